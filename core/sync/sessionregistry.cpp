// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sessionregistry.h"

using namespace Qt::StringLiterals;

namespace Laurels {

SessionRegistry::SessionRegistry(AccountStore &accounts, CredentialStore &credentials,
                                 BackendFactory &backends, EndorsementStore &store, Clock &clock,
                                 QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_credentials(credentials)
    , m_backends(backends)
    , m_store(store)
    , m_clock(clock)
{
    for (const Account &account : accounts.accounts())
        add(account.id);
    connect(&accounts, &AccountStore::accountAdded, this, &SessionRegistry::add);
    connect(&accounts, &AccountStore::accountRemoved, this, &SessionRegistry::remove);
}

SessionRegistry::~SessionRegistry() = default;

AccountSession *SessionRegistry::session(const AccountId &account) const
{
    return m_sessions.value(account);
}

QList<AccountSession *> SessionRegistry::sessions() const
{
    QList<AccountSession *> inOrder;
    for (const Account &account : m_accounts.accounts()) {
        if (AccountSession *const found = session(account.id))
            inOrder.append(found);
    }
    return inOrder;
}

Backend *SessionRegistry::backendFor(const AccountId &account) const
{
    const AccountSession *const found = session(account);
    return found ? found->backend() : nullptr;
}

bool SessionRegistry::isByHand(const AccountId &account) const
{
    const Account *const found = m_accounts.find(account);
    return found && Laurels::isByHand(found->source);
}

Result<ProfileSource *> SessionRegistry::profilesOf(const AccountId &account) const
{
    Backend *const backend = backendFor(account);
    if (!backend) {
        const AccountSession *const found = session(account);
        const Error notReady{.kind = ErrorKind::Offline, .code = u"session.notReady"_s};
        return Failure(found && found->error() ? *found->error() : notReady);
    }
    if (!backend->profiles())
        return failure(ErrorKind::Forbidden, u"backend.notSupported"_s);
    return backend->profiles();
}

void SessionRegistry::add(const AccountId &account)
{
    auto *const added =
        new AccountSession(account, m_accounts, m_credentials, m_backends, m_store, m_clock, this);
    m_sessions.insert(account, added);
    connect(added, &AccountSession::stateChanged, this, [this, added] { emit sessionStateChanged(added); });
    emit sessionAdded(added);
}

void SessionRegistry::remove(const AccountId &account)
{
    AccountSession *const removed = session(account);
    if (!removed)
        return;
    emit sessionAboutToBeRemoved(removed);
    m_sessions.remove(account);
    // Later, since one of its own signals may have led here.
    removed->disconnect(this);
    removed->close();
    removed->deleteLater();
    m_store.removeAccount(account);
}

} // namespace Laurels
