// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/nameranks.h"

#include "domain/endorsement.h"

#include <algorithm>
#include <iterator>

namespace Laurels {

NameRanks::NameRanks(Reader read)
    : m_read(std::move(read))
{
}

NameRanks::Key NameRanks::readKey(const SortName &name) const
{
    // The C locale knows bytes only, and has all small letters behind the capital ones.
    const bool hasRules = m_collator.locale().language() != QLocale::C;
    const QString text = hasRules ? name.text : foldedText(name.text);
#ifdef Q_OS_WIN
    return {name.group, text};
#else
    return {name.group, m_collator.sortKey(text)};
#endif
}

int NameRanks::compareTexts(const Key &a, const Key &b) const
{
#ifdef Q_OS_WIN
    return m_collator.compare(a.text, b.text);
#else
    return a.text.compare(b.text);
#endif
}

bool NameRanks::isBefore(quint32 a, quint32 b) const
{
    const Key &first = m_keys[a];
    const Key &second = m_keys[b];
    if (first.group != second.group)
        return first.group < second.group;
    const int compared = compareTexts(first, second);
    return compared != 0 ? compared < 0 : m_read(a).last < m_read(b).last;
}

void NameRanks::update(quint32 size, const std::vector<quint32> &renamed)
{
    std::vector<quint32> moving = renamed;
    for (const quint32 name : renamed)
        m_keys[name] = readKey(m_read(name));
    for (auto name = quint32(m_keys.size()); name < size; ++name) {
        m_keys.push_back(readKey(m_read(name)));
        moving.push_back(name);
    }
    if (moving.empty())
        return;
    sortIn(moving);
    m_ranks.resize(size);
    for (size_t i = 0; i < m_sorted.size(); ++i)
        m_ranks[m_sorted[i]] = quint32(i);
}

void NameRanks::sortIn(const std::vector<quint32> &names)
{
    std::vector<bool> isMoving(m_keys.size(), false);
    for (const quint32 name : names)
        isMoving[name] = true;
    std::vector<quint32> moving;
    for (quint32 name = 0; name < isMoving.size(); ++name) {
        if (isMoving[name])
            moving.push_back(name);
    }
    std::vector<quint32> staying;
    staying.reserve(m_keys.size());
    std::copy_if(m_sorted.begin(), m_sorted.end(), std::back_inserter(staying),
                 [&isMoving](quint32 name) { return !isMoving[name]; });

    const auto before = [this](quint32 a, quint32 b) { return isBefore(a, b); };
    std::sort(moving.begin(), moving.end(), before);
    m_sorted.clear();
    std::merge(staying.begin(), staying.end(), moving.begin(), moving.end(), std::back_inserter(m_sorted),
               before);
}

} // namespace Laurels
