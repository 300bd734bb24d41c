// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/credentialstore.h"
#include "backends/backendfactory.h"
#include "domain/account.h"
#include "stores/accountstore.h"
#include "stores/endorsementstore.h"
#include "sync/synchronizer.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Laurels {

class Clock;

/// What came in between two syncs.
struct News
{
    int received = 0; ///< endorsements that the first of them did not know
    QDateTime since;  ///< when the first one ended

    friend bool operator==(const News &, const News &) = default;
};

/// One account at run time: reads its secret, connects, syncs, asks for names.
///
///   Closed -> ReadingSecret -> Connected            (token known, gate open)
///                  |  \------> SignInNeeded         (no entry, 401, another origin's or person's token)
///                  \---------> KeychainFailed       (error() says how; open() tries again)
///
/// Connected does not yet mean that somebody was asked: the first request is always who the token belongs
/// to, and backend() stays null until the answer is the account's owner. Without a network the session
/// stays Connected, keeps trying from time to time, and nothing is read or written meanwhile.
///
/// Of an account that isByHand() there is nobody to ask: open() leads to Connected at once, without the
/// keychain, and stays there without error(), names and backend(). Its rows come from elsewhere.
class AccountSession : public QObject
{
    Q_OBJECT
public:
    enum class State { Closed, ReadingSecret, Connected, SignInNeeded, KeychainFailed };

    AccountSession(AccountId account, AccountStore &accounts, CredentialStore &credentials,
                   BackendFactory &backends, EndorsementStore &store, Clock &clock,
                   QObject *parent = nullptr);
    ~AccountSession() override;

    [[nodiscard]] const Account &account() const;
    [[nodiscard]] State state() const;
    /// Why it is not connected, or why the last sync failed.
    [[nodiscard]] const std::optional<Error> &error() const;
    /// Nothing before the first connection; afterwards what the last one said. Always archiveCapabilities()
    /// if the account isByHand().
    [[nodiscard]] Capabilities capabilities() const;
    /// Null unless Connected and known to speak for the account's owner.
    [[nodiscard]] Backend *backend() const;
    [[nodiscard]] bool isSyncing() const;
    [[nodiscard]] SyncProgress progress() const;
    /// Of the last complete one, also of an earlier run; invalid: never. If the account isByHand(): when its
    /// last archive was opened.
    [[nodiscard]] QDateTime lastSyncedAt() const;
    [[nodiscard]] bool hasSynced() const; ///< completely, in this run
    [[nodiscard]] const SyncReport &lastReport() const;
    /// What the last complete sync found that the one before did not; nothing if there was none before.
    [[nodiscard]] const std::optional<News> &news() const;
    [[nodiscard]] GateState gateState() const;
    /// The keyring takes long: say so, and offer to go on without.
    [[nodiscard]] bool isKeychainSlow() const;

    void open(); ///< does nothing while ReadingSecret or Connected
    /// With a token of the same person, from SignIn. If the account isByHand(), it is not looked at.
    void useSecret(const QByteArray &secret);
    /// Forgets the secret and ends everything that runs, quietly.
    void close();
    /// If the account isByHand(), it fails with ErrorKind::Rejected and `archive.noSync`, which is not kept.
    void sync();
    void cancelSync();
    void requestNames(const QList<PersonUrn> &people);
    /// Reads one endorsement anew into the store; keeps what is there if that fails.
    void refresh(const EndorsementUrn &urn);

signals:
    /// Of anything above but the progress.
    void stateChanged();
    void progressChanged();
    /// Once per sync() that began one, never before it returned. A 401 ends a sync.
    void synced(const Laurels::Result<Laurels::SyncReport> &result);

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace Laurels
