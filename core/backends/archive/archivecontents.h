// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivekey.h"
#include "backends/archive/archivetables.h"
#include "domain/error.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

/// What was read from one archive, and an account of what was not (reference member-data.md, section 1.9).
/// Values only. Missing is not zero (section 1.2): what is not in the archive is never an empty list here.
namespace Laurels::Archive {

struct ArchivedEndorsement
{
    ArchiveEndorsement row{};
    NaturalKey key{};
    bool isPersonWeak = false; ///< without an address that can be read: others of that name have the same key

    friend bool operator==(const ArchivedEndorsement &, const ArchivedEndorsement &) = default;
};

/// Of the endorsements received, or of those given. `read` is the sum of `kept`, `duplicates` and `refused`.
struct SideReport
{
    bool isPresent = false; ///< a file of this side was read, be it one without rows
    /// Its normal file is here, with nothing unreadable and no row refused: only then does a row that is
    /// missing tell anything. A refused one may be that row.
    bool isWhole = false;
    int read = 0;       ///< records of all its files, those of the twin of 2022 included
    int kept = 0;       ///< as endorsements
    int duplicates = 0; ///< of a kept row
    int refused = 0;
    int undated = 0;         ///< of those kept
    int unknownStatuses = 0; ///< of those kept: none, or one that no source documents

    friend bool operator==(const SideReport &, const SideReport &) = default;
};

/// A file that could not be read. The others were.
struct FileProblem
{
    QString path{}; ///< within the archive
    Error error{};

    friend bool operator==(const FileProblem &, const FileProblem &) = default;
};

/// Paths are within the archive and for people only, as ContainedFile::path.
struct ArchiveReport
{
    SideReport received{};
    SideReport given{};
    bool hasTwin = false;        ///< the twin of 2022 was read, and none of its rows refused (section 1.7)
    QList<RefusedRow> refused{}; ///< of all files, `file` is the path; the first mostRefusedShown
    int refusedInAll = 0;
    int connections = 0;         ///< people in Connections.csv
    int namelessConnections = 0; ///< those who left or hid: a date and nothing else
    QStringList used{};          ///< paths, in the order of reading
    /// Base names without `.csv`, of what an archive of today may hold and this one does not.
    QStringList missing{};
    QList<FileProblem> unreadable{};
    /// Paths of files that belong to another export: files of the same names are nearer.
    QStringList passedOver{};

    friend bool operator==(const ArchiveReport &, const ArchiveReport &) = default;
};

struct ArchiveContents
{
    /// In the order of their files: received, given, and what only the twin has.
    QList<ArchivedEndorsement> endorsements{};

    /// By NaturalKey::person, of those in `endorsements` only. Somebody who is known by name has an entry
    /// only if one connection has that name.
    QHash<QString, ArchiveConnection> connections{};
    /// connectionKeys() of everybody in Connections.csv, whether or not in this export's endorsements.
    /// Nothing if it is not here, in part unreadable or has refused rows: then nobody's absence says
    /// anything.
    std::optional<QSet<QString>> connectedKeys{};

    /// By NaturalKey::skill. Nothing as above, for Skills.csv.
    std::optional<QSet<QString>> skillsOnProfile{};

    ArchiveOwner owner{};               ///< all empty if Profile.csv does not say
    std::optional<QString> ownerSlug{}; ///< by slugOf(), if Invitations.csv leaves no doubt
    QDate exportedOn{};                 ///< a hint, from the name that the archive was given; often invalid

    ArchiveReport report{};

    friend bool operator==(const ArchiveContents &, const ArchiveContents &) = default;
};

} // namespace Laurels::Archive
