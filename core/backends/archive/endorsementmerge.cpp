// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/endorsementmerge.h"

#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels::Archive {

namespace {

/// `Redacted` is what the twin of 2022 calls rows that are not shown.
bool hasKnownStatus(const ArchiveEndorsement &row)
{
    const QString status = row.status.toUpper();
    return Status::fromWire(status).kind() != Status::Other || status == "REDACTED"_L1;
}

} // namespace

void EndorsementMerge::add(const EndorsementTable &table)
{
    Q_ASSERT(!m_hasTwins);
    SideReport &report = count(table);
    for (const ArchiveEndorsement &each : table.rows) {
        const ArchiveEndorsement row = withSharedTexts(each);
        if (isRepeated(row))
            ++report.duplicates;
        else
            keep(row);
    }
}

void EndorsementMerge::addTwin(const EndorsementTable &table)
{
    if (!std::exchange(m_hasTwins, true))
        beginTwins();
    SideReport &report = count(table);
    for (const ArchiveEndorsement &each : table.rows) {
        const ArchiveEndorsement row = withSharedTexts(each);
        if (isRepeated(row) || takeOne(m_unpaired, twinKeyOf(row)))
            ++report.duplicates;
        else
            m_leftovers.append(row);
    }
}

QList<ArchivedEndorsement> EndorsementMerge::take()
{
    TwinCounts unpaired;
    for (auto each = m_unpaired.cbegin(); each != m_unpaired.cend(); ++each) {
        TwinKey key = each.key();
        key.status.clear();
        unpaired[key] += each.value();
    }
    for (const ArchiveEndorsement &row : std::as_const(m_leftovers)) {
        TwinKey key = twinKeyOf(row);
        key.status.clear();
        if (takeOne(unpaired, key))
            ++m_sides[size_t(row.direction)].duplicates;
        else
            keep(row);
    }
    m_leftovers.clear();
    return std::move(m_rows);
}

EndorsementMerge::TwinKey EndorsementMerge::twinKeyOf(const ArchiveEndorsement &row)
{
    constexpr qint64 unknown = std::numeric_limits<qint64>::min();
    return {.direction = row.direction,
            .second = row.when.isValid() ? row.when.toSecsSinceEpoch() : unknown,
            .skill = skillKey(row.skill).text,
            .name = foldedName(row.firstName, row.lastName),
            .status = row.status.toCaseFolded()};
}

bool EndorsementMerge::takeOne(TwinCounts &counts, const TwinKey &key)
{
    const auto found = counts.find(key);
    if (found == counts.end() || *found == 0)
        return false;
    --*found;
    return true;
}

SideReport &EndorsementMerge::count(const EndorsementTable &table)
{
    SideReport &report = m_sides[size_t(table.direction)];
    report.isPresent = true;
    report.read += table.read;
    report.refused += table.refusedInAll;
    return report;
}

bool EndorsementMerge::isRepeated(const ArchiveEndorsement &row)
{
    if (!row.when.isValid())
        return false;
    EqualRow equal{.fields = row};
    equal.fields.line = 0;
    const qsizetype before = m_seen.size();
    m_seen.insert(equal);
    return m_seen.size() == before;
}

QString EndorsementMerge::shared(const QString &text)
{
    return *m_shared.insert(text);
}

ArchiveEndorsement EndorsementMerge::withSharedTexts(const ArchiveEndorsement &row)
{
    ArchiveEndorsement result = row;
    for (QString *const text :
         {&result.skill, &result.firstName, &result.lastName, &result.address, &result.status})
        *text = shared(*text);
    return result;
}

void EndorsementMerge::keep(const ArchiveEndorsement &row)
{
    const PersonKey person = personKey(row.firstName, row.lastName, row.address);
    m_rows.append({.row = row,
                   .key = {.direction = row.direction,
                           .person = shared(person.text),
                           .skill = shared(skillKey(row.skill).text)},
                   .isPersonWeak = person.isWeak});
    SideReport &report = m_sides[size_t(row.direction)];
    ++report.kept;
    report.undated += row.when.isValid() ? 0 : 1;
    report.unknownStatuses += hasKnownStatus(row) ? 0 : 1;
}

void EndorsementMerge::beginTwins()
{
    // From here on these are found as a row's twin, which each can be once.
    m_seen.clear();
    for (const ArchivedEndorsement &endorsement : std::as_const(m_rows))
        ++m_unpaired[twinKeyOf(endorsement.row)];
}

} // namespace Laurels::Archive
