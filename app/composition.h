// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backendfactory.h"
#include "cache/endorsementcache.h"
#include "cache/records.h"
#include "cache/storagethread.h"
#include "domain/clock.h"
#include "domain/error.h"
#include "stores/accountstore.h"
#include "stores/archiveshelf.h"
#include "stores/endorsementstore.h"
#include "stores/outbox.h"
#include "stores/pacer.h"
#include "stores/profilelock.h"
#include "sync/recordedgiven.h"
#include "sync/sessionregistry.h"

#include <QString>

#include <memory>

namespace Laurels {

class CredentialStore;
class HttpClient;

/// The composition root that window and terminal share: makes everything below the window for one profile,
/// in the right order, and connects what belongs together. Opens no session, and reads no cache: whoever
/// shows rows first says which, by cache().load().
class Composition
{
public:
    struct Options
    {
        QString profileDirectory; ///< is made (0700) if it is missing
        /// Secrets live in memory and the keychain is not touched (the demo, --no-keychain).
        bool isKeychainUsed = true;
        /// One writer per profile. Who only reads may come beside a writer.
        bool isWriter = true;
    };

    /// Fails with ErrorKind::Storage: `profile.inUse`, `profile.notUsable` if the directory cannot be had, or
    /// `storage.full`.
    static Result<std::unique_ptr<Composition>> make(const Options &options);
    /// The platform's own place, the same for all programs of Laurels.
    static QString standardProfile();

    ~Composition();
    Q_DISABLE_COPY_MOVE(Composition)

    [[nodiscard]] const QString &profileDirectory() const { return m_profileDirectory; }
    [[nodiscard]] Clock &clock() { return m_clock; }
    [[nodiscard]] CredentialStore &credentials() { return *m_credentials; }
    [[nodiscard]] BackendFactory &backends() { return *m_backends; }
    [[nodiscard]] AccountStore &accounts() { return m_accounts; }
    [[nodiscard]] EndorsementStore &store() { return m_store; }
    [[nodiscard]] EndorsementCache &cache() { return *m_cache; }
    [[nodiscard]] ArchiveShelf &archives() { return *m_archives; }
    [[nodiscard]] Records &records() { return *m_records; }
    [[nodiscard]] Pacer &pacer() { return *m_pacer; }
    [[nodiscard]] SessionRegistry &sessions() { return m_sessions; }
    [[nodiscard]] Outbox &outbox() { return *m_outbox; }

    /// Returns when all that was to be written is on the disk, which may hold up the window: for the end of
    /// the person's session.
    void finishWriting();

private:
    Composition(const Options &options, std::unique_ptr<ProfileLock> lock);
    void connectParts();
    void paceAccounts();
    void showRecordedGiven();

    // In the order in which they need each other.
    QString m_profileDirectory;
    std::unique_ptr<ProfileLock> m_lock;
    StorageThread m_storage;
    SystemClock m_clock;
    std::unique_ptr<HttpClient> m_transport;
    std::unique_ptr<CredentialStore> m_credentials;
    std::unique_ptr<BackendFactory> m_backends;
    AccountStore m_accounts;
    EndorsementStore m_store;
    SessionRegistry m_sessions;
    std::unique_ptr<Records> m_records;
    std::unique_ptr<Pacer> m_pacer;
    std::unique_ptr<EndorsementCache> m_cache;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<RecordedGiven> m_recordedGiven;
    std::unique_ptr<ArchiveShelf> m_archives;
};

} // namespace Laurels
