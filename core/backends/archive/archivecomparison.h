// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivekey.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

/// What became of the rows of one export in another one of the same member (reference member-data.md, section
/// 1.8). Pure; about n log n; the result depends on what the rows say and never on their order, which is
/// arbitrary within one second. Which export is the newer one, and whether both are of one member, is for the
/// caller to know.
namespace Laurels::Archive {

struct ComparedRow
{
    NaturalKey key{};
    std::optional<qint64> second{}; ///< since 1970, UTC; nothing: not readable
    QString name{};                 ///< foldedName() of the person
    QString statusText{};           ///< verbatim
    int index = -1;                 ///< the caller's number for it: what results call it by
};

/// How a row was recognised, in the order in which that is tried. Each row is used once.
enum class Match : quint8 {
    New,           ///< not at all
    Same,          ///< person, skill and second are equal, or one of the seconds is not known
    Renewed,       ///< person and skill are equal: endorsed again
    SkillRenamed,  ///< person and second are equal: another spelling, or the profile got another language
    PersonRenamed, ///< skill and second are equal: another profile address, or the first one known
};

struct RowMatch
{
    int before = -1; ///< ComparedRow::index of the row it was, -1: it is new
    Match how = Match::New;
    bool isStatusChanged = false; ///< not by case or outer blanks alone

    friend bool operator==(const RowMatch &, const RowMatch &) = default;
};

/// Why a row is not in the new export.
enum class Absence : quint8 {
    Withdrawn,         ///< taken back, or its skill taken off the profile: the person is still there
    NoLongerConnected, ///< nothing of that person is there, and they are not among the connections
    Unknown,           ///< nothing of that person is there, and what the connections say does not tell why
    NotInThisArchive,  ///< the new export has no such file, which says nothing about the row
};

struct AbsentRow
{
    int before = -1; ///< ComparedRow::index
    Absence why = Absence::Unknown;

    friend bool operator==(const AbsentRow &, const AbsentRow &) = default;
};

/// Which files of endorsements the new export holds. A missing one is not an empty one (section 1.2).
struct HeldFiles
{
    bool received = true;
    bool given = true;
    bool twin =
        false; ///< the file with spaces in its name, the only one with rows called Redacted (section 1.7)
};

struct Comparison
{
    QList<RowMatch> matches; ///< one for each row of `now`, in its order
    QList<AbsentRow> absent; ///< the rows of `before` that are no row's match, in its order

    friend bool operator==(const Comparison &, const Comparison &) = default;
};

/// `connectionsNow`: the connectionKeys() of everybody in the new Connections.csv; nothing if it is not in
/// the archive.
[[nodiscard]] Comparison compare(const QList<ComparedRow> &before, const QList<ComparedRow> &now,
                                 const std::optional<QSet<QString>> &connectionsNow,
                                 const HeldFiles &held = {});

} // namespace Laurels::Archive
