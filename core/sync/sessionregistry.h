// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/profilesource.h"
#include "stores/outbox.h"
#include "sync/accountsession.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace Laurels {

/// The sessions of all accounts of a profile, which it owns; follows the AccountStore. Opens none of them by
/// itself. The rows of an account that is removed go with it.
class SessionRegistry : public QObject, public BackendProvider
{
    Q_OBJECT
public:
    SessionRegistry(AccountStore &accounts, CredentialStore &credentials, BackendFactory &backends,
                    EndorsementStore &store, Clock &clock, QObject *parent = nullptr);
    ~SessionRegistry() override;

    /// Null if there is no such account.
    [[nodiscard]] AccountSession *session(const AccountId &account) const;
    [[nodiscard]] QList<AccountSession *> sessions() const; ///< in the order of the accounts
    [[nodiscard]] Backend *backendFor(const AccountId &account) const override;
    [[nodiscard]] bool isByHand(const AccountId &account) const override;
    /// Fails with what keeps the account from working, with ErrorKind::Offline and `session.notReady` while
    /// it is not connected yet, and with ErrorKind::Forbidden and `backend.notSupported` where the source
    /// reads no profiles.
    [[nodiscard]] Result<ProfileSource *> profilesOf(const AccountId &account) const;

signals:
    void sessionAdded(Laurels::AccountSession *session);
    void sessionAboutToBeRemoved(Laurels::AccountSession *session);
    void sessionStateChanged(Laurels::AccountSession *session);

private:
    void add(const AccountId &account);
    void remove(const AccountId &account);

    AccountStore &m_accounts;
    CredentialStore &m_credentials;
    BackendFactory &m_backends;
    EndorsementStore &m_store;
    Clock &m_clock;
    QHash<AccountId, AccountSession *> m_sessions;
};

} // namespace Laurels
