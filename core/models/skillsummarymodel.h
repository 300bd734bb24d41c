// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/summarymodel.h"

#include <QStringList>

namespace Laurels {

/// The skills that the person was endorsed for, each once whatever its case and accents, shown by its most
/// frequent spelling, with how many endorsements it has by status and what it may be a misspelling of.
class SkillSummaryModel : public SummaryModel
{
    Q_OBJECT
public:
    enum class Column { Skill, Total, Visible, Hidden, Rejected, Pending, Note, Count };
    Q_ENUM(Column)
    enum SkillRole {
        FoldedRole = FirstOwnRole, ///< QString, the skill as EndorsementFilter has it
        HasAlikeRole,              ///< bool: another skill has nearly the same spelling
    };

    /// A way to write a skill, and how many received endorsements have it.
    struct Spelling
    {
        QString phrase;
        int count = 0;

        friend bool operator==(const Spelling &, const Spelling &) = default;
    };

    explicit SkillSummaryModel(const EndorsementStore &store, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] StatusCounts countsAt(int line) const override;
    /// Other ways to write it: its own that differ in case or accents only, then those of the skills that are
    /// nearly the same.
    [[nodiscard]] QList<Spelling> otherSpellings(int line) const;

protected:
    [[nodiscard]] std::optional<quint32> keyOf(const EndorsementRow &row) const override;
    [[nodiscard]] quint32 keyAt(int line) const override;
    [[nodiscard]] int lineCount() const override;
    void recount() override;
    void clear() override;

private:
    struct Line
    {
        quint32 key = 0;     ///< place in m_folded
        SkillIndex phrase{}; ///< its most frequent spelling
        StatusCounts counts{};
        quint64 lists = 0; ///< a bit for each account whose list has it
        QList<SkillIndex> alike{};

        friend bool operator==(const Line &, const Line &) = default;
    };

    void learnSkills();
    [[nodiscard]] std::vector<Line> countedLines() const;
    void addAlike(std::vector<Line> &lines);
    [[nodiscard]] QString phrase(SkillIndex skill) const;
    [[nodiscard]] QString displayText(const Line &line, Column column) const;
    [[nodiscard]] QVariant sortValue(const Line &line, Column column) const;
    [[nodiscard]] QString noteText(const Line &line) const;

    // The store's skills, by case and accents put together; grows like its table.
    QStringList m_folded;
    QHash<QString, quint32> m_keys;
    std::vector<quint32> m_keyOfSkill;
    // Comparing spellings is the slow part, so it is done only when there are other skills.
    QList<quint32> m_compared;                ///< keys
    std::vector<QList<int>> m_nearDuplicates; ///< for each of them places in it
    std::vector<Line> m_lines;
};

} // namespace Laurels
