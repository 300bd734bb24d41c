// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/cleanedtoken.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class CleanedTokenTest : public QObject
{
    Q_OBJECT

private slots:
    void takesOffWhatPeopleCopyAlong_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QByteArray>("token");
        const QByteArray token("AQX-sample_token.1~2+3/4=");
        const QString text = QString::fromLatin1(token);

        QTest::newRow("nothing") << text << token;
        QTest::newRow("blanks") << u" \t%1 \u00a0"_s.arg(text) << token;
        QTest::newRow("line ends") << u"\r\n%1\n"_s.arg(text) << token;
        QTest::newRow("quotes") << u"\"%1\""_s.arg(text) << token;
        QTest::newRow("single quotes") << u"'%1'"_s.arg(text) << token;
        QTest::newRow("back quotes") << u"`%1`"_s.arg(text) << token;
        QTest::newRow("typographic quotes") << u"\u201e%1\u201c"_s.arg(text) << token;
        QTest::newRow("one quote") << u"%1\""_s.arg(text) << token;
        QTest::newRow("bearer") << u"Bearer %1"_s.arg(text) << token;
        QTest::newRow("bearer in capitals") << u"BEARER   %1"_s.arg(text) << token;
        QTest::newRow("bearer and a line end") << u"Bearer\n%1"_s.arg(text) << token;
        QTest::newRow("bearer in quotes") << u"'Bearer %1'"_s.arg(text) << token;
        QTest::newRow("quotes after bearer") << u"Bearer \"%1\""_s.arg(text) << token;
        QTest::newRow("the whole header") << u"Authorization: Bearer %1"_s.arg(text) << token;
        QTest::newRow("a header for curl") << u"'authorization:Bearer %1'"_s.arg(text) << token;
        QTest::newRow("the header of a key") << u"X-API-KEY: %1"_s.arg(text) << token;
        QTest::newRow("broken lines") << u"AQX-sample_\n  token.1~\r\n2+3/4="_s << token;
        QTest::newRow("invisible characters") << u"\ufeffAQX-sample_\u200btoken.1~2+3/4="_s << token;
        QTest::newRow("a token that begins like bearer") << u"Bearerly"_s << QByteArray("Bearerly");
    }

    void takesOffWhatPeopleCopyAlong()
    {
        QFETCH(const QString, pasted);
        QFETCH(const QByteArray, token);
        QCOMPARE(cleanedToken(pasted), token);
    }

    void refusesWhatCannotBeAToken_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("empty") << QString();
        QTest::newRow("blanks") << u" \n\t"_s;
        QTest::newRow("quotes") << u"\"\""_s;
        QTest::newRow("bearer alone") << u"Bearer "_s;
        QTest::newRow("two words") << u"AQX sample"_s;
        QTest::newRow("a tab inside") << u"AQX\tsample"_s;
        QTest::newRow("NUL") << u"AQX"_s + QChar(0) + u"sample"_s;
        QTest::newRow("a control character") << u"AQX\x01sample"_s;
        QTest::newRow("delete") << u"AQX\x7fsample"_s;
        QTest::newRow("not ASCII") << u"AQX-sämple"_s;
    }

    void refusesWhatCannotBeAToken()
    {
        QFETCH(const QString, pasted);
        QCOMPARE(cleanedToken(pasted), QByteArray());
    }
};

QTEST_GUILESS_MAIN(CleanedTokenTest)
#include "tst_cleanedtoken.moc"
