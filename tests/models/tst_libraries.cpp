// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/libraries.h"

#include <QSqlDatabase>
#include <QTest>

#include <algorithm>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestLibraries : public QObject
{
    Q_OBJECT

private slots:
    void eachIsNamedWithVersionAndLicence();
    void theOneInUseCounts();
    void theTextHasALineForEach();
    void theVersionStandsAloneInTheFirstLine();
    void askingLeavesNoDatabaseOpen();
};

void TestLibraries::eachIsNamedWithVersionAndLicence()
{
    const QList<Library> libraries = coreLibraries();
    for (const QString &name : {u"Qt"_s, u"SQLite"_s, u"libzip"_s, u"tl::expected"_s}) {
        QVERIFY2(std::any_of(libraries.begin(), libraries.end(),
                             [&name](const Library &library) { return library.name == name; }),
                 qPrintable(name));
    }
    for (const Library &library : libraries) {
        QVERIFY2(!library.version.isEmpty() && library.version.at(0).isDigit(), qPrintable(library.name));
        QVERIFY2(!library.licence.isEmpty(), qPrintable(library.name));
    }
}

void TestLibraries::theOneInUseCounts()
{
    QCOMPARE(qtLibrary().version, QString::fromLatin1(qVersion()));
}

void TestLibraries::theTextHasALineForEach()
{
    QCOMPARE(librariesText({}), QString());
    QCOMPARE(librariesText({{.name = u"One"_s, .version = u"1.2"_s, .licence = u"MIT"_s},
                            {.name = u"Two"_s, .licence = u"public domain"_s}}),
             u"One 1.2 (MIT)\nTwo (public domain)"_s);
}

void TestLibraries::theVersionStandsAloneInTheFirstLine()
{
    const QStringList lines = versionText(coreLibraries()).split(u'\n');
    QCOMPARE(lines.first(), QStringLiteral(LAURELS_VERSION));
    QVERIFY(lines.at(1).contains(u"GPL-3.0-or-later"_s));
    QVERIFY(lines.last().startsWith(u"tl::expected "_s));
}

void TestLibraries::askingLeavesNoDatabaseOpen()
{
    const QStringList before = QSqlDatabase::connectionNames();
    QVERIFY(!coreLibraries().isEmpty());
    QCOMPARE(QSqlDatabase::connectionNames(), before);
}

QTEST_GUILESS_MAIN(TestLibraries)
#include "tst_libraries.moc"
