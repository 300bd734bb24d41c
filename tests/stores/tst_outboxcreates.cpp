// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outbox.h"

#include "outboxfixture.h"

#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = OutboxItem::State;

namespace {

const Error lost{.kind = ErrorKind::Timeout, .delivery = Delivery::Unconfirmed};
const Error unreachable{.kind = ErrorKind::Offline, .delivery = Delivery::NotSent};

} // namespace

class TestOutboxCreates : public QObject
{
    Q_OBJECT

private slots:
    void init() { f = std::make_unique<OutboxFixture>(); }
    void cleanup() { f.reset(); }

    void aCreateIsOnlySentAgainAfterAWholeWalk();
    void aWalkThatFailsIsTakenUpLater();
    void anUnreadableElementMayBeTheOne();
    void aNextLinkThatLeadsBackEndsTheWalk();
    void whatIsTakenForTheCreated_data();
    void whatIsTakenForTheCreated();
    void withdrawEndorseAgainLostAnswer();
    void aSyncThatBroughtTheCreatedSparesTheSecondCreate();
    void severalLostCreatesShareOneWalk();

private:
    void failWritesWith(const Error &error, bool isApplied) { f->answers = {{error, isApplied}}; }

    std::unique_ptr<OutboxFixture> f;
};

void TestOutboxCreates::aCreateIsOnlySentAgainAfterAWholeWalk()
{
    for (int id = 1; id <= 5; ++id)
        f->addGiven(id, Status::Accepted);
    failWritesWith(lost, false);
    f->outbox->endorse(f->account, {person(u"Cora"), u"Chess"_s});
    // The last page of the first walk fails.
    f->backend->onFetchPage = [this](Direction, const std::optional<PageToken> &token) {
        return f->backend->pageCalls.size() == 3 ? Result<EndorsementPage>(Failure(lost)) : f->page(token);
    };
    settle();
    f->advance(3s);
    QCOMPARE(f->backend->pageCalls.size(), 3);
    QCOMPARE(f->backend->endorseCalls.size(), 1);
    QCOMPARE(f->item(1).state, State::Unconfirmed);
    QCOMPARE(f->item(1).error, std::optional(lost));
    f->advance(2s);
    QCOMPARE(f->backend->pageCalls.size(), 6);
    QCOMPARE(f->backend->endorseCalls.size(), 2);
    QCOMPARE(f->item(1).state, State::Done);
}

void TestOutboxCreates::aWalkThatFailsIsTakenUpLater()
{
    failWritesWith(lost, true);
    f->readErrors = {lost, unreachable};
    f->outbox->endorse(f->account, {person(u"Cora"), u"Chess"_s});
    f->advance(3s);
    f->advance(2s);
    QCOMPARE(f->item(1).state, State::Unconfirmed);
    QCOMPARE(f->item(1).error, std::optional(unreachable));
    f->advance(4s);
    QCOMPARE(f->item(1).state, State::Done);
    QCOMPARE(f->backend->endorseCalls.size(), 1);
}

void TestOutboxCreates::anUnreadableElementMayBeTheOne()
{
    failWritesWith(lost, false);
    f->backend->onFetchPage = [](Direction, const std::optional<PageToken> &) -> Result<EndorsementPage> {
        return EndorsementPage{.endorsements = {}, .unreadable = {{0, u"no recipient"_s}}, .next = {}};
    };
    f->outbox->endorse(f->account, {person(u"Cora"), u"Chess"_s});
    for (int i = 0; i < 10; ++i)
        f->advance(1min);
    QCOMPARE(f->item(1).state, State::Unconfirmed);
    QCOMPARE(f->item(1).error->code, u"outbox.unreadable"_s);
    QCOMPARE(f->backend->endorseCalls.size(), 1);
}

void TestOutboxCreates::aNextLinkThatLeadsBackEndsTheWalk()
{
    failWritesWith(lost, false);
    const PageToken back{QUrl(u"http://127.0.0.1/?start=0"_s)};
    f->backend->onFetchPage = [back](Direction, const std::optional<PageToken> &) -> Result<EndorsementPage> {
        return EndorsementPage{
            .endorsements = {given(1, u"Ben", u"Go"_s, Status::Accepted)}, .unreadable = {}, .next = back};
    };
    f->outbox->endorse(f->account, {person(u"Cora"), u"Chess"_s});
    f->advance(3s);
    QCOMPARE(f->backend->pageCalls.size(), 2);
    // What comes after the circle is not known.
    QCOMPARE(f->item(1).state, State::Unconfirmed);
    QCOMPARE(f->item(1).error->code, u"outbox.circle"_s);
    QCOMPARE(f->backend->endorseCalls.size(), 1);
}

void TestOutboxCreates::whatIsTakenForTheCreated_data()
{
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<QString>("skill");
    QTest::addColumn<Status>("status");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<bool>("isTaken");
    const Status accepted = Status::Accepted;
    QTest::newRow("the same") << u"Cora"_s << u"Café"_s << accepted << false << true;
    QTest::newRow("other case and accents") << u"Cora"_s << u" CAFE "_s << accepted << false << true;
    QTest::newRow("pending") << u"Cora"_s << u"Café"_s << Status(Status::Pending) << false << true;
    QTest::newRow("known before") << u"Cora"_s << u"Café"_s << accepted << true << false;
    QTest::newRow("withdrawn") << u"Cora"_s << u"Café"_s << Status(Status::Deleted) << false << false;
    QTest::newRow("rejected") << u"Cora"_s << u"Café"_s << Status(Status::Rejected) << false << false;
    QTest::newRow("another skill") << u"Cora"_s << u"Cafés"_s << accepted << false << false;
    QTest::newRow("another person") << u"Dora"_s << u"Café"_s << accepted << false << false;
}

void TestOutboxCreates::whatIsTakenForTheCreated()
{
    QFETCH(const QString, recipient);
    QFETCH(const QString, skill);
    QFETCH(const Status, status);
    QFETCH(const bool, isKnown);
    QFETCH(const bool, isTaken);
    const Endorsement there = given(77, recipient, skill, status);
    if (isKnown)
        f->add(Direction::Given, there);
    failWritesWith(lost, false);
    f->outbox->endorse(f->account, {person(u"Cora"), u"Café"_s});
    settle();
    f->server.insert_or_assign(77, there);
    f->advance(3s);
    QCOMPARE(f->item(1).state, State::Done);
    QCOMPARE(f->backend->endorseCalls.size(), isTaken ? 1 : 2);
    QCOMPARE(f->item(1).urn->id(), isTaken ? 77 : 5000);
}

void TestOutboxCreates::withdrawEndorseAgainLostAnswer()
{
    const RowId first = f->addGiven(77, Status::Accepted);
    f->outbox->decide({first}, Status::Deleted);
    f->advance(7s);
    QCOMPARE(f->atServer(77), Status(Status::Deleted));
    failWritesWith(lost, true);
    f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s});
    settle();
    // The list is slow to tell of the withdrawal.
    f->server.at(77).status = Status::Accepted;
    f->advance(3s);
    QCOMPARE(f->item(2).state, State::Done);
    QCOMPARE(f->item(2).urn->id(), 5000);
    QCOMPARE(f->backend->endorseCalls.size(), 1);
}

void TestOutboxCreates::aSyncThatBroughtTheCreatedSparesTheSecondCreate()
{
    failWritesWith(lost, true);
    f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s});
    settle();
    // The list lags behind, and the second attempt does not get out.
    f->backend->onFetchPage = [](Direction, const std::optional<PageToken> &) -> Result<EndorsementPage> {
        return EndorsementPage{};
    };
    f->answers = {{unreachable, false}};
    f->advance(3s);
    QCOMPARE(f->item(1).state, State::Waiting);
    f->store.merge(f->account, Direction::Given, {f->server.at(5000)});
    f->advance(10s);
    QCOMPARE(f->item(1).state, State::Done);
    QCOMPARE(f->item(1).urn->id(), 5000);
    QCOMPARE(f->server.size(), 1U);
}

void TestOutboxCreates::severalLostCreatesShareOneWalk()
{
    for (int id = 1; id <= 5; ++id)
        f->addGiven(id, Status::Accepted);
    f->answers = {{lost, true}, {lost, false}, {lost, true}};
    f->outbox->endorse(f->account, {person(u"Cora"), u"Chess"_s});
    f->outbox->endorse(f->account, {person(u"Cora"), u"Go"_s});
    f->outbox->endorse(f->account, {person(u"Dora"), u"Chess"_s});
    f->advance(3s);
    QCOMPARE(f->backend->pageCalls.size(), 4);
    QCOMPARE(f->backend->endorseCalls.size(), 4);
    QCOMPARE(f->outbox->openCount(), 0);
    QCOMPARE(f->server.size(), 8U);
}

QTEST_GUILESS_MAIN(TestOutboxCreates)
#include "tst_outboxcreates.moc"
