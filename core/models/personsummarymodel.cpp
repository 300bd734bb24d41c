// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/personsummarymodel.h"

#include "domain/clock.h"
#include "models/summarywords.h"
#include "models/words.h"

#include <QLocale>

#include "stores/searchtexts.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Laurels {

PersonSummaryModel::PersonSummaryModel(const EndorsementStore &store, Clock &clock, QObject *parent)
    : SummaryModel(store, parent)
    , m_clock(clock)
{
    connect(&store, &EndorsementStore::peopleChanged, this, &PersonSummaryModel::takeNames);
    recount();
    refreshTimes();
}

int PersonSummaryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant PersonSummaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Person:
        return tr("Person");
    case Column::Received:
        //: Heads the number of skills that somebody endorsed the person for.
        return tr("Endorsed you for");
    case Column::Visible:
        return statusText(Status::Accepted, Direction::Received);
    case Column::Given:
        //: Heads the number of skills that the person endorsed somebody for.
        return tr("You endorsed");
    case Column::Mutual:
        return tr("Mutual");
    case Column::Last:
        //: Heads the time of somebody's last endorsement.
        return tr("Last");
    case Column::Note:
        return tr("Note");
    case Column::Count:
        break;
    }
    return {};
}

QVariant PersonSummaryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int line = index.row();
    const auto column = Column(index.column());
    const bool isNumber = column == Column::Received || column == Column::Visible || column == Column::Given;
    switch (role) {
    case Qt::DisplayRole:
        return displayText(line, column);
    case Qt::ToolTipRole:
        return column == Column::Last ? QVariant(fullTimeText(lastTime(line))) : QVariant();
    case Qt::AccessibleTextRole:
        return accessibleText(line, column);
    case Qt::TextAlignmentRole:
        return isNumber ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case SortRole:
        return sortValue(line, column);
    case SearchRole:
        return store().personTexts().at(size_t(personAt(line)));
    case CountsRole:
        return QVariant::fromValue(countsAt(line));
    case PersonIndexRole:
        return quint32(personAt(line));
    case PersonUrnRole:
        return store().person(personAt(line)).urn.toString();
    case MutualityRole:
        return int(mutualityOf(lineAt(line)));
    case BurstRole:
        return lineAt(line).burst.count;
    default:
        return {};
    }
}

QString PersonSummaryModel::displayText(int line, Column column) const
{
    switch (column) {
    case Column::Person:
        return name(line);
    case Column::Received:
    case Column::Visible:
    case Column::Given:
        return QLocale().toString(sortValue(line, column).toInt());
    case Column::Mutual:
        return mutualText(line);
    case Column::Last:
        return shortTimeText(lastTime(line), m_clock.now());
    case Column::Note:
        return burstText(line);
    case Column::Count:
        break;
    }
    return {};
}

/// Empty: the text shown says it.
QVariant PersonSummaryModel::accessibleText(int line, Column column) const
{
    if (column == Column::Received)
        return countsText(countsAt(line));
    return column == Column::Last ? QVariant(fullTimeText(lastTime(line))) : QVariant();
}

QVariant PersonSummaryModel::sortValue(int line, Column column) const
{
    switch (column) {
    case Column::Received:
        return countsAt(line).total();
    case Column::Visible:
        return countsAt(line).visible;
    case Column::Given:
        return givenAt(line);
    case Column::Mutual:
        return int(mutualityOf(lineAt(line)));
    case Column::Last:
        return lineAt(line).last;
    case Column::Note:
        return lineAt(line).burst.count;
    case Column::Person:
    case Column::Count:
        break;
    }
    return name(line);
}

QString PersonSummaryModel::name(int line) const
{
    return personText(store().person(personAt(line)));
}

QDateTime PersonSummaryModel::lastTime(int line) const
{
    const qint64 last = lineAt(line).last;
    return last == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(last, Qt::UTC);
}

PersonSummaryModel::Mutuality PersonSummaryModel::mutualityOf(const PersonLine &line)
{
    if (line.given == 0)
        return Mutuality::OnlyThey;
    return line.counts.total() == 0 ? Mutuality::OnlyYou : Mutuality::Mutual;
}

QString PersonSummaryModel::mutualText(int line) const
{
    switch (mutualityOf(lineAt(line))) {
    case Mutuality::Mutual:
        return tr("Mutual", "they endorsed each other");
    case Mutuality::OnlyThey:
        return tr("Only they", "endorsed the person, and not the other way round");
    case Mutuality::OnlyYou:
        return tr("Only you", "endorsed them, and not the other way round");
    }
    return {};
}

QString PersonSummaryModel::burstText(int line) const
{
    const Burst &burst = lineAt(line).burst;
    if (burst.count == 0)
        return {};
    return tr("%1 within %2", "%1 says how many skills, %2 how many minutes")
        .arg(tr("%n skill(s)", nullptr, burst.count), tr("%n minute(s)", nullptr, int(burst.within.count())));
}

StatusCounts PersonSummaryModel::countsAt(int line) const
{
    return lineAt(line).counts;
}

PersonIndex PersonSummaryModel::personAt(int line) const
{
    return PersonIndex(lineAt(line).key);
}

AccountIndex PersonSummaryModel::accountAt(int line) const
{
    return lineAt(line).account;
}

int PersonSummaryModel::givenAt(int line) const
{
    return lineAt(line).given;
}

QList<PersonSummaryModel::Skill> PersonSummaryModel::skillsOf(int line, Direction direction) const
{
    QList<RowId> rows = rowsInScope(direction);
    rows.removeIf([this, person = personAt(line)](RowId id) { return store().row(id).person != person; });
    std::stable_sort(rows.begin(), rows.end(),
                     [this](RowId a, RowId b) { return store().row(a).created > store().row(b).created; });
    QList<Skill> skills;
    for (const RowId id : std::as_const(rows))
        skills.append({skillText(store().skill(store().row(id).skill).phrase), store().shownStatus(id)});
    return skills;
}

std::optional<quint32> PersonSummaryModel::keyOf(const EndorsementRow &row) const
{
    return isNamed(row.person) ? std::optional(quint32(row.person)) : std::nullopt;
}

quint32 PersonSummaryModel::keyAt(int line) const
{
    return lineAt(line).key;
}

int PersonSummaryModel::lineCount() const
{
    return int(m_lines.size());
}

bool PersonSummaryModel::isNamed(PersonIndex person) const
{
    return !store().person(person).urn.isEmpty();
}

void PersonSummaryModel::clear()
{
    m_lines.clear();
}

void PersonSummaryModel::recount()
{
    arrange(m_lines, personLines(store(), rowsInScope(Direction::Received), rowsInScope(Direction::Given)));
    if (m_areNamesStale && !m_lines.empty())
        emit dataChanged(index(0, int(Column::Person)), index(lineCount() - 1, int(Column::Person)));
    m_areNamesStale = false;
}

void PersonSummaryModel::takeNames()
{
    m_areNamesStale = true;
    refreshLater();
}

void PersonSummaryModel::refreshTimes()
{
    m_clock.callAfter(1min, this, [this] {
        if (!m_lines.empty())
            emit dataChanged(index(0, int(Column::Last)), index(lineCount() - 1, int(Column::Last)),
                             {Qt::DisplayRole});
        refreshTimes();
    });
}

} // namespace Laurels
