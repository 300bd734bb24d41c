// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/archivefacts.h"
#include "stores/endorsementstore.h"

#include <QString>
#include <QUrl>

namespace Laurels {

class ArchiveShelf;

/// What an archive adds to one endorsement: lines for its details, and the pages of LinkedIn that it leads
/// to. Plain text, and what others wrote is among it. Empty: not known, or not to be had.
struct ArchivedNotes
{
    QString name{};       ///< of the other one; the end of their address if they have none
    QString occupation{}; ///< position and company, a line each
    QString connection{};
    QString profileSkill{}; ///< that the skill is no longer on the own profile
    /// Never made of PersonUrn::id(), which is no id of LinkedIn where an archive names the member.
    QUrl profile{};
    bool isSearch = false; ///< `profile` looks for the name: the address is not known
    /// Where the endorsement is changed (reference member-data.md, section 3).
    QUrl skills{};

    friend bool operator==(const ArchivedNotes &, const ArchivedNotes &) = default;
};

[[nodiscard]] QString occupationText(const ArchivedPerson &person);

/// Of a row of an account that isByHand().
[[nodiscard]] ArchivedNotes archivedNotes(const EndorsementStore &store, const ArchiveShelf &archives,
                                          RowId row);

} // namespace Laurels
