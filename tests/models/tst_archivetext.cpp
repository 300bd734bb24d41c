// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/archivetext.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;
using Archive::RefusedRow;

class TestArchiveText : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasWordsOfItsOwn_data();
    void everyCodeHasWordsOfItsOwn();
    void otherCodesHaveNone();
    void whatAFileSaysIsNeverPartOfTheWords();
    void aRefusedRowIsFoundAndExplained_data();
    void aRefusedRowIsFoundAndExplained();
    void aFilesNameChangesNothingAroundIt_data();
    void aFilesNameChangesNothingAroundIt();
};

void TestArchiveText::everyCodeHasWordsOfItsOwn_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("nextStep");
    const auto row = [](const char *code, const QString &what, const QString &nextStep) {
        QTest::newRow(code) << what << nextStep;
    };
    row("archive.notReadable", u"cannot be read"_s, u"you may open it"_s);
    row("archive.notAnArchive", u"not a ZIP"_s, u"72 hours"_s);
    row("archive.singleFile", u"single file"_s, u"whole ZIP"_s);
    row("archive.nestedArchive", u"another ZIP"_s, u"name is in the details"_s);
    row("archive.nothingFound", u"None of LinkedIn's files"_s, u"Endorsements ticked"_s);
    row("archive.severalExports", u"Several archives"_s, u"Choose one"_s);
    row("archive.damaged", u"incomplete or damaged"_s, u"Download it again"_s);
    row("archive.encrypted", u"password"_s, u"choose the folder"_s);
    row("archive.unsupported", u"packed in a way"_s, u"unpack this one"_s);
    row("archive.unsafeNames", u"outside"_s, u"as LinkedIn sent it"_s);
    row("archive.tooManyFiles", u"more files"_s, u"nothing but what was in it"_s);
    row("archive.tooLarge", u"larger"_s, u"report it"_s);
    row("archive.empty", u"no list of endorsements"_s, u"Endorsements ticked"_s);
    row("archive.otherOwner", u"another person"_s, u"account of its own"_s);
    row("archive.older", u"older than"_s, u"sent last"_s);
    row("archive.noSync", u"copy of one day"_s, u"File > Open LinkedIn archive…"_s);
    row("archive.noEndorsement", u"no such endorsement"_s, u"Check the URN"_s);
    row("archive.factsNotWritten", u"could not be written"_s, u"open the archive again"_s);
    row("archive.factsDamaged", u"damaged"_s, u"everything anew"_s);
    row("archive.factsNewer", u"newer Laurels"_s, u"newer Laurels"_s);
    row("archive.columnsMissing", u"the columns"_s, u"commas between the columns"_s);
    row("archive.sideUnclear", u"both sides"_s, u"as LinkedIn sent it"_s);
    row("archive.notText", u"no text"_s, u"UTF-8"_s);
}

void TestArchiveText::everyCodeHasWordsOfItsOwn()
{
    QFETCH(const QString, what);
    QFETCH(const QString, nextStep);
    const QString code = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(archiveWords(code));
    const Error error{.kind = ErrorKind::Storage, .code = code};
    const ErrorText text = errorText(error);
    QVERIFY2(text.what.contains(what), qPrintable(text.what));
    QVERIFY2(text.nextStep.contains(nextStep), qPrintable(text.nextStep));
    QVERIFY(text.what.endsWith(u'.') && text.nextStep.endsWith(u'.'));
    const ErrorText ofTheKind = errorText(Error{.kind = error.kind});
    QVERIFY(text.what != ofTheKind.what);
    QVERIFY(text.nextStep != ofTheKind.nextStep);
}

void TestArchiveText::otherCodesHaveNone()
{
    for (const QString &code : {QString(), u"archive"_s, u"archive.somethingNew"_s, u"storage.full"_s})
        QVERIFY(!archiveWords(code));
}

void TestArchiveText::whatAFileSaysIsNeverPartOfTheWords()
{
    for (const QString &code : {u"archive.nestedArchive"_s, u"archive.columnsMissing"_s}) {
        const Error error{.kind = ErrorKind::Storage, .code = code, .detail = u"<b>%1</b>.zip"_s};
        QCOMPARE(errorText(error), errorText(Error{.kind = ErrorKind::Storage, .code = code}));
        QVERIFY(errorDetails(error).contains(error.detail));
    }
}

void TestArchiveText::aRefusedRowIsFoundAndExplained_data()
{
    QTest::addColumn<RefusedRow::Reason>("reason");
    QTest::addColumn<QString>("why");
    QTest::newRow("few") << RefusedRow::TooFewFields << u"columns are missing"_s;
    QTest::newRow("cut") << RefusedRow::CutOff << u"the file ends in the midst of it"_s;
    QTest::newRow("bytes") << RefusedRow::NotText << u"it holds bytes that are no text"_s;
    QTest::newRow("skill") << RefusedRow::NoSkill << u"the skill is missing"_s;
    QTest::newRow("person") << RefusedRow::NoPerson << u"name and address are missing"_s;
    QTest::newRow("quotes") << RefusedRow::BrokenQuotes << u"its quotation marks do not match"_s;
}

void TestArchiveText::aRefusedRowIsFoundAndExplained()
{
    QFETCH(const RefusedRow::Reason, reason);
    QFETCH(const QString, why);
    const RefusedRow row{.file = u"a/Skills.csv"_s, .line = 12345, .reason = reason};
    QCOMPARE(refusedRowText(row), u"\u2068a/Skills.csv\u2069, line 12345: "_s + why);
}

void TestArchiveText::aFilesNameChangesNothingAroundIt_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("shown");
    QTest::newRow("placeholders") << u"%1%2%3%L2%n.csv"_s << u"%1%2%3%L2%n.csv"_s;
    QTest::newRow("right to left") << u"מהארכיון.csv"_s << u"מהארכיון.csv"_s;
    QTest::newRow("the end of an isolate") << u"x\u2069y\u2067.csv"_s << u"xy.csv"_s;
    QTest::newRow("more than a line") << u"x\r\n\ty\u2028z.csv"_s << u"x y z.csv"_s;
    QTest::newRow("long") << QString(10000, u'x') << QString(300, u'x') + u'…';
    // Plain text: whoever shows it takes it for no more than that.
    QTest::newRow("markup") << u"<b>x</b>&amp;.csv"_s << u"<b>x</b>&amp;.csv"_s;
}

void TestArchiveText::aFilesNameChangesNothingAroundIt()
{
    QFETCH(const QString, file);
    QFETCH(const QString, shown);
    QCOMPARE(refusedRowText({.file = file, .line = 2}),
             u"\u2068%1\u2069, line 2: columns are missing"_s.replace(u"%1"_s, shown));
}

QTEST_GUILESS_MAIN(TestArchiveText)
#include "tst_archivetext.moc"
