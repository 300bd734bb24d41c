// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <vector>

namespace Laurels {

/// Small numbers that a command touched, each once, in the order of the first touch.
template <typename Id>
class IdSet
{
public:
    explicit IdSet(size_t expected)
        : m_has(expected)
    {
    }

    [[nodiscard]] bool contains(Id id) const { return size_t(id) < m_has.size() && m_has[size_t(id)]; }
    [[nodiscard]] const QList<Id> &list() const { return m_list; }

    void insert(Id id)
    {
        if (contains(id))
            return;
        if (size_t(id) >= m_has.size())
            m_has.resize(size_t(id) + 1);
        m_has[size_t(id)] = true;
        m_list.append(id);
    }

private:
    std::vector<bool> m_has;
    QList<Id> m_list;
};

} // namespace Laurels
