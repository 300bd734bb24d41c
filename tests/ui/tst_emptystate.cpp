// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/emptystate.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

using Face = EmptyState::Face;
using Step = EmptyState::Step;
using View = EndorsementFilter::View;

namespace {

/// Connected, read, able, and nothing there.
EmptyFacts emptyList(View view = View::Received)
{
    EmptyFacts facts;
    facts.view = view;
    facts.state = AccountSession::State::Connected;
    facts.isSynced = true;
    facts.able = {true, true, true, true, true, true, true};
    return facts;
}

EmptyFacts failed(ErrorKind kind, const QString &code = {},
                  AccountSession::State state = AccountSession::State::Connected)
{
    EmptyFacts facts = emptyList();
    facts.isSynced = false;
    facts.state = state;
    facts.error = Error{.kind = kind, .code = code};
    return facts;
}

EmptyFacts emptyArchive(View view)
{
    EmptyFacts facts = emptyList(view);
    facts.able = archiveCapabilities();
    return facts;
}

} // namespace

class TestEmptyState : public QObject
{
    Q_OBJECT
private slots:
    void everyStateHasItsFaceAndNextStep_data();
    void everyStateHasItsFaceAndNextStep();
    void anArchiveSaysThatItLacksAListAndNeverToSync();
    void theCardTellsWhatWasDecided();
    void theButtonOffersTheStep();
};

void TestEmptyState::everyStateHasItsFaceAndNextStep_data()
{
    QTest::addColumn<EmptyFacts>("facts");
    QTest::addColumn<Face>("face");
    QTest::addColumn<Step>("step");

    EmptyFacts facts = emptyList();
    facts.shown = 1;
    QTest::newRow("rows") << facts << Face::None << Step::None;
    facts = emptyList();
    facts.unfiltered = 12;
    QTest::newRow("filtered to nothing") << facts << Face::Filtered << Step::ClearSearch;
    facts.isSyncing = true;
    QTest::newRow("filtered to nothing while loading") << facts << Face::Filtered << Step::ClearSearch;
    facts = emptyList();
    facts.isSyncing = true;
    QTest::newRow("loading") << facts << Face::Loading << Step::Cancel;
    facts = failed(ErrorKind::Offline);
    facts.isSyncing = true;
    QTest::newRow("loading again after a failure") << facts << Face::Loading << Step::Cancel;

    QTest::newRow("offline") << failed(ErrorKind::Offline) << Face::Trouble << Step::Retry;
    QTest::newRow("failed") << failed(ErrorKind::Server) << Face::Trouble << Step::Retry;
    QTest::newRow("signed out") << failed(ErrorKind::SignInNeeded, {}, AccountSession::State::SignInNeeded)
                                << Face::Trouble << Step::SignIn;
    QTest::newRow("no permission") << failed(ErrorKind::Forbidden) << Face::Trouble << Step::SignIn;
    const auto keychain = AccountSession::State::KeychainFailed;
    QTest::newRow("keychain locked") << failed(ErrorKind::Keychain, u"keychain.locked"_s, keychain)
                                     << Face::Trouble << Step::Retry;
    QTest::newRow("keychain missing")
        << failed(ErrorKind::Keychain, u"keychain.missing"_s, keychain) << Face::Trouble << Step::SignIn;
    facts = failed(ErrorKind::Keychain, u"keychain.slow"_s, AccountSession::State::ReadingSecret);
    facts.isKeychainSlow = true;
    QTest::newRow("keychain slow") << facts << Face::Keychain << Step::SignIn;
    facts = emptyList();
    facts.state = AccountSession::State::ReadingSecret;
    facts.isSynced = false;
    QTest::newRow("keychain asked") << facts << Face::Keychain << Step::None;
    facts = failed(ErrorKind::Cancelled);
    QTest::newRow("cancelled") << facts << Face::NeverSynced << Step::Sync;

    facts = emptyList(View::Given);
    facts.able.listGiven = false;
    QTest::newRow("a source without that list") << facts << Face::NotAble << Step::None;
    QTest::newRow("nothing received") << emptyList() << Face::Empty << Step::Sync;
    QTest::newRow("nothing given") << emptyList(View::Given) << Face::Empty << Step::Sync;
    facts = emptyList(View::ToReview);
    QTest::newRow("nothing to review") << facts << Face::Empty << Step::Sync;
    facts.tally.kept = 1;
    facts.canUndo = true;
    QTest::newRow("all done") << facts << Face::AllDone << Step::Undo;
    facts.canUndo = false;
    QTest::newRow("all done, for good") << facts << Face::AllDone << Step::None;
    facts.view = View::Received;
    QTest::newRow("the card is for the inbox only") << facts << Face::Empty << Step::Sync;
    for (const View view : {View::Received, View::Given, View::ToReview}) {
        QTest::addRow("archive, view %d", int(view))
            << emptyArchive(view) << Face::Empty << Step::OpenArchive;
    }
    facts = emptyArchive(View::Received);
    facts.isSynced = false;
    facts.state = AccountSession::State::Closed; // the window has just opened
    QTest::newRow("archive of which nothing is known") << facts << Face::NeverSynced << Step::OpenArchive;
    facts = emptyArchive(View::Received);
    facts.unfiltered = 3;
    QTest::newRow("archive, filtered to nothing") << facts << Face::Filtered << Step::ClearSearch;
    facts = emptyArchive(View::ToReview);
    facts.tally.kept = 1;
    facts.canUndo = true;
    QTest::newRow("archive, all done") << facts << Face::AllDone << Step::Undo;
}

void TestEmptyState::everyStateHasItsFaceAndNextStep()
{
    QFETCH(EmptyFacts, facts);
    const EmptyState::Choice content = EmptyState::choiceFor(facts);
    QTEST(content.face, "face");
    QTEST(content.step, "step");
    QCOMPARE(content.title.isEmpty(), content.face == Face::None);
}

void TestEmptyState::anArchiveSaysThatItLacksAListAndNeverToSync()
{
    for (const View view : {View::Received, View::Given, View::ToReview}) {
        const QString text = EmptyState::choiceFor(emptyArchive(view)).text;
        QVERIFY2(!text.contains(u"Sync"_s, Qt::CaseInsensitive), qPrintable(text));
        QVERIFY2(text.contains(u"archive"_s), qPrintable(text));
    }
    QCOMPARE(EmptyState::choiceFor(emptyArchive(View::Given)).text,
             u"This archive has no list of given endorsements, or an empty one."_s);
}

void TestEmptyState::theCardTellsWhatWasDecided()
{
    EmptyFacts facts = emptyList(View::ToReview);
    facts.tally = {.hidden = 17, .rejected = 3, .kept = 22};
    QCOMPARE(EmptyState::choiceFor(facts).text, u"17 hidden, 3 rejected, 22 kept"_s);
    facts.tally = {.hidden = 0, .rejected = 0, .kept = 1};
    QCOMPARE(EmptyState::choiceFor(facts).text, u"1 kept"_s);
}

void TestEmptyState::theButtonOffersTheStep()
{
    EmptyState state;
    QSignalSpy steps(&state, &EmptyState::wished);
    auto *button = state.findChild<QPushButton *>(u"emptyStep"_s);
    EmptyFacts facts = emptyList();
    facts.unfiltered = 3;
    state.setFacts(facts);
    QCOMPARE(button->text(), u"Clear search"_s);
    button->click();
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps.at(0).at(0).value<Step>(), Step::ClearSearch);
}

QTEST_MAIN(TestEmptyState)
#include "tst_emptystate.moc"
