// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/signin.h"

#include "backends/sourceinput.h"
#include "net/origin.h"
#include "sync/identitycheck.h"

#include <QPointer>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

///   Idle -> Testing -> Tested -> Saving -> Idle
///                        ^---------'        (a failure)
struct SignIn::Data
{
    SignIn *q;
    AccountStore &accounts;
    CredentialStore &credentials;
    IdentityCheck check;

    enum class State { Idle, Testing, Tested, Saving };
    State state = State::Idle;
    int attempt = 0;            ///< an answer to an earlier one no longer counts
    bool isReplacement = false; ///< of the secret of `account`, which is in the store
    Account account{};          ///< as it will be
    AccountId target{};         ///< Saving: the account that gets the secret
    QByteArray secret{};
    Person person{};

    Result<void> takeDraft(const Draft &draft);
    void endTest(const Result<Account> &result);
    [[nodiscard]] Result<Account> checked(const Result<Account> &result) const;
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
    account = {.id = AccountId::create(),
               .source = draft.source,
               .name = draft.name.trimmed(),
               .remoteId = draft.remoteId};
    if (isReplacement) {
        const Account *present = accounts.find(*draft.replace);
        if (!present)
            return failure(ErrorKind::Rejected, u"accounts.unknown"_s);
        account = *present;
    }
    if (!isReplacement || !draft.baseAddress.isEmpty()) {
        const auto address = SourceInput::parseAddress(account.source, draft.baseAddress);
        if (!address)
            return Failure(address.error());
        account.baseAddress = *address;
    }
    const auto read = SourceInput::parseSecret(account.source, draft.pastedSecret);
    if (!read)
        return Failure(read.error());
    secret = *read;
    return {};
}

void SignIn::Data::endTest(const Result<Account> &result)
{
    drop();
    const Result<Account> judged = checked(result);
    state = judged ? State::Tested : State::Idle;
    if (judged) {
        account = *judged;
        person = {.urn = account.owner, .name = account.ownerName, .visibility = Person::Visibility::Known};
        if (account.name.isEmpty())
            account.name = person.name.isEmpty() ? person.urn.id() : person.name;
    }
    emit q->tested(judged.map([this](const Account &) { return person; }));
}

Result<Account> SignIn::Data::checked(const Result<Account> &result) const
{
    if (result && isReplacement && result->owner != account.owner)
        return failure(ErrorKind::Rejected, u"signin.otherPerson"_s);
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
    changed.remoteId = account.remoteId;
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
    check.cancel();
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
    , d(new Data{this, accounts, credentials, IdentityCheck(backends)})
{
    connect(&d->check, &IdentityCheck::choiceNeeded, this, &SignIn::choiceNeeded);
    connect(&d->check, &IdentityCheck::finished, this,
            [this](const Result<Account> &result) { d->endTest(result); });
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
    d->check.start(d->account, d->secret);
}

void SignIn::choose(const QString &remoteId)
{
    if (d->state == Data::State::Saving || d->secret.isEmpty())
        return;
    if (d->state == Data::State::Testing)
        return d->check.choose(remoteId);
    // Another one than was tested.
    d->drop();
    d->state = Data::State::Testing;
    d->account.remoteId = remoteId;
    d->check.start(d->account, d->secret);
}

void SignIn::cancel()
{
    d->drop();
    d->state = Data::State::Idle;
    d->person = {};
    d->secret.clear();
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
