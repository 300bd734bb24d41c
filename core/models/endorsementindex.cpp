// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/endorsementindex.h"

#include <algorithm>
#include <utility>

namespace Laurels {

/// Says of one row after the other whether it fits. Lives no longer than the store and the filter stay as
/// they are.
class EndorsementIndex::Judge
{
public:
    explicit Judge(const EndorsementIndex &index)
        : m_index(index)
        , m_scope(index.scope())
        , m_matcher(index.m_store, index.m_query)
    {
    }

    void look(RowId row, Known &known) const
    {
        const EndorsementRow &values = m_index.m_store.row(row);
        known.status = values.wished;
        known.isInView = m_index.isInView(values);
        known.isFound = known.isInView && fits(row, values);
    }

    [[nodiscard]] bool fits(RowId row, const EndorsementRow &values) const
    {
        return isInScope(values, m_scope) && m_matcher.matches(row, values);
    }

private:
    const EndorsementIndex &m_index;
    Scope m_scope;
    SearchMatcher m_matcher;
};

EndorsementIndex::EndorsementIndex(const EndorsementStore &store)
    : m_store(store)
    , m_order(store)
{
    noteTold(store.rows(), true);
    judgeAll();
    pick();
}

QHash<Status, int> EndorsementIndex::statusCounts() const
{
    QHash<Status, int> counts;
    for (size_t code = 0; code < m_statusCounts.size(); ++code) {
        if (m_statusCounts.at(code) > 0)
            counts.insert(m_store.status(quint8(code)), m_statusCounts.at(code));
    }
    return counts;
}

void EndorsementIndex::setFilter(const EndorsementFilter &filter)
{
    const SearchQuery query(filter.search);
    const auto rest = [](EndorsementFilter each) {
        each.search.clear();
        each.statuses.clear();
        return each;
    };
    const bool narrows = rest(filter) == rest(m_filter) && query.narrows(m_query);
    m_filter = filter;
    m_query = query;
    if (narrows)
        judgeFound();
    else
        judgeAll();
    pick();
}

void EndorsementIndex::setToday(const QDate &today)
{
    if (std::exchange(m_today, today) == today || m_filter.given.lastDays == 0)
        return;
    judgeAll();
    pick();
}

void EndorsementIndex::sort(EndorsementOrder::By by, Qt::SortOrder direction)
{
    m_order.sort(by, direction);
    pick();
}

void EndorsementIndex::update(const QList<RowId> &fresh, const QList<RowId> &gone)
{
    m_order.update(fresh, gone);
    noteTold(gone, false);
    noteTold(fresh, true);
    judgeAll();
    pick();
}

void EndorsementIndex::updateChanged(const QList<RowId> &changed)
{
    QList<RowId> told = changed;
    told.removeIf(
        [this](RowId row) { return size_t(row) >= m_known.size() || !m_known[size_t(row)].isTold; });
    bool isListSame = m_order.updateChanged(told);
    const Judge judge(*this);
    for (const RowId row : std::as_const(told)) {
        Known &known = m_known[size_t(row)];
        const Known before = known;
        judge.look(row, known);
        count(before, -1);
        count(known, 1);
        isListSame = isListSame && isShown(before) == isShown(known);
    }
    if (!isListSame)
        pick();
}

void EndorsementIndex::noteNewNames(const QList<PersonIndex> &people)
{
    m_order.noteNewNames(people);
    if (m_query.isEmpty())
        return;
    judgeAll();
    pick();
}

void EndorsementIndex::noteTold(const QList<RowId> &rows, bool isThere)
{
    for (const RowId row : rows) {
        if (size_t(row) >= m_known.size())
            m_known.resize(size_t(row) + 1);
        m_known[size_t(row)] = {.isTold = isThere};
    }
}

// In the order of the store and not of the list: the store's rows then come one after the other in memory,
// which is several times as fast.
void EndorsementIndex::judgeAll()
{
    m_account = m_filter.account ? m_store.accountIndex(*m_filter.account) : std::nullopt;
    m_statusCounts.fill(0);
    m_unfilteredCount = 0;
    const Judge judge(*this);
    for (size_t row = 0; row < m_known.size(); ++row) {
        if (!m_known[row].isTold)
            continue;
        judge.look(RowId(row), m_known[row]);
        count(m_known[row], 1);
    }
}

void EndorsementIndex::judgeFound()
{
    m_statusCounts.fill(0);
    m_unfilteredCount = 0;
    const Judge judge(*this);
    for (size_t row = 0; row < m_known.size(); ++row) {
        Known &known = m_known[row];
        known.isFound = known.isFound && judge.fits(RowId(row), m_store.row(RowId(row)));
        count(known, 1);
    }
}

void EndorsementIndex::count(const Known &known, int by)
{
    m_unfilteredCount += known.isInView ? by : 0;
    if (known.isFound)
        m_statusCounts.at(known.status) += by;
}

void EndorsementIndex::pick()
{
    std::array<bool, 256> isWantedCode{};
    for (size_t code = 0; code < isWantedCode.size(); ++code)
        isWantedCode.at(code) = m_statusCounts.at(code) > 0 && isWanted(quint8(code));
    m_rows.clear();
    for (const RowId row : m_order.rows()) {
        const Known &known = m_known[size_t(row)];
        if (known.isFound && isWantedCode.at(known.status))
            m_rows.append(row);
    }
}

bool EndorsementIndex::isWanted(quint8 status) const
{
    return m_filter.statuses.isEmpty() || m_filter.statuses.contains(m_store.status(status));
}

bool EndorsementIndex::isShown(const Known &known) const
{
    return known.isFound && isWanted(known.status);
}

bool EndorsementIndex::isInView(const EndorsementRow &row) const
{
    if (m_filter.account && row.account != m_account)
        return false;
    switch (m_filter.view) {
    case EndorsementFilter::View::ToReview:
        return row.isToReview;
    case EndorsementFilter::View::Received:
        return row.direction == Direction::Received;
    case EndorsementFilter::View::Given:
        return row.direction == Direction::Given;
    }
    return false;
}

EndorsementIndex::Scope EndorsementIndex::scope() const
{
    const DateRange &given = m_filter.given;
    Scope scope{.isAny = !m_filter.person && m_filter.skill.isEmpty() && given.isAny()};
    if (m_filter.person) {
        scope.person = m_store.findPerson(*m_filter.person);
        scope.isNone = !scope.person;
    }
    if (!m_filter.skill.isEmpty()) {
        // A skill comes in several spellings.
        scope.isOfSkill.resize(size_t(m_store.skillCount()));
        for (int skill = 0; skill < m_store.skillCount(); ++skill)
            scope.isOfSkill[size_t(skill)] = m_store.skill(SkillIndex(skill)).folded == m_filter.skill;
    }
    const QDate from = given.lastDays > 0 ? m_today.addDays(1 - given.lastDays) : given.from;
    if (from.isValid())
        scope.from = from.startOfDay().toMSecsSinceEpoch();
    if (given.lastDays == 0 && given.to.isValid())
        scope.until = given.to.addDays(1).startOfDay().toMSecsSinceEpoch();
    return scope;
}

bool EndorsementIndex::isInScope(const EndorsementRow &row, const Scope &scope)
{
    return scope.isAny || (!scope.isNone && (!scope.person || row.person == *scope.person) &&
                           (scope.isOfSkill.empty() || scope.isOfSkill[size_t(row.skill)]) &&
                           row.created >= scope.from && (scope.until == 0 || row.created < scope.until));
}

} // namespace Laurels
