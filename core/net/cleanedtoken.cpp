// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/cleanedtoken.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

bool isQuote(QChar c)
{
    return QStringView(u"\"'`\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb").contains(c);
}

QString withoutQuotes(const QString &text)
{
    const auto first = std::find_if_not(text.begin(), text.end(), isQuote);
    const auto last = std::find_if_not(text.rbegin(), text.rend(), isQuote).base();
    return first < last ? QString(first, last - first) : QString();
}

/// What people copy along with a token: the header's name, "Bearer", quotes, white space.
QString withoutWrapping(QString text)
{
    static const QRegularExpression headerStart(u"^((authorization|x-api-key)\\s*:|bearer(\\s+|$))"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    for (QString before; before != text;) {
        before = text;
        text = withoutQuotes(text.trimmed()).trimmed().remove(headerStart);
    }
    return text;
}

bool isVisibleAscii(QChar c)
{
    return c > u' ' && c < QChar(0x7f);
}

} // namespace

QByteArray cleanedToken(const QString &pasted)
{
    // A mail program or a terminal breaks long lines.
    static const QRegularExpression lineBreak(u"[ \\t]*[\\r\\n\\x{2028}\\x{2029}]\\s*"_s);
    static const QRegularExpression invisible(u"\\p{Cf}"_s);
    const QString token = withoutWrapping(QString(pasted).remove(invisible)).remove(lineBreak);
    if (!std::all_of(token.begin(), token.end(), isVisibleAscii))
        return {};
    return token.toLatin1();
}

} // namespace Laurels
