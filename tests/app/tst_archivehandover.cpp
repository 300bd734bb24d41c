// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desks.h"
#include "mainwindow.h"
#include "sampleexport.h"

#include <QApplication>
#include <QDir>
#include <QFileOpenEvent>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestArchiveHandover : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void anArchiveNamedAtTheStartIsOpened();
    void anArchiveThatTheSystemHandsOverIsOpened();
    void oneThatComesBeforeTheWindowIsOpenedWithIt();
    void whatIsNoFileIsLeftToOthers();
    void aSecondStartHandsItsArchiveOver_data();
    void aSecondStartHandsItsArchiveOver();
    void oneOpenedInTheSampleDataIsOnesOwn();

private:
    [[nodiscard]] QString profile() const { return m_place->filePath(u"profile"_s); }
    [[nodiscard]] QString archive() const { return SampleExport().saveZip(m_place->path()); }

    std::unique_ptr<QTemporaryDir> m_place;
};

namespace {

MainWindow *windowOf()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *each : all) {
        if (auto *window = qobject_cast<MainWindow *>(each))
            return window;
    }
    return nullptr;
}

bool hasReport()
{
    const MainWindow *const window = windowOf();
    const auto *report = window ? window->findChild<QWidget *>(u"archiveReportDialog"_s) : nullptr;
    return report && report->isVisible();
}

/// As the platform plugin of macOS does it; whether somebody took it.
bool handOver(const QUrl &url)
{
    QFileOpenEvent event(url);
    return QCoreApplication::sendEvent(qApp, &event);
}

} // namespace

void TestArchiveHandover::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false);
}

void TestArchiveHandover::init()
{
    m_place = std::make_unique<QTemporaryDir>();
}

void TestArchiveHandover::anArchiveNamedAtTheStartIsOpened()
{
    Desks desks(profile(), archive());
    QVERIFY(desks.openProfile());
    QTRY_VERIFY(hasReport());
}

void TestArchiveHandover::anArchiveThatTheSystemHandsOverIsOpened()
{
    Desks desks(profile());
    QVERIFY(desks.openProfile());
    QVERIFY(QTest::qWaitForWindowActive(windowOf()));
    windowOf()->showMinimized();
    QVERIFY(windowOf()->isMinimized());
    QVERIFY(handOver(QUrl::fromLocalFile(archive())));
    QVERIFY(!windowOf()->isMinimized());
    QTRY_VERIFY(hasReport());
}

void TestArchiveHandover::oneThatComesBeforeTheWindowIsOpenedWithIt()
{
    Desks desks(profile());
    QVERIFY(handOver(QUrl::fromLocalFile(archive())));
    QVERIFY(!windowOf());
    QVERIFY(desks.openProfile());
    QTRY_VERIFY(hasReport());
}

void TestArchiveHandover::whatIsNoFileIsLeftToOthers()
{
    Desks desks(profile());
    QVERIFY(desks.openProfile());
    QVERIFY(!handOver(QUrl(u"https://www.example.org/a.zip"_s)));
    QVERIFY(!hasReport());
}

void TestArchiveHandover::aSecondStartHandsItsArchiveOver_data()
{
    QTest::addColumn<bool>("hasArchive");
#ifndef Q_OS_WIN // both are one thread here, and a pipe there takes only what somebody reads meanwhile
    QTest::newRow("with one") << true;
#endif
    QTest::newRow("only to the front") << false;
}

void TestArchiveHandover::aSecondStartHandsItsArchiveOver()
{
    QFETCH(const bool, hasArchive);
    Desks first(profile());
    QVERIFY(first.openProfile());
    QVERIFY(QTest::qWaitForWindowActive(windowOf()));
    windowOf()->showMinimized();
    Desks second(profile(), hasArchive ? archive() : QString());
    QVERIFY(!second.openProfile());
    QTRY_VERIFY(!windowOf()->isMinimized());
    if (hasArchive)
        QTRY_VERIFY(hasReport());
    else
        QVERIFY(!hasReport());
}

void TestArchiveHandover::oneOpenedInTheSampleDataIsOnesOwn()
{
    Desks desks(profile());
    desks.openDemo();
    QTRY_VERIFY(windowOf());
    windowOf()->openArchive(archive());
    QTRY_VERIFY(hasReport());
    QVERIFY(QDir(profile()).exists(u"accounts.json"_s));
}

QTEST_MAIN(TestArchiveHandover)
#include "tst_archivehandover.moc"
