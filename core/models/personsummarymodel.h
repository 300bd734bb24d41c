// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/personlines.h"
#include "models/summarymodel.h"

#include <QDateTime>

namespace Laurels {

class Clock;

/// Everybody who endorsed the person or was endorsed by them: for how many skills, mutual or not, when last,
/// and whether they endorsed many skills at once. Who is not named is not among them. Refreshes the relative
/// times once a minute. Store and clock must outlive it.
class PersonSummaryModel : public SummaryModel
{
    Q_OBJECT
public:
    enum class Column { Person, Received, Visible, Given, Mutual, Last, Note, Count };
    Q_ENUM(Column)
    enum PersonRole {
        PersonIndexRole = FirstOwnRole, ///< quint32, value of PersonIndex
        PersonUrnRole,                  ///< QString
        MutualityRole,                  ///< int, value of Mutuality
        BurstRole,                      ///< int: how many endorsements came at once; 0: never many
    };
    /// Who endorsed whom.
    enum class Mutuality { Mutual, OnlyThey, OnlyYou };
    Q_ENUM(Mutuality)

    /// What one endorsement is for.
    struct Skill
    {
        QString phrase;
        Status status;

        friend bool operator==(const Skill &, const Skill &) = default;
    };

    PersonSummaryModel(const EndorsementStore &store, Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] StatusCounts countsAt(int line) const override;
    [[nodiscard]] PersonIndex personAt(int line) const;
    /// One that has an endorsement by or for them.
    [[nodiscard]] AccountIndex accountAt(int line) const;
    /// How many the person gave them, without those withdrawn or closed.
    [[nodiscard]] int givenAt(int line) const;
    [[nodiscard]] QString mutualText(int line) const;
    /// "12 skills within 3 minutes"; empty: never many at once.
    [[nodiscard]] QString burstText(int line) const;
    /// What they were endorsed for, or endorsed for, newest first; without what was withdrawn or closed.
    [[nodiscard]] QList<Skill> skillsOf(int line, Direction direction) const;

protected:
    [[nodiscard]] std::optional<quint32> keyOf(const EndorsementRow &row) const override;
    [[nodiscard]] quint32 keyAt(int line) const override;
    [[nodiscard]] int lineCount() const override;
    void recount() override;
    void clear() override;

private:
    [[nodiscard]] bool isNamed(PersonIndex person) const;
    void takeNames();
    void refreshTimes();
    [[nodiscard]] const PersonLine &lineAt(int line) const { return m_lines.at(size_t(line)); }
    [[nodiscard]] static Mutuality mutualityOf(const PersonLine &line);
    [[nodiscard]] QString displayText(int line, Column column) const;
    [[nodiscard]] QVariant accessibleText(int line, Column column) const;
    [[nodiscard]] QVariant sortValue(int line, Column column) const;
    [[nodiscard]] QString name(int line) const;
    [[nodiscard]] QDateTime lastTime(int line) const;

    Clock &m_clock;
    std::vector<PersonLine> m_lines;
    bool m_areNamesStale = false;
};

} // namespace Laurels
