// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/identitycheck.h"

#include "stores/jobs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

IdentityCheck::IdentityCheck(BackendFactory &backends, QObject *parent)
    : QObject(parent)
    , m_backends(backends)
{
}

IdentityCheck::~IdentityCheck()
{
    cancel();
}

void IdentityCheck::start(const Account &account, const QByteArray &secret)
{
    cancel();
    m_account = account;
    m_account.owner = {}; // that is the question
    m_secret = secret;
    m_isChosen = false;
    m_probe = m_backends.findAddress(m_account, secret, this);
    if (m_probe)
        run(m_probe.data(), &IdentityCheck::takeAddress);
    else
        connectNow();
}

void IdentityCheck::cancel()
{
    ++m_attempt;
    if (m_probe)
        m_probe->abort();
    m_probe.clear();
    if (m_connection) {
        m_connection->disconnect(this);
        m_connection->deleteLater();
        m_connection.clear();
    }
}

template <typename T>
void IdentityCheck::run(ResultJob<T> *job, void (IdentityCheck::*next)(const T &))
{
    runJob(job, this, [this, next, attempt = m_attempt](const Result<T> &result) {
        if (attempt != m_attempt)
            return;
        if (result)
            (this->*next)(*result);
        else
            end(Failure(result.error()));
    });
}

void IdentityCheck::takeAddress(const QUrl &address)
{
    m_account.baseAddress = address;
    connectNow();
}

/// A connection is for one remote account, or for none.
void IdentityCheck::connectNow()
{
    cancel();
    m_connection = m_backends.connect(m_account, m_secret, this);
    // Behind a closed gate a job would wait for what never comes.
    connect(m_connection, &Connection::gateStateChanged, this, [this] {
        const GateState gate = m_connection->gateState();
        if (gate.kind == GateState::Kind::SignInNeeded)
            end(failure(ErrorKind::SignInNeeded, gate.code));
        else if (gate.kind == GateState::Kind::Throttled)
            end(Failure(Error{.kind = ErrorKind::RateLimited, .retryAt = gate.until}));
    });
    Backend &backend = m_connection->backend();
    if (backend.profiles() && !m_isChosen)
        run(backend.profiles()->fetchAccounts(), &IdentityCheck::takeAccounts);
    else
        run(backend.identify(), &IdentityCheck::takePerson);
}

void IdentityCheck::takeAccounts(const QList<RemoteAccount> &accounts)
{
    const bool isListed = std::any_of(accounts.begin(), accounts.end(), [this](const RemoteAccount &each) {
        return each.id == m_account.remoteId;
    });
    if (accounts.isEmpty())
        end(failure(ErrorKind::ActionNeeded, u"signin.noRemoteAccount"_s));
    else if (isListed)
        choose(m_account.remoteId);
    else if (accounts.size() == 1 && m_account.remoteId.isEmpty())
        choose(accounts.first().id);
    else
        emit choiceNeeded(accounts);
}

void IdentityCheck::choose(const QString &remoteId)
{
    m_account.remoteId = remoteId;
    m_isChosen = true;
    connectNow();
}

void IdentityCheck::takePerson(const Person &person)
{
    m_account.owner = person.urn;
    m_account.ownerName = person.name;
    if (person.urn.isEmpty())
        end(Failure(Error{.kind = ErrorKind::Protocol, .delivery = Delivery::Answered}));
    else
        end(m_account);
}

void IdentityCheck::end(const Result<Account> &result)
{
    cancel();
    m_secret.clear();
    emit finished(result);
}

} // namespace Laurels
