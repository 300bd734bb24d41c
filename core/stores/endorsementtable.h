// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"
#include "stores/idset.h"
#include "stores/interntable.h"
#include "stores/rowindex.h"
#include "stores/searchtexts.h"
#include "stores/statustable.h"

#include <QHash>

#include <optional>
#include <vector>

namespace Laurels {

struct AccountEntry
{
    AccountId id;
    std::optional<PersonIndex> owner;
    std::optional<qint64> reviewFrom{}; ///< none: only what is pending is to review
    qint64 syncedAt = 0;                ///< 0: never
    bool isByHand = false;
};

/// A member to whom the person gave a name of their own.
struct LabelledPerson
{
    QString label;
    Person told; ///< as the service has them
};

/// What EndorsementStore holds, and how one row changes; the store makes batches and signals of it.
struct EndorsementTable
{
    std::vector<EndorsementRow> rows;
    std::vector<bool> alive;
    std::vector<RowId> unused; ///< taken before the table grows
    RowIndex index;
    InternTable<PersonUrn, Person, PersonIndex> people;
    SearchTexts personTexts; ///< of each of `people`
    InternTable<QString, SkillEntry, SkillIndex> skills;
    SearchTexts skillTexts; ///< of each of `skills`
    InternTable<AccountId, AccountEntry, AccountIndex> accounts;
    StatusTable statuses;
    QHash<EndorsementKey, qint64> reviewMarks;
    QHash<PersonIndex, LabelledPerson> labelled;
    /// Received rows whose URN names somebody else than the account's owner.
    QHash<RowId, PersonIndex> otherRecipients;
    ChangeStamp stamp{};
    QHash<RowId, ChangeStamp> confirmed; ///< when a change of the row was last confirmed
    int size = 0;
    bool isHoldingAdded = false;
    QList<RowId> heldAdded;
    std::optional<IdSet<RowId>> heldChanged; ///< there is one while changes are held

    [[nodiscard]] EndorsementRow &at(RowId row) { return rows[size_t(row)]; }
    [[nodiscard]] const EndorsementRow &at(RowId row) const { return rows[size_t(row)]; }
    [[nodiscard]] EndorsementKey keyOf(RowId row) const;
    [[nodiscard]] EndorsementUrn urnOf(const EndorsementKey &key) const
    {
        return {people.at(key.recipient).urn, key.id};
    }
    [[nodiscard]] auto keys() const
    {
        return [this](RowId row) { return keyOf(row); };
    }

    PersonIndex internPerson(const PersonUrn &urn);
    SkillIndex internSkill(const QString &phrase);
    AccountIndex internAccount(const AccountId &account);

    [[nodiscard]] bool isToReview(RowId row) const;
    bool updateToReview(RowId row); ///< true if it changed
    RowId add(const EndorsementKey &key, Direction direction, const Endorsement &endorsement);
    /// True if it changed. `asOf` as in EndorsementStore::merge().
    bool update(RowId row, const Endorsement &endorsement, ChangeStamp asOf);
    /// Takes the row out of all queries; its slot can still be read, and is not taken again yet.
    void unlink(RowId row);
    /// True if it changed. As the service tells them; a label stays.
    bool setPerson(PersonIndex person, const Person &told);
    /// True if it changed. Empty: no label.
    bool setLabel(PersonIndex person, const QString &label);
    /// Names and labels of people in no row any more; returns whose.
    QList<PersonIndex> forgetUnusedNames();

private:
    RowId takeSlot();
    /// What is shown of a person and what they are found by, also by another name.
    void showPerson(PersonIndex place, const Person &person, const QString &otherName = {});
    void showLabelled(PersonIndex place, const LabelledPerson &person);
};

[[nodiscard]] qint64 toMSecs(const QDateTime &time);
[[nodiscard]] QDateTime fromMSecs(qint64 msecs);
[[nodiscard]] bool isOpenWish(WriteState state);

} // namespace Laurels
