// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/searchtexts.h"

#include <algorithm>
#include <utility>

namespace Laurels {

namespace {

constexpr auto noPlace = size_t(-1);
constexpr QChar lineEnd(u'\n');

} // namespace

void SearchTexts::set(size_t place, const QString &text)
{
    Q_ASSERT(!text.contains(lineEnd) && place <= m_lineOf.size());
    if (place == m_lineOf.size()) {
        m_lineOf.push_back(noPlace);
    } else {
        m_lines[m_lineOf[place]].place = noPlace;
        ++m_unused;
    }
    append(place, text);
    // Names come one by one, so each text is replaced in its time: now and then what is left of that goes.
    if (m_unused > m_lineOf.size())
        dropUnused();
}

void SearchTexts::append(size_t place, QStringView text)
{
    m_lineOf[place] = m_lines.size();
    m_lines.push_back({m_all.size(), place});
    m_all.append(text).append(lineEnd);
}

void SearchTexts::dropUnused()
{
    const QString all = std::exchange(m_all, {});
    const std::vector<Line> lines = std::exchange(m_lines, {});
    m_unused = 0;
    m_lines.reserve(m_lineOf.size());
    for (size_t i = 0; i < lines.size(); ++i) {
        const qsizetype end = i + 1 < lines.size() ? lines[i + 1].begin : all.size();
        if (lines[i].place != noPlace)
            append(lines[i].place, QStringView(all).sliced(lines[i].begin, end - 1 - lines[i].begin));
    }
    m_all.squeeze();
}

QString SearchTexts::at(size_t place) const
{
    const size_t line = m_lineOf.at(place);
    const qsizetype begin = m_lines[line].begin;
    const qsizetype end = line + 1 < m_lines.size() ? m_lines[line + 1].begin : m_all.size();
    return m_all.sliced(begin, end - 1 - begin);
}

// Most of the way is made from one first letter to the next, which Qt does with many characters at a time.
qsizetype SearchTexts::indexOf(QStringView word, qsizetype from) const
{
    const QStringView all(m_all);
    const qsizetype last = all.size() - word.size();
    while (true) {
        const qsizetype at = all.indexOf(word.front(), from);
        if (at < 0 || at > last)
            return -1;
        if (std::equal(word.begin() + 1, word.end(), all.begin() + at + 1))
            return at;
        from = at + 1;
    }
}

std::vector<size_t> SearchTexts::find(const QString &word) const
{
    std::vector<size_t> places;
    auto line = m_lines.begin();
    for (qsizetype at = indexOf(word, 0); at >= 0;) {
        // The line that it is in is the one before the first that begins behind it.
        while (line != m_lines.end() && line->begin <= at)
            ++line;
        if (const size_t place = std::prev(line)->place; place != noPlace)
            places.push_back(place);
        at = line == m_lines.end() ? -1 : indexOf(word, line->begin);
    }
    return places;
}

} // namespace Laurels
