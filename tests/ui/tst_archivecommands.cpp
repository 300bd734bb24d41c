// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountcommands.h"
#include "actions.h"
#include "archivecommands.h"
#include "desk.h"
#include "dialogopener.h"
#include "dialogs/archivereportdialog.h"
#include "domain/linkedinpages.h"
#include "mainwindow.h"
#include "models/errortext.h"
#include "sampleexport.h"
#include "translations.h"
#include "widgets/endorsementview.h"
#include "widgets/sidebar.h"
#include "widgets/statusline.h"

#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestArchiveCommands : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void fromTheFirstPageItTakesAButtonAndAFile();
    void aFolderIsChosenFromTheMenu();
    void whatIsDroppedIsOpened_data();
    void whatIsDroppedIsOpened();
    void aDropThatIsNoCopyIsRefused();
    void linkedInIsAskedForAnArchive_data();
    void linkedInIsAskedForAnArchive();
    void thePrivateFilesAreLeftAlone();
    void whileOneIsReadAnotherOneIsRefused();
    void cancellingChangesNothing();
    void theRowsThatAreKnownComeFirst();
    void whatFailsIsSaidAndChangesNothing_data();
    void whatFailsIsSaidAndChangesNothing();
    void theReportComesBeforeTheQuestionWhatToReview();
    void withoutAnyDateOnlyLaterOnesAreNew();
    void theReportWaitsForAnotherDialog();
    void aNewerArchiveIsComparedAndShown();
    void anotherMembersArchiveIsAnotherAccount();
    void whoseArchiveItIsIsAskedOnlyIfItDoesNotTell_data();
    void whoseArchiveItIsIsAskedOnlyIfItDoesNotTell();
    void anArchiveForAnAccountIsNotAskedAbout();
    void inTheSampleDataItLeadsToOnesOwn();
    void theReportShowsAllOfIt();
    void theReportCanBeCopied();

private:
    /// Until the report is there.
    [[nodiscard]] bool open(const SampleExport &archive);
    /// The report and the question what to review, which is left unanswered.
    void closeDialogs();
    [[nodiscard]] QString saveZip(const SampleExport &archive) const
    {
        return archive.saveZip(m_downloads->path());
    }
    template <typename T>
    [[nodiscard]] T *shown(const QString &name) const
    {
        auto *part = m_window->findChild<T *>(name);
        return part && part->isVisible() ? part : nullptr;
    }
    [[nodiscard]] QDialog *report() const { return shown<QDialog>(u"archiveReportDialog"_s); }
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QLatin1StringView(name));
    }
    [[nodiscard]] int rowCount() const
    {
        return m_window->findChild<EndorsementView *>()->model()->rowCount();
    }
    [[nodiscard]] const QList<Account> &accounts() const { return m_desk->accounts.accounts(); }
    [[nodiscard]] bool isReading() const { return m_window->findChild<ArchiveCommands *>()->isReading(); }
    [[nodiscard]] QString hint() const { return m_window->findChild<StatusLine *>()->currentMessage(); }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QTemporaryDir> m_downloads;
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

void TestArchiveCommands::initTestCase()
{
    installTranslations(*qApp);
    qApp->setQuitOnLastWindowClosed(false);
}

void TestArchiveCommands::init()
{
    m_downloads = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<Desk>();
    m_window = std::make_unique<MainWindow>(m_desk->workspace);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestArchiveCommands::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

bool TestArchiveCommands::open(const SampleExport &archive)
{
    m_window->openArchive(saveZip(archive));
    return QTest::qWaitFor([this] { return report() != nullptr; });
}

void TestArchiveCommands::closeDialogs()
{
    const auto closeAll = [this] {
        const QList<QDialog *> dialogs = m_window->findChildren<QDialog *>();
        for (QDialog *dialog : dialogs)
            dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return m_window->findChildren<QDialog *>().isEmpty();
    };
    QVERIFY(QTest::qWaitFor(closeAll));
}

void TestArchiveCommands::fromTheFirstPageItTakesAButtonAndAFile()
{
    shown<QPushButton>(u"firstRunArchive"_s)->click();
    auto *dialog = shown<QFileDialog>(u"openArchive"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->fileMode(), QFileDialog::ExistingFile);
    QVERIFY(dialog->nameFilters().first().contains(u"*.zip"_s));
    emit dialog->fileSelected(
        SampleExport().saveZip(m_downloads->path(), u"Basic_LinkedInDataExport_03-09-2026.zip.zip"_s));
    dialog->reject();
    QTRY_VERIFY(report());
    QCOMPARE(accounts().size(), 1);
    QCOMPARE(accounts().first().source, Source::Archive);
    QCOMPARE(accounts().first().name, u"Nomi Inventado"_s);
    QVERIFY(m_desk->credentials.calls.isEmpty());
    QVERIFY(!m_desk->backends.last());
    QTRY_COMPARE(rowCount(), 3);
    QVERIFY(action("actionViewReceived")->isChecked());
    QCOMPARE(m_window->findChild<SideBar *>()->account(), accounts().first().id);
    m_desk->clock.advance(1s);
    const QString day = QLocale().toString(QDate(2026, 3, 9), QLocale::ShortFormat);
    QTRY_COMPARE(m_window->findChild<QLabel *>(u"statusText"_s)->text(),
                 u"As of your archive of %1 · 3 received · 1 given"_s.arg(day));
    closeDialogs();
}

void TestArchiveCommands::aFolderIsChosenFromTheMenu()
{
    action("actionOpenArchiveFolder")->trigger();
    auto *dialog = shown<QFileDialog>(u"openArchive"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
    emit dialog->fileSelected(SampleExport().saveFolder(m_downloads->path()));
    dialog->reject();
    QTRY_VERIFY(report());
    QCOMPARE(accounts().size(), 1);
    QTRY_COMPARE(rowCount(), 3);
    m_desk->clock.advance(1s);
    QTRY_COMPARE(m_window->findChild<QLabel *>(u"statusText"_s)->text(),
                 u"As of your archive, opened just now · 3 received · 1 given"_s);
    closeDialogs();
}

void TestArchiveCommands::whatIsDroppedIsOpened_data()
{
    QTest::addColumn<QStringList>("urls"); // relative to the downloads
    QTest::addColumn<bool>("isOpened");
    QTest::newRow("ZIP") << QStringList{u"a.zip"_s} << true;
    QTest::newRow("ZIP in capitals") << QStringList{u"A.ZIP"_s} << true;
    QTest::newRow("folder") << QStringList{u"unpacked"_s} << true;
    QTest::newRow("another file") << QStringList{u"a.csv"_s} << false;
    QTest::newRow("two ZIPs") << QStringList{u"a.zip"_s, u"A.ZIP"_s} << false;
    QTest::newRow("page") << QStringList{u"https://www.example.org/a.zip"_s} << false;
    QTest::newRow("nothing") << QStringList() << false;
}

void TestArchiveCommands::whatIsDroppedIsOpened()
{
    QFETCH(const QStringList, urls);
    QFETCH(const bool, isOpened);
    const SampleExport archive;
    for (const QString &name : {u"a.zip"_s, u"A.ZIP"_s, u"a.csv"_s})
        (void)archive.saveZip(m_downloads->path(), name);
    (void)archive.saveFolder(m_downloads->path());
    QMimeData data;
    data.setText(u"some text"_s);
    QList<QUrl> dropped;
    for (const QString &url : urls)
        dropped += url.startsWith(u"https"_s) ? QUrl(url) : QUrl::fromLocalFile(m_downloads->filePath(url));
    if (!dropped.isEmpty())
        data.setUrls(dropped);
    // The system would move it.
    QDragEnterEvent enter({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.setDropAction(Qt::MoveAction);
    QApplication::sendEvent(m_window.get(), &enter);
    QCOMPARE(enter.isAccepted(), isOpened);
    if (!isOpened)
        return;
    QCOMPARE(enter.dropAction(), Qt::CopyAction);
    QDropEvent drop({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QVERIFY(drop.isAccepted());
    QCOMPARE(drop.dropAction(), Qt::CopyAction);
    QTRY_VERIFY(report());
    QCOMPARE(accounts().size(), 1);
    closeDialogs();
}

void TestArchiveCommands::aDropThatIsNoCopyIsRefused()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(saveZip({}))});
    QDragEnterEvent enter({5, 5}, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestArchiveCommands::linkedInIsAskedForAnArchive_data()
{
    QTest::addColumn<bool>("hasBrowser");
    QTest::newRow("browser") << true;
    QTest::newRow("no browser") << false;
}

void TestArchiveCommands::linkedInIsAskedForAnArchive()
{
    QFETCH(const bool, hasBrowser);
    if (!hasBrowser)
        m_desk->workspace.openUrl = [](const QUrl &) { return false; };
    auto *address = m_window->findChild<QLineEdit *>(u"firstRunAddress"_s);
    QVERIFY(address && !address->isVisible());
    shown<QPushButton>(u"firstRunAskArchive"_s)->click();
    if (hasBrowser)
        QCOMPARE(m_desk->opened, QList<QUrl>{LinkedInPages::archiveRequest()});
    QCOMPARE(address->isVisible(), !hasBrowser);
    QCOMPARE(address->text(), hasBrowser ? QString() : LinkedInPages::archiveRequest().toString());
}

void TestArchiveCommands::thePrivateFilesAreLeftAlone()
{
    QVERIFY(open({}));
    const QStringList lines = linesOf(*report());
    QVERIFY(lines.contains(u"\u2068Endorsement_Received_Info.csv\u2069"_s));
    QVERIFY(lines.contains(u"Laurels opened only these files. Messages were not opened."_s));
    QVERIFY(!lines.join(u'\n').contains(u"messages.csv"_s));
    closeDialogs();
}

void TestArchiveCommands::whileOneIsReadAnotherOneIsRefused()
{
    const QString path = saveZip({});
    QVERIFY(!shown<QWidget>(u"archiveProgressBox"_s));
    m_window->openArchive(path);
    QVERIFY(isReading());
    QVERIFY(shown<QWidget>(u"archiveProgressBox"_s));
    QVERIFY(shown<QToolButton>(u"cancelArchiveButton"_s)->isEnabled());
    QVERIFY(!m_window->findChild<QPushButton *>(u"firstRunArchive"_s)->isEnabled());
    m_window->openArchive(path);
    QVERIFY(hint().contains(u"another one is being read"_s));
    QTRY_VERIFY(report());
    QVERIFY(!isReading());
    QVERIFY(!shown<QWidget>(u"archiveProgressBox"_s));
    QTRY_VERIFY(action("actionOpenArchive")->isEnabled());
    QCOMPARE(accounts().size(), 1);
    closeDialogs();
}

void TestArchiveCommands::cancellingChangesNothing()
{
    m_window->openArchive(saveZip({}));
    auto *cancel = shown<QToolButton>(u"cancelArchiveButton"_s);
    QVERIFY(cancel);
    cancel->click();
    QVERIFY(!cancel->isEnabled());
    QTRY_VERIFY(!isReading());
    QCOMPARE(hint(), u"No archive was opened."_s);
    QVERIFY(accounts().isEmpty());
    QVERIFY(m_window->findChildren<QDialog *>().isEmpty());
    QVERIFY(m_window->findChild<QPushButton *>(u"firstRunArchive"_s)->isEnabled());
    QVERIFY(open({})); // and the next one can be opened
    closeDialogs();
}

void TestArchiveCommands::theRowsThatAreKnownComeFirst()
{
    Desk &desk = *m_desk;
    const QTemporaryDir profile;
    EndorsementCache later(desk.storage, profile.path(), false, desk.store, desk.accounts, desk.clock);
    Workspace workspace{.accounts = desk.accounts,
                        .credentials = desk.credentials,
                        .backends = desk.backends,
                        .store = desk.store,
                        .cache = later,
                        .records = desk.records,
                        .outbox = desk.outbox,
                        .pacer = desk.pacer,
                        .sessions = desk.sessions,
                        .archives = desk.archives,
                        .clock = desk.clock,
                        .openUrl = {},
                        .profileDirectory = desk.profile.path()};
    QWidget window;
    Actions actions;
    DialogOpener dialogs(window);
    AccountCommands accountCommands(workspace, actions, dialogs, window);
    ArchiveCommands commands(workspace, actions, accountCommands, dialogs, window);
    QSignalSpy hints(&commands, &ArchiveCommands::hint);
    commands.open(saveZip({}));
    QVERIFY(commands.isReading());
    QVERIFY(!commands.findChild<ArchiveImport *>());
    // What is cancelled before it began does not begin later.
    commands.cancel();
    QVERIFY(!commands.isReading());
    QCOMPARE(hints.size(), 1);
    later.load({});
    QTRY_VERIFY(later.isLoaded());
    QVERIFY(!commands.isReading());
    QVERIFY(!commands.findChild<ArchiveImport *>());
    commands.open(saveZip({}));
    QVERIFY(commands.findChild<ArchiveImport *>());
    QTRY_VERIFY(!commands.isReading());
    QCOMPARE(accounts().size(), 1);
    QCOMPARE(desk.store.size(), 4);
}

void TestArchiveCommands::whatFailsIsSaidAndChangesNothing_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::newRow("gone") << u"gone.zip"_s << QByteArray() << u"archive.notReadable"_s;
    QTest::newRow("no ZIP") << u"page.zip"_s << QByteArray("<html>Sign in</html>")
                            << u"archive.notAnArchive"_s;
    QTest::newRow("nothing of LinkedIn's")
        << u"other.zip"_s << ZipMaker::zip({{.name = "a.txt", .content = "x"}}) << u"archive.nothingFound"_s;
    QTest::newRow("no endorsements") << u"skills.zip"_s
                                     << ZipMaker::zip({{.name = "Skills.csv", .content = "Name\nQt\n"}})
                                     << u"archive.empty"_s;
}

void TestArchiveCommands::whatFailsIsSaidAndChangesNothing()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, code);
    const QString path = m_downloads->filePath(file);
    if (!content.isEmpty()) {
        QFile written(path);
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write(content) == content.size());
    }
    m_window->openArchive(path);
    QTRY_VERIFY(shown<QMessageBox>(u"archiveFailed"_s));
    const auto *box = shown<QMessageBox>(u"archiveFailed"_s);
    QCOMPARE(box->text(), errorText(Error{.kind = ErrorKind::Storage, .code = code}).sentence());
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QVERIFY(box->detailedText().contains(code));
    QVERIFY(accounts().isEmpty());
    QVERIFY(!isReading());
    closeDialogs();
}

void TestArchiveCommands::theReportComesBeforeTheQuestionWhatToReview()
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

void TestArchiveCommands::withoutAnyDateOnlyLaterOnesAreNew()
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

void TestArchiveCommands::theReportWaitsForAnotherDialog()
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

void TestArchiveCommands::aNewerArchiveIsComparedAndShown()
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

void TestArchiveCommands::anotherMembersArchiveIsAnotherAccount()
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

void TestArchiveCommands::whoseArchiveItIsIsAskedOnlyIfItDoesNotTell_data()
{
    QTest::addColumn<QString>("answer"); // empty: Escape
    QTest::addColumn<bool>("isSame");
    QTest::newRow("yes") << u"Yes, a newer one"_s << true;
    QTest::newRow("no") << u"No, somebody else's"_s << false;
    QTest::newRow("no answer") << QString() << false;
}

void TestArchiveCommands::whoseArchiveItIsIsAskedOnlyIfItDoesNotTell()
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

void TestArchiveCommands::anArchiveForAnAccountIsNotAskedAbout()
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

void TestArchiveCommands::inTheSampleDataItLeadsToOnesOwn()
{
    m_window.reset();
    m_desk->workspace.isDemo = true;
    m_desk->addAccount(u"Sample"_s);
    m_window = std::make_unique<MainWindow>(m_desk->workspace);
    m_window->show();
    QSignalSpy away(m_window.get(), &MainWindow::ownArchiveWished);
    m_window->findChild<QPushButton *>(u"demoArchive"_s)->click();
    auto *dialog = shown<QFileDialog>(u"openArchive"_s);
    QVERIFY(dialog);
    const QString path = saveZip({});
    emit dialog->fileSelected(path);
    dialog->reject();
    QCOMPARE(away.size(), 1);
    QCOMPARE(away.first().first().toString(), path);
    QCOMPARE(accounts().size(), 1); // else it would be gone with the sample data
}

void TestArchiveCommands::theReportShowsAllOfIt()
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

void TestArchiveCommands::theReportCanBeCopied()
{
    const ArchiveImportReport report{.account = AccountId::create(), .ownerName = u"Nomi Inventado"_s};
    ArchiveReportDialog dialog(report, m_window.get());
    dialog.findChild<QPushButton *>(u"reportCopy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), archiveReportText(report).text());
}

QTEST_MAIN(TestArchiveCommands)
#include "tst_archivecommands.moc"
