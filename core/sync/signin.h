// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/credentialstore.h"
#include "backends/backendfactory.h"
#include "domain/profile.h"
#include "stores/accountstore.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Laurels {

/// Adds an account, or gives an account a new secret: LinkedIn's access token, PostPress' API key. Two steps,
/// so that the person sees who they are before anything is kept:
///   test()  asks the service whose secret it is (IdentityCheck)  -> tested()
///   save()  keychain first (written, read back), then the list   -> saved()
/// For an existing account (`replace`), a secret of another person is refused with the code
/// `signin.otherPerson`; a new account of a person who already has one here is reported by duplicate().
/// What SourceInput refuses is not asked about.
class SignIn : public QObject
{
    Q_OBJECT
public:
    SignIn(AccountStore &accounts, CredentialStore &credentials, BackendFactory &backends,
           QObject *parent = nullptr);
    ~SignIn() override;

    struct Draft
    {
        Source source = Source::LinkedIn;
        QString name;        ///< empty: the member's own name is taken
        QString baseAddress; ///< empty, with `replace`: as it is
        QString pastedSecret;
        QString remoteId{};                 ///< Account::remoteId, if it is known already
        std::optional<AccountId> replace{}; ///< a new secret for this account, whose name stays
    };

    /// Ends what was going on before.
    void test(const Draft &draft);
    /// Answers choiceNeeded(); once more, for another one, until save().
    void choose(const QString &remoteId);
    /// No signal comes for what was going on. What the keychain keeps all the same is removed again.
    void cancel();
    /// Valid after a successful test.
    [[nodiscard]] const Person &person() const;
    /// The account that this person already has here, if any: save() then replaces its secret.
    [[nodiscard]] std::optional<AccountId> duplicate() const;
    /// After a successful test, and again after a failure. With `sessionOnly` the keychain is not asked (the
    /// person was told why) and the secret is only handed to secretReady().
    void save(bool sessionOnly = false);

signals:
    /// The secret may act for several accounts at the service: the test goes on after choose().
    void choiceNeeded(const QList<Laurels::RemoteAccount> &accounts);
    void tested(const Laurels::Result<Laurels::Person> &result);
    /// The account is in the store and its secret is kept (or not, sessionOnly). After the failure
    /// `keychain.slow` it comes once more when the keychain answers, unless save() or cancel() came first.
    void saved(const Laurels::Result<Laurels::AccountId> &result);
    /// Comes before saved(): for AccountSession::useSecret().
    void secretReady(const Laurels::AccountId &account, const QByteArray &secret);

private:
    struct Data;
    std::unique_ptr<Data> d;
};

/// Removes the secret, then the account. `forced`: remove the account at once, although the secret could not
/// be confirmed to be gone (it is asked for once more).
class SignOut : public QObject
{
    Q_OBJECT
public:
    SignOut(AccountStore &accounts, CredentialStore &credentials, QObject *parent = nullptr);

    void remove(const AccountId &account, bool forced = false);

signals:
    /// Empty: done. ErrorKind::Keychain with `keychain.unconfirmed` and the like: nothing was removed
    /// from the account list; ask the person and call again with `forced`. After `keychain.slow` it comes
    /// once more, unless the account was removed meanwhile.
    void finished(const std::optional<Laurels::Error> &error);

private:
    void removeFromList(const AccountId &account);

    AccountStore &m_accounts;
    CredentialStore &m_credentials;
};

} // namespace Laurels
