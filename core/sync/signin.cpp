// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/signin.h"

#include "net/cleanedtoken.h"
#include "net/origin.h"

#include <QPointer>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

Failure refused(const QString &code)
{
    return Failure(Error{.kind = ErrorKind::Rejected, .code = code});
}

} // namespace

///   Idle -> Testing -> Tested -> Saving -> Idle
///                        ^---------'        (a failure)
struct SignIn::Data
{
    SignIn *q;
    AccountStore &accounts;
    CredentialStore &credentials;
    BackendFactory &backends;

    enum class State { Idle, Testing, Tested, Saving };
    State state = State::Idle;
    int attempt = 0;            ///< an answer to an earlier one no longer counts
    bool isReplacement = false; ///< of the token of `account`, which is in the store
    Account account{};          ///< as it will be
    AccountId target{};         ///< Saving: the account that gets the secret
    QByteArray secret{};
    Person person{};
    QPointer<Connection> connection{};

    Result<void> takeDraft(const Draft &draft);
    void ask();
    void endTest(const Result<Person> &result);
    [[nodiscard]] Result<Person> checked(const Result<Person> &result) const;
    [[nodiscard]] std::optional<AccountId> duplicate() const;
    void keepSecret();
    [[nodiscard]] std::function<void()> removal() const;
    void endKeeping(const std::optional<Error> &error);
    Result<void> list();
    void announce();
    void drop();
    void later(const std::function<void()> &what);
};

Result<void> SignIn::Data::takeDraft(const Draft &draft)
{
    isReplacement = draft.replace.has_value();
    account = {.id = AccountId::create(), .source = draft.source, .name = draft.name.trimmed()};
    if (isReplacement) {
        const Account *present = accounts.find(*draft.replace);
        if (!present)
            return refused(u"accounts.unknown"_s);
        account = *present;
    }
    if (!isReplacement || !draft.baseAddress.isEmpty()) {
        const auto address = parseBaseAddress(draft.baseAddress);
        if (!address)
            return Failure(address.error());
        account.baseAddress = *address;
    }
    secret = cleanedToken(draft.pastedToken);
    if (secret.isEmpty())
        return refused(u"signin.noToken"_s);
    return {};
}

void SignIn::Data::ask()
{
    Account unknown = account;
    unknown.owner = {}; // that is the question
    connection = backends.connect(unknown, secret, q);
    // Behind a closed gate the job would wait for what never comes.
    QObject::connect(connection, &Connection::gateStateChanged, q, [this] {
        const GateState gate = connection->gateState();
        if (gate.kind == GateState::Kind::SignInNeeded)
            endTest(Failure(Error{.kind = ErrorKind::SignInNeeded, .code = gate.code}));
        else if (gate.kind == GateState::Kind::Throttled)
            endTest(Failure(Error{.kind = ErrorKind::RateLimited, .retryAt = gate.until}));
    });
    auto *job = connection->backend().identify();
    QObject::connect(job, &Job::finished, q, [this, job, started = attempt] {
        if (attempt == started)
            endTest(job->result());
    });
    job->start();
}

void SignIn::Data::endTest(const Result<Person> &result)
{
    drop();
    const Result<Person> judged = checked(result);
    state = judged ? State::Tested : State::Idle;
    if (judged) {
        person = *judged;
        account.owner = person.urn;
        account.ownerName = person.name;
        if (account.name.isEmpty())
            account.name = person.name.isEmpty() ? person.urn.id() : person.name;
    }
    emit q->tested(judged);
}

Result<Person> SignIn::Data::checked(const Result<Person> &result) const
{
    if (!result)
        return result;
    if (result->urn.isEmpty())
        return Failure(Error{.kind = ErrorKind::Protocol, .delivery = Delivery::Answered});
    if (isReplacement && result->urn != account.owner)
        return refused(u"signin.otherPerson"_s);
    return result;
}

std::optional<AccountId> SignIn::Data::duplicate() const
{
    if (isReplacement || state == State::Idle || state == State::Testing)
        return std::nullopt;
    const Account *present = accounts.findOwner(account.source, account.baseAddress, account.owner);
    return present ? std::optional(present->id) : std::nullopt;
}

// The answer is waited for even when nobody wants it any more: then what was kept is removed again.
void SignIn::Data::keepSecret()
{
    const auto done = [self = QPointer(q), started = attempt, id = target,
                       removeUnused = removal()](const std::optional<Error> &error) {
        if (self && self->d->attempt == started)
            self->d->endKeeping(error);
        else if (!error && (!self || self->d->state != State::Saving || self->d->target != id))
            removeUnused();
    };
    credentials.save(target, SecretKind::AccessToken,
                     {.secret = secret, .origin = Origin(account.baseAddress)}, &credentials, done);
}

/// Removes what was kept for `target`, unless an account has come to use it.
std::function<void()> SignIn::Data::removal() const
{
    return [credentials = &credentials, accounts = QPointer(&accounts), id = target,
            origin = Origin(account.baseAddress)] {
        if (!accounts)
            return;
        const Account *present = accounts->find(id);
        if (present && Origin(present->baseAddress) == origin)
            return;
        credentials->remove(id, SecretKind::AccessToken, credentials, [](const std::optional<Error> &) {});
    };
}

void SignIn::Data::endKeeping(const std::optional<Error> &error)
{
    if (error) {
        state = State::Tested; // also behind a slow one, whose answer still counts
        emit q->saved(Failure(*error));
        return;
    }
    if (const auto listed = list(); !listed) {
        removal()();
        state = State::Tested;
        emit q->saved(Failure(listed.error()));
        return;
    }
    announce();
}

Result<void> SignIn::Data::list()
{
    if (target == account.id && !isReplacement)
        return accounts.add(account);
    const Account *present = accounts.find(target);
    Account changed = present ? *present : account; // it may have changed since the test
    changed.baseAddress = account.baseAddress;
    changed.ownerName = account.ownerName;
    return accounts.update(changed);
}

void SignIn::Data::announce()
{
    const AccountId id = target;
    state = State::Idle;
    emit q->secretReady(id, std::exchange(secret, {}));
    emit q->saved(id);
}

/// Whatever is on its way no longer counts.
void SignIn::Data::drop()
{
    ++attempt;
    if (connection) {
        connection->disconnect(q);
        connection->deleteLater();
        connection.clear();
    }
}

/// Unless something else has begun by then.
void SignIn::Data::later(const std::function<void()> &what)
{
    QMetaObject::invokeMethod(
        q,
        [this, what, started = attempt] {
            if (attempt == started)
                what();
        },
        Qt::QueuedConnection);
}

SignIn::SignIn(AccountStore &accounts, CredentialStore &credentials, BackendFactory &backends,
               QObject *parent)
    : QObject(parent)
    , d(new Data{this, accounts, credentials, backends})
{
}

SignIn::~SignIn() = default;

void SignIn::test(const Draft &draft)
{
    cancel();
    d->state = Data::State::Testing;
    if (const auto taken = d->takeDraft(draft); !taken) {
        d->later([this, error = taken.error()] { d->endTest(Failure(error)); });
        return;
    }
    d->ask();
}

void SignIn::cancel()
{
    d->drop();
    d->state = Data::State::Idle;
    d->person = {};
}

const Person &SignIn::person() const
{
    return d->person;
}

std::optional<AccountId> SignIn::duplicate() const
{
    return d->duplicate();
}

void SignIn::save(bool sessionOnly)
{
    if (d->state != Data::State::Tested && d->state != Data::State::Saving)
        return;
    d->drop();
    d->target = d->duplicate().value_or(d->account.id);
    d->state = Data::State::Saving;
    if (!sessionOnly) {
        d->keepSecret();
        return;
    }
    d->later([this] {
        if (const auto listed = d->list(); listed) {
            d->announce();
        } else {
            d->state = Data::State::Tested;
            emit saved(Failure(listed.error()));
        }
    });
}

} // namespace Laurels
