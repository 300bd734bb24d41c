// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QByteArray csvCell(const QString &text)
{
    QByteArray bytes = withoutFormula(text).toUtf8();
    const bool isPlain = std::none_of(bytes.cbegin(), bytes.cend(),
                                      [](char c) { return c == '"' || c == ',' || c == '\r' || c == '\n'; });
    if (isPlain)
        return bytes;
    return '"' + bytes.replace('"', "\"\"") + '"';
}

} // namespace

QString withoutFormula(const QString &text)
{
    const bool looksLikeFormula = !text.isEmpty() && u"=+-@\t\r\0"_s.contains(text.front());
    return looksLikeFormula ? u'\'' + text : text;
}

QByteArray csvLine(const QStringList &cells)
{
    QByteArrayList line;
    for (const QString &cell : cells)
        line.append(csvCell(cell));
    return line.join(',') + "\r\n";
}

} // namespace Laurels
