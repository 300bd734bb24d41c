// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/endorsementcache.h"
#include "cache/records.h"
#include "cache/storagethread.h"
#include "fakeclock.h"
#include "fakeconnection.h"
#include "fakecredentials.h"
#include "memorybook.h"
#include "stores/accountstore.h"
#include "stores/archiveshelf.h"
#include "stores/endorsementstore.h"
#include "stores/outbox.h"
#include "sync/sessionregistry.h"
#include "waituntil.h"
#include "workspace.h"

#include <QTemporaryDir>

namespace Laurels {

/// A whole Laurels on fakes, for tests of the window: one service behind all accounts, whose lists a test
/// fills before it opens them.
struct Desk
{
    QTemporaryDir profile;
    FakeClock clock;
    FakeCredentialStore credentials;
    FakeBackendFactory backends;
    FakeProfileSource profiles; ///< behind accounts of PostPress
    AccountStore accounts{profile.path()};
    EndorsementStore store;
    StorageThread storage;
    EndorsementCache cache{storage, profile.path(), false, store, accounts, clock};
    Records records{storage, profile.path(), false, clock};
    SessionRegistry sessions{accounts, credentials, backends, store, clock};
    ArchiveShelf archives{profile.path(), false, accounts, store};
    MemoryJournal journal;
    MemoryBook book;
    Pacer pacer{book, clock, [] { return 0.5; }, {}};
    Outbox outbox;
    QList<QUrl> opened;
    Workspace workspace{.accounts = accounts,
                        .credentials = credentials,
                        .backends = backends,
                        .store = store,
                        .cache = cache,
                        .records = records,
                        .outbox = outbox,
                        .pacer = pacer,
                        .sessions = sessions,
                        .archives = archives,
                        .clock = clock,
                        .openUrl =
                            [this](const QUrl &url) {
                                opened.append(url);
                                return true;
                            },
                        .profileDirectory = profile.path(),
                        .isDemo = false};

    const PersonUrn owner = *PersonUrn::fromId(u"Ow-ner_0001");
    QList<Endorsement> received;
    QList<Endorsement> given;
    std::optional<Error> pageError;
    std::function<Result<std::monostate>(const EndorsementUrn &, const Status &)> onSetStatus;

    explicit Desk(const OutboxLeftovers &left = {})
        : outbox(store, sessions, journal, clock, left, &pacer)
    {
        backends.prepare = [this](FakeConnection &connection) {
            prepare(*connection.fake);
            if (connection.account.source == Source::PostPress)
                preparePostPress(*connection.fake);
        };
        cache.load({});
        if (!waitUntil([this] { return cache.isLoaded(); }))
            qFatal("The cache is not read.");
    }

    static PersonUrn person(int number)
    {
        return *PersonUrn::fromId(QStringLiteral("Person%1").arg(number, 4, 10, QLatin1Char('0')));
    }

    void addReceived(const QString &skill, const Status &status, int by)
    {
        const EndorsementUrn urn(owner, 70000000001 + received.size());
        const QDateTime when = clock.now().addSecs(-3600 * (1 + received.size()));
        received.append({urn, person(by), skill, status, when, when});
    }

    void addGiven(const QString &skill, const Status &status, int to)
    {
        const EndorsementUrn urn(person(to), 80000000001 + given.size());
        const QDateTime when = clock.now().addSecs(-7200 * (1 + given.size()));
        given.append({urn, owner, skill, status, when, when});
    }

    /// An account whose token is in the keychain. `reviewFrom` invalid: asked at the first sync.
    AccountId addAccount(const QString &name, const QDateTime &reviewFrom,
                         const AccountId &id = AccountId::create())
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
    AccountId addAccount(const QString &name) { return addAccount(name, clock.now().addYears(-1)); }

    /// An account of PostPress that reads the profiles of `profiles`.
    AccountId addPostPressAccount(const QString &name, const PacingLimits &limits = {})
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

    [[nodiscard]] FakeBackend *backend() const { return backends.last() ? backends.last()->fake : nullptr; }

private:
    void preparePostPress(FakeBackend &backend)
    {
        backend.able = {.endorseListed = true, .profiles = true, .relations = true, .repeatsSafely = true};
        backend.profileSource = &profiles;
        backend.onEndorse = [](const NewEndorsement &wish) -> Result<Created> {
            return Created{.urn = {wish.recipient, wish.skillId.value()}};
        };
    }

    void prepare(FakeBackend &backend)
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
        backend.onSetStatus = [this](const EndorsementUrn &urn,
                                     const Status &status) -> Result<std::monostate> {
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
};

} // namespace Laurels
