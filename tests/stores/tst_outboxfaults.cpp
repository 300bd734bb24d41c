// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outbox.h"

#include "outboxfixture.h"
#include "stores/outboxrules.h"

#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = OutboxItem::State;

namespace {

/// What is to become of a write that failed.
enum class Then { Again, AfterSignIn, LookUp, Failed };

struct Fault
{
    QString name;
    Error error;
    Then then;
};

QList<Fault> faults()
{
    const auto again = Then::Again;
    const auto signIn = Then::AfterSignIn;
    const auto lookUp = Then::LookUp;
    const auto failed = Then::Failed;
    struct Row
    {
        QString name;
        ErrorKind kind;
        Then notSent;
        Then unconfirmed;
        Then answered;
    };
    const QList<Row> rows{
        {u"offline"_s, ErrorKind::Offline, again, lookUp, again},
        {u"timeout"_s, ErrorKind::Timeout, again, lookUp, again},
        {u"tls"_s, ErrorKind::Tls, again, lookUp, again},
        {u"sign-in needed"_s, ErrorKind::SignInNeeded, signIn, lookUp, signIn},
        {u"forbidden"_s, ErrorKind::Forbidden, failed, lookUp, failed},
        {u"not found"_s, ErrorKind::NotFound, failed, lookUp, failed},
        {u"rejected"_s, ErrorKind::Rejected, failed, lookUp, failed},
        {u"rate limited"_s, ErrorKind::RateLimited, again, lookUp, again},
        {u"server"_s, ErrorKind::Server, again, lookUp, lookUp},
        {u"protocol"_s, ErrorKind::Protocol, failed, lookUp, failed},
        {u"keychain"_s, ErrorKind::Keychain, failed, lookUp, failed},
        {u"storage"_s, ErrorKind::Storage, failed, lookUp, failed},
        {u"cancelled"_s, ErrorKind::Cancelled, again, lookUp, lookUp},
    };
    QList<Fault> all;
    for (const Row &row : rows) {
        all.append({row.name + u", not sent"_s, {.kind = row.kind}, row.notSent});
        all.append({row.name + u", unconfirmed"_s,
                    {.kind = row.kind, .delivery = Delivery::Unconfirmed},
                    row.unconfirmed});
        all.append({row.name + u", answered"_s,
                    {.kind = row.kind, .delivery = Delivery::Answered, .httpStatus = 400},
                    row.answered});
    }
    for (const int status : {500, 501, 502, 503, 504}) {
        all.append({u"HTTP %1"_s.arg(status),
                    {.kind = ErrorKind::Server, .delivery = Delivery::Answered, .httpStatus = status},
                    lookUp});
    }
    all.append({u"HTTP 501 that says why not"_s,
                {.kind = ErrorKind::Rejected, .delivery = Delivery::Answered, .httpStatus = 501},
                failed});
    return all;
}

const Error lost{.kind = ErrorKind::Timeout, .delivery = Delivery::Unconfirmed};
const Error unreachable{.kind = ErrorKind::Offline, .delivery = Delivery::NotSent};

} // namespace

class TestOutboxFaults : public QObject
{
    Q_OBJECT

private slots:
    void init() { f = std::make_unique<OutboxFixture>(); }
    void cleanup() { f.reset(); }

    void everyFaultOfAStatusChange_data();
    void everyFaultOfAStatusChange();
    void everyFaultOfACreate_data();
    void everyFaultOfACreate();

    void aThrottledChangeWaitsUntilItMay();
    void wakingDoesNotEndAThrottle();
    void notSentIsTriedAgainAtGrowingIntervals();
    void wakingTriesAgainAtOnce();
    void aSignInIsWaitedForByTheWholeAccount();

    void aStatusThatCannotBeReadBackStaysUnconfirmed();
    void askingToRetryLooksUpAtOnce();
    void anEndorsementThatIsGone_data();
    void anEndorsementThatIsGone();
    void theServicesAnswerIsTakenIntoTheRow();
    void aWriteThatNeverTakesEffectFailsInTheEnd();
    void aLaterWishReplacesAnUnconfirmedOne();

private:
    void failWritesWith(const Error &error, bool isApplied) { f->answers = {{error, isApplied}}; }

    std::unique_ptr<OutboxFixture> f;
};

void TestOutboxFaults::everyFaultOfAStatusChange_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<int>("then");
    QTest::addColumn<bool>("isApplied");
    const QList<Fault> all = faults();
    for (const Fault &fault : all) {
        QTest::newRow(qPrintable(fault.name)) << fault.error << int(fault.then) << false;
        if (fault.then == Then::LookUp)
            QTest::newRow(qPrintable(fault.name + u", took effect"_s))
                << fault.error << int(fault.then) << true;
    }
}

void TestOutboxFaults::everyFaultOfAStatusChange()
{
    QFETCH(const Error, error);
    QFETCH(const int, then);
    QFETCH(const bool, isApplied);
    f->store.setAccount(f->account, owner(), day(1).addDays(-1));
    const RowId row = f->addReceived(1, Status::Accepted);
    failWritesWith(error, isApplied);
    if (Then(then) == Then::LookUp)
        f->readErrors = {unreachable};
    f->outbox->decide({row}, Status::Hidden);
    settle();
    QCOMPARE(f->log.size(), 1);

    switch (Then(then)) {
    case Then::Again:
        QCOMPARE(f->item(1).state, State::Waiting);
        QCOMPARE(f->item(1).error, std::optional(error));
        QCOMPARE(f->item(1).notBefore, f->clock.now().addSecs(2));
        QCOMPARE(f->write(row), WriteState::Waiting);
        QCOMPARE(f->shown(row), Status(Status::Hidden));
        f->advance(2s);
        QCOMPARE(f->log.size(), 2);
        QVERIFY(f->backend->fetchCalls.isEmpty());
        break;
    case Then::AfterSignIn:
        QCOMPARE(f->item(1).state, State::Waiting);
        QCOMPARE(f->shown(row), Status(Status::Hidden));
        f->advance(24h);
        QCOMPARE(f->log.size(), 1);
        f->outbox->wake(f->account);
        settle();
        QCOMPARE(f->log.size(), 2);
        QVERIFY(f->backend->fetchCalls.isEmpty());
        break;
    case Then::LookUp:
        QCOMPARE(f->item(1).state, State::Unconfirmed);
        QCOMPARE(f->write(row), WriteState::Unconfirmed);
        QCOMPARE(f->shown(row), Status(Status::Hidden));
        QVERIFY(!f->store.row(row).isToReview);
        f->advance(2s);
        QCOMPARE(f->backend->fetchCalls, (QList<EndorsementUrn>{{owner(), 1}, {owner(), 1}}));
        QCOMPARE(f->log.size(), isApplied ? 1 : 2);
        break;
    case Then::Failed:
        QCOMPARE(f->item(1).state, State::Failed);
        QCOMPARE(f->item(1).error, std::optional(error));
        QCOMPARE(f->write(row), WriteState::Failed);
        QCOMPARE(f->shown(row), Status(Status::Accepted));
        QVERIFY(f->store.row(row).isToReview);
        QCOMPARE(f->outbox->openCount(), 0);
        f->outbox->wake(f->account);
        f->advance(24h);
        QCOMPARE(f->log.size(), 1);
        QVERIFY(f->backend->fetchCalls.isEmpty());
        f->outbox->retry({OutboxItemId(1)});
        settle();
        break;
    }
    QCOMPARE(f->item(1).state, State::Done);
    QVERIFY(!f->item(1).error);
    QCOMPARE(f->atServer(1), Status(Status::Hidden));
    QCOMPARE(f->told(row), Status(Status::Hidden));
    QCOMPARE(f->write(row), WriteState::None);
    QVERIFY(!f->store.row(row).isToReview);
    f->advance(24h);
    QCOMPARE(f->log.size(), isApplied ? 1 : 2);
}

void TestOutboxFaults::everyFaultOfACreate_data()
{
    everyFaultOfAStatusChange_data();
}

void TestOutboxFaults::everyFaultOfACreate()
{
    QFETCH(const Error, error);
    QFETCH(const int, then);
    QFETCH(const bool, isApplied);
    // The list has several pages of others.
    for (int id = 1; id <= 5; ++id)
        f->addGiven(id, Status::Accepted);
    int endorsed = 0;
    connect(f->outbox.get(), &Outbox::endorsed, this, [&endorsed] { ++endorsed; });
    failWritesWith(error, isApplied);
    f->outbox->endorse(f->account, {person(u"Cora"), u"Chess"_s});
    settle();
    QCOMPARE(f->backend->endorseCalls.size(), 1);

    switch (Then(then)) {
    case Then::Again:
        QCOMPARE(f->item(1).state, State::Waiting);
        f->advance(2s);
        QVERIFY(f->backend->pageCalls.isEmpty());
        break;
    case Then::AfterSignIn:
        QCOMPARE(f->item(1).state, State::Waiting);
        f->advance(24h);
        QCOMPARE(f->backend->endorseCalls.size(), 1);
        f->outbox->wake(f->account);
        settle();
        QVERIFY(f->backend->pageCalls.isEmpty());
        break;
    case Then::LookUp:
        QCOMPARE(f->item(1).state, State::Unconfirmed);
        // A list may lag behind.
        QVERIFY(f->backend->pageCalls.isEmpty());
        f->advance(3s);
        QCOMPARE(f->backend->pageCalls.size(), 3);
        QCOMPARE(f->backend->pageCalls.first().first, Direction::Given);
        break;
    case Then::Failed:
        QCOMPARE(f->item(1).state, State::Failed);
        QCOMPARE(f->item(1).error, std::optional(error));
        f->advance(24h);
        QCOMPARE(f->backend->endorseCalls.size(), 1);
        QVERIFY(f->backend->pageCalls.isEmpty());
        f->outbox->retry({OutboxItemId(1)});
        settle();
        break;
    }
    QCOMPARE(f->item(1).state, State::Done);
    QCOMPARE(f->item(1).urn, std::optional(EndorsementUrn(person(u"Cora"), 5000)));
    f->advance(24h);
    QCOMPARE(f->backend->endorseCalls.size(), isApplied ? 1 : 2);
    QCOMPARE(f->server.size(), 6U);
    QCOMPARE(endorsed, 1);
}

void TestOutboxFaults::aThrottledChangeWaitsUntilItMay()
{
    const QDateTime midnight(f->clock.now().date().addDays(1), QTime(0, 0), Qt::UTC);
    failWritesWith({.kind = ErrorKind::RateLimited,
                    .delivery = Delivery::Answered,
                    .httpStatus = 429,
                    .retryAt = midnight},
                   false);
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    QCOMPARE(f->item(1).state, State::Waiting);
    QCOMPARE(f->item(1).notBefore, midnight);
    f->advance(std::chrono::milliseconds(f->clock.now().msecsTo(midnight)) - 1ms);
    QCOMPARE(f->log.size(), 1);
    f->advance(1ms);
    QCOMPARE(f->log.size(), 2);
}

void TestOutboxFaults::wakingDoesNotEndAThrottle()
{
    failWritesWith({.kind = ErrorKind::RateLimited,
                    .delivery = Delivery::Answered,
                    .httpStatus = 429,
                    .retryAt = f->clock.now().addSecs(600)},
                   false);
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    f->outbox->wake(f->account);
    settle();
    // Nor does another wish for the same endorsement.
    f->outbox->decide({row}, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    QCOMPARE(f->log.size(), 1);
}

void TestOutboxFaults::notSentIsTriedAgainAtGrowingIntervals()
{
    f->answers = QList<OutboxFixture::Answer>(20, {unreachable, false});
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    settle();
    QList<qint64> waits;
    for (int i = 0; i < 10; ++i) {
        const qint64 wait = f->clock.now().secsTo(f->item(1).notBefore);
        waits.append(wait);
        f->advance(std::chrono::seconds(wait));
        QCOMPARE(f->log.size(), i + 2);
    }
    QCOMPARE(waits, (QList<qint64>{2, 4, 8, 16, 32, 64, 128, 256, 300, 300}));
    QCOMPARE(OutboxRules::backoff(1'000'000), 5min);
}

void TestOutboxFaults::wakingTriesAgainAtOnce()
{
    f->answers = {{unreachable, false}, {unreachable, false}};
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    settle();
    f->outbox->wake(f->account);
    settle();
    QCOMPARE(f->log.size(), 2);
    f->outbox->wake(f->account);
    settle();
    QCOMPARE(f->log.size(), 3);
    QCOMPARE(f->item(1).state, State::Done);
    // A grace time goes on.
    f->outbox->decide({f->addReceived(2, Status::Accepted)}, Status::Rejected);
    f->outbox->wake(f->account);
    settle();
    QCOMPARE(f->log.size(), 3);
}

void TestOutboxFaults::aSignInIsWaitedForByTheWholeAccount()
{
    failWritesWith({.kind = ErrorKind::SignInNeeded, .delivery = Delivery::Answered, .httpStatus = 401},
                   false);
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    settle();
    f->outbox->decide({f->addReceived(2, Status::Accepted)}, Status::Hidden);
    f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s});
    f->advance(24h);
    QCOMPARE(f->log.size(), 1);
    QCOMPARE(f->outbox->openCount(), 3);
    f->outbox->wake(f->account);
    settle();
    QCOMPARE(f->log.size(), 4);
    QCOMPARE(f->outbox->openCount(), 0);
}

void TestOutboxFaults::aStatusThatCannotBeReadBackStaysUnconfirmed()
{
    failWritesWith(lost, true);
    const Error forbidden{.kind = ErrorKind::Forbidden, .delivery = Delivery::Answered, .httpStatus = 403};
    const Error signedOut{.kind = ErrorKind::SignInNeeded, .delivery = Delivery::Answered, .httpStatus = 401};
    f->readErrors = {lost, forbidden, signedOut};
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    QCOMPARE(f->item(1).state, State::Unconfirmed);
    QCOMPARE(f->item(1).error, std::optional(lost));
    f->advance(2s);
    QCOMPARE(f->item(1).error, std::optional(forbidden));
    QCOMPARE(f->write(row), WriteState::Unconfirmed);
    f->advance(4s);
    QCOMPARE(f->item(1).error, std::optional(signedOut));
    f->advance(24h);
    QCOMPARE(f->backend->fetchCalls.size(), 3);
    f->outbox->wake(f->account);
    settle();
    QCOMPARE(f->item(1).state, State::Done);
    QCOMPARE(f->log.size(), 1);
}

void TestOutboxFaults::askingToRetryLooksUpAtOnce()
{
    failWritesWith(lost, true);
    f->readErrors = {lost};
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    settle();
    QCOMPARE(f->item(1).state, State::Unconfirmed);
    f->outbox->retry({OutboxItemId(1)});
    settle();
    QCOMPARE(f->item(1).state, State::Done);
    QCOMPARE(f->log.size(), 1);
}

void TestOutboxFaults::anEndorsementThatIsGone_data()
{
    QTest::addColumn<Status>("to");
    QTest::addColumn<QString>("code");
    QTest::addColumn<State>("state");

    QTest::newRow("hidden") << Status(Status::Hidden) << u"NOT_FOUND"_s << State::Failed;
    QTest::newRow("rejected") << Status(Status::Rejected) << u"NOT_FOUND"_s << State::Done;
    QTest::newRow("withdrawn") << Status(Status::Deleted) << u"NOT_FOUND"_s << State::Done;
    QTest::newRow("withdrawn, wrong address")
        << Status(Status::Deleted) << u"RESOURCE_NOT_FOUND"_s << State::Unconfirmed;
}

void TestOutboxFaults::anEndorsementThatIsGone()
{
    QFETCH(const Status, to);
    QFETCH(const QString, code);
    QFETCH(const State, state);
    failWritesWith(lost, false);
    f->backend->onFetch = [code](const EndorsementUrn &) -> Result<Endorsement> {
        return Failure(Error{
            .kind = ErrorKind::NotFound, .delivery = Delivery::Answered, .httpStatus = 404, .code = code});
    };
    const bool isGiven = to == Status::Deleted;
    const RowId row = isGiven ? f->addGiven(1, Status::Accepted) : f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, to);
    f->outbox->endGrace();
    settle();
    QCOMPARE(f->item(1).state, state);
    QCOMPARE(f->log.size(), 1);
    QCOMPARE(f->item(1).error.has_value(), state != State::Done);
    QCOMPARE(f->write(row) == WriteState::None, state == State::Done);
}

void TestOutboxFaults::theServicesAnswerIsTakenIntoTheRow()
{
    failWritesWith(lost, true);
    const RowId row = f->addReceived(1, Status::Accepted);
    f->server.at(1).lastModified = day(50);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    QCOMPARE(f->store.endorsement(row), f->server.at(1));
}

void TestOutboxFaults::aWriteThatNeverTakesEffectFailsInTheEnd()
{
    const Error broken{.kind = ErrorKind::Server, .delivery = Delivery::Unconfirmed, .httpStatus = 500};
    f->answers = QList<OutboxFixture::Answer>(20, {broken, false});
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    for (int i = 0; i < 50; ++i)
        f->advance(1s);
    QCOMPARE(f->item(1).state, State::Failed);
    QCOMPARE(f->item(1).error, std::optional(broken));
    QCOMPARE(f->log.size(), 5);
    QCOMPARE(f->shown(row), Status(Status::Accepted));
}

void TestOutboxFaults::aLaterWishReplacesAnUnconfirmedOne()
{
    failWritesWith(lost, false);
    f->readErrors = {lost};
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    f->outbox->decide({row}, Status::Rejected);
    f->advance(2s);
    // It was not there, and is not wished any more.
    QCOMPARE(f->item(1).state, State::Cancelled);
    QCOMPARE(f->item(2).from, Status(Status::Accepted));
    QCOMPARE(f->write(row), WriteState::Waiting);
    f->advance(7s);
    QCOMPARE(f->log, (QStringList{u"send HIDDEN"_s, u"send REJECTED"_s}));
    QCOMPARE(f->told(row), Status(Status::Rejected));
}

QTEST_GUILESS_MAIN(TestOutboxFaults)
#include "tst_outboxfaults.moc"
