// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "waituntil.h"

namespace Laurels {

Desk::Desk(const OutboxLeftovers &left)
    : outbox(store, sessions, journal, clock, left, &pacer)
{
    backends.prepare = [this](FakeConnection &connection) {
        prepare(*connection.fake);
        if (connection.account.source == Source::PostPress)
            preparePostPress(*connection.fake, profiles);
    };
    cache.load({});
    if (!waitUntil([this] { return cache.isLoaded(); }))
        qFatal("The cache is not read.");
}

Desk::~Desk() = default;

PersonUrn Desk::person(int number)
{
    return *PersonUrn::fromId(QStringLiteral("Person%1").arg(number, 4, 10, QLatin1Char('0')));
}

void Desk::addReceived(const QString &skill, const Status &status, int by)
{
    const EndorsementUrn urn(owner, 70000000001 + received.size());
    const QDateTime when = clock.now().addSecs(-3600 * (1 + received.size()));
    received.append({urn, person(by), skill, status, when, when});
}

void Desk::addGiven(const QString &skill, const Status &status, int to)
{
    const EndorsementUrn urn(person(to), 80000000001 + given.size());
    const QDateTime when = clock.now().addSecs(-7200 * (1 + given.size()));
    given.append({urn, owner, skill, status, when, when});
}

AccountId Desk::addAccount(const QString &name, const QDateTime &reviewFrom, const AccountId &id)
{
    const Account account{.id = id,
                          .source = Source::LinkedIn,
                          .name = name,
                          .baseAddress = QUrl(QStringLiteral("https://api.linkedin.com/v2")),
                          .owner = owner,
                          .ownerName = name,
                          .reviewFrom = reviewFrom};
    credentials.secrets.insert(account.id, {QByteArray("sample-token"), Origin(account.baseAddress)});
    const Result<void> added = accounts.add(account);
    Q_ASSERT(added);
    Q_UNUSED(added)
    return account.id;
}

AccountId Desk::addAccount(const QString &name)
{
    return addAccount(name, clock.now().addYears(-1));
}

AccountId Desk::addPostPressAccount(const QString &name, const PacingLimits &limits)
{
    const Account account{.id = AccountId::create(),
                          .source = Source::PostPress,
                          .name = name,
                          .baseAddress = QUrl(QStringLiteral("https://api.postpress.ai/v1")),
                          .owner = owner,
                          .ownerName = name,
                          .remoteId = QStringLiteral("acc_demo_0001"),
                          .limits = limits};
    credentials.secrets.insert(account.id, {QByteArray("sample-key"), Origin(account.baseAddress)});
    const Result<void> added = accounts.add(account);
    Q_ASSERT(added);
    Q_UNUSED(added)
    pacer.setLimits(account.id, limits);
    return account.id;
}

FakeBackend *Desk::backend() const
{
    return backends.last() ? backends.last()->fake : nullptr;
}

void Desk::prepare(FakeBackend &backend)
{
    backend.onIdentify = [this]() -> Result<Person> {
        return Person{owner, QStringLiteral("Olive Owner"), Person::Visibility::Known};
    };
    backend.onFetchPage = [this](Direction direction,
                                 const std::optional<PageToken> &) -> Result<EndorsementPage> {
        if (pageError)
            return Failure(*pageError);
        return EndorsementPage{.endorsements = direction == Direction::Received ? received : given,
                               .unreadable = {},
                               .next = {}};
    };
    backend.onSetStatus = [this](const EndorsementUrn &urn, const Status &status) -> Result<std::monostate> {
        return onSetStatus ? onSetStatus(urn, status) : Result<std::monostate>();
    };
    backend.onFetchNames = [](const QList<PersonUrn> &people) -> Result<QList<Person>> {
        static const QStringList names{
            QStringLiteral("Ada Example"),
            QStringLiteral("Bruno Beispiel"),
            QStringLiteral("Chloé d'Exemple"),
            QStringLiteral("Dr. Wolfgang Amadeus Mustermann-Schmidt"),
            QStringLiteral("<b>Eve</b> & Söhne"),
            QStringLiteral("\u0641\u0627\u0637\u0645\u0629 \u0645\u062b\u0627\u0644"),
            QStringLiteral("\u5c71\u7530 \u4f8b\u5b50"),
            QStringLiteral("Gio")};
        QList<Person> named;
        for (const PersonUrn &urn : people) {
            const qsizetype number = urn.id().last(4).toInt();
            named.append({urn, names.at(number % names.size()), Person::Visibility::Known});
        }
        return named;
    };
}

void Desk::preparePostPress(FakeBackend &backend, FakeProfileSource &profiles)
{
    backend.able = {.endorseListed = true, .profiles = true, .relations = true, .repeatsSafely = true};
    backend.profileSource = &profiles;
    backend.onEndorse = [](const NewEndorsement &wish) -> Result<Created> {
        return Created{.urn = {wish.recipient, wish.skillId.value()}};
    };
}

} // namespace Laurels
