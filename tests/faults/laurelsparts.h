// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/linkedin/linkedinconnection.h"
#include "net/transport.h"
#include "stores/accountstore.h"
#include "stores/endorsementstore.h"
#include "stores/outbox.h"
#include "stores/outboxjournal.h"
#include "sync/sessionregistry.h"

#include <QString>

namespace Laurels {

/// Everything below the window on one profile, put together as the composition root does it, but with a
/// clock, a keychain and deadlines of the test's own.
class LaurelsParts
{
public:
    LaurelsParts(const QString &profileDirectory, CredentialStore &credentials, Clock &clock,
                 const Transport::Settings &settings);

    [[nodiscard]] AccountSession &session(); ///< of the only account

private:
    Transport m_transport;
    LinkedInBackendFactory m_backends;

public:
    AccountStore accounts;
    EndorsementStore store;
    SessionRegistry sessions;
    MemoryJournal journal;
    Outbox outbox;
};

} // namespace Laurels
