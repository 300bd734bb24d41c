// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveondesk.h"
#include "domain/linkedinpages.h"
#include "mainwindow.h"
#include "pages/todopage.h"
#include "plaintext.h"
#include "translations.h"
#include "widgets/todoview.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using State = OutboxItem::State;

class TestTodoPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void itSaysWhereAndWhatAndAsWhom();
    void withNothingToDoItLeadsOn();
    void anAccountThatSendsHasNothingHere();
    void openingLeadsToThePageAndTicksWhatIsThere_data();
    void openingLeadsToThePageAndTicksWhatIsThere();
    void withoutABrowserTheAddressIsTold();
    void aPageThatIsNotKnownSaysSo();
    void spaceTicksAndUnticks();
    void deleteRemovesAndUndoBringsBack_data();
    void deleteRemovesAndUndoBringsBack();
    void undoGoesBackStepByStep();
    void afterAnotherDecisionUndoIsTheWindows();
    void afterDeleteTheNextToDoIsSelectedAndNoPage();
    void whatAnArchiveConfirmsGoesWithItsSelection();
    void onlyTheAccountChosenIsShown();
    void aNewerArchiveIsWishedForTheAccountThatIsMeant();
    void namesStayText();
    void theSideBarHasItOnlyWithAnArchive();

private:
    void open();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void select(int page, int row = -1);
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] QList<OutboxItem> todos() const { return m_desk->outbox.todoItems(); }
    [[nodiscard]] int visited() const;
    [[nodiscard]] TodoView &view() const { return m_page->view(); }
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] QToolButton *button(const char *name) const
    {
        return m_page->findChild<QToolButton *>(QLatin1StringView(name));
    }
    [[nodiscard]] EmptyFace *face() const { return m_page->findChild<EmptyFace *>(); }
    [[nodiscard]] QString label(const QString &name) const
    {
        return m_page->findChild<QLabel *>(name)->text();
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ArchiveOnDesk> m_archive;
    std::unique_ptr<QAction> m_undo;
    std::unique_ptr<TodoPage> m_page;
};

namespace {

QString plain(QString text)
{
    return text.removeIf([](QChar c) { return c >= QChar(0x2066) && c <= QChar(0x2069); });
}

} // namespace

void TestTodoPage::initTestCase()
{
    installTranslations(*qApp);
    qApp->setQuitOnLastWindowClosed(false);
}

void TestTodoPage::init()
{
    m_desk = std::make_unique<Desk>();
    m_archive = std::make_unique<ArchiveOnDesk>(*m_desk);
    m_undo = std::make_unique<QAction>();
    m_undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
}

void TestTodoPage::cleanup()
{
    m_page.reset();
    m_archive.reset();
    m_desk.reset();
}

void TestTodoPage::open()
{
    m_page = std::make_unique<TodoPage>(m_desk->workspace, *m_undo);
    m_page->addAction(m_undo.get()); // as the window has it
    m_page->resize(800, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->focusTable();
}

void TestTodoPage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&view(), key, modifiers);
    QCoreApplication::processEvents();
}

void TestTodoPage::select(int page, int row)
{
    const QAbstractItemModel &model = *view().model();
    const QModelIndex line = model.index(page, 0);
    view().selectOnly(row < 0 ? line : model.index(row, 0, line));
}

/// "[x] page", "  [ ] to-do".
QStringList TestTodoPage::lines() const
{
    QStringList lines;
    const QAbstractItemModel &model = *view().model();
    const auto add = [&lines](const QString &indent, const QModelIndex &line) {
        const int ticked = line.data(Qt::CheckStateRole).toInt();
        const QString box = ticked == Qt::Checked     ? u"[x] "_s
                            : ticked == Qt::Unchecked ? u"[ ] "_s
                                                      : u"[-] "_s;
        lines.append(indent + box + plain(line.data().toString()));
    };
    for (int page = 0; page < model.rowCount(); ++page) {
        const QModelIndex line = model.index(page, 0);
        add({}, line);
        for (int row = 0; row < model.rowCount(line); ++row)
            add(u"  "_s, model.index(row, 0, line));
    }
    return lines;
}

int TestTodoPage::visited() const
{
    const QList<OutboxItem> items = todos();
    return int(std::count_if(items.begin(), items.end(),
                             [](const OutboxItem &item) { return item.state == State::Unconfirmed; }));
}

QString TestTodoPage::selectedText() const
{
    const QModelIndexList selected = view().selectionModel()->selectedRows();
    return selected.size() == 1 ? plain(selected.first().data().toString())
                                : u"%1 selected"_s.arg(selected.size());
}

void TestTodoPage::itSaysWhereAndWhatAndAsWhom()
{
    m_archive->fillTodos();
    open();
    QCOMPARE(lines(),
             QStringList({u"[ ] Your own skills on LinkedIn"_s, u"  [ ] Hide Caulking from Nomi Inventado"_s,
                          u"  [ ] Show Kite flying from Perrin Fictivus, PhD"_s,
                          u"  [ ] Hide Knot tying from Nomi Inventado"_s, u"[ ] Skills of Nomi Inventado"_s,
                          u"  [ ] Withdraw Sailing, given to Nomi Inventado"_s}));
    QVERIFY(view().isExpanded(view().model()->index(1, 0)));
    QVERIFY(view().hasFocus());
    QVERIFY(!face()->isVisible());
    QVERIFY(label(u"todoIntro"_s).startsWith(u"Laurels cannot change anything at LinkedIn"_s));
    QVERIFY2(label(u"todoWhat"_s).contains(u"Look for the skill, open its endorsements"_s),
             qPrintable(label(u"todoWhat"_s)));
    QVERIFY(plain(label(u"todoWhat"_s)).contains(u"In the browser, be signed in as Olive Owner."_s));
    select(1, 0);
    QVERIFY(label(u"todoWhat"_s).contains(u"take your endorsement back there"_s));
    QCOMPARE(button("todoOpenButton")->text(), u"Open on LinkedIn"_s);
    QCOMPARE(button("todoRemoveButton")->text(), u"Remove from the list"_s);
    QCOMPARE(button("todoNewerButton")->text(), u"Open a newer archive…"_s);
    QVERIFY(button("todoOpenButton")->isEnabled());
    QVERIFY(!button("todoPutBackButton")->isEnabled());
    QVERIFY(button("todoPutBackButton")->toolTip().contains(u"Nothing was removed"_s));
    view().clearSelection();
    QVERIFY(!button("todoRemoveButton")->isEnabled());
    QVERIFY(button("todoRemoveButton")->toolTip().contains(u"Select something"_s));
}

void TestTodoPage::withNothingToDoItLeadsOn()
{
    const RowId row = m_archive->addReceived(u"Caulking"_s, ArchiveOnDesk::nomi());
    m_archive->putFacts();
    open();
    QVERIFY(face()->isVisible());
    QCOMPARE(face()->content().title, u"Nothing to do on LinkedIn"_s);
    QVERIFY(face()->content().text.startsWith(u"What you hide, show, reject or withdraw"_s));
    QVERIFY(!m_page->findChild<QLabel *>(u"todoIntro"_s)->isVisible());
    const QSignalSpy wished(m_page.get(), &TodoPage::receivedWished);
    auto *step = face()->findChild<QPushButton *>();
    QVERIFY(step->hasFocus());
    step->click();
    QCOMPARE(wished.size(), 1);
    m_desk->outbox.decide({row}, Status::Hidden);
    QTRY_COMPARE(lines().size(), 2);
    QVERIFY(!face()->isVisible());
    QVERIFY(view().hasFocus());
    m_desk->outbox.undo();
    QTRY_VERIFY(face()->isVisible());
    QVERIFY(step->hasFocus());
}

void TestTodoPage::anAccountThatSendsHasNothingHere()
{
    m_archive->fillTodos();
    const AccountId other = m_desk->addAccount(u"Olive"_s);
    open();
    m_page->showAccount(other);
    QVERIFY(face()->isVisible());
    QCOMPARE(face()->content().text, u"Laurels itself makes the changes of this account."_s);
}

void TestTodoPage::openingLeadsToThePageAndTicksWhatIsThere_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"key", "button", "double click"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void TestTodoPage::openingLeadsToThePageAndTicksWhatIsThere()
{
    QFETCH(QString, by);
    m_archive->fillTodos();
    open();
    const auto openCurrent = [&] {
        if (by == u"key"_s)
            press(Qt::Key_Return);
        else if (by == u"button"_s)
            button("todoOpenButton")->click();
        else
            emit view().doubleClicked(view().currentIndex());
        QCoreApplication::processEvents();
    };
    QSignalSpy hints(m_page.get(), &TodoPage::hint);
    select(1, 0);
    openCurrent();
    QCOMPARE(m_desk->opened, QList<QUrl>{LinkedInPages::memberSkills(u"nomi-inventado-0a1b2c3d"_s)});
    QCOMPARE(lines().mid(4), QStringList({u"[x] Skills of Nomi Inventado"_s,
                                          u"  [x] Withdraw Sailing, given to Nomi Inventado"_s}));
    QCOMPARE(visited(), 1);
    QVERIFY(hints.value(0).value(0).toString().contains(u"next archive"_s));
    select(0, 1);
    openCurrent();
    QCOMPARE(m_desk->opened.size(), 2);
    QCOMPARE(m_desk->opened.last(), LinkedInPages::ownSkills());
    QCOMPARE(visited(), 4);
    QCOMPARE(selectedText(), u"Show Kite flying from Perrin Fictivus, PhD"_s);
    // Opened, not done.
    QCOMPARE(todos().size(), 4);
}

void TestTodoPage::withoutABrowserTheAddressIsTold()
{
    m_archive->fillTodos();
    m_desk->workspace.openUrl = [](const QUrl &) { return false; };
    open();
    auto *address = m_page->findChild<QLineEdit *>(u"todoAddress"_s);
    QVERIFY(!address->isVisible());
    select(1);
    press(Qt::Key_Enter);
    QVERIFY(address->isVisible());
    QCOMPARE(address->text(), u"https://www.linkedin.com/in/nomi-inventado-0a1b2c3d/details/skills/"_s);
    QVERIFY(address->hasFocus() && address->isReadOnly());
    QCOMPARE(visited(), 0);
    select(1, 0);
    QVERIFY(address->isVisible()); // the same page
    select(0);
    QVERIFY(!address->isVisible());
}

void TestTodoPage::aPageThatIsNotKnownSaysSo()
{
    const ArchivedPerson nobody{.key = u"address:x"_s};
    const RowId row = m_archive->addGiven(u"Sailing"_s, nobody);
    m_archive->putFacts();
    m_desk->outbox.decide({row}, Status::Deleted);
    QCoreApplication::processEvents();
    open();
    select(0, 0);
    QVERIFY(!button("todoOpenButton")->isEnabled());
    const QString reason = button("todoOpenButton")->toolTip();
    QVERIFY2(reason.contains(u"does not tell the address"_s), qPrintable(reason));
    const QSignalSpy hints(m_page.get(), &TodoPage::hint);
    press(Qt::Key_Return);
    QCOMPARE(hints.value(0).value(0).toString(), reason);
    QVERIFY(m_desk->opened.isEmpty());
    QCOMPARE(visited(), 0);
    QVERIFY(button("todoRemoveButton")->isEnabled());
}

void TestTodoPage::spaceTicksAndUnticks()
{
    m_archive->fillTodos();
    open();
    select(0, 0);
    press(Qt::Key_Space);
    QCOMPARE(lines().first(2), QStringList({u"[-] Your own skills on LinkedIn"_s,
                                            u"  [x] Hide Caulking from Nomi Inventado"_s}));
    QCOMPARE(visited(), 1);
    press(Qt::Key_Space);
    QCOMPARE(visited(), 0);
    select(0);
    press(Qt::Key_Space);
    QCOMPARE(visited(), 3);
    m_page->selectAll();
    press(Qt::Key_Space); // the current line, and with it all that are selected
    QCOMPARE(visited(), 0);
    QVERIFY(m_desk->opened.isEmpty());
}

void TestTodoPage::deleteRemovesAndUndoBringsBack_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<bool>("isByKey");
    QTest::addColumn<bool>("isVisited");
    QTest::newRow("received, keys") << 0 << true << false;
    QTest::newRow("received, buttons") << 0 << false << false;
    QTest::newRow("received, visited") << 0 << true << true;
    QTest::newRow("given, keys") << 1 << true << false;
    QTest::newRow("given, visited, buttons") << 1 << false << true;
}

void TestTodoPage::deleteRemovesAndUndoBringsBack()
{
    QFETCH(int, page);
    QFETCH(bool, isByKey);
    QFETCH(bool, isVisited);
    m_archive->fillTodos();
    open();
    const QSignalSpy windowsUndo(m_undo.get(), &QAction::triggered);
    select(page, 0);
    if (isVisited)
        press(Qt::Key_Space);
    const QStringList before = lines();
    const OutboxItem item = m_desk->outbox.item(TodoView::itemsOf(view().currentIndex()).first()).value();
    const RowId row = m_desk->store.find(item.account, *item.urn).value();
    if (isByKey)
        press(Qt::Key_Delete);
    else
        button("todoRemoveButton")->click();
    QTRY_COMPARE(todos().size(), 3);
    QTRY_VERIFY(lines() != before);
    QCOMPARE(m_desk->outbox.item(item.id)->state, State::Cancelled);
    QCOMPARE(m_desk->store.shownStatus(row), item.from);
    if (isByKey)
        press(Qt::Key_Z, Qt::ControlModifier);
    else
        button("todoPutBackButton")->click();
    QTRY_COMPARE(lines(), before);
    QCOMPARE(m_desk->store.shownStatus(row), item.to);
    QVERIFY(!button("todoPutBackButton")->isEnabled());
    QCOMPARE(windowsUndo.size(), 0);
    press(Qt::Key_Z, Qt::ControlModifier); // nothing is left to be put back
    QCOMPARE(windowsUndo.size(), 1);
}

void TestTodoPage::undoGoesBackStepByStep()
{
    m_archive->fillTodos();
    open();
    const QStringList before = lines();
    select(1); // all that is on the page
    press(Qt::Key_Delete);
    QTRY_COMPARE(todos().size(), 3);
    select(0, 0);
    press(Qt::Key_Delete);
    QTRY_COMPARE(todos().size(), 2);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(lines(), before.first(4));
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(lines(), before);
}

void TestTodoPage::afterAnotherDecisionUndoIsTheWindows()
{
    const RowId other = m_archive->addReceived(u"Weaving"_s, ArchiveOnDesk::perrin());
    m_archive->fillTodos();
    open();
    const QSignalSpy windowsUndo(m_undo.get(), &QAction::triggered);
    select(0, 0);
    press(Qt::Key_Delete);
    QTRY_COMPARE(todos().size(), 3);
    QVERIFY(button("todoPutBackButton")->isEnabled());
    m_desk->clock.advance(1min);
    m_desk->outbox.decide({other}, Status::Rejected);
    QTRY_VERIFY(!button("todoPutBackButton")->isEnabled());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(windowsUndo.size(), 1);
    QCOMPARE(todos().size(), 4); // with the new one
}

void TestTodoPage::afterDeleteTheNextToDoIsSelectedAndNoPage()
{
    m_archive->fillTodos();
    open();
    select(0, 0);
    press(Qt::Key_Delete);
    QTRY_COMPARE(todos().size(), 3);
    QTRY_COMPARE(selectedText(), u"Show Kite flying from Perrin Fictivus, PhD"_s);
    press(Qt::Key_Delete);
    QTRY_COMPARE(todos().size(), 2);
    QTRY_COMPARE(selectedText(), u"Hide Knot tying from Nomi Inventado"_s);
    press(Qt::Key_Delete); // the last of its page: the next line is a page
    QTRY_COMPARE(todos().size(), 1);
    QTRY_COMPARE(selectedText(), u"Withdraw Sailing, given to Nomi Inventado"_s);
    press(Qt::Key_Delete);
    QTRY_COMPARE(todos().size(), 0);
    QTRY_VERIFY(face()->isVisible());
}

void TestTodoPage::whatAnArchiveConfirmsGoesWithItsSelection()
{
    m_archive->fillTodos();
    open();
    select(0, 0);
    const OutboxItem item = m_desk->outbox.item(TodoView::itemsOf(view().currentIndex()).first()).value();
    Endorsement seen = m_desk->store.endorsement(m_desk->store.find(item.account, *item.urn).value());
    seen.status = item.to;
    m_desk->store.merge(item.account, Direction::Received, {seen});
    QCOMPARE(m_desk->outbox.confirmByHand(item.account).size(), 1);
    QTRY_COMPARE(todos().size(), 3);
    QTRY_COMPARE(lines().size(), 5);
    QCOMPARE(selectedText(), u"0 selected"_s);
}

void TestTodoPage::onlyTheAccountChosenIsShown()
{
    m_archive->fillTodos();
    ArchiveOnDesk other(*m_desk, u"Other archive"_s, u"Otto Other"_s);
    const RowId row = other.addReceived(u"Weaving"_s, ArchiveOnDesk::perrin());
    other.putFacts();
    m_desk->outbox.decide({row}, Status::Hidden);
    QCoreApplication::processEvents();
    open();
    QCOMPARE(lines().size(), 8);
    m_page->showAccount(other.account());
    QCOMPARE(lines().size(), 2);
    QVERIFY(view().isExpanded(view().model()->index(0, 0)));
    m_page->focusTable();
    QVERIFY2(plain(label(u"todoWhat"_s)).contains(u"signed in as Otto Other."_s),
             qPrintable(label(u"todoWhat"_s)));
    m_page->showAccount({});
    QCOMPARE(lines().size(), 8);
}

void TestTodoPage::aNewerArchiveIsWishedForTheAccountThatIsMeant()
{
    const auto wishedFor = [this] {
        const QSignalSpy wished(m_page.get(), &TodoPage::newerArchiveWished);
        button("todoNewerButton")->click();
        return wished.value(0).value(0).value<std::optional<AccountId>>();
    };
    open();
    QCOMPARE(wishedFor(), std::optional(m_archive->account())); // the only one, be there nothing to do
    ArchiveOnDesk other(*m_desk, u"Other archive"_s, u"Otto Other"_s);
    QVERIFY(!wishedFor());
    m_page->showAccount(other.account());
    QCOMPARE(wishedFor(), std::optional(other.account()));
    m_page->showAccount({});
    m_archive->fillTodos();
    QTRY_COMPARE(lines().size(), 6);
    select(0, 0);
    QCOMPARE(wishedFor(), std::optional(m_archive->account()));
}

void TestTodoPage::namesStayText()
{
    ArchivedPerson eve = ArchiveOnDesk::nomi();
    eve.name = u"<b>Eve</b> & Söhne"_s;
    const RowId row = m_archive->addGiven(u"<img src='/etc/hostname'>\nSailing"_s, eve);
    m_archive->facts().ownerName = u"<i>Olive</i>"_s;
    m_archive->putFacts();
    m_desk->outbox.decide({row}, Status::Deleted);
    QCoreApplication::processEvents();
    open();
    select(0, 0);
    QVERIFY(label(u"todoWhat"_s).contains(isolated(u"<i>Olive</i>"_s)));
    const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
    for (const QLabel *each : labels)
        QVERIFY2(each->textFormat() == Qt::PlainText || !each->text().contains(u'<'),
                 qPrintable(each->objectName()));
    QCOMPARE(view().visualRect(view().currentIndex()).height(),
             view().visualRect(view().model()->index(0, 0)).height());
}

void TestTodoPage::theSideBarHasItOnlyWithAnArchive()
{
    m_archive.reset();
    m_desk = std::make_unique<Desk>(); // without the archive
    m_desk->addAccount(u"Olive"_s);
    MainWindow window(m_desk->workspace);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *entry = window.findChild<QToolButton *>(u"actionViewTodoButton"_s);
    auto *action = window.findChild<QAction *>(u"actionViewTodo"_s);
    QVERIFY(!entry->isVisible());
    QVERIFY(!action->isVisible());
    QVERIFY(window.findChild<QToolButton *>(u"actionViewActivityButton"_s)->isVisible());

    auto archive = std::make_unique<ArchiveOnDesk>(*m_desk);
    archive->fillTodos();
    QTRY_VERIFY(entry->isVisible());
    QVERIFY(action->isEnabled());
    const auto tells = [&](const QString &name) {
        m_desk->clock.advance(1s); // the numbers
        return entry->accessibleName() == name;
    };
    QTRY_VERIFY2(tells(u"To do, 4"_s), qPrintable(entry->accessibleName()));
    QCOMPARE(action->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_8));
    action->trigger();
    auto *page = window.findChild<TodoPage *>();
    QTRY_VERIFY(page->isVisible());
    QTRY_VERIFY(page->view().hasFocus());
    QVERIFY(action->isChecked());
    // What acts on tables has none here.
    window.findChild<QAction *>(u"actionSelectAll"_s)->trigger();
    QCOMPARE(page->view().selectedItems().size(), 4);
    QTRY_VERIFY(!window.findChild<QAction *>(u"actionCopy"_s)->isEnabled());

    QVERIFY(m_desk->accounts.remove(archive->account()));
    QTRY_VERIFY(!entry->isVisible());
    QVERIFY(!page->isVisible());
    QVERIFY(window.findChild<QAction *>(u"actionViewReceived"_s)->isChecked());
}

QTEST_MAIN(TestTodoPage)
#include "tst_todopage.moc"
