// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/archivechanges.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// Another name, or another address. One that was not known until now is none.
bool isRenamed(const ArchivedPerson &before, const ArchivedPerson &now)
{
    const QString nameBefore = Archive::foldedName(before.name, {});
    const QString nameNow = Archive::foldedName(now.name, {});
    if (!nameBefore.isEmpty() && !nameNow.isEmpty() && nameBefore != nameNow)
        return true;
    const bool areBothAddresses = !Archive::isWeakKey(before.key) && !Archive::isWeakKey(now.key);
    return areBothAddresses && before.key != now.key;
}

/// What happened to the endorsement is what was wished for it.
bool isAsWished(const HistoryEntry &seen, const Status &wished)
{
    if (seen.outcome == "archive.changed"_L1)
        return seen.to == wished;
    // A to-do for what is gone is confirmed only if that fulfils it.
    return seen.outcome == "archive.withdrawn"_L1 || seen.outcome == "archive.gone"_L1;
}

} // namespace

ArchiveChanges::ArchiveChanges(const AccountId &account, const QDateTime &openedAt)
    : m_account(account)
    , m_openedAt(openedAt)
{
}

void ArchiveChanges::addNew(const Endorsement &row, const PersonUrn &person)
{
    ++m_news.added;
    remember(u"archive.new"_s, row, person, Status::Unknown, row.status);
}

void ArchiveChanges::addStatus(const Endorsement &row, const PersonUrn &person, const Status &before)
{
    ++m_news.statusChanged;
    remember(u"archive.changed"_s, row, person, before, row.status);
}

void ArchiveChanges::addSkill(const Endorsement &row, const PersonUrn &person, const QString &before)
{
    ++m_news.renamed;
    // The row itself has the new name.
    Endorsement former = row;
    former.skill = before;
    remember(u"archive.skillRenamed"_s, former, person, row.status, row.status);
}

void ArchiveChanges::lookAtPerson(const Endorsement &row, const PersonUrn &person,
                                  const ArchivedPerson &before, const ArchivedPerson &now)
{
    if (m_lookedAt.contains(person))
        return;
    m_lookedAt.insert(person);
    if (!isRenamed(before, now))
        return;
    ++m_news.renamed;
    remember(u"archive.personRenamed"_s, row, person, row.status, row.status);
}

void ArchiveChanges::addAbsent(const Endorsement &row, const PersonUrn &person, Direction direction,
                               Archive::Absence why)
{
    switch (why) {
    case Archive::Absence::NotInThisArchive:
        return;
    case Archive::Absence::Withdrawn:
        ++m_news.withdrawn;
        remember(u"archive.withdrawn"_s, row, person, row.status,
                 direction == Direction::Given ? Status(Status::Deleted) : row.status);
        return;
    case Archive::Absence::NoLongerConnected:
        ++m_news.noLongerConnected;
        remember(u"archive.notConnected"_s, row, person, row.status, row.status);
        return;
    case Archive::Absence::Unknown:
        ++m_news.goneUnexplained;
        remember(u"archive.gone"_s, row, person, row.status, row.status);
        return;
    }
}

void ArchiveChanges::remember(const QString &outcome, const Endorsement &row, const PersonUrn &person,
                              const Status &from, const Status &to)
{
    m_history.append({.when = m_openedAt,
                      .account = m_account,
                      .action = OutboxItem::Action::SetStatus,
                      .urn = row.urn,
                      .person = person,
                      .skill = row.skill,
                      .from = from,
                      .to = to,
                      .outcome = outcome});
}

QList<HistoryEntry> withoutConfirmed(QList<HistoryEntry> history, const QList<OutboxItem> &confirmed)
{
    QHash<EndorsementRef, Status> wished;
    for (const OutboxItem &item : confirmed) {
        if (item.urn)
            wished.insert({.account = item.account, .urn = *item.urn}, item.to);
    }
    history.removeIf([&wished](const HistoryEntry &seen) {
        const auto found =
            seen.urn ? wished.constFind({.account = seen.account, .urn = *seen.urn}) : wished.constEnd();
        return found != wished.constEnd() && isAsWished(seen, *found);
    });
    return history;
}

} // namespace Laurels
