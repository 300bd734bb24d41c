// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/endorsementtable.h"

#include <algorithm>

namespace Laurels {

namespace {

void setStatus(EndorsementRow &row, quint8 status)
{
    row.status = status;
    // What was refused earlier was about a status that is no more.
    if (row.write == WriteState::Failed)
        row.write = WriteState::None;
    if (!isOpenWish(row.write))
        row.wished = status;
}

} // namespace

qint64 toMSecs(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

QDateTime fromMSecs(qint64 msecs)
{
    return msecs == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC);
}

bool isOpenWish(WriteState state)
{
    return state == WriteState::Waiting || state == WriteState::Sending || state == WriteState::Unconfirmed;
}

namespace {

} // namespace

EndorsementKey EndorsementTable::keyOf(RowId id) const
{
    const EndorsementRow &row = at(id);
    PersonIndex recipient = row.person;
    if (row.direction == Direction::Received) {
        const auto other = otherRecipients.constFind(id);
        recipient = other != otherRecipients.cend() ? *other : accounts.at(row.account).owner.value();
    }
    return {row.id, recipient, row.account};
}

PersonIndex EndorsementTable::internPerson(const PersonUrn &urn)
{
    const PersonIndex place =
        people.intern(urn, [](const PersonUrn &key) { return Person{.urn = key, .name = {}}; });
    if (size_t(place) == personTexts.size())
        showPerson(place, Person(people.at(place)));
    return place;
}

void EndorsementTable::showPerson(PersonIndex place, const Person &person, const QString &otherName)
{
    people.at(place) = person;
    personTexts.set(size_t(place), foldedText(person.name + u' ' + otherName + u' ' + person.urn.id()));
}

SkillIndex EndorsementTable::internSkill(const QString &phrase)
{
    const SkillIndex place = skills.intern(phrase, [](const QString &key) {
        return SkillEntry{key, foldedText(key)};
    });
    if (size_t(place) == skillTexts.size())
        skillTexts.set(size_t(place), skills.at(place).folded);
    return place;
}

AccountIndex EndorsementTable::internAccount(const AccountId &account)
{
    return accounts.intern(
        account, [](const AccountId &key) { return AccountEntry{.id = key, .owner = std::nullopt}; });
}

bool EndorsementTable::isToReview(RowId id) const
{
    const EndorsementRow &row = at(id);
    if (row.direction != Direction::Received)
        return false;
    if (isOpenWish(row.write))
        return row.wished == Status::Pending;
    if (row.status == Status::Pending)
        return true;
    const std::optional<qint64> from = accounts.at(row.account).reviewFrom;
    if (!from || reviewMarks.contains(keyOf(id)))
        return false;
    // From the beginning on means also what has no date.
    return *from == 0 || row.created > *from;
}

bool EndorsementTable::updateToReview(RowId row)
{
    const bool now = isToReview(row);
    if (now == at(row).isToReview)
        return false;
    at(row).isToReview = now;
    return true;
}

RowId EndorsementTable::takeSlot()
{
    ++size;
    if (!unused.empty()) {
        const RowId row = unused.back();
        unused.pop_back();
        at(row) = {};
        alive[size_t(row)] = true;
        return row;
    }
    // By a quarter, not by doubling: at 100,000 rows the difference is megabytes.
    if (rows.size() == rows.capacity())
        rows.reserve(rows.size() + std::max<size_t>(256, rows.size() / 4));
    rows.emplace_back();
    alive.push_back(true);
    return RowId(rows.size() - 1);
}

RowId EndorsementTable::add(const EndorsementKey &key, Direction direction, const Endorsement &endorsement)
{
    const RowId id = takeSlot();
    EndorsementRow &row = at(id);
    row.id = key.id;
    row.account = key.account;
    row.direction = direction;
    row.person = direction == Direction::Received ? internPerson(endorsement.endorser) : key.recipient;
    row.skill = internSkill(endorsement.skill);
    row.status = row.wished = statuses.code(endorsement.status);
    row.created = toMSecs(endorsement.created);
    row.lastModified = toMSecs(endorsement.lastModified);
    if (direction == Direction::Received && key.recipient != accounts.at(key.account).owner)
        otherRecipients.insert(id, key.recipient);
    index.insert(key, id, keys());
    updateToReview(id);
    return id;
}

bool EndorsementTable::update(RowId id, const Endorsement &endorsement, ChangeStamp asOf)
{
    bool isChanged = false;
    const auto put = [&isChanged](auto &place, auto value) {
        isChanged = isChanged || place != value;
        place = value;
    };
    EndorsementRow &row = at(id);
    if (endorsement.created.isValid())
        put(row.created, toMSecs(endorsement.created));
    if (!endorsement.skill.isEmpty())
        put(row.skill, internSkill(endorsement.skill));
    if (row.direction == Direction::Received && !endorsement.endorser.isEmpty())
        put(row.person, internPerson(endorsement.endorser));
    if (confirmed.value(id) <= asOf) {
        if (endorsement.lastModified.isValid())
            put(row.lastModified, toMSecs(endorsement.lastModified));
        const quint8 status = statuses.code(endorsement.status);
        if (status != row.status) {
            setStatus(row, status);
            isChanged = true;
        }
    }
    return updateToReview(id) || isChanged;
}

void EndorsementTable::unlink(RowId row)
{
    index.remove(keyOf(row), keys());
    alive[size_t(row)] = false;
    --size;
}

/// By the label, but still found by the name.
void EndorsementTable::showLabelled(PersonIndex place, const LabelledPerson &person)
{
    showPerson(place, {person.told.urn, person.label, Person::Visibility::Known}, person.told.name);
}

bool EndorsementTable::setPerson(PersonIndex person, const Person &told)
{
    const auto own = labelled.find(person);
    const bool isLabelled = own != labelled.end();
    Person &known = isLabelled ? own->told : people.at(person);
    if (known == told)
        return false;
    // The URN as it is there shares its text with the table.
    known = Person{known.urn, told.name, told.visibility};
    if (isLabelled)
        showLabelled(person, *own);
    else
        showPerson(person, Person(known));
    return true;
}

bool EndorsementTable::setLabel(PersonIndex person, const QString &label)
{
    const auto own = labelled.find(person);
    if (label == (own == labelled.end() ? QString() : own->label))
        return false;
    if (label.isEmpty()) {
        showPerson(person, own->told);
        labelled.erase(own);
        return true;
    }
    const Person told = own == labelled.end() ? people.at(person) : own->told;
    showLabelled(person, *labelled.insert(person, {label, told}));
    return true;
}

QList<PersonIndex> EndorsementTable::forgetUnusedNames()
{
    std::vector<bool> used(people.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        if (alive[i])
            used[size_t(rows[i].person)] = true;
    }
    QList<PersonIndex> forgotten;
    for (size_t i = 0; i < used.size(); ++i) {
        const auto place = PersonIndex(i);
        if (used[i])
            continue;
        labelled.remove(place);
        const PersonUrn urn = people.at(place).urn;
        if (people.at(place) == Person{.urn = urn, .name = {}})
            continue;
        showPerson(place, {.urn = urn, .name = {}});
        forgotten.append(place);
    }
    return forgotten;
}

} // namespace Laurels
