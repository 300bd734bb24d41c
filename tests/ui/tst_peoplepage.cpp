// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"
#include "archiveondesk.h"
#include "desk.h"
#include "pages/peoplepage.h"
#include "triage.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Column = PersonSummaryModel::Column;
using View = EndorsementFilter::View;

class TestPeoplePage : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void everybodyHasALineTheMostDiligentFirst();
    void aKeyOnAPersonHidesAllByThemAndGoesToTheNext();
    void shiftHHidesWhatIsVisibleByThisPerson();
    void onePersonCanBeEndorsedBack();
    void whoOnlyGotEndorsementsHasNothingToDecide();
    void theListCanBeNarrowedToSomePeople_data();
    void theListCanBeNarrowedToSomePeople();
    void namesAreAskedForThoseInViewAndFound();
    void theDetailsTellWhatFor();
    void anArchiveTellsPositionAndCompany();
    void aPersonGetsALabel();
    void aLabelBeingWrittenIsKeptWhenAnotherPersonIsSelected();
    void enterAndTheButtonsShowTheEndorsements();
    void theComboBoxHasItsLabel();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void select(int row) const
    {
        // Not selectRow(): it looks at the keys that were pressed last.
        m_page->view().selectOnly({m_page->view().model()->index(row, 0)});
    }
    [[nodiscard]] QString cell(int row, Column column) const;
    [[nodiscard]] QStringList received() const;
    [[nodiscard]] int rowCount() const { return m_page->view().model()->rowCount(); }
    [[nodiscard]] QString text(const QString &label) const { return part<QLabel>(label)->text(); }
    template <typename Widget>
    [[nodiscard]] Widget *part(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    void addBurst(int by);

    AccountId m_account;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<PeoplePage> m_page;
    std::unique_ptr<Triage> m_triage;
};

/// Five skills within four minutes.
void TestPeoplePage::addBurst(int by)
{
    for (int i = 0; i < 5; ++i) {
        m_desk->addReceived(u"Skill %1"_s.arg(i), Status::Accepted, by);
        m_desk->received.last().created = m_desk->clock.now().addDays(-40).addSecs(60 * i);
    }
}

void TestPeoplePage::init()
{
    m_triage.reset();
    m_page.reset();
    m_actions.reset();
    m_desk = std::make_unique<Desk>();
    addBurst(2);
    for (int i = 0; i < 4; ++i)
        m_desk->addReceived(u"Craft %1"_s.arg(i), i == 0 ? Status::Hidden : Status::Accepted, 0);
    m_desk->addReceived(u"Qt"_s, Status::Accepted, 1);
    m_desk->addGiven(u"Diving"_s, Status::Accepted, 0);
    m_desk->addGiven(u"Sailing"_s, Status::Accepted, 11);
    m_account = m_desk->addAccount(u"Olive"_s);
    m_actions = std::make_unique<Actions>();
    m_page = std::make_unique<PeoplePage>(m_desk->workspace, *m_actions);
    m_triage = std::make_unique<Triage>(m_desk->workspace, *m_actions);
    m_triage->setTarget(m_page.get());
    connect(m_page.get(), &PeoplePage::factsChanged, m_triage.get(), [this] {
        ActionFacts facts;
        facts.hasAccounts = true;
        facts.canEndorse = true;
        m_triage->addFacts(facts);
        m_actions->update(facts);
    });
    m_page->resize(1000, 600);
    m_page->show();
    AccountSession *session = m_desk->sessions.session(m_account);
    session->open();
    QTRY_COMPARE(session->state(), AccountSession::State::Connected);
    session->sync();
    QTRY_COMPARE(received(), (QStringList{u"5"_s, u"4"_s, u"1"_s, u"0"_s}));
    QTRY_VERIFY(session->lastSyncedAt().isValid());
    m_page->focusTable();
    QTRY_VERIFY(m_page->view().hasFocus());
}

void TestPeoplePage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&m_page->view(), key, modifiers);
    m_desk->clock.advance(100ms);
}

QString TestPeoplePage::cell(int row, Column column) const
{
    return m_page->view().model()->index(row, int(column)).data().toString();
}

QStringList TestPeoplePage::received() const
{
    QStringList all;
    for (int row = 0; row < rowCount(); ++row)
        all << cell(row, Column::Received);
    return all;
}

void TestPeoplePage::everybodyHasALineTheMostDiligentFirst()
{
    QCOMPARE(cell(0, Column::Note), u"5 skill(s) within 4 minute(s)"_s);
    QCOMPARE(cell(0, Column::Mutual), u"Only they"_s);
    QCOMPARE(cell(1, Column::Visible), u"3"_s);
    QCOMPARE(cell(1, Column::Given), u"1"_s);
    QCOMPARE(cell(1, Column::Mutual), u"Mutual"_s);
    QCOMPARE(cell(1, Column::Note), QString());
    QCOMPARE(cell(3, Column::Mutual), u"Only you"_s);
    QCOMPARE(text(u"peopleCount"_s), u"4 person(s)"_s);
}

void TestPeoplePage::aKeyOnAPersonHidesAllByThemAndGoesToTheNext()
{
    select(0);
    press(Qt::Key_H);
    QCOMPARE(m_desk->outbox.items().size(), 5);
    QCOMPARE(m_page->view().currentIndex().row(), 1);
    QCOMPARE(m_page->selectedRows().size(), 4);
    QTRY_COMPARE(cell(0, Column::Visible), u"0"_s);
    QTRY_COMPARE(m_desk->backend()->setStatusCalls.size(), 5);
}

void TestPeoplePage::shiftHHidesWhatIsVisibleByThisPerson()
{
    select(1);
    press(Qt::Key_H, Qt::ShiftModifier);
    QCOMPARE(m_desk->outbox.items().size(), 3);
    QTRY_COMPARE(cell(1, Column::Visible), u"0"_s);
}

void TestPeoplePage::onePersonCanBeEndorsedBack()
{
    select(0);
    QCOMPARE(m_page->selectedPerson(), m_desk->store.findPerson(Desk::person(2)));
    QVERIFY(m_actions->endorseBack->isEnabled());
    m_page->view().selectAll();
    QVERIFY(!m_page->selectedPerson());
    QVERIFY(!m_actions->endorseBack->isEnabled());
    QVERIFY(m_actions->hide->isEnabled());
}

void TestPeoplePage::whoOnlyGotEndorsementsHasNothingToDecide()
{
    select(3);
    QCOMPARE(m_page->selectedRows(), QList<RowId>());
    QCOMPARE(m_page->selectedPerson(), m_desk->store.findPerson(Desk::person(11)));
    QVERIFY(!m_actions->hide->isEnabled());
    press(Qt::Key_H);
    QVERIFY(m_desk->outbox.items().isEmpty());
}

void TestPeoplePage::theListCanBeNarrowedToSomePeople_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("all") << u"Everybody"_s << QStringList{u"5"_s, u"4"_s, u"1"_s, u"0"_s};
    QTest::newRow("mutual") << u"Mutual"_s << QStringList{u"4"_s};
    QTest::newRow("they") << u"Only they endorsed you"_s << QStringList{u"5"_s, u"1"_s};
    QTest::newRow("you") << u"Only you endorsed"_s << QStringList{u"0"_s};
    QTest::newRow("bursts") << u"Many skills at once"_s << QStringList{u"5"_s};
}

void TestPeoplePage::theListCanBeNarrowedToSomePeople()
{
    QFETCH(QString, kind);
    QFETCH(QStringList, left);
    auto *box = part<QComboBox>(u"peopleKind"_s);
    QVERIFY(box->findText(kind) >= 0);
    box->setCurrentText(kind);
    QCOMPARE(received(), left);
    m_page->clearFilter();
    QCOMPARE(rowCount(), 4);
    QCOMPARE(box->currentIndex(), 0);
}

void TestPeoplePage::namesAreAskedForThoseInViewAndFound()
{
    m_desk->clock.advance(1s);
    QTRY_COMPARE(cell(1, Column::Person), u"Ada Example"_s);
    QCOMPARE(m_desk->backend()->namesCalls.size(), 1);
    part<SearchField>(u"peopleSearch"_s)->setText(u"EXAMPLE ada"_s);
    QCOMPARE(received(), QStringList{u"4"_s});
    part<SearchField>(u"peopleSearch"_s)->setText(u"chloe"_s);
    QCOMPARE(received(), QStringList{u"5"_s});
}

void TestPeoplePage::theDetailsTellWhatFor()
{
    select(1);
    QCOMPARE(text(u"personMutual"_s), u"Mutual"_s);
    QCOMPARE(text(u"personReceived"_s), u"\u2068Craft 0\u2069: Hidden\n\u2068Craft 1\u2069: Visible\n"
                                        "\u2068Craft 2\u2069: Visible\n\u2068Craft 3\u2069: Visible"_s);
    QCOMPARE(text(u"personGiven"_s), u"\u2068Diving\u2069: Visible"_s);
    QCOMPARE(text(u"personBurst"_s), QString());
    select(0);
    QCOMPARE(text(u"personBurst"_s), u"5 skill(s) within 4 minute(s)"_s);
    QCOMPARE(text(u"personGiven"_s), QString());
    m_page->view().selectAll();
    QCOMPARE(text(u"summaryTitle"_s), u"4 person(s) selected"_s);
}

void TestPeoplePage::anArchiveTellsPositionAndCompany()
{
    ArchiveOnDesk archive(*m_desk);
    for (int i = 0; i < 9; ++i) // the most diligent
        archive.addReceived(u"Knot %1"_s.arg(i), ArchiveOnDesk::nomi());
    archive.putFacts();
    QTRY_COMPARE(cell(0, Column::Person), u"Nomi Inventado"_s);
    select(0);
    QCOMPARE(text(u"personOccupation"_s), u"Boat builder\nSample & Sons"_s);
    select(1);
    QVERIFY(!part<QLabel>(u"personOccupation"_s)->isVisible());
}

void TestPeoplePage::aPersonGetsALabel()
{
    auto *label = part<QLineEdit>(u"personLabel"_s);
    m_page->view().clearSelection();
    QVERIFY(!label->isEnabled());
    select(0);
    QVERIFY(label->isEnabled());
    QCOMPARE(label->maxLength(), longestLabel);
    label->setFocus();
    QTest::keyClicks(label, u"My <b>boss</b> "_s);
    QTest::keyClick(label, Qt::Key_Return);
    QCOMPARE(m_desk->store.label(Desk::person(2)), u"My <b>boss</b>"_s);
    QTRY_COMPARE(cell(0, Column::Person), u"My <b>boss</b>"_s);
    QCOMPARE(text(u"summaryTitle"_s), u"My <b>boss</b>"_s);
    QCOMPARE(part<QLabel>(u"summaryTitle"_s)->textFormat(), Qt::PlainText);
    select(1);
    QCOMPARE(label->text(), QString());
    select(0);
    QCOMPARE(label->text(), u"My <b>boss</b>"_s);
    label->selectAll();
    QTest::keyClick(label, Qt::Key_Delete);
    QTest::keyClick(label, Qt::Key_Return);
    QCOMPARE(m_desk->store.label(Desk::person(2)), QString());
}

void TestPeoplePage::aLabelBeingWrittenIsKeptWhenAnotherPersonIsSelected()
{
    auto *label = part<QLineEdit>(u"personLabel"_s);
    select(0);
    label->setFocus();
    QTest::keyClicks(label, u"My boss"_s);
    m_desk->store.setLabel(Desk::person(1), u"My cousin"_s); // what comes meanwhile leaves it alone
    QCOMPARE(label->text(), u"My boss"_s);
    select(1);
    QCOMPARE(m_desk->store.label(Desk::person(2)), u"My boss"_s);
    QCOMPARE(label->text(), QString());
    QCOMPARE(m_desk->store.label(Desk::person(0)), QString());
}

void TestPeoplePage::enterAndTheButtonsShowTheEndorsements()
{
    QSignalSpy wished(m_page.get(), &PeoplePage::endorsementsWished);
    const auto last = [&wished] { return wished.last().at(0).value<EndorsementFilter>(); };
    select(1);
    press(Qt::Key_Return);
    QCOMPARE(wished.count(), 1);
    QVERIFY(last() == (EndorsementFilter{.view = View::Received, .person = Desk::person(0)}));
    part<QPushButton>(u"peopleOpenGiven"_s)->click();
    QCOMPARE(wished.count(), 2);
    QVERIFY(last() == (EndorsementFilter{.view = View::Given, .person = Desk::person(0)}));
    part<QPushButton>(u"peopleOpen"_s)->click();
    QCOMPARE(wished.count(), 3);
    QVERIFY(last() == (EndorsementFilter{.view = View::Received, .person = Desk::person(0)}));
    select(3);
    QVERIFY(!part<QPushButton>(u"peopleOpen"_s)->isEnabled());
    press(Qt::Key_Enter);
    QCOMPARE(wished.count(), 4);
    QVERIFY(last() == (EndorsementFilter{.view = View::Given, .person = Desk::person(11)}));
}

void TestPeoplePage::theComboBoxHasItsLabel()
{
    const auto *box = part<QComboBox>(u"peopleKind"_s);
    const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [box](const QLabel *label) { return label->buddy() == box; }));
}

QTEST_MAIN(TestPeoplePage)
#include "tst_peoplepage.moc"
