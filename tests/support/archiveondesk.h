// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "stores/archivefacts.h"

namespace Laurels {

/// An account of an archive on a desk, with the rows and facts that opening one leaves behind. All people are
/// invented. Goes before the desk.
class ArchiveOnDesk
{
public:
    explicit ArchiveOnDesk(Desk &desk, const QString &name = QStringLiteral("My archive"),
                           const QString &ownerName = QStringLiteral("Olive Owner"));
    ~ArchiveOnDesk();
    Q_DISABLE_COPY_MOVE(ArchiveOnDesk)

    [[nodiscard]] const AccountId &account() const { return m_account; }
    /// To be changed before putFacts().
    [[nodiscard]] ArchiveFacts &facts() { return m_facts; }

    static ArchivedPerson nomi();
    /// Without an address.
    static ArchivedPerson perrin();

    RowId addReceived(const QString &skill, const ArchivedPerson &by,
                      const Status &status = Status::Accepted);
    RowId addGiven(const QString &skill, const ArchivedPerson &to, const Status &status = Status::Accepted);
    /// With the names of all who were added.
    void putFacts();

    /// A page of one's own with three to-dos, and one of somebody else with one.
    void fillTodos();

private:
    RowId add(Direction direction, const QString &skill, const ArchivedPerson &person, const Status &status);

    Desk &m_desk;
    const AccountId m_account = AccountId::create();
    const PersonUrn m_owner;
    ArchiveFacts m_facts;
    qint64 m_count = 0;
};

} // namespace Laurels
