// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/endorsementstore.h"

#include "stores/endorsementtable.h"
#include "stores/idset.h"

#include <algorithm>
#include <utility>

namespace Laurels {

EndorsementStore::EndorsementStore(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<EndorsementTable>())
{
}

EndorsementStore::~EndorsementStore() = default;

int EndorsementStore::size() const
{
    return d->size;
}

QList<RowId> EndorsementStore::rows() const
{
    QList<RowId> rows;
    rows.reserve(d->size);
    for (size_t i = 0; i < d->rows.size(); ++i) {
        if (d->alive[i])
            rows.append(RowId(i));
    }
    return rows;
}

bool EndorsementStore::isAlive(RowId row) const
{
    return size_t(row) < d->alive.size() && d->alive[size_t(row)];
}

const EndorsementRow &EndorsementStore::row(RowId row) const
{
    Q_ASSERT(size_t(row) < d->rows.size());
    return d->at(row);
}

std::optional<RowId> EndorsementStore::find(const AccountId &account, const EndorsementUrn &urn) const
{
    const auto accountIndex = d->accounts.find(account);
    const auto recipient = d->people.find(urn.recipient());
    if (!accountIndex || !recipient)
        return std::nullopt;
    return d->index.find({urn.id(), *recipient, *accountIndex}, d->keys());
}

QList<RowId> EndorsementStore::rowsOf(const AccountId &account, Direction direction) const
{
    QList<RowId> found;
    const auto index = d->accounts.find(account);
    for (size_t i = 0; index && i < d->rows.size(); ++i) {
        if (d->alive[i] && d->rows[i].account == *index && d->rows[i].direction == direction)
            found.append(RowId(i));
    }
    return found;
}

QList<RowId> EndorsementStore::rowsOf(const AccountId &account, Direction direction, PersonIndex person) const
{
    QList<RowId> found;
    const auto index = d->accounts.find(account);
    for (size_t i = 0; index && i < d->rows.size(); ++i) {
        const EndorsementRow &row = d->rows[i];
        if (row.person == person && d->alive[i] && row.account == *index && row.direction == direction)
            found.append(RowId(i));
    }
    return found;
}

EndorsementUrn EndorsementStore::urn(RowId row) const
{
    return d->urnOf(d->keyOf(row));
}

AccountId EndorsementStore::account(RowId row) const
{
    return account(d->at(row).account);
}

AccountId EndorsementStore::account(AccountIndex index) const
{
    return d->accounts.at(index).id;
}

std::optional<AccountIndex> EndorsementStore::accountIndex(const AccountId &account) const
{
    return d->accounts.find(account);
}

bool EndorsementStore::isByHand(AccountIndex index) const
{
    return d->accounts.at(index).isByHand;
}

Endorsement EndorsementStore::endorsement(RowId id) const
{
    const EndorsementRow &row = d->at(id);
    const PersonIndex endorser =
        row.direction == Direction::Received ? row.person : d->accounts.at(row.account).owner.value();
    return {.urn = urn(id),
            .endorser = d->people.at(endorser).urn,
            .skill = d->skills.at(row.skill).phrase,
            .status = d->statuses.status(row.status),
            .created = fromMSecs(row.created),
            .lastModified = fromMSecs(row.lastModified)};
}

Status EndorsementStore::status(quint8 code) const
{
    return d->statuses.status(code);
}

Status EndorsementStore::shownStatus(RowId row) const
{
    return d->statuses.status(d->at(row).wished);
}

const Person &EndorsementStore::person(PersonIndex index) const
{
    return d->people.at(index);
}

const Person &EndorsementStore::toldPerson(PersonIndex index) const
{
    const auto labelled = d->labelled.constFind(index);
    return labelled == d->labelled.cend() ? d->people.at(index) : labelled->told;
}

const SkillEntry &EndorsementStore::skill(SkillIndex index) const
{
    return d->skills.at(index);
}

std::optional<PersonIndex> EndorsementStore::findPerson(const PersonUrn &urn) const
{
    return d->people.find(urn);
}

int EndorsementStore::personCount() const
{
    return int(d->people.size());
}

const SearchTexts &EndorsementStore::personTexts() const
{
    return d->personTexts;
}

const SearchTexts &EndorsementStore::skillTexts() const
{
    return d->skillTexts;
}

int EndorsementStore::skillCount() const
{
    return int(d->skills.size());
}

ChangeStamp EndorsementStore::changeStamp() const
{
    return d->stamp;
}

void EndorsementStore::setAccount(const AccountId &account, const PersonUrn &owner,
                                  const QDateTime &reviewFrom, bool isByHand)
{
    const AccountIndex index = d->internAccount(account);
    AccountEntry &entry = d->accounts.at(index);
    const PersonIndex ownerIndex = d->internPerson(owner);
    Q_ASSERT(!entry.owner || entry.owner == ownerIndex);
    entry.owner = ownerIndex;
    entry.isByHand = entry.isByHand || isByHand;
    // Everything, from 1970 on, is not the same as nothing.
    const auto from = reviewFrom.isValid() ? std::optional(reviewFrom.toMSecsSinceEpoch()) : std::nullopt;
    if (std::exchange(entry.reviewFrom, from) == from)
        return;
    QList<RowId> changed;
    const QList<RowId> received = rowsOf(account, Direction::Received);
    std::copy_if(received.begin(), received.end(), std::back_inserter(changed),
                 [this](RowId row) { return d->updateToReview(row); });
    noteChanged(changed);
}

MergeCount EndorsementStore::merge(const AccountId &account, Direction direction,
                                   const QList<Endorsement> &endorsements,
                                   const std::optional<ChangeStamp> &asOf)
{
    const AccountIndex accountIndex = d->internAccount(account);
    Q_ASSERT(d->accounts.at(accountIndex).owner);
    IdSet<RowId> added(d->rows.size());
    IdSet<RowId> changed(d->rows.size());
    for (const Endorsement &endorsement : endorsements) {
        const EndorsementKey key{endorsement.urn.id(), d->internPerson(endorsement.recipient()),
                                 accountIndex};
        const auto known = d->index.find(key, d->keys());
        if (!known)
            added.insert(d->add(key, direction, endorsement));
        else if (d->update(*known, endorsement, asOf.value_or(d->stamp)) && !added.contains(*known))
            changed.insert(*known);
    }
    if (d->isHoldingAdded)
        d->heldAdded += added.list();
    else if (!added.list().isEmpty())
        emit rowsAdded(added.list());
    noteChanged(changed.list());
    return {int(added.list().size()), int(changed.list().size())};
}

void EndorsementStore::holdAdded()
{
    d->isHoldingAdded = true;
}

void EndorsementStore::tellAdded()
{
    d->isHoldingAdded = false;
    const QList<RowId> added = std::exchange(d->heldAdded, {});
    if (!added.isEmpty())
        emit rowsAdded(added);
}

void EndorsementStore::holdChanged()
{
    Q_ASSERT(!d->heldChanged);
    d->heldChanged.emplace(d->rows.size());
}

void EndorsementStore::tellChanged()
{
    const auto held = std::exchange(d->heldChanged, std::nullopt);
    if (held)
        noteChanged(held->list());
}

void EndorsementStore::noteChanged(const QList<RowId> &rows)
{
    if (rows.isEmpty())
        return;
    if (!d->heldChanged) {
        emit rowsChanged(rows);
        return;
    }
    for (const RowId row : rows)
        d->heldChanged->insert(row);
}

void EndorsementStore::remove(const QList<RowId> &rows)
{
    if (d->heldChanged) {
        tellChanged();
        holdChanged();
    }
    // What goes must have come.
    if (d->isHoldingAdded) {
        tellAdded();
        holdAdded();
    }
    QList<RowId> removed;
    for (const RowId row : rows) {
        if (!isAlive(row))
            continue;
        d->unlink(row);
        removed.append(row);
    }
    if (removed.isEmpty())
        return;
    emit rowsRemoved(removed);
    for (const RowId row : removed) {
        d->otherRecipients.remove(row);
        d->confirmed.remove(row);
        d->unused.push_back(row);
    }
}

void EndorsementStore::removeAccount(const AccountId &account)
{
    const auto index = d->accounts.find(account);
    if (!index)
        return;
    remove(rowsOf(account, Direction::Received) + rowsOf(account, Direction::Given));
    QList<ReviewMark> marks;
    d->reviewMarks.removeIf([this, index, &account, &marks](const auto &mark) {
        const bool isOurs = mark.key().account == *index;
        if (isOurs)
            marks.append({account, d->urnOf(mark.key()), {}});
        return isOurs;
    });
    if (!marks.isEmpty())
        emit reviewMarksChanged(marks);
    QHash<PersonUrn, QString> labels;
    const QList<PersonIndex> labelled = d->labelled.keys();
    const QList<PersonIndex> forgotten = d->forgetUnusedNames();
    for (const PersonIndex person : labelled) {
        if (!d->labelled.contains(person))
            labels.insert(d->people.at(person).urn, {});
    }
    if (!labels.isEmpty())
        emit labelsChanged(labels);
    if (!forgotten.isEmpty())
        emit peopleChanged(forgotten);
}

void EndorsementStore::setSyncedAt(const AccountId &account, const QDateTime &when)
{
    AccountEntry &entry = d->accounts.at(d->internAccount(account));
    if (entry.syncedAt == toMSecs(when))
        return;
    entry.syncedAt = toMSecs(when);
    emit accountSynced(account);
}

QDateTime EndorsementStore::syncedAt(const AccountId &account) const
{
    const auto index = d->accounts.find(account);
    return index ? fromMSecs(d->accounts.at(*index).syncedAt) : QDateTime();
}

void EndorsementStore::setPeople(const QList<Person> &people)
{
    IdSet<PersonIndex> changed(d->people.size());
    for (const Person &person : people) {
        const PersonIndex index = d->internPerson(person.urn);
        if (d->setPerson(index, person))
            changed.insert(index);
    }
    if (!changed.list().isEmpty())
        emit peopleChanged(changed.list());
}

void EndorsementStore::setWish(const QList<RowId> &rows, const Status &wished, WriteState state)
{
    Q_ASSERT(isOpenWish(state));
    IdSet<RowId> changed(d->rows.size());
    const quint8 code = d->statuses.code(wished);
    for (const RowId id : rows) {
        EndorsementRow &row = d->at(id);
        if (row.wished == code && row.write == state)
            continue;
        row.wished = code;
        row.write = state;
        d->updateToReview(id);
        changed.insert(id);
    }
    noteChanged(changed.list());
}

void EndorsementStore::clearWish(const QList<RowId> &rows, const std::optional<Status> &confirmed,
                                 WriteState state)
{
    Q_ASSERT(!isOpenWish(state));
    IdSet<RowId> changed(d->rows.size());
    if (confirmed)
        d->stamp = ChangeStamp(quint64(d->stamp) + 1);
    for (const RowId id : rows) {
        EndorsementRow &row = d->at(id);
        const EndorsementRow before = row;
        if (confirmed) {
            row.status = d->statuses.code(*confirmed);
            d->confirmed.insert(id, d->stamp);
        }
        row.wished = row.status;
        row.write = state;
        const bool isReviewChanged = d->updateToReview(id);
        if (isReviewChanged || row.status != before.status || row.wished != before.wished ||
            row.write != before.write)
            changed.insert(id);
    }
    noteChanged(changed.list());
}

void EndorsementStore::markReviewed(const QList<RowId> &rows, const QDateTime &when)
{
    QList<ReviewMark> marks;
    marks.reserve(rows.size());
    for (const RowId row : rows)
        marks.append({account(row), urn(row), when});
    addReviewMarks(marks);
}

void EndorsementStore::unmarkReviewed(const QList<RowId> &rows)
{
    IdSet<RowId> changed(d->rows.size());
    QList<ReviewMark> marks;
    for (const RowId row : rows) {
        if (d->reviewMarks.remove(d->keyOf(row)))
            marks.append({account(row), urn(row), {}});
        if (d->updateToReview(row))
            changed.insert(row);
    }
    noteChanged(changed.list());
    if (!marks.isEmpty())
        emit reviewMarksChanged(marks);
}

QDateTime EndorsementStore::reviewedAt(RowId row) const
{
    return fromMSecs(d->reviewMarks.value(d->keyOf(row)));
}

QList<ReviewMark> EndorsementStore::reviewMarks() const
{
    QList<ReviewMark> marks;
    marks.reserve(d->reviewMarks.size());
    for (auto mark = d->reviewMarks.cbegin(); mark != d->reviewMarks.cend(); ++mark)
        marks.append({account(mark.key().account), d->urnOf(mark.key()), fromMSecs(*mark)});
    return marks;
}

void EndorsementStore::addReviewMarks(const QList<ReviewMark> &marks)
{
    if (marks.isEmpty())
        return;
    IdSet<RowId> changed(d->rows.size());
    for (const ReviewMark &mark : marks) {
        const EndorsementKey key{mark.urn.id(), d->internPerson(mark.urn.recipient()),
                                 d->internAccount(mark.account)};
        d->reviewMarks.insert(key, toMSecs(mark.when));
        const auto row = d->index.find(key, d->keys());
        if (row && d->updateToReview(*row))
            changed.insert(*row);
    }
    noteChanged(changed.list());
    emit reviewMarksChanged(marks);
}

QString EndorsementStore::label(const PersonUrn &person) const
{
    const auto index = d->people.find(person);
    return index ? d->labelled.value(*index).label : QString();
}

void EndorsementStore::setLabel(const PersonUrn &person, const QString &label)
{
    addLabels({{person, label}});
}

void EndorsementStore::addLabels(const QHash<PersonUrn, QString> &labels)
{
    QList<PersonIndex> people;
    QHash<PersonUrn, QString> changed;
    for (auto each = labels.cbegin(); each != labels.cend(); ++each) {
        const QString label = each.value().simplified().left(longestLabel);
        const PersonIndex person = d->internPerson(each.key());
        if (!d->setLabel(person, label))
            continue;
        people.append(person);
        changed.insert(each.key(), label);
    }
    if (people.isEmpty())
        return;
    emit peopleChanged(people);
    emit labelsChanged(changed);
}

} // namespace Laurels
