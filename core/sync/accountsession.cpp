// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/accountsession.h"

#include "domain/clock.h"
#include "sync/nameresolver.h"

#include <QPointer>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Laurels {

namespace {

/// How long until an account whose owner could not be asked for is tried again; what the service says about
/// that counts if it is longer.
std::chrono::milliseconds identifyAgainAfter(const Error &failure, const QDateTime &now)
{
    constexpr std::chrono::milliseconds usual = 30s;
    return failure.retryAt ? std::max(usual, std::chrono::milliseconds(now.msecsTo(*failure.retryAt)))
                           : usual;
}

Error signInError(const QString &code)
{
    return {.kind = ErrorKind::SignInNeeded, .code = code};
}

/// Trouble that goes away by itself.
bool isPassing(ErrorKind kind)
{
    return kind == ErrorKind::Offline || kind == ErrorKind::Timeout || kind == ErrorKind::Server ||
           kind == ErrorKind::RateLimited;
}

} // namespace

struct AccountSession::Data
{
    AccountSession *q;
    Account account;
    CredentialStore &credentials;
    BackendFactory &backends;
    EndorsementStore &store;
    Clock &clock;

    State state = State::Closed;
    std::optional<Error> error{};
    bool isKeychainSlow = false;
    int attempt = 0; ///< answers and calls of an earlier one no longer matter
    Capabilities capabilities{};

    QPointer<Connection> connection{};
    QPointer<PersonJob> identifyJob{};
    bool isVerified = false;
    QPointer<Synchronizer> synchronizer{};
    QPointer<NameResolver> names{};
    QList<PersonUrn> namesWanted{}; ///< until the identity is known

    bool isSyncWished = false; ///< until the identity is known
    bool hasSynced = false;
    SyncReport lastReport{};
    int newReceived = 0; ///< by syncs since the last complete one
    std::optional<News> news{};

    [[nodiscard]] bool isServedByHand() const { return isByHand(account.source); }
    void setState(State newState, const std::optional<Error> &newError);
    void failLater(const Error &reason);
    void takeSecret(const Result<StoredSecret> &result);
    void useSecret(const QByteArray &secret);
    void drop();
    void identify();
    void takeIdentity(const Result<Person> &result);
    void beginWork();
    void takeGateState();
    void countNew();
    void endSync(const Result<SyncReport> &result);
    void stopFor(State newState, const Error &reason);
    void takeAccount(const Account &changed);
};

void AccountSession::Data::setState(State newState, const std::optional<Error> &newError)
{
    state = newState;
    error = newError;
    isKeychainSlow = false;
    emit q->stateChanged();
}

/// Ends a sync, if it ever began, when everybody has heard of what happens right now.
void AccountSession::Data::failLater(const Error &reason)
{
    QMetaObject::invokeMethod(
        q, [this, reason] { emit q->synced(Failure(reason)); }, Qt::QueuedConnection);
}

void AccountSession::Data::takeSecret(const Result<StoredSecret> &result)
{
    if (!result) {
        if (result.error().code == "keychain.slow"_L1) {
            error = result.error();
            isKeychainSlow = true;
            emit q->stateChanged();
        } else if (result.error().code == "keychain.notFound"_L1) {
            setState(State::SignInNeeded, result.error());
        } else {
            setState(State::KeychainFailed, result.error());
        }
    } else if (result->origin != Origin(account.baseAddress)) {
        setState(State::SignInNeeded, signInError(u"signin.origin"_s));
    } else {
        useSecret(result->secret);
    }
}

void AccountSession::Data::useSecret(const QByteArray &secret)
{
    // Behind a 401 changes may wait, and with this they go on: it is the same person's token. Where nobody
    // was verified nothing waits, and the new token is asked about first.
    if (connection && isVerified) {
        ++attempt;
        connection->resume(secret);
        if (state != State::Connected && connection->gateState().kind != GateState::Kind::SignInNeeded)
            setState(State::Connected, std::nullopt);
        return;
    }
    drop();
    connection = backends.connect(account, secret, q);
    capabilities = connection->backend().capabilities();
    QObject::connect(connection, &Connection::gateStateChanged, q, [this] { takeGateState(); });
    setState(State::Connected, std::nullopt);
    identify();
}

/// Ends the connection and all that uses it. Everything goes later: one of their own signals may have led
/// here.
void AccountSession::Data::drop()
{
    ++attempt;
    isVerified = false;
    if (identifyJob) {
        QObject::disconnect(identifyJob, nullptr, q, nullptr);
        identifyJob.clear();
    }
    if (synchronizer) {
        QObject::disconnect(synchronizer, nullptr, q, nullptr);
        if (synchronizer->isRunning()) {
            failLater({.kind = ErrorKind::Cancelled});
            synchronizer->cancel();
            countNew();
        }
        synchronizer->deleteLater();
        synchronizer.clear();
    }
    if (names) {
        names->deleteLater();
        names.clear();
    }
    if (connection) {
        QObject::disconnect(connection, nullptr, q, nullptr);
        connection->deleteLater();
        connection.clear();
    }
}

void AccountSession::Data::identify()
{
    if (identifyJob || !connection)
        return;
    identifyJob = connection->backend().identify();
    QObject::connect(identifyJob, &Job::finished, q, [this, job = identifyJob.data()] {
        identifyJob.clear();
        takeIdentity(job->result());
    });
    identifyJob->start();
}

void AccountSession::Data::takeIdentity(const Result<Person> &result)
{
    if (result && result->urn == account.owner) {
        beginWork();
        return;
    }
    const Error failure = result ? signInError(u"signin.otherPerson"_s) : result.error();
    if (failure.kind == ErrorKind::SignInNeeded) {
        drop();
        stopFor(State::SignInNeeded, failure);
        return;
    }
    if (isPassing(failure.kind)) {
        clock.callAfter(identifyAgainAfter(failure, clock.now()), q, [this, now = attempt] {
            if (now == attempt && !isVerified)
                identify();
        });
    }
    stopFor(State::Connected, failure);
}

/// Changes the state and ends a sync that only waited for the identity.
void AccountSession::Data::stopFor(State newState, const Error &reason)
{
    const bool wasSyncWished = std::exchange(isSyncWished, false);
    setState(newState, reason);
    if (wasSyncWished)
        emit q->synced(Failure(reason));
}

void AccountSession::Data::beginWork()
{
    isVerified = true;
    Backend &backend = connection->backend();
    synchronizer = new Synchronizer(account.id, backend, store, clock, q);
    QObject::connect(synchronizer, &Synchronizer::progressChanged, q, &AccountSession::progressChanged);
    QObject::connect(synchronizer, &Synchronizer::finished, q,
                     [this](const Result<SyncReport> &result) { endSync(result); });
    names = new NameResolver(backend, store, q);
    names->request(std::exchange(namesWanted, {}));
    if (std::exchange(isSyncWished, false))
        synchronizer->start();
    setState(State::Connected, std::nullopt);
}

void AccountSession::Data::takeGateState()
{
    const GateState gate = connection->gateState();
    if (gate.kind == GateState::Kind::SignInNeeded && state == State::Connected) {
        if (synchronizer)
            synchronizer->cancel();
        stopFor(State::SignInNeeded, signInError(gate.code));
    } else {
        emit q->stateChanged();
    }
}

/// Also what a failed sync has brought is new to the person.
void AccountSession::Data::countNew()
{
    newReceived += synchronizer->report().newReceived;
}

void AccountSession::Data::endSync(const Result<SyncReport> &result)
{
    countNew();
    if (result) {
        const int received = std::exchange(newReceived, 0);
        const QDateTime before = store.syncedAt(account.id);
        if (before.isValid())
            news = News{received, before};
        store.setSyncedAt(account.id, clock.now());
        hasSynced = true;
        lastReport = *result;
        error.reset();
    } else if (state == State::SignInNeeded) {
        // It was cancelled because of that.
        emit q->stateChanged();
        emit q->synced(Failure(*error));
        return;
    } else if (result.error().kind != ErrorKind::Cancelled) {
        error = result.error();
    }
    emit q->stateChanged();
    emit q->synced(result);
}

void AccountSession::Data::takeAccount(const Account &changed)
{
    const bool hasMoved = changed.baseAddress != account.baseAddress;
    account = changed;
    store.setAccount(account.id, account.owner, account.reviewFrom, isByHand(account.source));
    if (hasMoved && state != State::Closed) {
        q->close();
        q->open();
    } else {
        emit q->stateChanged();
    }
}

AccountSession::AccountSession(AccountId account, AccountStore &accounts, CredentialStore &credentials,
                               BackendFactory &backends, EndorsementStore &store, Clock &clock,
                               QObject *parent)
    : QObject(parent)
{
    const Account *const known = accounts.find(account);
    Q_ASSERT(known);
    d.reset(new Data{this, *known, credentials, backends, store, clock});
    if (d->isServedByHand())
        d->capabilities = archiveCapabilities();
    store.setAccount(known->id, known->owner, known->reviewFrom, isByHand(known->source));
    connect(&accounts, &AccountStore::accountChanged, this, [this, &accounts](const AccountId &changed) {
        if (changed == d->account.id)
            d->takeAccount(*accounts.find(changed));
    });
}

AccountSession::~AccountSession()
{
    // In this order: each works with the next one.
    delete d->synchronizer;
    delete d->names;
    delete d->connection;
}

const Account &AccountSession::account() const
{
    return d->account;
}

AccountSession::State AccountSession::state() const
{
    return d->state;
}

const std::optional<Error> &AccountSession::error() const
{
    return d->error;
}

Capabilities AccountSession::capabilities() const
{
    return d->capabilities;
}

Backend *AccountSession::backend() const
{
    return d->state == State::Connected && d->isVerified ? &d->connection->backend() : nullptr;
}

bool AccountSession::isSyncing() const
{
    return d->isSyncWished || (d->synchronizer && d->synchronizer->isRunning());
}

SyncProgress AccountSession::progress() const
{
    return d->synchronizer ? d->synchronizer->progress() : SyncProgress{};
}

QDateTime AccountSession::lastSyncedAt() const
{
    return d->store.syncedAt(d->account.id);
}

bool AccountSession::hasSynced() const
{
    return d->hasSynced;
}

const SyncReport &AccountSession::lastReport() const
{
    return d->lastReport;
}

const std::optional<News> &AccountSession::news() const
{
    return d->news;
}

GateState AccountSession::gateState() const
{
    return d->connection ? d->connection->gateState() : GateState{};
}

bool AccountSession::isKeychainSlow() const
{
    return d->isKeychainSlow;
}

void AccountSession::open()
{
    if (d->state == State::ReadingSecret || d->state == State::Connected)
        return;
    if (d->isServedByHand()) {
        d->setState(State::Connected, std::nullopt);
        return;
    }
    // Behind a 401 changes may wait; they keep their connection.
    if (!d->isVerified)
        d->drop();
    d->setState(State::ReadingSecret, std::nullopt);
    d->credentials.read(d->account.id, SecretKind::AccessToken, this,
                        [this, now = ++d->attempt](const Result<StoredSecret> &result) {
                            if (now == d->attempt && d->state == State::ReadingSecret)
                                d->takeSecret(result);
                        });
}

void AccountSession::useSecret(const QByteArray &secret)
{
    if (d->isServedByHand())
        open(); // whoever came by a secret in vain
    else
        d->useSecret(secret);
}

void AccountSession::close()
{
    d->drop();
    d->namesWanted.clear();
    const bool wasSyncWished = std::exchange(d->isSyncWished, false);
    d->setState(State::Closed, std::nullopt);
    if (wasSyncWished)
        emit synced(Failure(Error{.kind = ErrorKind::Cancelled}));
}

void AccountSession::sync()
{
    if (isSyncing())
        return;
    if (d->isServedByHand()) {
        d->failLater({.kind = ErrorKind::Rejected, .code = u"archive.noSync"_s});
        return;
    }
    if (d->state != State::Connected) {
        d->failLater(d->error.value_or(signInError({})));
        return;
    }
    if (d->isVerified) {
        d->synchronizer->start();
    } else {
        d->isSyncWished = true;
        d->identify();
    }
    emit stateChanged();
}

void AccountSession::cancelSync()
{
    if (d->isSyncWished) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (std::exchange(d->isSyncWished, false))
                    emit synced(Failure(Error{.kind = ErrorKind::Cancelled}));
            },
            Qt::QueuedConnection);
    } else if (d->synchronizer) {
        d->synchronizer->cancel();
    }
}

void AccountSession::requestNames(const QList<PersonUrn> &people)
{
    if (d->names)
        d->names->request(people);
    else if (!d->isServedByHand())
        d->namesWanted = people + d->namesWanted;
}

void AccountSession::refresh(const EndorsementUrn &urn)
{
    Backend *const source = backend();
    if (!source || !source->capabilities().listGiven)
        return;
    EndorsementJob *const job = source->fetch(urn);
    connect(job, &Job::finished, this, [this, job, asOf = d->store.changeStamp()] {
        if (!job->result())
            return;
        const bool isReceived = job->result()->recipient() == d->account.owner;
        d->store.merge(d->account.id, isReceived ? Direction::Received : Direction::Given, {*job->result()},
                       asOf);
    });
    job->start();
}

} // namespace Laurels
