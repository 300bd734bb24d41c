// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivecomparison.h"
#include "domain/endorsement.h"
#include "stores/archivefacts.h"
#include "stores/historyentry.h"
#include "stores/outboxitem.h"
#include "sync/archiveimport.h"

#include <QList>
#include <QSet>

namespace Laurels {

/// Writes down what an archive shows that the one before it did not: for the history, each by itself, and
/// counted. Pure.
class ArchiveChanges
{
public:
    ArchiveChanges(const AccountId &account, const QDateTime &openedAt);

    // `person` is the other one, by the URN that they keep.
    void addNew(const Endorsement &row, const PersonUrn &person);
    void addStatus(const Endorsement &row, const PersonUrn &person, const Status &before);
    void addSkill(const Endorsement &row, const PersonUrn &person, const QString &before);
    /// Notes it if they have another name or address now, once for each person; `row` is any of theirs.
    void lookAtPerson(const Endorsement &row, const PersonUrn &person, const ArchivedPerson &before,
                      const ArchivedPerson &now);
    /// `row` as it was known last. Not for what the archive says nothing of.
    void addAbsent(const Endorsement &row, const PersonUrn &person, Direction direction,
                   Archive::Absence why);

    [[nodiscard]] const ArchiveNews &news() const { return m_news; }
    [[nodiscard]] const QList<HistoryEntry> &history() const { return m_history; }

private:
    void remember(const QString &outcome, const Endorsement &row, const PersonUrn &person, const Status &from,
                  const Status &to);

    AccountId m_account;
    QDateTime m_openedAt;
    ArchiveNews m_news;
    QList<HistoryEntry> m_history;
    QSet<PersonUrn> m_lookedAt;
};

/// `history` without what `confirmed` to-dos say already, as the person's own doing: that it has the status
/// that was wished, or is gone as was wished. That it is gone with the connection they do not say. Pure.
[[nodiscard]] QList<HistoryEntry> withoutConfirmed(QList<HistoryEntry> history,
                                                   const QList<OutboxItem> &confirmed);

} // namespace Laurels
