// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/credentialstore.h"
#include "backends/backendfactory.h"
#include "cache/endorsementcache.h"
#include "cache/records.h"
#include "domain/clock.h"
#include "stores/accountstore.h"
#include "stores/archiveshelf.h"
#include "stores/endorsementstore.h"
#include "stores/outbox.h"
#include "stores/pacer.h"
#include "sync/sessionregistry.h"

#include <QString>
#include <QUrl>

#include <functional>

namespace Laurels {

/// Opens an address in the browser. False: the address is not on the list of ui/urlopener.h, or there is
/// no browser; the caller then shows the address as text.
using UrlOpener = std::function<bool(const QUrl &)>;

/// What pages and dialogs work with. Owns nothing: the composition root makes it and outlives the window.
struct Workspace
{
    AccountStore &accounts;
    CredentialStore &credentials;
    BackendFactory &backends;
    EndorsementStore &store;
    EndorsementCache &cache;
    Records &records;
    Outbox &outbox;
    Pacer &pacer;
    SessionRegistry &sessions;
    ArchiveShelf &archives;
    Clock &clock;
    UrlOpener openUrl;
    QString profileDirectory; ///< for window state; never for secrets
    bool isDemo = false;      ///< sample data in a profile that is thrown away
};

} // namespace Laurels
