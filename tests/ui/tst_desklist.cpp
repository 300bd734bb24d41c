// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "mainwindow.h"
#include "translations.h"
#include "widgets/bulkbar.h"
#include "widgets/columnmenu.h"
#include "widgets/daygutter.h"
#include "widgets/endorsementview.h"
#include "widgets/filterbar.h"
#include "widgets/messagebar.h"
#include "widgets/savedfilterlist.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QClipboard>
#include <QDateEdit>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The window's list with many rows: bulks, filters, columns, copies and exports.
class TestDeskList : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aBulkIsOneProgress();
    void whatFailedStaysSelectedAndIsTriedAgain();
    void theRestOfABulkCanBeCancelled();
    void daysNarrowTheList();
    void aFilterIsSavedAndShownAgain();
    void savedFiltersAreRenamedAndDeletedByKeys();
    void columnsAreChosenAndKept();
    void theLayoutIsResetAtOnce();
    void daysAreToldInFrontWhileSortedByTime();
    void rowsAreCopiedAsTextAndTable();
    void whatIsSelectedIsExported_data();
    void whatIsSelectedIsExported();
    void aLabelStandsInTheList();

private:
    void openWindow();
    void trigger(const char *action);
    template <typename Widget>
    [[nodiscard]] Widget *part(const QString &name = {}) const
    {
        return m_window->findChild<Widget *>(name);
    }
    [[nodiscard]] EndorsementView &view() const { return *part<EndorsementView>(); }
    [[nodiscard]] int rowCount() const { return view().model()->rowCount(); }
    [[nodiscard]] int selectedRows() const { return int(view().selectionModel()->selectedRows().size()); }
    void refuseEveryThird();
    void settle();

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_directory;
};

void TestDeskList::initTestCase()
{
    installTranslations(*qApp);
    qApp->setQuitOnLastWindowClosed(false);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void TestDeskList::init()
{
    m_desk = std::make_unique<Desk>();
    for (int i = 0; i < 12; ++i)
        m_desk->addReceived(i % 2 ? u"Qt"_s : u"C++"_s, Status::Accepted, i % 4);
    m_desk->addGiven(u"Diving"_s, Status::Accepted, 30);
    m_desk->addAccount(u"Olive"_s);
    openWindow();
}

void TestDeskList::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestDeskList::openWindow()
{
    m_window = std::make_unique<MainWindow>(m_desk->workspace);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE(rowCount(), 12);
    settle();
}

void TestDeskList::settle()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::processEvents();
        m_desk->clock.advance(130ms);
    }
    QCoreApplication::processEvents();
}

void TestDeskList::trigger(const char *action)
{
    settle(); // what is possible is judged from the event loop
    auto *found = part<QAction>(QLatin1StringView(action));
    QVERIFY2(found->isEnabled(), qPrintable(found->toolTip()));
    found->trigger();
}

void TestDeskList::refuseEveryThird()
{
    m_desk->onSetStatus = [calls = 0](const EndorsementUrn &,
                                      const Status &) mutable -> Result<std::monostate> {
        if (++calls % 3 != 0)
            return {};
        return Failure(Error{.kind = ErrorKind::Rejected, .delivery = Delivery::Answered, .httpStatus = 422});
    };
}

void TestDeskList::aBulkIsOneProgress()
{
    const auto *bar = part<BulkBar>();
    QVERIFY(bar->isHidden());
    trigger("actionSelectAll");
    trigger("actionReject"); // waits its grace time
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(part<QLabel>(u"bulkText"_s)->text(), u"Rejecting: 0 of 12 done."_s);
    QVERIFY(part<QPushButton>(u"bulkCancel"_s)->isEnabled());
    m_desk->outbox.endGrace();
    QTRY_VERIFY(bar->isHidden());
    QCOMPARE(m_desk->backend()->setStatusCalls.size(), 12);
    QCOMPARE(selectedRows(), 12);
}

void TestDeskList::whatFailedStaysSelectedAndIsTriedAgain()
{
    refuseEveryThird();
    trigger("actionSelectAll");
    trigger("actionHide");
    QTRY_VERIFY(part<QPushButton>(u"bulkRetry"_s)->isVisible());
    QVERIFY(part<QLabel>(u"bulkText"_s)->text().startsWith(u"4 of 12 failed and are selected. "_s));
    QCOMPARE(selectedRows(), 4);
    settle();
    QVERIFY(part<MessageBar>()->isHidden()); // it need not be said twice
    m_desk->onSetStatus = {};
    part<QPushButton>(u"bulkRetry"_s)->click();
    QTRY_VERIFY(part<BulkBar>()->isHidden());
    QCOMPARE(m_desk->backend()->setStatusCalls.size(), 16);
}

void TestDeskList::theRestOfABulkCanBeCancelled()
{
    trigger("actionSelectAll");
    trigger("actionReject");
    QTRY_VERIFY(part<QPushButton>(u"bulkCancel"_s)->isVisible());
    part<QPushButton>(u"bulkCancel"_s)->click();
    QTRY_VERIFY(part<BulkBar>()->isHidden());
    m_desk->clock.advance(30s);
    settle();
    QVERIFY(m_desk->backend()->setStatusCalls.isEmpty());
    QCOMPARE(view().model()->index(0, 2).data().toString(), u"Visible"_s);
}

void TestDeskList::daysNarrowTheList()
{
    // One an hour, the first an hour ago: some of them are of yesterday.
    const QDate today = m_desk->clock.now().toLocalTime().date();
    int ofToday = 0;
    for (const Endorsement &each : std::as_const(m_desk->received))
        ofToday += each.created.toLocalTime().date() == today ? 1 : 0;
    QVERIFY(ofToday > 0 && ofToday < 12);
    const QList<QAction *> days = part<QToolButton>(u"daysButton"_s)->menu()->actions();
    days.constLast()->trigger();
    QTRY_VERIFY(part<QDateEdit>(u"fromEdit"_s));
    part<QAbstractButton>(u"fromEditOpen"_s)->setChecked(false);
    part<QDateEdit>(u"fromEdit"_s)->setDate(today);
    part<QPushButton>(u"acceptButton"_s)->click();
    QTRY_COMPARE(rowCount(), ofToday);
    QVERIFY(part<QToolButton>(u"daysButton"_s)->text().startsWith(u"Since "_s));
    days.constFirst()->trigger();
    QTRY_COMPARE(rowCount(), 12);
}

void TestDeskList::aFilterIsSavedAndShownAgain()
{
    QVERIFY(!part<QAction>(u"actionSaveFilter"_s)->isEnabled());
    QVERIFY(part<SavedFilterList>()->isHidden());
    part<SearchField>(u"searchField"_s)->setText(u"qt"_s);
    QCOMPARE(rowCount(), 6);
    trigger("actionSaveFilter");
    QTRY_VERIFY(part<QLineEdit>(u"nameField"_s));
    part<QLineEdit>(u"nameField"_s)->setText(u"Only Qt"_s);
    part<QPushButton>(u"acceptButton"_s)->click();
    QTRY_COMPARE(part<SavedFilterList>()->count(), 1);
    QVERIFY(part<SavedFilterList>()->isVisible());
    trigger("actionClearFilter");
    QCOMPARE(rowCount(), 12);
    QTest::keyClick(part<SavedFilterList>(), Qt::Key_Return);
    QCOMPARE(rowCount(), 6);
    QCOMPARE(part<SearchField>(u"searchField"_s)->text(), u"qt"_s);
    // It is there after the next start.
    m_window->close();
    openWindow();
    QCOMPARE(part<SavedFilterList>()->count(), 1);
}

void TestDeskList::savedFiltersAreRenamedAndDeletedByKeys()
{
    part<SearchField>(u"searchField"_s)->setText(u"qt"_s);
    trigger("actionSaveFilter");
    QTRY_VERIFY(part<QPushButton>(u"acceptButton"_s));
    part<QPushButton>(u"acceptButton"_s)->click(); // the search is the name offered
    auto *list = part<SavedFilterList>();
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), u"qt"_s);
    list->item(0)->setText(u"Mine"_s);
    settle();
    QCOMPARE(list->item(0)->text(), u"Mine"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_COMPARE(list->count(), 0);
    QVERIFY(list->isHidden());
}

void TestDeskList::columnsAreChosenAndKept()
{
    view().horizontalHeader()->moveSection(0, 2);
    QMenu menu;
    view().columnMenu().fill(menu);
    QCOMPARE(menu.actions().size(), 5);
    QVERIFY(!menu.actions().at(0)->isEnabled()); // who it is always stays
    menu.actions().at(4)->trigger();
    QVERIFY(view().isColumnHidden(4));
    view().sortByColumn(1, Qt::AscendingOrder);
    m_window->close();
    openWindow();
    QVERIFY(view().isColumnHidden(4));
    QCOMPARE(view().horizontalHeader()->visualIndex(0), 2);
    QCOMPARE(view().horizontalHeader()->sortIndicatorSection(), 1);
}

void TestDeskList::theLayoutIsResetAtOnce()
{
    view().horizontalHeader()->moveSection(0, 2);
    view().setColumnHidden(3, true);
    view().sortByColumn(0, Qt::AscendingOrder);
    trigger("actionResetLayout");
    QCOMPARE(view().horizontalHeader()->visualIndex(0), 0);
    QVERIFY(!view().isColumnHidden(3));
    QCOMPARE(view().horizontalHeader()->sortIndicatorSection(), 3);
    QCOMPARE(view().horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestDeskList::daysAreToldInFrontWhileSortedByTime()
{
    const auto *gutter = part<DayGutter>();
    QVERIFY(gutter->isVisible());
    int groups = 0;
    for (int row = 0; row < rowCount(); ++row)
        groups += gutter->isFirstOfGroup(row) ? 1 : 0;
    QCOMPARE(groups, 2); // today and yesterday
    view().sortByColumn(0, Qt::AscendingOrder);
    QVERIFY(gutter->isHidden());
    view().sortByColumn(4, Qt::AscendingOrder);
    QVERIFY(gutter->isVisible());
}

void TestDeskList::rowsAreCopiedAsTextAndTable()
{
    view().selectAll();
    trigger("actionCopy");
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    QCOMPARE(copied->text().count(u'\n'), 13);
    QVERIFY(copied->text().startsWith(u"Person\tSkill\tStatus\t"_s));
    QVERIFY(copied->hasHtml());
    QVERIFY(copied->hasFormat(u"text/csv"_s));
}

void TestDeskList::whatIsSelectedIsExported_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<int>("expected");
    QTest::addRow("selected") << u"exportSelected"_s << 2;
    QTest::addRow("shown") << u"exportShown"_s << 6;
    QTest::addRow("all") << u"exportAll"_s << 13;
}

void TestDeskList::whatIsSelectedIsExported()
{
    QFETCH(const QString, choice);
    part<SearchField>(u"searchField"_s)->setText(u"qt"_s);
    view().selectRow(0);
    view().selectionModel()->select(view().model()->index(1, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    trigger("actionExportShown");
    QTRY_VERIFY(part<QRadioButton>(choice));
    QVERIFY(part<QRadioButton>(u"exportSelected"_s)->isChecked());
    part<QRadioButton>(choice)->setChecked(true);
    part<QRadioButton>(u"exportJson"_s)->setChecked(true);
    part<QPushButton>(u"acceptButton"_s)->click();
    QTRY_VERIFY(part<QFileDialog>(u"exportFile"_s));
    const QString fileName = m_directory.filePath(choice + u".json"_s);
    emit part<QFileDialog>(u"exportFile"_s)->fileSelected(fileName); // choosing one is Qt's matter
    QVERIFY(QFile::exists(fileName));
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject exported = QJsonDocument::fromJson(file.readAll()).object();
    QTEST(exported[u"total"_s].toInt(), "expected");
    QVERIFY(exported[u"endorsements"_s].toArray().at(0)[u"person"_s][u"name"_s].isNull());
}

void TestDeskList::aLabelStandsInTheList()
{
    view().selectRow(0);
    trigger("actionLabel");
    QTRY_VERIFY(part<QLineEdit>(u"nameField"_s));
    QCOMPARE(part<QLineEdit>(u"nameField"_s)->maxLength(), longestLabel);
    part<QLineEdit>(u"nameField"_s)->setText(u"My first boss"_s);
    part<QPushButton>(u"acceptButton"_s)->click();
    QCOMPARE(view().model()->index(0, 0).data().toString(), u"My first boss"_s);
    part<SearchField>(u"searchField"_s)->setText(u"first boss"_s);
    QCOMPARE(rowCount(), 3);
}

QTEST_MAIN(TestDeskList)
#include "tst_desklist.moc"
