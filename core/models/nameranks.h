// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QString>

#include <functional>
#include <vector>

namespace Laurels {

/// What a name sorts by: first the group, then the text as the person's language has it, then `last`.
struct SortName
{
    int group = 0;
    QString text{};
    QString last{}; ///< tells names apart that look the same
};

/// The order of a growing table of names, kept as numbers: a name comes before another if its rank is
/// lower. Comparing names by the rules of a language is slow; comparing ranks is not.
class NameRanks
{
public:
    using Reader = std::function<SortName(quint32)>;

    /// `read` tells a name by its place in the table.
    explicit NameRanks(Reader read);

    /// Takes in the names from the last size to `size`, and reads the `renamed` ones below that
    /// anew. The others keep their order among each other, whatever their name is by now.
    void update(quint32 size, const std::vector<quint32> &renamed = {});
    [[nodiscard]] quint32 rank(quint32 name) const { return m_ranks[name]; }
    [[nodiscard]] quint32 size() const { return quint32(m_ranks.size()); }

private:
    struct Key
    {
        int group;
#ifdef Q_OS_WIN
        // Qt's sort keys have no order there: the bytes of LCMapStringW() are compared as UTF-16, and as
        // many again that nobody has written (qcollator_win.cpp, Qt 6.4 and newer).
        QString text;
#else
        QCollatorSortKey text;
#endif
    };
    [[nodiscard]] Key readKey(const SortName &name) const;
    [[nodiscard]] int compareTexts(const Key &a, const Key &b) const;
    [[nodiscard]] bool isBefore(quint32 a, quint32 b) const;
    void sortIn(const std::vector<quint32> &names);

    Reader m_read;
    QCollator m_collator;
    std::vector<Key> m_keys;       // by name
    std::vector<quint32> m_sorted; // names in their order
    std::vector<quint32> m_ranks;  // by name
};

} // namespace Laurels
