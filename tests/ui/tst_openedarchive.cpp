// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivewindowfixture.h"

#include "dialogs/archivereportdialog.h"
#include "models/archivereporttext.h"
#include "sync/archiveimport.h"
#include "widgets/sidebar.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

/// What is told, asked and shown once an archive was read.
class TestOpenedArchive : public QObject, private ArchiveWindowFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { prepareProgram(); }
    void init() { begin(); }
    void cleanup() { closeAll(); }

    void thePrivateFilesAreLeftAlone();
    void theReportComesBeforeTheQuestionWhatToReview();
    void withoutAnyDateOnlyLaterOnesAreNew();
    void theReportWaitsForAnotherDialog();
    void aNewerArchiveIsComparedAndShown();
    void anotherMembersArchiveIsAnotherAccount();
    void whoseArchiveItIsIsAskedOnlyIfItDoesNotTell_data();
    void whoseArchiveItIsIsAskedOnlyIfItDoesNotTell();
    void anArchiveForAnAccountIsNotAskedAbout();
    void theReportShowsAllOfIt();
    void theReportCanBeCopied();
};

namespace {

QAbstractButton *buttonOf(const QMessageBox &box, const QString &text)
{
    const QList<QAbstractButton *> buttons = box.buttons();
    for (QAbstractButton *button : buttons) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

/// All that it says, in labels and lists.
QStringList linesOf(const QDialog &dialog)
{
    QStringList lines;
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        lines += label->text().split(u'\n');
    const QList<QListWidget *> lists = dialog.findChildren<QListWidget *>();
    for (const QListWidget *list : lists) {
        for (int i = 0; i < list->count(); ++i)
            lines += list->item(i)->text();
    }
    return lines;
}

SampleExport ownerless()
{
    return {.owner = {}};
}

/// One endorsement more, of a day after everything that was decided.
SampleExport newer(SampleExport archive = {})
{
    archive.received += SampleExport::row("Caulking", "Gio,Sample", "gio-sample", "ACCEPTED", "2090/01/02");
    return archive;
}

} // namespace

void TestOpenedArchive::thePrivateFilesAreLeftAlone()
{
    QVERIFY(open({}));
    const QStringList lines = linesOf(*report());
    QVERIFY(lines.contains(u"\u2068Endorsement_Received_Info.csv\u2069"_s));
    QVERIFY(lines.contains(u"Laurels opened only these files. Messages were not opened."_s));
    QVERIFY(!lines.join(u'\n').contains(u"messages.csv"_s));
    closeDialogs();
}

void TestOpenedArchive::theReportComesBeforeTheQuestionWhatToReview()
{
    QVERIFY(open({}));
    QVERIFY(!m_window->findChild<QDialog *>(u"firstSyncDialog"_s));
    report()->reject();
    QTRY_VERIFY(shown<QDialog>(u"firstSyncDialog"_s));
    shown<QDialog>(u"firstSyncDialog"_s)->findChild<QPushButton *>(u"acceptButton"_s)->click();
    // The archive is of an earlier day: what was made since then is new.
    QCOMPARE(accounts().first().reviewFrom, QDateTime(QDate(2022, 10, 18), QTime(9, 14, 27), Qt::UTC));
    QTRY_VERIFY(m_window->findChildren<QDialog *>().isEmpty());
    // It is known now.
    QVERIFY(open(newer()));
    report()->reject();
    QTRY_VERIFY(m_window->findChildren<QDialog *>().isEmpty());
}

void TestOpenedArchive::withoutAnyDateOnlyLaterOnesAreNew()
{
    QVERIFY(open({.received = SampleExport::row("Qt", "Ada,Example", "ada-example", "ACCEPTED", "?")}));
    report()->reject();
    QTRY_VERIFY(shown<QDialog>(u"firstSyncDialog"_s));
    shown<QDialog>(u"firstSyncDialog"_s)->findChild<QPushButton *>(u"acceptButton"_s)->click();
    const Account account = accounts().first();
    QCOMPARE(account.reviewFrom, m_desk->clock.now());
    const EndorsementStore &store = m_desk->store;
    QVERIFY(store.isByHand(store.accountIndex(account.id).value()));
}

void TestOpenedArchive::theReportWaitsForAnotherDialog()
{
    action("actionPreferences")->trigger();
    auto *preferences = shown<QDialog>(u"preferencesDialog"_s);
    QVERIFY(preferences);
    m_window->openArchive(saveZip({}));
    QTRY_VERIFY(!isReading());
    QCOMPARE(accounts().size(), 1);
    QVERIFY(!report());
    preferences->reject();
    // One after the other, in whatever order.
    QTRY_VERIFY(report() || shown<QDialog>(u"firstSyncDialog"_s));
    if (!report())
        shown<QDialog>(u"firstSyncDialog"_s)->reject();
    QTRY_VERIFY(report());
    closeDialogs();
}

void TestOpenedArchive::aNewerArchiveIsComparedAndShown()
{
    QVERIFY(open({}));
    report()->reject();
    QTRY_VERIFY(shown<QDialog>(u"firstSyncDialog"_s));
    shown<QDialog>(u"firstSyncDialog"_s)->findChild<QPushButton *>(u"acceptButton"_s)->click();
    QTRY_VERIFY(m_window->findChildren<QDialog *>().isEmpty());
    const AccountId id = accounts().first().id;

    action("actionViewGiven")->trigger();
    QVERIFY(open(newer()));
    QVERIFY(linesOf(*report()).contains(u"1 new endorsement"_s));
    QCOMPARE(accounts().size(), 1);
    QCOMPARE(accounts().first().id, id);
    QVERIFY(action("actionViewToReview")->isChecked());
    QTRY_COMPARE(rowCount(), 1);
    closeDialogs();
    // The history has what was seen.
    std::optional<QList<HistoryEntry>> history;
    m_desk->records.readHistory(this, [&history](const Result<QList<HistoryEntry>> &read) {
        history = read.value_or(QList<HistoryEntry>());
    });
    QTRY_VERIFY(history);
    QCOMPARE(history->size(), 1);
    QCOMPARE(history->first().skill, u"Caulking"_s);

    // The same once more: there is nothing to review anew, so the page is the usual one.
    action("actionViewGiven")->trigger();
    QVERIFY(open(newer()));
    QVERIFY(linesOf(*report()).contains(u"Nothing has changed."_s));
    QVERIFY(action("actionViewReceived")->isChecked());
    closeDialogs();
}

void TestOpenedArchive::anotherMembersArchiveIsAnotherAccount()
{
    QVERIFY(open({}));
    closeDialogs();
    SampleExport other;
    other.owner = "Perrin,Fictivus";
    QVERIFY(open(other));
    QVERIFY(!shown<QMessageBox>(u"whoseArchive"_s));
    QCOMPARE(accounts().size(), 2);
    QCOMPARE(m_window->findChild<SideBar *>()->account(), accounts().last().id);
    QTRY_COMPARE(rowCount(), 3);
    closeDialogs();
}

void TestOpenedArchive::whoseArchiveItIsIsAskedOnlyIfItDoesNotTell_data()
{
    QTest::addColumn<QString>("answer"); // empty: Escape
    QTest::addColumn<bool>("isSame");
    QTest::newRow("yes") << u"Yes, a newer one"_s << true;
    QTest::newRow("no") << u"No, somebody else's"_s << false;
    QTest::newRow("no answer") << QString() << false;
}

void TestOpenedArchive::whoseArchiveItIsIsAskedOnlyIfItDoesNotTell()
{
    QFETCH(const QString, answer);
    QFETCH(const bool, isSame);
    QVERIFY(open({}));
    closeDialogs();
    const AccountId first = accounts().first().id;
    m_window->openArchive(saveZip(newer(ownerless())));
    QTRY_VERIFY(shown<QMessageBox>(u"whoseArchive"_s));
    auto *box = shown<QMessageBox>(u"whoseArchive"_s);
    QVERIFY(box->text().contains(u"Nomi Inventado"_s));
    QVERIFY(box->defaultButton()->text().startsWith(u"No"_s));
    QVERIFY(!report());
    if (answer.isEmpty())
        box->reject();
    else
        buttonOf(*box, answer)->click();
    QTRY_VERIFY(report());
    QCOMPARE(accounts().size(), isSame ? 1 : 2);
    QCOMPARE(accounts().first().id, first);
    QCOMPARE(linesOf(*report()).contains(u"1 new endorsement"_s), isSame);
    QCOMPARE(m_desk->store.rowsOf(first, Direction::Received).size(), isSame ? 4 : 3);
    QCOMPARE(m_window->findChild<SideBar *>()->account(), accounts().last().id);
    closeDialogs();
}

void TestOpenedArchive::anArchiveForAnAccountIsNotAskedAbout()
{
    QVERIFY(open({}));
    closeDialogs();
    emit m_window->findChild<PageStack *>()->newerArchiveWished(accounts().first().id);
    auto *dialog = shown<QFileDialog>(u"openArchive"_s);
    QVERIFY(dialog);
    emit dialog->fileSelected(saveZip(newer(ownerless())));
    dialog->reject();
    QTRY_VERIFY(report());
    QCOMPARE(accounts().size(), 1);
    QVERIFY(linesOf(*report()).contains(u"1 new endorsement"_s));
    closeDialogs();
}

void TestOpenedArchive::theReportShowsAllOfIt()
{
    ArchiveImportReport rich{.account = AccountId::create(), .isFirst = false};
    rich.ownerName = u"<b>Nomi</b>"_s;
    rich.exportedOn = QDate(2026, 3, 9);
    rich.since = {.added = 2, .withdrawn = 1, .confirmed = 3};
    rich.read.received = {.isPresent = true, .read = 30, .kept = 9, .duplicates = 1, .refused = 20};
    for (int line = 1; line <= 20; ++line)
        rich.read.refused.append({.file = u"Endorsement_Received_Info.csv"_s, .line = line});
    rich.read.refusedInAll = 20;
    rich.read.used = {u"Endorsement_Received_Info.csv"_s};
    rich.read.missing = {u"Endorsement_Given_Info"_s};
    rich.read.unreadable = {
        {.path = u"Skills.csv"_s, .error = {.kind = ErrorKind::Storage, .code = u"archive.notText"_s}}};
    rich.read.passedOver = {u"old/Skills.csv"_s};

    auto *dialog = new ArchiveReportDialog(rich, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    QVERIFY(!dialog->isHidden());
    const QStringList lines = linesOf(*dialog);
    const ArchiveReportText text = archiveReportText(rich);
    QVERIFY(lines.contains(text.title));
    QVERIFY(lines.contains(text.promise));
    QCOMPARE(text.sections.size(), 7);
    for (const ArchiveReportText::Section &section : text.sections) {
        QVERIFY2(lines.contains(section.heading), qPrintable(section.heading));
        for (const QString &line : section.lines)
            QVERIFY2(lines.contains(line), qPrintable(line));
    }
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
    // Many lines scroll instead of making the dialog longer than the screen.
    const auto *list = dialog->findChild<QListWidget *>(u"reportList0"_s);
    QVERIFY(list);
    QCOMPARE(list->count(), 20);
    QVERIFY(list->height() < 20 * list->fontMetrics().height());
    QVERIFY(!dialog->findChild<QListWidget *>(u"reportList1"_s));
    dialog->findChild<QPushButton *>(u"reportClose"_s)->click();
    QVERIFY(!dialog->isVisible());
}

void TestOpenedArchive::theReportCanBeCopied()
{
    const ArchiveImportReport report{.account = AccountId::create(), .ownerName = u"Nomi Inventado"_s};
    ArchiveReportDialog dialog(report, m_window.get());
    dialog.findChild<QPushButton *>(u"reportCopy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), archiveReportText(report).text());
}

QTEST_MAIN(TestOpenedArchive)
#include "tst_openedarchive.moc"
