// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveondesk.h"

#include "putfacts.h"

#include <QCoreApplication>

namespace Laurels {

ArchiveOnDesk::ArchiveOnDesk(Desk &desk, const QString &name, const QString &ownerName)
    : m_desk(desk)
    , m_owner(archiveOwnerUrn(m_account))
{
    const Result<void> added = desk.accounts.add({.id = m_account,
                                                  .source = Source::Archive,
                                                  .name = name,
                                                  .owner = m_owner,
                                                  .ownerName = ownerName,
                                                  .reviewFrom = desk.clock.now()});
    Q_ASSERT(added);
    Q_UNUSED(added)
    m_facts.openedAt = desk.clock.now();
    m_facts.ownerName = ownerName;
    desk.store.setSyncedAt(m_account, desk.clock.now());
}

ArchiveOnDesk::~ArchiveOnDesk() = default;

ArchivedPerson ArchiveOnDesk::nomi()
{
    return {.key = QStringLiteral("nomi-inventado-0a1b2c3d"),
            .name = QStringLiteral("Nomi Inventado"),
            .slug = QStringLiteral("nomi-inventado-0a1b2c3d"),
            .company = QStringLiteral("Sample & Sons"),
            .position = QStringLiteral("Boat builder"),
            .connectedOn = QDate(2019, 3, 12),
            .isConnected = true};
}

ArchivedPerson ArchiveOnDesk::perrin()
{
    return {.key = QStringLiteral("name:perrin fictivus, phd"),
            .name = QStringLiteral("Perrin Fictivus, PhD"),
            .isConnected = false};
}

RowId ArchiveOnDesk::addReceived(const QString &skill, const ArchivedPerson &by, const Status &status)
{
    return add(Direction::Received, skill, by, status);
}

RowId ArchiveOnDesk::addGiven(const QString &skill, const ArchivedPerson &to, const Status &status)
{
    return add(Direction::Given, skill, to, status);
}

void ArchiveOnDesk::putFacts()
{
    const Result<void> put = Laurels::putFacts(m_desk.archives, m_account, m_facts);
    Q_ASSERT(put);
    Q_UNUSED(put)
}

void ArchiveOnDesk::fillTodos()
{
    const QList<RowId> rows{addReceived(QStringLiteral("Caulking"), nomi()),
                            addReceived(QStringLiteral("Knot tying"), nomi()),
                            addReceived(QStringLiteral("Kite flying"), perrin(), Status::Hidden)};
    const RowId given = addGiven(QStringLiteral("Sailing"), nomi());
    putFacts();
    m_desk.outbox.decide(rows.first(2), Status::Hidden);
    m_desk.outbox.decide(rows.mid(2), Status::Accepted);
    m_desk.outbox.decide({given}, Status::Deleted);
    QCoreApplication::processEvents();
}

RowId ArchiveOnDesk::add(Direction direction, const QString &skill, const ArchivedPerson &person,
                         const Status &status)
{
    const PersonUrn urn = archivedPersonUrn(person.key);
    m_facts.people.insert(urn, person);
    const bool isReceived = direction == Direction::Received;
    const QDateTime when = m_desk.clock.now().addDays(-++m_count);
    const Endorsement endorsement{.urn = {isReceived ? m_owner : urn, m_count},
                                  .endorser = isReceived ? urn : m_owner,
                                  .skill = skill,
                                  .status = status,
                                  .created = when,
                                  .lastModified = when};
    m_desk.store.merge(m_account, direction, {endorsement});
    return *m_desk.store.find(m_account, endorsement.urn);
}

} // namespace Laurels
