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

class TestOutboxJournal : public QObject
{
    Q_OBJECT

private slots:
    void init() { f = std::make_unique<OutboxFixture>(); }
    void cleanup() { f.reset(); }

    void nothingIsSentBeforeTheJournalKeptIt();
    void aJournalThatFailsSendsNothing();
    void aJournalThatFailsWhileSomethingWaitsSendsNothing();
    void whatCouldNotBeKeptIsKeptLater();

private:
    std::unique_ptr<OutboxFixture> f;
};

void TestOutboxJournal::nothingIsSentBeforeTheJournalKeptIt()
{
    f->journal.log = &f->log;
    const RowId now = f->addReceived(1, Status::Accepted);
    const RowId later = f->addReceived(2, Status::Accepted);
    f->outbox->decide({now}, Status::Hidden);
    f->outbox->decide({later}, Status::Rejected);
    f->advance(7s);
    const auto kept = [](int id, State state) { return u"kept %1 %2"_s.arg(id).arg(int(state)); };
    QCOMPARE(f->log, (QStringList{kept(1, State::Sending), kept(2, State::Waiting), u"send HIDDEN"_s,
                                  kept(1, State::Done), kept(2, State::Sending), u"send REJECTED"_s,
                                  kept(2, State::Done)}));
}

void TestOutboxJournal::aJournalThatFailsSendsNothing()
{
    f->journal.failure = Error{.kind = ErrorKind::Storage, .code = u"disk.full"_s};
    f->store.setAccount(f->account, owner(), day(1).addDays(-1));
    const RowId row = f->addReceived(1, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    f->outbox->endorse(f->account, {person(u"Ben"), u"Chess"_s});
    f->advance(1h);
    QVERIFY(f->log.isEmpty());
    QCOMPARE(f->item(1).state, State::Failed);
    QCOMPARE(f->item(1).error, f->journal.failure);
    QCOMPARE(f->item(2).state, State::Failed);
    QCOMPARE(f->shown(row), Status(Status::Accepted));
    QCOMPARE(f->write(row), WriteState::Failed);
    QVERIFY(f->store.row(row).isToReview);

    f->journal.failure.reset();
    f->outbox->retry({OutboxItemId(1)});
    f->outbox->retry({OutboxItemId(2)});
    settle();
    QCOMPARE(f->log, (QStringList{u"send HIDDEN"_s, u"create Chess"_s}));
    QVERIFY(!f->store.row(row).isToReview);
}

void TestOutboxJournal::aJournalThatFailsWhileSomethingWaitsSendsNothing()
{
    const RowId row = f->addReceived(1, Status::Pending);
    f->outbox->decide({row}, Status::Rejected);
    settle();
    f->journal.failure = Error{.kind = ErrorKind::Storage};
    f->advance(7s);
    QVERIFY(f->log.isEmpty());
    QCOMPARE(f->item(1).state, State::Failed);
    QCOMPARE(f->shown(row), Status(Status::Pending));
    QVERIFY(f->store.row(row).isToReview);
}

void TestOutboxJournal::whatCouldNotBeKeptIsKeptLater()
{
    f->backend->onSetStatus = nullptr;
    f->outbox->decide({f->addReceived(1, Status::Accepted)}, Status::Hidden);
    settle();
    f->journal.failure = Error{.kind = ErrorKind::Storage, .code = u"disk.full"_s};
    f->backend->lastSetStatus->answer(std::monostate());
    f->advance(1min);
    QCOMPARE(f->item(1).state, State::Done);
    QCOMPARE(f->journal.leftovers().items.first().state, State::Sending);
    f->journal.failure.reset();
    f->advance(1min);
    QVERIFY(f->journal.leftovers().items.isEmpty());
    // And with the next change at the latest.
    f->backend->lastSetStatus.clear();
    f->journal.failure = Error{.kind = ErrorKind::Storage};
    f->outbox->decide({f->addReceived(2, Status::Accepted)}, Status::Hidden);
    settle();
    QCOMPARE(f->item(2).state, State::Failed);
    f->journal.failure.reset();
    f->outbox->decide({f->addReceived(3, Status::Accepted)}, Status::Hidden);
    settle();
    QCOMPARE(f->journal.leftovers().items.size(), 2);
}

QTEST_GUILESS_MAIN(TestOutboxJournal)
#include "tst_outboxjournal.moc"
