// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitycells.h"

#include "models/activityseen.h"
#include "models/activitytext.h"
#include "models/errortext.h"
#include "models/words.h"
#include "stores/accountstore.h"

#include <QCoreApplication>
#include <QLocale>

namespace Laurels {

namespace {

using Kind = Activity::Kind;
using State = OutboxItem::State;

struct ActivityWords
{
    Q_DECLARE_TR_FUNCTIONS(ActivityCells)
};

QString line(const QString &title, const QString &value)
{
    //: %1 is the name of a field, %2 its value.
    return value.isEmpty() ? QString() : ActivityWords::tr("%1: %2").arg(title, value);
}

/// "Hide (from Visible to Hidden)".
QString wishLine(const HistoryEntry &entry)
{
    const QString wish = wishText(entry.action, entry.to);
    if (entry.action == OutboxItem::Action::Endorse)
        return wish;
    const Direction direction = entry.to == Status::Deleted ? Direction::Given : Direction::Received;
    //: %1 is what was wished, %2 and %3 are statuses.
    return ActivityWords::tr("%1 (from %2 to %3)")
        .arg(wish, statusText(entry.from, direction), statusText(entry.to, direction));
}

Error errorOf(const ActivityRow &row)
{
    if (row.item)
        return row.item->error.value_or(Error());
    return {.code = isFailure(*row.entry) ? row.entry->outcome : QString(),
            .requestId = row.entry->supportId};
}

} // namespace

QString ActivityCells::title(Column column)
{
    switch (column) {
    case Column::When:
        return ActivityWords::tr("When");
    case Column::What:
        return ActivityWords::tr("What", "what was wished");
    case Column::Person:
        return ActivityWords::tr("Person");
    case Column::Skill:
        return ActivityWords::tr("Skill");
    case Column::State:
        return ActivityWords::tr("State");
    case Column::Account:
        return ActivityWords::tr("Account");
    case Column::Reason:
        return ActivityWords::tr("Reason");
    case Column::Count:
        break;
    }
    return {};
}

QVariant ActivityCells::data(const ActivityRow &row, Column column, int role) const
{
    const auto isInState = [&row](State state) { return row.item && row.item->state == state; };
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Activity::SortRole:
        return sortKey(row, column);
    case Activity::ItemIdRole:
        return row.item ? quint64(row.item->id) : quint64(0);
    case Activity::CanRetryRole:
        return row.isHeld || isInState(State::Failed);
    case Activity::CanCancelRole:
        return isInState(State::Waiting) || isInState(State::Failed) ||
               (isInState(State::Unconfirmed) && isByHand(row));
    case Activity::IsHeldRole:
        return row.isHeld;
    case Activity::KindRole:
        return int(kindOf(row));
    case Activity::PersonUrnRole:
        return row.entry->person.toString();
    case Activity::UrnRole:
        return row.entry->urn ? row.entry->urn->toString() : QString();
    case Activity::DetailsRole:
        return details(row);
    default:
        return {};
    }
}

QString ActivityCells::text(const ActivityRow &row, Column column) const
{
    const HistoryEntry &entry = *row.entry;
    switch (column) {
    case Column::When:
        return QLocale().toString(entry.when.toLocalTime(), QLocale::ShortFormat);
    case Column::What:
        return isSeen(entry) ? seenText(entry, directionOf(entry)) : wishText(entry.action, entry.to);
    case Column::Person:
        return personName(row);
    case Column::Skill:
        return skillText(entry.skill);
    case Column::State:
        return row.item ? progressText(*row.item, row.isHeld, isByHand(row)) : outcomeText(entry);
    case Column::Account:
        return accountName(entry.account);
    case Column::Reason:
        return row.item ? reasonText(*row.item) : reasonText(entry);
    case Column::Count:
        break;
    }
    return {};
}

QVariant ActivityCells::sortKey(const ActivityRow &row, Column column) const
{
    if (column == Column::When)
        return row.entry->when.isValid() ? row.entry->when.toMSecsSinceEpoch() : qint64(0);
    return text(row, column);
}

QString ActivityCells::whatLine(const HistoryEntry &entry) const
{
    return isSeen(entry) ? seenText(entry, directionOf(entry)) : wishLine(entry);
}

/// The history does not say it; whose endorsement it is does.
Direction ActivityCells::directionOf(const HistoryEntry &entry) const
{
    const Account *const account = m_accounts.find(entry.account);
    const bool isGiven = account && entry.urn && entry.urn->recipient() != account->owner;
    return isGiven ? Direction::Given : Direction::Received;
}

QString ActivityCells::details(const ActivityRow &row) const
{
    const HistoryEntry &entry = *row.entry;
    const Error error = errorOf(row);
    QStringList lines{line(title(Column::When), fullTimeText(entry.when)),
                      line(title(Column::What), whatLine(entry)),
                      line(title(Column::Person), personName(row)),
                      line(title(Column::Skill), skillText(entry.skill)),
                      line(title(Column::Account), accountName(entry.account)),
                      line(title(Column::State), text(row, Column::State)),
                      line(title(Column::Reason), text(row, Column::Reason))};
    // Those of an archive were made here; nobody could look them up.
    if (!isByHand(row) && !isSeen(entry)) {
        const QString urn = entry.urn ? entry.urn->toString() : QString();
        lines += line(ActivityWords::tr("Member"), entry.person.toString());
        lines += line(ActivityWords::tr("Endorsement"), urn);
    }
    lines += errorDetails(error);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

Activity::Kind ActivityCells::kindOf(const ActivityRow &row) const
{
    if (row.item && row.item->isOpen())
        return isByHand(row) ? Kind::ToDo : Kind::Waiting;
    if (!row.item && isSeen(*row.entry))
        return Kind::Seen;
    const bool hasFailed = row.item ? row.item->state == State::Failed : isFailure(*row.entry);
    return hasFailed ? Kind::Failed : Kind::Done;
}

bool ActivityCells::isByHand(const ActivityRow &row) const
{
    const Account *const account = m_accounts.find(row.entry->account);
    return account && Laurels::isByHand(account->source);
}

QString ActivityCells::personName(const ActivityRow &row) const
{
    using Visibility = Person::Visibility;
    const PersonUrn &urn = row.entry->person;
    const auto known = m_store.findPerson(urn);
    Person person = known ? m_store.person(*known) : Person{urn, {}, Visibility::Unasked};
    // What the archive told of them is lost.
    if (person.visibility == Visibility::Unasked && (isByHand(row) || isSeen(*row.entry)))
        person.visibility = Visibility::Nameless;
    return personText(person);
}

QString ActivityCells::accountName(const AccountId &id) const
{
    const Account *account = m_accounts.find(id);
    if (!account)
        return ActivityWords::tr("(removed)", "in place of the name of an account");
    return account->name.isEmpty() ? account->ownerName : account->name;
}

} // namespace Laurels
