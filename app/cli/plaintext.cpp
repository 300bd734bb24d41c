// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/plaintext.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr int widestCell = 60;
constexpr int gap = 2;

bool turnsTheLine(char32_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f;
}

bool isDangerous(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph || turnsTheLine(c);
}

/// The scripts and signs that terminals draw two columns wide (Unicode Standard Annex 11, in big steps).
bool isWide(char32_t c)
{
    constexpr std::array<std::pair<char32_t, char32_t>, 8> ranges{{{0x1100, 0x115f},
                                                                   {0x2e80, 0xa4cf},
                                                                   {0xac00, 0xd7a3},
                                                                   {0xf900, 0xfaff},
                                                                   {0xfe30, 0xfe6f},
                                                                   {0xff00, 0xff60},
                                                                   {0x1f300, 0x1faff},
                                                                   {0x20000, 0x3fffd}}};
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](const auto &range) { return c >= range.first && c <= range.second; });
}

int columnsOfCharacter(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        return isWide(c) ? 2 : 1;
    }
}

QString cut(const QString &text)
{
    if (columnsOf(text) <= widestCell)
        return text;
    QString kept;
    int columns = 1; // of the ellipsis
    const auto characters = text.toUcs4();
    for (const char32_t c : characters) {
        columns += columnsOfCharacter(c);
        if (columns > widestCell)
            break;
        kept += QString::fromUcs4(&c, 1);
    }
    return kept + u'…';
}

} // namespace

QString harmless(const QString &text)
{
    QString result;
    result.reserve(text.size());
    const auto characters = text.toUcs4();
    for (const char32_t c : characters)
        result += isDangerous(c) ? u" "_s : QString::fromUcs4(&c, 1);
    return result;
}

int columnsOf(const QString &text)
{
    int columns = 0;
    const auto characters = text.toUcs4();
    for (const char32_t c : characters)
        columns += columnsOfCharacter(c);
    return columns;
}

QString alignedTable(const QList<QStringList> &rows)
{
    QList<QStringList> cells;
    QList<int> widths;
    for (const QStringList &row : rows) {
        QStringList line;
        for (const QString &text : row) {
            // The last column holds what people copy, and nothing stands behind it.
            const bool isLast = line.size() + 1 == row.size();
            const QString cell = isLast ? harmless(text) : cut(harmless(text));
            if (widths.size() <= line.size())
                widths.append(0);
            int &width = widths[line.size()];
            width = std::max(width, columnsOf(cell));
            line.append(cell);
        }
        cells.append(line);
    }
    QString table;
    for (const QStringList &line : std::as_const(cells)) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            table += line.at(i);
            if (i + 1 < line.size())
                table += QString(widths.at(i) - columnsOf(line.at(i)) + gap, u' ');
        }
        table += u'\n';
    }
    return table;
}

} // namespace Laurels
