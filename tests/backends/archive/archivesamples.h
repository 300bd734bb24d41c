// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivereader.h"

#include "zipmaker.h"

/// The invented files of a member's archive, and what was read of them in short.
namespace Laurels::ArchiveSamples {

using namespace Laurels::Archive;
using namespace Qt::StringLiterals;
using Files = QList<ZipMaker::Entry>;

inline const QByteArray receivedName = "Endorsement_Received_Info.csv";
inline const QByteArray givenName = "Endorsement_Given_Info.csv";

inline const QByteArray receivedHeader = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
                                         "Endorser Public Url,Endorsement Status\n";
inline const QByteArray givenHeader = QByteArray(receivedHeader).replace("Endorser", "Endorsee");

inline const QByteArray nomiQt = "2022/10/18 09:14:27 UTC,Qt,Nomi,Inventado,"
                                 "www.linkedin.com/in/nomi-inventado-0a1b2c3d,ACCEPTED\n";
inline const QByteArray nomiCMake = QByteArray(nomiQt).replace("Qt", "CMake");
inline const QByteArray perrin = "2018/07/25 23:01:50 UTC,Woodworking ,Perrin,\"Fictivus, PhD, PE\","
                                 "www.linkedin.com/in/perrinfictivus,HIDDEN\n";
inline const QByteArray lexi =
    "2014/12/01 06:30:15 UTC,\"Flora, Fauna & Habitats\",\"Alexandrine \"\"Lexi\"\"\",Tilbúin 🌍,"
    "www.linkedin.com/in/alexandrine-tilbúin,ACCEPTED\n";
// The invented sample of section 1.4.
inline const QByteArray sample = receivedHeader + nomiQt + nomiCMake + perrin + lexi;
inline const QByteArray given = givenHeader + "2020/02/03 04:05:06 UTC,Rust,Perrin,\"Fictivus, PhD, PE\","
                                              "www.linkedin.com/in/perrinfictivus,PENDING\n";

inline const QByteArray connectionsHeader =
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
inline const QByteArray connections =
    "Notes:\n\"Some addresses are missing, as their owners wish.\"\n\n" + connectionsHeader +
    "Alexandrine,Tilbúin,https://www.linkedin.com/in/alexandrine-tilb%C3%BAin,,Inventa Ltd,Maker,09 Mar "
    "2024\n"
    "Never,Endorsing,https://www.linkedin.com/in/never-endorsing,,Inventa Ltd,Clerk,09 Mar 2023\n"
    ",,,,,,10 Mar 2022";

inline const QByteArray profile = "First Name,Last Name,Headline\nOwen,Imaginato,Maker of things\n";
inline const QByteArray invitationsHeader =
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n";
inline const QByteArray invitations =
    invitationsHeader +
    "O,N,1/1/24,,OUTGOING,https://www.linkedin.com/in/Owen-Imaginato,https://www.linkedin.com/in/nomi\n"
    "P,O,1/1/24,,INCOMING,https://www.linkedin.com/in/perrin,www.linkedin.com/in/owen-imaginato/\n";

inline Result<ArchiveContents> readFiles(const Files &files, const QString &name = {})
{
    const auto container = Container::openBytes(ZipMaker::zip(files));
    if (!container)
        return Failure(container.error());
    return readArchive(**container, name);
}

/// Of files that must be readable.
inline ArchiveContents contentsOf(const Files &files)
{
    auto contents = readFiles(files);
    if (!contents)
        qWarning("%s", qPrintable(contents.error().code));
    return contents.value_or(ArchiveContents{.report = {.refusedInAll = -1}});
}

/// `R Qt nomi ACCEPTED` for each.
inline QStringList listed(const ArchiveContents &contents)
{
    QStringList lines;
    for (const ArchivedEndorsement &each : contents.endorsements)
        lines.append(QStringList{each.key.direction == Direction::Received ? u"R"_s : u"G"_s, each.row.skill,
                                 each.key.person, each.row.status}
                         .join(u' '));
    return lines;
}

/// The numbers in the order of SideReport.
inline QString counted(const SideReport &side)
{
    return u"%1%2 %3=%4+%5+%6 %7 %8"_s
        .arg(side.isPresent ? u"here"_s : u"not here"_s, side.isWhole ? u", whole"_s : QString())
        .arg(side.read)
        .arg(side.kept)
        .arg(side.duplicates)
        .arg(side.refused)
        .arg(side.undated)
        .arg(side.unknownStatuses);
}

inline bool holdsCounts(const SideReport &side)
{
    return side.read == side.kept + side.duplicates + side.refused;
}

} // namespace Laurels::ArchiveSamples
