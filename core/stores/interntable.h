// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <deque>
#include <optional>

namespace Laurels {

/// Keeps each distinct value once and gives it a number that stays: rows then hold the number. Entries
/// are never removed, references to them stay good.
template <typename Key, typename Entry, typename Index>
class InternTable
{
public:
    /// The number of `key`; if it has none yet, `make(key)` becomes its entry.
    template <typename Make>
    Index intern(const Key &key, Make make)
    {
        const auto known = m_indexes.constFind(key);
        if (known != m_indexes.cend())
            return *known;
        const auto index = Index(m_entries.size());
        m_entries.push_back(make(key));
        m_indexes.insert(key, index);
        return index;
    }

    [[nodiscard]] std::optional<Index> find(const Key &key) const
    {
        const auto known = m_indexes.constFind(key);
        return known == m_indexes.cend() ? std::nullopt : std::optional(*known);
    }

    [[nodiscard]] const Entry &at(Index index) const { return m_entries.at(size_t(index)); }
    [[nodiscard]] Entry &at(Index index) { return m_entries.at(size_t(index)); }
    [[nodiscard]] size_t size() const { return m_entries.size(); }

private:
    std::deque<Entry> m_entries;
    QHash<Key, Index> m_indexes;
};

} // namespace Laurels
