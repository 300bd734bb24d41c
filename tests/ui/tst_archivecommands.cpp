// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivecommands.h"

#include "accountcommands.h"
#include "actions.h"
#include "archivewindowfixture.h"
#include "dialogopener.h"
#include "domain/linkedinpages.h"
#include "models/errortext.h"
#include "widgets/sidebar.h"

#include <QAction>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The ways to an archive, and what becomes of one that is not read.
class TestArchiveCommands : public QObject, private ArchiveWindowFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { prepareProgram(); }
    void init() { begin(); }
    void cleanup() { closeAll(); }

    void fromTheFirstPageItTakesAButtonAndAFile();
    void aFolderIsChosenFromTheMenu();
    void whatIsDroppedIsOpened_data();
    void whatIsDroppedIsOpened();
    void aDropThatIsNoCopyIsRefused();
    void linkedInIsAskedForAnArchive_data();
    void linkedInIsAskedForAnArchive();
    void whileOneIsReadAnotherOneIsRefused();
    void cancellingChangesNothing();
    void theRowsThatAreKnownComeFirst();
    void whatFailsIsSaidAndChangesNothing_data();
    void whatFailsIsSaidAndChangesNothing();
    void inTheSampleDataItLeadsToOnesOwn();
};

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

QTEST_MAIN(TestArchiveCommands)
#include "tst_archivecommands.moc"
