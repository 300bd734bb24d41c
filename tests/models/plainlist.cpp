// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainlist.h"

#include <algorithm>

namespace Laurels {

using namespace Qt::StringLiterals;

using View = EndorsementFilter::View;

namespace {

/// Folding is most of the work of these tests.
const QString &folded(const QString &text)
{
    static QHash<QString, QString> known;
    auto found = known.find(text);
    if (found == known.end())
        found = known.insert(text, foldedText(text));
    return *found;
}

} // namespace

PlainList::PlainList(const EndorsementStore &store, QObject &context)
    : m_store(store)
{
    const auto meetPeople = [this] {
        if (column == Column::Person)
            readNames(false);
    };
    QObject::connect(&store, &EndorsementStore::rowsAdded, &context, meetPeople);
    QObject::connect(&store, &EndorsementStore::rowsChanged, &context, meetPeople);
    QObject::connect(&store, &EndorsementStore::rowsRemoved, &context, meetPeople);
}

void PlainList::sort(Column by, Qt::SortOrder direction)
{
    column = by;
    order = direction;
    if (by == Column::Person)
        readNames(true);
}

QList<RowId> PlainList::rows() const
{
    QList<RowId> shown;
    const QList<RowId> all = m_store.rows();
    std::copy_if(all.begin(), all.end(), std::back_inserter(shown), [this](RowId row) {
        return isFound(row) &&
               (filter.statuses.isEmpty() || filter.statuses.contains(m_store.shownStatus(row)));
    });
    std::sort(shown.begin(), shown.end(), [this](RowId a, RowId b) { return isBefore(a, b); });
    return shown;
}

QHash<Status, int> PlainList::counts() const
{
    QHash<Status, int> counts;
    const QList<RowId> all = m_store.rows();
    for (const RowId row : all) {
        if (isFound(row))
            ++counts[m_store.shownStatus(row)];
    }
    return counts;
}

int PlainList::unfilteredCount() const
{
    const QList<RowId> all = m_store.rows();
    return int(std::count_if(all.begin(), all.end(), [this](RowId row) { return isInView(row); }));
}

void PlainList::readNames(bool again)
{
    for (int i = 0; i < m_store.personCount(); ++i) {
        const Person &person = m_store.person(PersonIndex(i));
        if (again || !m_names.contains(person.urn))
            m_names.insert(person.urn, person);
    }
}

bool PlainList::isInView(RowId row) const
{
    const EndorsementRow &values = m_store.row(row);
    if (filter.account && m_store.account(row) != *filter.account)
        return false;
    if (filter.view == View::ToReview)
        return values.isToReview;
    return (filter.view == View::Received) == (values.direction == Direction::Received);
}

bool PlainList::isFound(RowId row) const
{
    if (!isInView(row))
        return false;
    if (filter.search.isEmpty())
        return true;
    const Endorsement endorsement = m_store.endorsement(row);
    const Person &person = m_store.person(m_store.row(row).person);
    const QStringList words = filter.search.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        if (word.startsWith(u"urn:"))
            return word == person.urn.toString() || word == endorsement.urn.toString();
        return folded(person.name).contains(folded(word)) || folded(person.urn.id()).contains(folded(word)) ||
               folded(endorsement.skill).contains(folded(word));
    });
}

int PlainList::comparedText(const QString &a, const QString &b) const
{
    if (m_collator.locale() == QLocale::c())
        return qstrcmp(folded(a).toUtf8(), folded(b).toUtf8());
    return m_collator.compare(a, b);
}

int PlainList::comparedPeople(const Person &a, const Person &b) const
{
    const auto group = [](const Person &person) {
        if (person.visibility == Person::Visibility::Known && !person.name.isEmpty())
            return 0;
        if (person.visibility == Person::Visibility::Private)
            return 2;
        return person.urn.isEmpty() ? 3 : 1;
    };
    if (group(a) != group(b))
        return group(a) - group(b);
    const int byName = group(a) == 0 ? comparedText(a.name, b.name) : comparedText(a.urn.id(), b.urn.id());
    return byName != 0 ? byName : a.urn.id().compare(b.urn.id());
}

int PlainList::comparedSkills(const QString &a, const QString &b) const
{
    if (a.isEmpty() != b.isEmpty())
        return a.isEmpty() ? 1 : -1;
    const int byText = comparedText(a, b);
    return byText != 0 ? byText : a.compare(b);
}

int PlainList::statusPlace(const Status &status)
{
    static const QList<Status> order{Status::Pending, Status::Accepted, Status::Hidden, Status::Rejected,
                                     Status::Deleted, Status::Closed,   Status::Unknown};
    const qsizetype place = order.indexOf(status);
    return place < 0 ? 100 : int(place); // the test knows one unknown status only
}

int PlainList::compared(RowId a, RowId b) const
{
    const EndorsementRow &first = m_store.row(a);
    const EndorsementRow &second = m_store.row(b);
    switch (column) {
    case Column::Person:
        return comparedPeople(m_names.value(m_store.person(first.person).urn),
                              m_names.value(m_store.person(second.person).urn));
    case Column::Skill:
        return comparedSkills(m_store.skill(first.skill).phrase, m_store.skill(second.skill).phrase);
    case Column::Status:
        return statusPlace(m_store.shownStatus(a)) - statusPlace(m_store.shownStatus(b));
    case Column::Created:
        return int(first.created > second.created) - int(first.created < second.created);
    case Column::Changed:
        return int(first.lastModified > second.lastModified) - int(first.lastModified < second.lastModified);
    case Column::Count:
        break;
    }
    return 0;
}

bool PlainList::isBefore(RowId a, RowId b) const
{
    const int result = order == Qt::AscendingOrder ? compared(a, b) : compared(b, a);
    if (result != 0)
        return result < 0;
    const EndorsementRow &first = m_store.row(a);
    const EndorsementRow &second = m_store.row(b);
    if (first.created != second.created)
        return first.created > second.created;
    return first.id != second.id ? first.id < second.id : a < b;
}

} // namespace Laurels
