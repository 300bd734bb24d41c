// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/credentialstore.h"
#include "backends/backendfactory.h"
#include "domain/account.h"
#include "stores/accountstore.h"
#include "stores/endorsementstore.h"
#include "stores/outbox.h"
#include "sync/synchronizer.h"

#include <QObject>

#include <map>
#include <memory>

namespace Laurels {

class NameResolver;

/// One account at run time: reads its secret, connects, syncs, asks for names.
///
///   Closed -> ReadingSecret -> Connected            (token known, gate open)
///                  |  \------> SignInNeeded         (no entry, 401, or another person's token)
///                  \---------> KeychainFailed       (error() says how; open() tries again)
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
    [[nodiscard]] Capabilities capabilities() const;
    [[nodiscard]] Backend *backend() const; ///< null unless Connected
    [[nodiscard]] bool isSyncing() const;
    [[nodiscard]] SyncProgress progress() const;
    [[nodiscard]] QDateTime lastSyncedAt() const; ///< of the last complete one; invalid: never
    [[nodiscard]] const SyncReport &lastReport() const;
    [[nodiscard]] GateState gateState() const;
    /// The keyring takes long: say so, and offer to go on without.
    [[nodiscard]] bool isKeychainSlow() const;

    void open();
    /// With a token of the same person, from SignIn.
    void useSecret(const QByteArray &secret);
    void sync();
    void cancelSync();
    void requestNames(const QList<PersonUrn> &people);
    /// Reads one endorsement anew into the store.
    void refresh(const EndorsementUrn &urn);

signals:
    void stateChanged();
    void progressChanged();
    void synced(const Laurels::Result<Laurels::SyncReport> &result);

private:
    struct Data;
    std::unique_ptr<Data> d;
};

/// The sessions of all accounts of a profile; follows the AccountStore.
class SessionRegistry : public QObject, public BackendProvider
{
    Q_OBJECT
public:
    SessionRegistry(AccountStore &accounts, CredentialStore &credentials, BackendFactory &backends,
                    EndorsementStore &store, Clock &clock, QObject *parent = nullptr);
    ~SessionRegistry() override;

    [[nodiscard]] AccountSession *session(const AccountId &account) const;
    [[nodiscard]] QList<AccountSession *> sessions() const; ///< in the order of the accounts
    [[nodiscard]] Backend *backendFor(const AccountId &account) const override;

signals:
    void sessionAdded(Laurels::AccountSession *session);
    void sessionAboutToBeRemoved(Laurels::AccountSession *session);
    void sessionStateChanged(Laurels::AccountSession *session);

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace Laurels
