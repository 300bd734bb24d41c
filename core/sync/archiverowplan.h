// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivecontents.h"
#include "domain/account.h"
#include "domain/endorsement.h"
#include "domain/error.h"
#include "stores/archivefacts.h"
#include "stores/historyentry.h"
#include "sync/archiveimport.h"

#include <array>
#include <optional>

namespace Laurels {

/// An endorsement of an archive account as the store has it.
struct ArchivedRow
{
    Direction direction = Direction::Received;
    Endorsement endorsement;

    friend bool operator==(const ArchivedRow &, const ArchivedRow &) = default;
};

/// How much must be known of an archive's rows before it is taken for one of the account's owner.
enum class OwnerDoubt {
    None, ///< nothing
    Some, ///< a row: the owners' names differ, and not both addresses are known
    Much, ///< half of the rows of the smaller side: the name is the same, the addresses differ
};

/// Values only: the work is done on another thread.
struct ArchivePlanInput
{
    Account account{};
    QList<ArchivedRow> before{};         ///< all rows of the account
    std::optional<ArchiveFacts> facts{}; ///< of the archive before
    Archive::ArchiveContents contents{};
    QDateTime openedAt{};
    /// The account never had an archive: what is in this one is no news.
    bool isFirst = true;
    OwnerDoubt ownerDoubt = OwnerDoubt::None;
};

/// What is to be done so that the account is as the archive says.
struct ArchivePlan
{
    std::array<QList<Endorsement>, 2> rows{}; ///< by Direction, to be merged
    QList<EndorsementUrn> vanished{};         ///< to be removed
    ArchiveFacts facts{};
    ArchiveNews news{};
    QList<HistoryEntry> history{};
};

/// Says which row of the archive is which of the account (reference member-data.md, section 1.8); a row that
/// is recognised keeps its URN, and with it all that is known of it by that. Pure; about n log n.
///
/// Fails with ErrorKind::Rejected and `archive.otherOwner`, if the rows do not remove the doubt about the
/// owner, or `archive.older`.
[[nodiscard]] Result<ArchivePlan> planArchive(const ArchivePlanInput &input);

/// The text of an archive, where the letter case of the statuses differs (section 1.5). Without a text it is
/// Status::Unknown.
[[nodiscard]] Status archivedStatus(const QString &text);

} // namespace Laurels
