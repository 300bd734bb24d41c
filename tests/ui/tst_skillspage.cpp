// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"
#include "archiveondesk.h"
#include "pages/skillspage.h"
#include "triage.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Column = SkillSummaryModel::Column;

class TestSkillsPage : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void everySkillHasALineTheMostEndorsedFirst();
    void aKeyOnASkillHidesAllOfItAndGoesToTheNext();
    void theLineStaysIfItIsNotToGoOn();
    void aKeyOnSeveralSkillsIsOneBulkAndKeepsTheSelection();
    void whatNeedsAnotherLookSelectsItsSkills();
    void lettersCanBeSwitchedOff();
    void updatesKeepTheSelection();
    void selectingAllFoundLinesNeverGrowsWhenTheSearchGoes();
    void searchNarrowsAndEscClearsItThenTheSelection();
    void slashGoesToTheSearchAndDownBackToTheList();
    void onlySkillsWithAnotherSpellingCanBeShown();
    void theDetailsTellSpellingsAndEndorsers();
    void enterAndTheButtonShowTheEndorsements();
    void anEmptyTableSaysWhatToDo();
    void tabLeavesTheTable();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void select(int row) const
    {
        // Not selectRow(): it looks at the keys that were pressed last.
        m_page->view().selectOnly({m_page->view().model()->index(row, 0)});
    }
    [[nodiscard]] QString cell(int row, Column column) const;
    [[nodiscard]] QStringList skills() const;
    [[nodiscard]] int rowCount() const { return m_page->view().model()->rowCount(); }
    [[nodiscard]] qsizetype selectedLines() const;
    [[nodiscard]] QString current() const { return cell(m_page->view().currentIndex().row(), Column::Skill); }
    [[nodiscard]] QString text(const QString &label) const { return part<QLabel>(label)->text(); }
    template <typename Widget>
    [[nodiscard]] Widget *part(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }

    AccountId m_account;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<SkillsPage> m_page;
    std::unique_ptr<Triage> m_triage;
};

void TestSkillsPage::init()
{
    m_triage.reset();
    m_page.reset();
    m_actions.reset();
    m_desk = std::make_unique<Desk>();
    for (int i = 0; i < 21; ++i)
        m_desk->addReceived(i % 2 ? u"Qt"_s : u"C++"_s, Status::Accepted, i);
    m_desk->addReceived(u"Team Work"_s, Status::Hidden, 1);
    m_desk->addReceived(u"Teamwork"_s, Status::Accepted, 2);
    m_desk->addGiven(u"Diving"_s, Status::Accepted, 30);
    m_account = m_desk->addAccount(u"Olive"_s);
    m_actions = std::make_unique<Actions>();
    m_page = std::make_unique<SkillsPage>(m_desk->workspace, *m_actions);
    m_triage = std::make_unique<Triage>(m_desk->workspace, *m_actions);
    m_triage->setTarget(m_page.get());
    connect(m_page.get(), &SkillsPage::factsChanged, m_triage.get(), [this] {
        ActionFacts facts;
        facts.hasAccounts = true;
        m_triage->addFacts(facts);
        m_actions->update(facts);
    });
    m_page->resize(1000, 500);
    m_page->show();
    AccountSession *session = m_desk->sessions.session(m_account);
    session->open();
    QTRY_COMPARE(session->state(), AccountSession::State::Connected);
    session->sync();
    QTRY_COMPARE(rowCount(), 4);
    QTRY_VERIFY(session->lastSyncedAt().isValid());
    m_page->focusTable();
    QTRY_VERIFY(m_page->view().hasFocus());
}

void TestSkillsPage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&m_page->view(), key, modifiers);
    m_desk->clock.advance(100ms);
}

QString TestSkillsPage::cell(int row, Column column) const
{
    return m_page->view().model()->index(row, int(column)).data().toString();
}

QStringList TestSkillsPage::skills() const
{
    QStringList all;
    for (int row = 0; row < rowCount(); ++row)
        all << cell(row, Column::Skill);
    return all;
}

qsizetype TestSkillsPage::selectedLines() const
{
    return m_page->view().selectionModel()->selectedRows().size();
}

void TestSkillsPage::everySkillHasALineTheMostEndorsedFirst()
{
    QCOMPARE(skills(), (QStringList{u"C++"_s, u"Qt"_s, u"Team Work"_s, u"Teamwork"_s}));
    QCOMPARE(cell(0, Column::Total), u"11"_s);
    QCOMPARE(cell(0, Column::Visible), u"11"_s);
    QCOMPARE(cell(2, Column::Hidden), u"1"_s);
    QCOMPARE(cell(2, Column::Visible), u"0"_s);
    QCOMPARE(text(u"skillsCount"_s), u"4 skill(s)"_s);
}

void TestSkillsPage::aKeyOnASkillHidesAllOfItAndGoesToTheNext()
{
    select(0);
    QCOMPARE(m_page->selectedRows().size(), 11);
    press(Qt::Key_H);
    QCOMPARE(m_desk->outbox.items().size(), 11);
    QCOMPARE(current(), u"Qt"_s);
    QCOMPARE(selectedLines(), 1);
    QTRY_COMPARE(cell(0, Column::Hidden), u"11"_s);
    QCOMPARE(cell(0, Column::Skill), u"C++"_s);
    QCOMPARE(cell(0, Column::Visible), u"0"_s);
    QCOMPARE(current(), u"Qt"_s);
    QTRY_COMPARE(m_desk->backend()->setStatusCalls.size(), 11);
    for (const auto &call : std::as_const(m_desk->backend()->setStatusCalls))
        QCOMPARE(call.second, Status(Status::Hidden));
}

void TestSkillsPage::theLineStaysIfItIsNotToGoOn()
{
    m_page->setGoesOn(false);
    select(0);
    press(Qt::Key_H);
    QTRY_COMPARE(cell(0, Column::Hidden), u"11"_s);
    QCOMPARE(current(), u"C++"_s);
    QCOMPARE(m_page->selectedRows().size(), 11);
}

void TestSkillsPage::aKeyOnSeveralSkillsIsOneBulkAndKeepsTheSelection()
{
    m_page->view().selectAll();
    QCOMPARE(m_page->selectedRows().size(), 23);
    press(Qt::Key_H);
    QCOMPARE(m_desk->outbox.items().size(), 22); // one was hidden
    QTRY_COMPARE(cell(0, Column::Hidden), u"11"_s);
    QCOMPARE(selectedLines(), 4);
}

void TestSkillsPage::whatNeedsAnotherLookSelectsItsSkills()
{
    select(0);
    const QList<RowId> rows = m_page->selectedRows();
    select(3);
    m_page->selectRows({rows.last()});
    QCOMPARE(current(), u"C++"_s);
    QCOMPARE(selectedLines(), 1);
    select(3);
    m_page->selectRows(rows + m_page->selectedRows());
    QCOMPARE(selectedLines(), 2);
    QCOMPARE(m_page->selectedRows().size(), 12);
}

void TestSkillsPage::lettersCanBeSwitchedOff()
{
    QSignalSpy hints(m_page.get(), &SkillsPage::hint);
    m_page->setLetterKeysOn(false);
    select(0);
    press(Qt::Key_H);
    QVERIFY(m_desk->outbox.items().isEmpty());
    QCOMPARE(hints.count(), 1);
    m_page->setLetterKeysOn(true);
    press(Qt::Key_R);
    QCOMPARE(m_desk->outbox.items().size(), 11);
}

void TestSkillsPage::updatesKeepTheSelection()
{
    select(1);
    const QString before = current();
    Endorsement next = m_desk->received.last();
    QList<Endorsement> more;
    for (int i = 0; i < 3; ++i) {
        next.urn = {m_desk->owner, 90000000001 + i};
        next.skill = i == 0 ? u"Art"_s : u"Qt"_s;
        more << next;
    }
    m_desk->store.merge(m_account, Direction::Received, more);
    // Qt has become the one with the most.
    QTRY_COMPARE(skills(), (QStringList{u"Qt"_s, u"C++"_s, u"Art"_s, u"Team Work"_s, u"Teamwork"_s}));
    QCOMPARE(before, u"Qt"_s);
    QCOMPARE(current(), u"Qt"_s);
    QCOMPARE(selectedLines(), 1);
    QCOMPARE(m_page->selectedRows().size(), 12);
}

void TestSkillsPage::selectingAllFoundLinesNeverGrowsWhenTheSearchGoes()
{
    auto *search = part<SearchField>(u"skillsSearch"_s);
    search->setText(u"team"_s);
    QCOMPARE(rowCount(), 2);
    m_page->view().selectAll();
    search->clear();
    QCOMPARE(rowCount(), 4);
    QCOMPARE(selectedLines(), 2);
    QCOMPARE(m_page->selectedRows().size(), 2);
}

void TestSkillsPage::searchNarrowsAndEscClearsItThenTheSelection()
{
    auto *search = part<SearchField>(u"skillsSearch"_s);
    search->setText(u"WORK team"_s);
    QCOMPARE(skills(), (QStringList{u"Team Work"_s, u"Teamwork"_s}));
    QCOMPARE(text(u"skillsCount"_s), u"2 of 4 skill(s)"_s);
    QVERIFY(m_page->isFiltered());
    select(0);
    press(Qt::Key_Escape);
    QCOMPARE(search->text(), QString());
    QCOMPARE(rowCount(), 4);
    QCOMPARE(selectedLines(), 1);
    press(Qt::Key_Escape);
    QCOMPARE(selectedLines(), 0);
}

void TestSkillsPage::slashGoesToTheSearchAndDownBackToTheList()
{
    auto *search = part<SearchField>(u"skillsSearch"_s);
    QKeyEvent slash(QEvent::KeyPress, Qt::Key_Slash, {}, u"/"_s);
    QCoreApplication::sendEvent(&m_page->view(), &slash);
    QVERIFY(search->hasFocus());
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(m_page->view().hasFocus());
}

void TestSkillsPage::onlySkillsWithAnotherSpellingCanBeShown()
{
    auto *box = part<QCheckBox>(u"skillsOnlyAlike"_s);
    box->click();
    QCOMPARE(skills(), (QStringList{u"Team Work"_s, u"Teamwork"_s}));
    QCOMPARE(cell(0, Column::Note), u"Also written: \u2068Teamwork\u2069"_s);
    m_page->clearFilter();
    QCOMPARE(rowCount(), 4);
    QVERIFY(!box->isChecked());
}

void TestSkillsPage::theDetailsTellSpellingsAndEndorsers()
{
    select(2);
    QCOMPARE(text(u"summaryTitle"_s), u"Team Work"_s);
    QCOMPARE(text(u"summaryText"_s), u"1 endorsement(s): 1 hidden"_s);
    QCOMPARE(text(u"skillSpellings"_s), u"\u2068Teamwork\u2069: 1"_s);
    m_desk->clock.advance(1s);
    QTRY_COMPARE(text(u"skillEndorsers"_s), u"\u2068Bruno Beispiel\u2069"_s);
    select(0);
    const QStringList lines = text(u"skillEndorsers"_s).split(u'\n');
    QCOMPARE(lines.size(), 9);
    QCOMPARE(lines.last(), u"and 3 more"_s);
    m_page->view().selectAll();
    QCOMPARE(text(u"summaryTitle"_s), u"4 skill(s) selected"_s);
    m_page->view().clearSelection();
    QCOMPARE(text(u"summaryText"_s), u"Select a skill to see its details."_s);
    QVERIFY(!part<QPushButton>(u"skillsOpen"_s)->isEnabled());
}

void TestSkillsPage::enterAndTheButtonShowTheEndorsements()
{
    QSignalSpy wished(m_page.get(), &SkillsPage::endorsementsWished);
    m_page->showAccount(m_account);
    QCOMPARE(rowCount(), 4);
    select(0);
    press(Qt::Key_Return);
    const EndorsementFilter expected{
        .view = EndorsementFilter::View::Received, .account = m_account, .skill = foldedText(u"C++"_s)};
    QCOMPARE(wished.count(), 1);
    QVERIFY(wished.at(0).at(0).value<EndorsementFilter>() == expected);
    part<QPushButton>(u"skillsOpen"_s)->click();
    QCOMPARE(wished.count(), 2);
    QVERIFY(wished.at(1).at(0).value<EndorsementFilter>() == expected);
}

void TestSkillsPage::anEmptyTableSaysWhatToDo()
{
    part<SearchField>(u"skillsSearch"_s)->setText(u"nothing like it"_s);
    QCOMPARE(text(u"skillsEmptyTitle"_s), u"Nothing matches"_s);
    auto *button = part<QPushButton>(u"skillsEmptyStep"_s);
    QVERIFY(button->isVisible());
    button->click();
    QCOMPARE(rowCount(), 4);
    QVERIFY(m_page->view().isVisible());
    QSignalSpy wished(m_page.get(), &SkillsPage::stepWished);
    m_page->showAccount(AccountId::create());
    QCOMPARE(text(u"skillsEmptyTitle"_s), u"No skills yet"_s);
    QVERIFY(button->isVisible());
    button->click();
    QCOMPARE(wished.count(), 1);
    QCOMPARE(wished.at(0).at(0).value<EmptyState::Step>(), EmptyState::Step::Sync);
    // Nothing can be synced there.
    const ArchiveOnDesk archive(*m_desk);
    m_page->showAccount(archive.account());
    QCOMPARE(button->text(), u"Open LinkedIn archive…"_s);
    button->click();
    QCOMPARE(wished.count(), 2);
    QCOMPARE(wished.at(1).at(0).value<EmptyState::Step>(), EmptyState::Step::OpenArchive);
}

void TestSkillsPage::tabLeavesTheTable()
{
    press(Qt::Key_Tab);
    QVERIFY(!m_page->view().hasFocus());
}

QTEST_MAIN(TestSkillsPage)
#include "tst_skillspage.moc"
