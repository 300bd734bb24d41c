// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/archivetables.h"

#include "backends/archive/archivedate.h"
#include "backends/archive/archiverows.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels::Archive {

namespace {

// LinkedIn's note takes two of them; people who save the file again may leave more.
constexpr int recordsBeforeConnections = 20;

struct EndorsementColumns
{
    Direction direction = Direction::Received;
    int when = -1;
    int skill = -1;
    int firstName = -1;
    int lastName = -1;
    int address = -1;
    int status = -1;
};

/// What the file calls the people on the other side.
QString otherSide(Direction direction)
{
    return direction == Direction::Received ? u"Endorser"_s : u"Endorsee"_s;
}

QStringList missingFor(const ArchiveHeader &header, Direction direction)
{
    const QString other = otherSide(direction);
    return header.missing({u"Skill Name"_s, other + " First Name"_L1, other + " Last Name"_L1});
}

Result<Direction> directionOf(const ArchiveHeader &header)
{
    const QStringList forReceived = missingFor(header, Direction::Received);
    const QStringList forGiven = missingFor(header, Direction::Given);
    if (forReceived.isEmpty() && forGiven.isEmpty())
        return failure(ErrorKind::Storage, u"archive.sideUnclear"_s);
    if (forReceived.isEmpty())
        return Direction::Received;
    if (forGiven.isEmpty())
        return Direction::Given;
    return columnsMissing(forGiven.size() < forReceived.size() ? forGiven : forReceived);
}

EndorsementColumns columnsFor(const ArchiveHeader &header, Direction direction)
{
    const QString other = otherSide(direction);
    return {.direction = direction,
            .when = header.column(u"Endorsement Date"_s),
            .skill = header.column(u"Skill Name"_s),
            .firstName = header.column(other + " First Name"_L1),
            .lastName = header.column(other + " Last Name"_L1),
            .address = header.column(other + " Public Url"_L1),
            .status = header.column(u"Endorsement Status"_s)};
}

ArchiveEndorsement endorsementOf(const CsvRecord &record, const EndorsementColumns &columns)
{
    return {.direction = columns.direction,
            .when = endorsementDate(cell(record, columns.when)),
            .skill = cell(record, columns.skill),
            .firstName = cell(record, columns.firstName),
            .lastName = cell(record, columns.lastName),
            .address = cell(record, columns.address),
            .status = cell(record, columns.status),
            .line = record.line};
}

/// One that LinkedIn documents, or `Redacted` of section 1.7.
bool isKnownStatus(const QString &text)
{
    const QString upper = text.toUpper();
    return Status::fromWire(upper).kind() != Status::Other || upper == "REDACTED"_L1;
}

/// Whether only part of the status may be there: `ACCEP`.
bool mayEndInStatus(const CsvRecord &record, const EndorsementColumns &columns)
{
    return !record.isTerminated && columns.status == record.fields.size() - 1 &&
           !isKnownStatus(cell(record, columns.status));
}

std::optional<RefusedRow::Reason> endorsementFault(const CsvRecord &record, const EndorsementColumns &columns,
                                                   const ArchiveEndorsement &row)
{
    if (mayEndInStatus(record, columns))
        return RefusedRow::CutOff;
    if (row.skill.isEmpty())
        return RefusedRow::NoSkill;
    if (row.firstName.isEmpty() && row.lastName.isEmpty() && row.address.isEmpty())
        return RefusedRow::NoPerson;
    return std::nullopt;
}

bool hasNobody(const ArchiveConnection &row)
{
    return row.firstName.isEmpty() && row.lastName.isEmpty() && row.address.isEmpty();
}

/// With what is known after its last row.
template <typename Table>
Result<Table> finished(Table table, const ArchiveRows &rows, const QString &fileName)
{
    if (rows.areTooMany())
        return failure(ErrorKind::Storage, u"archive.tooLarge"_s, fileName);
    table.refused = rows.refused();
    table.refusedInAll = rows.refusedInAll();
    return table;
}

} // namespace

Result<EndorsementTable> readEndorsements(const QByteArray &file, const QString &fileName)
{
    CsvReader reader(file);
    const auto header = findHeader(reader, {});
    if (!header)
        return Failure(header.error());
    const auto direction = directionOf(*header);
    if (!direction)
        return Failure(direction.error());
    const EndorsementColumns columns = columnsFor(*header, *direction);

    EndorsementTable table{.direction = *direction};
    ArchiveRows rows(reader, *header, fileName);
    while (const auto record = rows.next()) {
        const ArchiveEndorsement row = endorsementOf(*record, columns);
        if (const auto fault = endorsementFault(*record, columns, row)) {
            rows.refuse(*record, *fault);
            continue;
        }
        table.undated += row.when.isValid() ? 0 : 1;
        table.rows.append(row);
    }
    table.read = rows.read();
    return finished(std::move(table), rows, fileName);
}

Result<ConnectionTable> readConnections(const QByteArray &file, const QString &fileName)
{
    CsvReader reader(file);
    const auto header = findHeader(reader, {u"First Name"_s, u"Last Name"_s}, recordsBeforeConnections);
    if (!header)
        return Failure(header.error());
    const int firstName = header->column(u"First Name"_s);
    const int lastName = header->column(u"Last Name"_s);
    const int address = header->column(u"URL"_s);
    const int company = header->column(u"Company"_s);
    const int position = header->column(u"Position"_s);
    const int connectedOn = header->column(u"Connected On"_s);

    ConnectionTable table;
    ArchiveRows rows(reader, *header, fileName);
    while (const auto record = rows.next()) {
        const ArchiveConnection row{.firstName = cell(*record, firstName),
                                    .lastName = cell(*record, lastName),
                                    .address = cell(*record, address),
                                    .company = cell(*record, company),
                                    .position = cell(*record, position),
                                    .connectedOn = connectionDate(cell(*record, connectedOn))};
        if (!hasNobody(row))
            table.rows.append(row);
        else if (row.company.isEmpty() && row.position.isEmpty())
            ++table.nameless;
        else
            rows.refuse(*record, RefusedRow::NoPerson);
    }
    return finished(std::move(table), rows, fileName);
}

Result<SkillTable> readSkills(const QByteArray &file, const QString &fileName)
{
    CsvReader reader(file);
    const auto header = findHeader(reader, {u"Name"_s});
    if (!header)
        return Failure(header.error());
    const int name = header->column(u"Name"_s);
    SkillTable table;
    ArchiveRows rows(reader, *header, fileName);
    while (const auto record = rows.next()) {
        if (cell(*record, name).isEmpty())
            rows.refuse(*record, RefusedRow::NoSkill);
        else
            table.names.append(cell(*record, name));
    }
    return finished(std::move(table), rows, fileName);
}

Result<ArchiveOwner> readOwner(const QByteArray &file, const QString &fileName)
{
    CsvReader reader(file);
    const auto header = findHeader(reader, {u"First Name"_s, u"Last Name"_s});
    if (!header)
        return Failure(header.error());
    ArchiveRows rows(reader, *header, fileName);
    const auto record = rows.next();
    if (!record)
        return ArchiveOwner();
    return ArchiveOwner{.firstName = cell(*record, header->column(u"First Name"_s)),
                        .lastName = cell(*record, header->column(u"Last Name"_s)),
                        .headline = cell(*record, header->column(u"Headline"_s))};
}

QSet<QString> readOwnAddresses(const QByteArray &file)
{
    CsvReader reader(file);
    const auto header = findHeader(reader, {u"Direction"_s, u"inviterProfileUrl"_s, u"inviteeProfileUrl"_s});
    if (!header)
        return {};
    const int direction = header->column(u"Direction"_s);
    const int inviter = header->column(u"inviterProfileUrl"_s);
    const int invitee = header->column(u"inviteeProfileUrl"_s);

    QSet<QString> addresses;
    ArchiveRows rows(reader, *header, {});
    while (const auto record = rows.next()) {
        const QString way = cell(*record, direction).toUpper();
        const int own = way == "OUTGOING"_L1 ? inviter : way == "INCOMING"_L1 ? invitee : -1;
        // Half an address at the end of a file that was cut off would look like somebody else's.
        const bool isWhole = record->isTerminated || own != record->fields.size() - 1;
        if (isWhole && !cell(*record, own).isEmpty())
            addresses.insert(cell(*record, own));
    }
    return rows.areTooMany() ? QSet<QString>() : addresses;
}

} // namespace Laurels::Archive
