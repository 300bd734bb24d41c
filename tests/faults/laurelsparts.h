// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/linkedin/linkedinconnection.h"
#include "cache/endorsementcache.h"
#include "cache/records.h"
#include "cache/storagethread.h"
#include "net/transport.h"
#include "stores/accountstore.h"
#include "stores/endorsementstore.h"
#include "stores/outbox.h"
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
    StorageThread m_storage;
    Transport m_transport;
    LinkedInBackendFactory m_backends;

public:
    AccountStore accounts;
    EndorsementStore store;
    SessionRegistry sessions;
    Records records;
    EndorsementCache cache; ///< to be loaded before a session is opened
    Outbox outbox;
};

} // namespace Laurels
