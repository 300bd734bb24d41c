// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/endorsementcache.h"
#include "cache/records.h"
#include "cache/storagethread.h"
#include "fakeclock.h"
#include "fakeconnection.h"
#include "fakecredentials.h"
#include "memorybook.h"
#include "stores/accountstore.h"
#include "stores/archiveshelf.h"
#include "stores/endorsementstore.h"
#include "stores/outbox.h"
#include "sync/sessionregistry.h"
#include "workspace.h"

#include <QTemporaryDir>

namespace Laurels {

/// A whole Laurels on fakes, for tests of the window: one service behind all accounts, whose lists a test
/// fills before it opens them.
struct Desk
{
    QTemporaryDir profile;
    FakeClock clock;
    FakeCredentialStore credentials;
    FakeBackendFactory backends;
    FakeProfileSource profiles; ///< behind accounts of PostPress
    AccountStore accounts{profile.path()};
    EndorsementStore store;
    StorageThread storage;
    EndorsementCache cache{storage, profile.path(), false, store, accounts, clock};
    Records records{storage, profile.path(), false, clock};
    SessionRegistry sessions{accounts, credentials, backends, store, clock};
    ArchiveShelf archives{profile.path(), false, accounts, store};
    MemoryJournal journal;
    MemoryBook book;
    Pacer pacer{book, clock, [] { return 0.5; }, {}};
    Outbox outbox;
    QList<QUrl> opened;
    Workspace workspace{.accounts = accounts,
                        .credentials = credentials,
                        .backends = backends,
                        .store = store,
                        .cache = cache,
                        .records = records,
                        .outbox = outbox,
                        .pacer = pacer,
                        .sessions = sessions,
                        .archives = archives,
                        .clock = clock,
                        .openUrl =
                            [this](const QUrl &url) {
                                opened.append(url);
                                return true;
                            },
                        .profileDirectory = profile.path(),
                        .isDemo = false};

    const PersonUrn owner = *PersonUrn::fromId(u"Ow-ner_0001");
    QList<Endorsement> received;
    QList<Endorsement> given;
    std::optional<Error> pageError;
    std::function<Result<std::monostate>(const EndorsementUrn &, const Status &)> onSetStatus;

    explicit Desk(const OutboxLeftovers &left = {});
    ~Desk();
    Q_DISABLE_COPY_MOVE(Desk)

    static PersonUrn person(int number);

    void addReceived(const QString &skill, const Status &status, int by);
    void addGiven(const QString &skill, const Status &status, int to);

    /// An account whose token is in the keychain. `reviewFrom` invalid: asked at the first sync.
    AccountId addAccount(const QString &name, const QDateTime &reviewFrom,
                         const AccountId &id = AccountId::create());
    AccountId addAccount(const QString &name);
    /// An account of PostPress that reads the profiles of `profiles`.
    AccountId addPostPressAccount(const QString &name, const PacingLimits &limits = {});

    [[nodiscard]] FakeBackend *backend() const; ///< of the newest connection, or null

private:
    void prepare(FakeBackend &backend);
    static void preparePostPress(FakeBackend &backend, FakeProfileSource &profiles);
};

} // namespace Laurels
