// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "containersamples.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Laurels;
using namespace Laurels::ContainerSamples;
using namespace Qt::StringLiterals;

/// An archive that somebody has unpacked.
class TestArchiveFolder : public QObject, private SampleFolder
{
    Q_OBJECT

private slots:
    void init() { renewFolder(); }

    void aFolderMayHaveAnyName_data();
    void aFolderMayHaveAnyName();
    void refusesFolders_data();
    void refusesFolders();
    void aFolderHasLimitsToo();
    void aFileOfAFolderMayChange();

    void foldersThatCannotBeReadAreNotEmpty();
    void followsNoLinks();
    void waitsForNoPipe();
};

void TestArchiveFolder::aFolderMayHaveAnyName_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("within");

    QTest::newRow("usual") << u"export/Skills.csv"_s << u"Skills.csv"_s;
    QTest::newRow("called .zip") << u"Basic_LinkedInDataExport.zip/Skills.csv"_s << u"Skills.csv"_s;
    QTest::newRow("below") << u"Downloads/Basic_LinkedInDataExport.zip/Skills.csv"_s
                           << u"Basic_LinkedInDataExport.zip/Skills.csv"_s;
    QTest::newRow("any language") << u"été 資料 🌍/é/Skills.csv"_s << u"é/Skills.csv"_s;
}

void TestArchiveFolder::aFolderMayHaveAnyName()
{
    QFETCH(QString, file);
    QFETCH(QString, within);

    put(file);
    const QString top = file.section(u'/', 0, 0);
    put(top + u"/messages.csv"_s);
    put(top + u"/._Skills.csv"_s);
    put(top + u"/__MACOSX/Skills.csv"_s);
    put(top + u"/older.zip"_s);
    const Opened opened = Container::open(at(top));
    QCOMPARE(codeOf(opened), QString());
    QCOMPARE(listed(**opened), QStringList{u"Skills|0|"_s + within});
    QCOMPARE((*opened)->files().first().size, skills.size());
    QCOMPARE(contentIn(opened).value_or("failed"), skills);
}

void TestArchiveFolder::refusesFolders_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");

    QTest::newRow("other files") << QStringList{u"x/notes.txt"_s} << u"archive.nothingFound"_s << QString();
    QTest::newRow("a ZIP") << QStringList{u"x/notes.txt"_s, u"x/y/Download.zip"_s}
                           << u"archive.nestedArchive"_s << u"y/Download.zip"_s;
    QTest::newRow("LinkedIn's ZIP among others")
        << QStringList{u"x/a.zip"_s, u"x/Basic_LinkedInDataExport.zip.zip"_s, u"x/z.zip"_s}
        << u"archive.nestedArchive"_s << u"Basic_LinkedInDataExport.zip.zip"_s;
    QTest::newRow("an empty folder with the name of a file")
        << QStringList{u"x/Skills.csv/y.txt"_s} << u"archive.nothingFound"_s << QString();
}

void TestArchiveFolder::refusesFolders()
{
    QFETCH(QStringList, files);

    for (const QString &file : files)
        put(file);
    const Opened opened = Container::open(at(u"x"_s));
    QVERIFY(!opened);
    QTEST(opened.error().code, "code");
    QTEST(opened.error().detail, "detail");
}

void TestArchiveFolder::aFolderHasLimitsToo()
{
    put(u"x/Skills.csv"_s, QByteArray(1000, 'x'));
    put(u"x/a/Profile.csv"_s, QByteArray(500, 'x'));
    put(u"x/a/b/Connections.csv"_s, QByteArray(5000, 'x'));
    const QString folder = at(u"x"_s);
    // Two folders, two files, and one folder too deep to see what is in it.
    const Archive::Limits exact{
        .mostEntries = 4, .largestFile = 1000, .largestTotal = 1500, .deepestFolder = 1};
    const Opened opened = Container::open(folder, exact);
    QCOMPARE(codeOf(opened), QString());
    QCOMPARE(listed(**opened), (QStringList{u"Profile|0|a/Profile.csv"_s, u"Skills|0|Skills.csv"_s}));

    Archive::Limits tight = exact;
    tight.mostEntries = 3;
    QCOMPARE(codeOf(Container::open(folder, tight)), u"archive.tooManyFiles"_s);
    tight = exact;
    tight.largestFile = 999;
    tight.largestTotal = 500; // of what can be read
    const Opened tightened = Container::open(folder, tight);
    QCOMPARE(codeOf(tightened), QString());
    QCOMPARE(codeOf((*tightened)->read((*tightened)->files().first())), QString());
    QCOMPARE(codeOf((*tightened)->read((*tightened)->files().last())), u"archive.tooLarge"_s);
    tight.largestFile = 499;
    QCOMPARE(codeOf(Container::open(folder, tight)), u"archive.tooLarge"_s);
    tight = exact;
    tight.largestTotal = 1499;
    QCOMPARE(codeOf(Container::open(folder, tight)), u"archive.tooLarge"_s);
}

void TestArchiveFolder::aFileOfAFolderMayChange()
{
    put(u"x/Skills.csv"_s, skills);
    const Opened opened = Container::open(at(u"x"_s), {.largestFile = 1000});
    QCOMPARE(codeOf(opened), QString());

    put(u"x/Skills.csv"_s, given);
    QCOMPARE(contentIn(opened).value_or("failed"), given);
    put(u"x/Skills.csv"_s, QByteArray(1001, 'x'));
    QCOMPARE(codeOf(contentIn(opened)), u"archive.tooLarge"_s);
    QVERIFY(QFile::remove(at(u"x/Skills.csv"_s)));
    const auto gone = contentIn(opened);
    QCOMPARE(codeOf(gone), u"archive.notReadable"_s);
    QVERIFY(!gone.error().detail.isEmpty());
}

void TestArchiveFolder::foldersThatCannotBeReadAreNotEmpty()
{
#ifdef Q_OS_UNIX
    if (geteuid() == 0)
        QSKIP("nothing is closed to root");
    put(u"x/y/Skills.csv"_s);
    const QString closed = at(u"x/y"_s);
    QVERIFY(QFile::setPermissions(closed, QFile::Permissions()));
    const Opened inside = Container::open(at(u"x"_s));
    const Opened itself = Container::open(closed);
    put(u"x/Profile.csv"_s);
    const Opened besides = Container::open(at(u"x"_s));
    QVERIFY(QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));

    QCOMPARE(codeOf(inside), u"archive.notReadable"_s);
    QVERIFY(!inside.error().detail.isEmpty());
    QCOMPARE(codeOf(itself), u"archive.notReadable"_s);
    QCOMPARE(codeOf(besides), QString());
#endif
}

void TestArchiveFolder::followsNoLinks()
{
#ifdef Q_OS_UNIX
    const QString outside = put(u"outside/Connections.csv"_s);
    put(u"x/Profile.csv"_s);
    QVERIFY(QFile::link(outside, at(u"x/Connections.csv"_s)));
    QVERIFY(QFile::link(at(u"outside"_s), at(u"x/elsewhere"_s)));
    QVERIFY(QFile::link(at(u"x"_s), at(u"x/again"_s)));
    const Opened opened = Container::open(at(u"x"_s));
    QCOMPARE(codeOf(opened), QString());
    QCOMPARE(listed(**opened), QStringList{u"Profile|0|Profile.csv"_s});

    QVERIFY(QFile::remove(at(u"x/Profile.csv"_s)));
    QVERIFY(QFile::link(outside, at(u"x/Profile.csv"_s)));
    QCOMPARE(codeOf(contentIn(opened)), u"archive.notReadable"_s);

    // What a person chooses may be a link.
    QVERIFY(QFile::link(at(u"outside"_s), at(u"chosen"_s)));
    QCOMPARE(codeOf(Container::open(at(u"chosen"_s))), QString());
#endif
}

void TestArchiveFolder::waitsForNoPipe()
{
#ifdef Q_OS_UNIX
    put(u"x/Profile.csv"_s);
    QCOMPARE(mkfifo(QFile::encodeName(at(u"x/Skills.csv"_s)).constData(), 0600), 0);
    const Opened opened = Container::open(at(u"x"_s));
    QCOMPARE(codeOf(opened), QString());
    QCOMPARE(listed(**opened), QStringList{u"Profile|0|Profile.csv"_s});
    QCOMPARE(codeOf(Container::open(at(u"x/Skills.csv"_s))), u"archive.notAnArchive"_s);
#endif
}

QTEST_GUILESS_MAIN(TestArchiveFolder)
#include "tst_archivefolder.moc"
