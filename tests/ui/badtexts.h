// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTest>

namespace Laurels {

/// As rows with the column "text": what others may have called themselves and their skills.
inline void addBadTexts()
{
    using namespace Qt::StringLiterals;
    QTest::addColumn<QString>("text");
    QTest::newRow("bold") << u"<b>Eve</b>"_s;
    QTest::newRow("picture") << u"<img src=\"file:///etc/passwd\">"_s;
    QTest::newRow("link") << u"<a href=\"x\">Eve</a>"_s;
    QTest::newRow("escaped") << u"&lt;b&gt;Eve"_s;
    QTest::newRow("lines") << u"Eve\nMallory\r\n\tTrent\u2028Oscar"_s;
    QTest::newRow("turned around") << u"\u202Eevil si evE"_s;
    QTest::newRow("out of its isolation") << u"Eve\u2069 \u202Elive"_s;
    QTest::newRow("zero") << u"Eve"_s + QChar(QChar::Null) + u"<b>Mallory"_s;
    QTest::newRow("long") << QString(10000, u'x');
    QTest::newRow("long with blanks") << u"Eve "_s.repeated(2500) + u'!';
    QTest::newRow("ampersands") << u"R&D &Eve && S\u00F6hne"_s;
    QTest::newRow("emoji") << u"\U0001F3A4 \U0001F469\u200D\U0001F469\u200D\U0001F467 Talks"_s;
    QTest::newRow("places") << u"%1 %2 %n %L3"_s;
    QTest::newRow("formula") << u"=HYPERLINK(\"http://x\",\"y\"),\"z"_s;
}

} // namespace Laurels
