// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/status.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

/// What the text files of LinkedIn's archive say, as typed rows (reference member-data.md, sections 1.3 to
/// 1.7). Columns are found by name, in any order and letter case; further columns are ignored, and what no
/// feature needs (birth date, mail, telephone, messages) is in no row. Texts are LinkedIn's own, trimmed at
/// the ends and otherwise verbatim: they come from others and are not to be trusted.
///
/// Each function takes the bytes of a file and its name for reports. A file with a header and no rows is no
/// error. One that cannot be read fails with ErrorKind::Storage and
/// - `archive.columnsMissing` (detail: the names of the columns, as LinkedIn spells them),
/// - `archive.sideUnclear` for an endorsement file that names endorsers and endorsees,
/// - `archive.notText` if its header is neither UTF-8 nor UTF-16 with a byte order mark,
/// - `archive.tooLarge` if it has more than mostRows that can be used.
namespace Laurels::Archive {

/// A row of a few bytes takes hundreds in memory. The largest table that was measured had 1,787 endorsements
/// (section 1.4).
inline constexpr int mostRows = 250'000;
/// More refused rows than anybody will look at; they are counted beyond that.
inline constexpr int mostRefusedShown = 1'000;

/// A record that was left out of the rows.
struct RefusedRow
{
    enum Reason {
        TooFewFields, ///< fewer than the header
        CutOff,       ///< the file ends in the midst of it
        NotText,      ///< bytes that are no text, or NUL
        NoSkill,      ///< an endorsement of nothing
        NoPerson,     ///< neither a name nor an address
        BrokenQuotes, ///< text after a closing quote: where its fields begin is a guess
    };

    QString file{};
    int line = 0; ///< on which it begins, from 1
    Reason reason = TooFewFields;

    friend bool operator==(const RefusedRow &, const RefusedRow &) = default;
};

struct ArchiveEndorsement
{
    Direction direction = Direction::Received;
    QDateTime when{}; ///< UTC; invalid if the file has none that can be read
    QString skill{};  ///< never empty
    QString firstName{};
    QString lastName{}; ///< may be empty, like one of the names or the address
    QString address{}; ///< as the file has it: mostly without scheme, not percent-encoded; absent before 2023
    QString status{};  ///< any text; the spelling differs, too
    int line = 0;      ///< on which its record begins, from 1

    friend bool operator==(const ArchiveEndorsement &, const ArchiveEndorsement &) = default;
};

struct EndorsementTable
{
    Direction direction = Direction::Received; ///< of its rows; the header tells it, if there are none, too
    QList<ArchiveEndorsement> rows{};          ///< in the order of the file
    QList<RefusedRow> refused{};               ///< the first mostRefusedShown
    int refusedInAll = 0;
    int read = 0;    ///< records after the header that hold anything: `rows` and `refusedInAll` together
    int undated = 0; ///< of `rows`

    friend bool operator==(const EndorsementTable &, const EndorsementTable &) = default;
};

/// The header says whether the endorsements were received (`Endorser …`) or given (`Endorsee …`). Also reads
/// the tab-separated twin of 2022 (section 1.7). A last record that ends, without a line end, in a status
/// which is not known counts as cut off in it.
[[nodiscard]] Result<EndorsementTable> readEndorsements(const QByteArray &file, const QString &fileName);

struct ArchiveConnection
{
    QString firstName{};
    QString lastName{};
    QString address{}; ///< with scheme, percent-encoded; absent before 2023
    QString company{};
    QString position{};
    QDate connectedOn{}; ///< invalid if the file has none that can be read

    friend bool operator==(const ArchiveConnection &, const ArchiveConnection &) = default;
};

struct ConnectionTable
{
    QList<ArchiveConnection> rows{};
    int nameless = 0;            ///< people who left LinkedIn or hid from the member: a date and nothing else
    QList<RefusedRow> refused{}; ///< this and the next one as of an EndorsementTable
    int refusedInAll = 0;

    friend bool operator==(const ConnectionTable &, const ConnectionTable &) = default;
};

/// The header is among the first 20 records: a note to the reader stands before it (section 1.6).
[[nodiscard]] Result<ConnectionTable> readConnections(const QByteArray &file, const QString &fileName);

struct SkillTable
{
    QStringList names{};         ///< what the profile lists
    QList<RefusedRow> refused{}; ///< this and the next one as of an EndorsementTable
    int refusedInAll = 0;

    friend bool operator==(const SkillTable &, const SkillTable &) = default;
};

[[nodiscard]] Result<SkillTable> readSkills(const QByteArray &file, const QString &fileName);

/// The member whose archive it is.
struct ArchiveOwner
{
    QString firstName{};
    QString lastName{};
    QString headline{};

    friend bool operator==(const ArchiveOwner &, const ArchiveOwner &) = default;
};

/// From the first row of Profile.csv; all empty if there is none.
[[nodiscard]] Result<ArchiveOwner> readOwner(const QByteArray &file, const QString &fileName);

/// The addresses that may be the owner's own according to Invitations.csv: the inviter's of what went out,
/// the invitee's of what came in (section 1.6), each spelling once. None in archives older than autumn 2023,
/// which have no such columns, and in files that cannot be read: then the owner's address is just not known.
[[nodiscard]] QSet<QString> readOwnAddresses(const QByteArray &file);

} // namespace Laurels::Archive
