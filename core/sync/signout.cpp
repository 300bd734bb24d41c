// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/signin.h"

using namespace Qt::StringLiterals;

namespace Laurels {

SignOut::SignOut(AccountStore &accounts, CredentialStore &credentials, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_credentials(credentials)
{
}

void SignOut::remove(const AccountId &account, bool forced)
{
    const auto removeSoon = [this, account] {
        QMetaObject::invokeMethod(
            this, [this, account] { removeFromList(account); }, Qt::QueuedConnection);
    };
    if (!m_accounts.find(account)) {
        removeSoon(); // and says that there is no such account
    } else if (forced) {
        // What the keychain says no longer decides, and it may never answer.
        m_credentials.remove(account, SecretKind::AccessToken, &m_credentials,
                             [](const std::optional<Error> &) {});
        removeSoon();
    } else {
        m_credentials.remove(account, SecretKind::AccessToken, this,
                             [this, account](const std::optional<Error> &error) {
                                 if (!m_accounts.find(account))
                                     return; // a forced removal came first
                                 if (error)
                                     emit finished(error);
                                 else
                                     removeFromList(account);
                             });
    }
}

void SignOut::removeFromList(const AccountId &account)
{
    const auto removed = m_accounts.remove(account);
    emit finished(removed ? std::nullopt : std::optional(removed.error()));
}

} // namespace Laurels
