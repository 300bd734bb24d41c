// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backendfactory.h"
#include "backends/profilesource.h"
#include "domain/account.h"

#include <QObject>
#include <QPointer>

namespace Laurels {

/// Finds out, with requests that change nothing, whose secret it is: at which base address the service
/// answers (BackendFactory::findAddress()), for which account there it acts (ProfileSource::fetchAccounts())
/// and who that is. Services that know no such question are not asked it.
class IdentityCheck : public QObject
{
    Q_OBJECT
public:
    explicit IdentityCheck(BackendFactory &backends, QObject *parent = nullptr);
    ~IdentityCheck() override;

    /// What went on before is given up. If the secret may act for `account.remoteId`, that one is meant; if
    /// it is empty and there is but one, that is it.
    void start(const Account &account, const QByteArray &secret);
    /// One of those that choiceNeeded() named.
    void choose(const QString &remoteId);
    void cancel();

signals:
    /// Somebody must say which account is meant: choose() goes on.
    void choiceNeeded(const QList<Laurels::RemoteAccount> &accounts);
    /// The account with what was found out: baseAddress, remoteId, owner, ownerName. Fails beside what the
    /// service says with ErrorKind::ActionNeeded and `signin.noRemoteAccount`: none is linked there.
    void finished(const Laurels::Result<Laurels::Account> &result);

private:
    void connectNow();
    void takeAddress(const QUrl &address);
    void takeAccounts(const QList<RemoteAccount> &accounts);
    void takePerson(const Person &person);
    void end(const Result<Account> &result);

    /// Goes on with what the job brings, or ends with its error.
    template <typename T>
    void run(ResultJob<T> *job, void (IdentityCheck::*next)(const T &));

    BackendFactory &m_backends;
    Account m_account;
    QByteArray m_secret;
    QPointer<AddressJob> m_probe;
    QPointer<Connection> m_connection;
    bool m_isChosen = false; ///< the remote account
    int m_attempt = 0;       ///< an answer to an earlier one no longer counts
};

} // namespace Laurels
