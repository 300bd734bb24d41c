// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitytext.h"

#include "models/activityrows.h"
#include "models/activityseen.h"
#include "models/errortext.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

using State = OutboxItem::State;

class TestActivityText : public QObject
{
    Q_OBJECT
private slots:
    void statesHaveTheirWords_data();
    void statesHaveTheirWords();
    void wishesHaveTheirWords_data();
    void wishesHaveTheirWords();
    void theHistoryExplainsTheCodesThatItCan();
    void equalFailuresHideOneEntryEach();
    void whatWasSeenIsNoFailure_data();
    void whatWasSeenIsNoFailure();
    void whatWasSeenHidesBehindNothing();
};

void TestActivityText::statesHaveTheirWords_data()
{
    QTest::addColumn<OutboxItem>("item");
    QTest::addColumn<bool>("isHeld");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *name, State state, const QString &text) {
        QTest::newRow(name) << OutboxItem{.state = state} << false << text;
    };
    add("waiting", State::Waiting, u"Waiting"_s);
    add("sending", State::Sending, u"On its way"_s);
    add("unconfirmed", State::Unconfirmed, u"Being checked"_s);
    add("done", State::Done, u"Done"_s);
    add("failed", State::Failed, u"Failed"_s);
    add("cancelled", State::Cancelled, u"Taken back"_s);
    QTest::newRow("held") << OutboxItem{} << true << u"Waits for you to say so"_s;
    QTest::newRow("already") << OutboxItem{.state = State::Done, .wasThere = true} << false
                             << u"Had been endorsed before"_s;
}

void TestActivityText::statesHaveTheirWords()
{
    QFETCH(OutboxItem, item);
    QFETCH(bool, isHeld);
    QTEST(progressText(item, isHeld), "text");
}

void TestActivityText::wishesHaveTheirWords_data()
{
    QTest::addColumn<Status>("to");
    QTest::addColumn<QString>("text");
    QTest::newRow("hide") << Status(Status::Hidden) << u"Hide"_s;
    QTest::newRow("show") << Status(Status::Accepted) << u"Show"_s;
    QTest::newRow("reject") << Status(Status::Rejected) << u"Reject"_s;
    QTest::newRow("withdraw") << Status(Status::Deleted) << u"Withdraw"_s;
    QTest::newRow("back to pending") << Status(Status::Pending) << u"Pending"_s;
    QTest::newRow("unknown") << Status::fromWire(u"<b>ODD</b>"_s) << u"<b>ODD</b>"_s;
}

void TestActivityText::wishesHaveTheirWords()
{
    QFETCH(Status, to);
    QTEST(wishText(OutboxItem::Action::SetStatus, to), "text");
    QCOMPARE(wishText(OutboxItem::Action::Endorse, to), u"Endorse"_s);
}

void TestActivityText::theHistoryExplainsTheCodesThatItCan()
{
    const auto reasonOf = [](const QString &outcome) { return reasonText(HistoryEntry{.outcome = outcome}); };
    for (const QString &outcome : {u"done"_s, u"already"_s, u"cancelled"_s})
        QCOMPARE(reasonOf(outcome), QString());
    QCOMPARE(reasonOf(u"RESTRICTED_MEMBER"_s), errorText({.code = u"RESTRICTED_MEMBER"_s}).what);
    QCOMPARE(reasonOf(u"failed"_s), u"The history does not hold the reason."_s);
    QCOMPARE(reasonOf(u"X_1"_s), u"The history holds only its code: X_1."_s);
    QCOMPARE(outcomeText({.outcome = u"already"_s}), u"Had been endorsed before"_s);
    QCOMPARE(outcomeText({.outcome = u"cancelled"_s}), u"Taken back"_s);
    QCOMPARE(outcomeText({.outcome = u"X_1"_s}), u"Failed"_s);
}

void TestActivityText::equalFailuresHideOneEntryEach()
{
    OutboxItem item{.account = AccountId::create(),
                    .state = State::Failed,
                    .person = *PersonUrn::fromId(u"Ada"),
                    .skill = u"Chess"_s,
                    .to = Status::Hidden,
                    .error = Error{.code = u"X_1"_s},
                    .attempts = 1};
    HistoryEntry entry = entryOf(item);
    entry.outcome = u"X_1"_s;
    const QList<HistoryEntry> history(3, entry);
    QCOMPARE(shownEntries(history, {}, {}), std::vector<int>({2, 1, 0}));
    QCOMPARE(shownEntries(history, {}, {item}), std::vector<int>({1, 0}));
    QCOMPARE(shownEntries(history, {}, {item, item}), std::vector<int>({0}));
    QCOMPARE(shownEntries(history, AccountId::create(), {}), std::vector<int>());
    item.attempts = 0; // refused before it was sent: no entry is its
    QCOMPARE(shownEntries(history, {}, {item}), std::vector<int>({2, 1, 0}));
}

void TestActivityText::whatWasSeenIsNoFailure_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *outcome, const QString &what, const QString &reason) {
        QTest::newRow(outcome) << QString::fromLatin1(outcome) << what << reason;
    };
    row("archive.new", u"New"_s, u"It is new in your archive."_s);
    row("archive.withdrawn", u"Gone"_s,
        u"Your newer archive no longer has it: taken back, or the skill was taken off the profile."_s);
    row("archive.notConnected", u"Gone"_s,
        u"Your newer archive no longer has it: you and this person are no longer connected."_s);
    row("archive.gone", u"Gone"_s, u"Your newer archive no longer has it, and does not tell why."_s);
    row("archive.changed", u"Was Pending, now <b>%1</b>"_s,
        u"Your newer archive shows it with another status."_s);
    row("archive.skillRenamed", u"Skill renamed"_s, u"Your newer archive has another name for the skill."_s);
    row("archive.personRenamed", u"Person renamed"_s,
        u"Your newer archive has another name or another address for this person's profile."_s);
    row("archive.fromLater", u"Different"_s, u"The history holds only its code: archive.fromLater."_s);
}

void TestActivityText::whatWasSeenIsNoFailure()
{
    QFETCH(const QString, outcome);
    const HistoryEntry entry{
        .from = Status::Pending, .to = Status::fromWire(u"<b>%1</b>"_s), .outcome = outcome};
    QVERIFY(isSeen(entry));
    QVERIFY(!isFailure(entry));
    QCOMPARE(outcomeText(entry), u"Seen in your archive"_s);
    QTEST(seenText(entry, Direction::Received), "what");
    QTEST(reasonText(entry), "reason");
    for (const QString &own : {u"done"_s, u"cancelled"_s, u"failed"_s, u"ARCHIVED"_s})
        QVERIFY(!isSeen({.outcome = own}));
}

void TestActivityText::whatWasSeenHidesBehindNothing()
{
    // One change failed with a code; nothing that an archive showed is its last try, whatever it is called.
    const OutboxItem item{.account = AccountId::create(),
                          .state = State::Failed,
                          .person = *PersonUrn::fromId(u"Ada"),
                          .skill = u"Chess"_s,
                          .to = Status::Hidden,
                          .error = Error{.code = u"archive.changed"_s},
                          .attempts = 1};
    HistoryEntry entry = entryOf(item);
    entry.outcome = u"archive.changed"_s;
    QCOMPARE(shownEntries({entry, entry}, {}, {item}), std::vector<int>({1, 0}));
    QCOMPARE(shownEntries({entry}, AccountId::create(), {}), std::vector<int>());
}

QTEST_GUILESS_MAIN(TestActivityText)
#include "tst_activitytext.moc"
