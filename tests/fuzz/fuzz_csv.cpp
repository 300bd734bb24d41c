// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/archivetables.h"
#include "backends/archive/csvreader.h"

#include <cstdint>
#include <cstdlib>

using namespace Laurels::Archive;

namespace {

void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

void readRecords(const QByteArray &file)
{
    CsvReader reader(file);
    int line = 0;
    bool isEnd = false;
    while (const auto record = reader.next()) {
        require(record->line > line && !isEnd);
        require(record->isReadable ? !record->fields.isEmpty() : record->fields.isEmpty());
        require(record->fields.size() <= 256);
        require(record->isComplete || !record->isTerminated);
        line = record->line;
        isEnd = !record->isTerminated;
    }
}

void readTables(const QByteArray &file)
{
    if (const auto table = readEndorsements(file, QString())) {
        require(table->read == table->rows.size() + table->refusedInAll);
        require(table->undated <= table->rows.size());
        for (const auto &row : table->rows)
            require(!row.skill.isEmpty() && !row.skill.contains(QChar::Null));
    }
    (void)readConnections(file, QString());
    (void)readSkills(file, QString());
    (void)readOwner(file, QString());
    (void)readOwnAddresses(file);
}

} // namespace

/// A file of an archive, byte for byte. Half of what it is fed has a header of its own, since hardly any
/// bytes by chance are one.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    // Not copied: a byte too far is seen.
    const auto file = QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
    readRecords(file);
    readTables(file);
    readTables("Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,"
               "Endorsement Status\n" +
               file);
    return 0;
}
