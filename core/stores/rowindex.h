// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"

#include <vector>

namespace Laurels {

/// An endorsement by the store's own numbers: the same whichever list told of it.
struct EndorsementKey
{
    qint64 id = 0;
    PersonIndex recipient{};
    AccountIndex account{};

    friend bool operator==(const EndorsementKey &, const EndorsementKey &) = default;
    friend size_t qHash(const EndorsementKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.id, quint32(key.recipient), quint16(key.account));
    }
};

/// Finds rows by key. Holds row numbers only, about ten bytes for each, and asks the store for a row's key:
/// `keyOf(RowId)` must give the key under which the row was inserted.
class RowIndex
{
public:
    template <typename KeyOf>
    [[nodiscard]] std::optional<RowId> find(const EndorsementKey &key, KeyOf keyOf) const
    {
        if (m_slots.empty())
            return std::nullopt;
        for (size_t slot = home(key); m_slots[slot] != nothing; slot = after(slot)) {
            const auto row = RowId(m_slots[slot]);
            if (keyOf(row) == key)
                return row;
        }
        return std::nullopt;
    }

    /// `key` is not in the index yet.
    template <typename KeyOf>
    void insert(const EndorsementKey &key, RowId row, KeyOf keyOf)
    {
        if ((m_count + 1) * 4 > m_slots.size() * 3)
            grow(keyOf);
        place(key, row);
        ++m_count;
    }

    /// `key` is in the index. The rows behind it move up, so that no search ends too early.
    template <typename KeyOf>
    void remove(const EndorsementKey &key, KeyOf keyOf)
    {
        size_t hole = home(key);
        while (!(keyOf(RowId(m_slots[hole])) == key))
            hole = after(hole);
        for (size_t slot = after(hole); m_slots[slot] != nothing; slot = after(slot)) {
            const size_t wanted = home(keyOf(RowId(m_slots[slot])));
            const size_t mask = m_slots.size() - 1;
            if (((slot - wanted) & mask) >= ((slot - hole) & mask)) {
                m_slots[hole] = m_slots[slot];
                hole = slot;
            }
        }
        m_slots[hole] = nothing;
        --m_count;
    }

private:
    static constexpr quint32 nothing = 0xffffffff;
    static constexpr size_t firstSize = 64;

    [[nodiscard]] size_t home(const EndorsementKey &key) const { return qHash(key) & (m_slots.size() - 1); }
    [[nodiscard]] size_t after(size_t slot) const { return (slot + 1) & (m_slots.size() - 1); }

    void place(const EndorsementKey &key, RowId row)
    {
        size_t slot = home(key);
        while (m_slots[slot] != nothing)
            slot = after(slot);
        m_slots[slot] = quint32(row);
    }

    template <typename KeyOf>
    void grow(KeyOf keyOf)
    {
        const std::vector<quint32> old = std::move(m_slots);
        m_slots.assign(old.empty() ? firstSize : old.size() * 2, nothing);
        for (const quint32 row : old) {
            if (row != nothing)
                place(keyOf(RowId(row)), RowId(row));
        }
    }

    std::vector<quint32> m_slots; ///< a power of two
    size_t m_count = 0;
};

} // namespace Laurels
