// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/archiverowplan.h"

#include "backends/archive/archivecomparison.h"
#include "sync/archivechanges.h"
#include "sync/archiveowner.h"
#include "sync/archivepeople.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

using Archive::Absence;
using Archive::AbsentRow;
using Archive::ArchivedEndorsement;
using Archive::ComparedRow;
using Archive::Match;
using Archive::NaturalKey;
using Archive::RowMatch;

PersonUrn otherPerson(const ArchivedRow &row)
{
    return row.direction == Direction::Received ? row.endorsement.endorser : row.endorsement.recipient();
}

QSet<PersonUrn> peopleOf(const QList<ArchivedRow> &rows)
{
    QSet<PersonUrn> people;
    for (const ArchivedRow &row : rows)
        people.insert(otherPerson(row));
    return people;
}

std::optional<qint64> secondOf(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toSecsSinceEpoch()) : std::nullopt;
}

/// A file that is in part unreadable or has refused rows tells nothing of what is missing in it.
Archive::HeldFiles heldFiles(const Archive::ArchiveReport &report)
{
    return {.received = report.received.isWhole, .given = report.given.isWhole, .twin = report.hasTwin};
}

/// Plans one archive, once.
class ArchivePlanning
{
public:
    explicit ArchivePlanning(const ArchivePlanInput &input)
        : m_input(input)
        , m_held(heldFiles(input.contents.report))
        , m_people(input.facts ? input.facts->people : QHash<PersonUrn, ArchivedPerson>(),
                   peopleOf(input.before), input.contents)
        , m_changes(input.account.id, input.openedAt)
    {
    }

    Result<ArchivePlan> run()
    {
        compareRows();
        if (!isOwnerCertain())
            return failure(ErrorKind::Rejected, u"archive.otherOwner"_s);
        // Whose rows are lost may begin with any archive.
        if (!m_input.isFirst && isOlder())
            return failure(ErrorKind::Rejected, u"archive.older"_s);
        settlePeople();
        for (qsizetype i = 0; i < m_comparison.matches.size(); ++i)
            planRow(m_input.contents.endorsements[i], m_comparison.matches[i]);
        for (const AbsentRow &row : std::as_const(m_comparison.absent))
            planAbsent(m_input.before[row.before], row.why);
        writeFacts();
        // All of a first archive would be new.
        if (!m_input.isFirst) {
            m_plan.news = m_changes.news();
            m_plan.history = m_changes.history();
        }
        return std::move(m_plan);
    }

private:
    void compareRows()
    {
        QList<ComparedRow> before;
        before.reserve(m_input.before.size());
        for (const ArchivedRow &row : m_input.before) {
            const ArchivedPerson person = m_people.before(otherPerson(row));
            before.append({.key = {.direction = row.direction,
                                   .person = person.key,
                                   .skill = Archive::skillKey(row.endorsement.skill).text},
                           .second = secondOf(row.endorsement.created),
                           .name = Archive::foldedName(person.name, {}),
                           .statusText = row.endorsement.status.toWire(),
                           .index = int(before.size())});
        }
        QList<ComparedRow> now;
        now.reserve(m_input.contents.endorsements.size());
        for (const ArchivedEndorsement &each : m_input.contents.endorsements) {
            now.append({.key = each.key,
                        .second = secondOf(each.row.when),
                        .name = Archive::foldedName(each.row.firstName, each.row.lastName),
                        .statusText = archivedStatus(each.row.status).toWire(),
                        .index = int(now.size())});
        }
        m_comparison = Archive::compare(before, now, m_input.contents.connectedKeys, m_held);
    }

    template <typename Condition>
    [[nodiscard]] bool isAnyMatch(Condition condition) const
    {
        return std::any_of(m_comparison.matches.cbegin(), m_comparison.matches.cend(),
                           [&](const RowMatch &match) { return condition(match.how); });
    }

    [[nodiscard]] bool isOwnerCertain() const
    {
        const auto known = std::count_if(m_comparison.matches.cbegin(), m_comparison.matches.cend(),
                                         [](const RowMatch &match) { return match.how != Match::New; });
        switch (m_input.ownerDoubt) {
        case OwnerDoubt::None:
            break;
        case OwnerDoubt::Some:
            return known > 0;
        case OwnerDoubt::Much:
            return known > 0 &&
                   2 * known >= std::min(m_input.before.size(), m_input.contents.endorsements.size());
        }
        return true;
    }

    /// When it was exported says it best. Otherwise an archive without anything new whose newest endorsement
    /// is older than one known already is taken for an older one; of a file that it does not hold it says
    /// nothing.
    [[nodiscard]] bool isOlder() const
    {
        const QDate before = m_input.facts ? m_input.facts->exportedOn : QDate();
        const QDate now = m_input.contents.exportedOn;
        if (before.isValid() && now.isValid() && before != now)
            return now < before;
        QDateTime newestBefore;
        for (const ArchivedRow &row : m_input.before) {
            const QDateTime &created = row.endorsement.created;
            const bool isHeld = row.direction == Direction::Received ? m_held.received : m_held.given;
            if (isHeld && created.isValid() && (!newestBefore.isValid() || created > newestBefore))
                newestBefore = created;
        }
        QDateTime newestNow;
        for (const ArchivedEndorsement &each : m_input.contents.endorsements) {
            if (each.row.when.isValid() && (!newestNow.isValid() || each.row.when > newestNow))
                newestNow = each.row.when;
        }
        return newestNow.isValid() && newestBefore.isValid() && newestNow < newestBefore &&
               !isAnyMatch([](Match how) { return how == Match::New; });
    }

    void settlePeople()
    {
        for (qsizetype i = 0; i < m_comparison.matches.size(); ++i) {
            if (const int before = m_comparison.matches[i].before; before >= 0)
                m_people.recognise(m_input.contents.endorsements[i].key.person,
                                   otherPerson(m_input.before[before]));
        }
        m_people.settle();
        // Also those of rows that vanish: the history speaks of them.
        for (const ArchivedRow &row : m_input.before)
            m_used.insert(row.endorsement.urn);
    }

    void planRow(const ArchivedEndorsement &now, const RowMatch &match)
    {
        const ArchivedRow *const before = match.before < 0 ? nullptr : &m_input.before[match.before];
        const PersonUrn person = m_people.urn(now.key.person);
        const PersonUrn owner = m_input.account.owner;
        const bool isReceived = now.key.direction == Direction::Received;
        Endorsement row{.urn =
                            before ? before->endorsement.urn : newUrn(now.key, isReceived ? owner : person),
                        .endorser = isReceived ? person : owner,
                        .skill = now.row.skill,
                        .status = archivedStatus(now.row.status),
                        .created = now.row.when,
                        .lastModified = now.row.when};
        if (before) {
            row.lastModified = changedAt(row, before->endorsement, match.isStatusChanged);
            noteDifferences(now.key, row, *before, match);
        } else {
            m_changes.addNew(row, person);
        }
        m_plan.rows[size_t(now.key.direction)].append(row);
    }

    /// An archive does not tell. Invalid: as it is known.
    [[nodiscard]] QDateTime changedAt(const Endorsement &now, const Endorsement &before,
                                      bool isStatusChanged) const
    {
        if (isStatusChanged)
            return m_input.openedAt;
        const bool isNewer = !before.lastModified.isValid() || before.lastModified < now.created;
        return now.created.isValid() && isNewer ? now.created : QDateTime();
    }

    EndorsementUrn newUrn(const NaturalKey &key, const PersonUrn &recipient)
    {
        int &repetition = m_repetitions[key];
        for (;;) {
            const EndorsementUrn urn(recipient, archivedEndorsementId(key, repetition++));
            if (m_used.contains(urn))
                continue;
            m_used.insert(urn);
            return urn;
        }
    }

    void noteDifferences(const NaturalKey &key, const Endorsement &row, const ArchivedRow &before,
                         const RowMatch &match)
    {
        const PersonUrn person = otherPerson(before);
        if (match.isStatusChanged)
            m_changes.addStatus(row, person, before.endorsement.status);
        if (match.how == Match::SkillRenamed)
            m_changes.addSkill(row, person, before.endorsement.skill);
        m_changes.lookAtPerson(row, person, m_people.before(person), m_people.now(key.person));
    }

    void planAbsent(const ArchivedRow &row, Absence why)
    {
        if (why == Absence::NotInThisArchive)
            return;
        m_changes.addAbsent(row.endorsement, otherPerson(row), row.direction, why);
        m_plan.vanished.append(row.endorsement.urn);
    }

    void writeFacts()
    {
        const ArchiveOwnerTraits owner = ArchiveOwnerTraits::of(m_input.contents);
        m_plan.facts = {.openedAt = m_input.openedAt,
                        .exportedOn = m_input.contents.exportedOn,
                        .ownerName = owner.name,
                        .ownerSlug = owner.slug,
                        .people = m_people.all(),
                        .skillsOnProfile = m_input.contents.skillsOnProfile};
        if (!m_input.facts)
            return;
        if (owner.name.isEmpty())
            m_plan.facts.ownerName = m_input.facts->ownerName;
        if (owner.slug.isEmpty())
            m_plan.facts.ownerSlug = m_input.facts->ownerSlug;
    }

    const ArchivePlanInput &m_input;
    const Archive::HeldFiles m_held;
    ArchivePeople m_people;
    Archive::Comparison m_comparison;
    QSet<EndorsementUrn> m_used;
    QHash<NaturalKey, int> m_repetitions; ///< the next to try
    ArchiveChanges m_changes;
    ArchivePlan m_plan;
};

} // namespace

Result<ArchivePlan> planArchive(const ArchivePlanInput &input)
{
    return ArchivePlanning(input).run();
}

Status archivedStatus(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Status::Unknown;
    const Status known = Status::fromWire(trimmed.toUpper());
    return known.kind() == Status::Other ? Status::fromWire(trimmed) : known;
}

} // namespace Laurels
