// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/archiverows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::Archive {

namespace {

QString columnKey(QString name)
{
    // Programs that put a byte order mark before one that is there already make it part of the first name.
    return name.remove(QChar::ByteOrderMark).trimmed().toLower();
}

/// As spreadsheets save an empty line: `,,,`.
bool isBlankRecord(const CsvRecord &record)
{
    return record.isReadable && record.isComplete && record.isWellFormed &&
           std::all_of(record.fields.begin(), record.fields.end(),
                       [](const QString &field) { return QStringView(field).trimmed().isEmpty(); });
}

} // namespace

ArchiveHeader::ArchiveHeader(const QStringList &fields)
{
    for (int i = 0; i < fields.size(); ++i) {
        const QString key = columnKey(fields.at(i));
        if (key.isEmpty())
            continue;
        m_width = i + 1;
        if (!m_columns.contains(key))
            m_columns.insert(key, i);
    }
}

int ArchiveHeader::column(const QString &name) const
{
    return m_columns.value(columnKey(name), -1);
}

QStringList ArchiveHeader::missing(const QStringList &names) const
{
    QStringList missing;
    std::copy_if(names.begin(), names.end(), std::back_inserter(missing),
                 [this](const QString &name) { return column(name) < 0; });
    return missing;
}

Failure columnsMissing(const QStringList &names)
{
    return failure(ErrorKind::Storage, u"archive.columnsMissing"_s, names.join(u", "_s));
}

Result<ArchiveHeader> findHeader(CsvReader &reader, const QStringList &needed, int search)
{
    QStringList fewestMissing = needed;
    bool areReadable = true;
    while (search > 0) {
        const auto record = reader.nextHeader();
        if (!record)
            break;
        if (isBlankRecord(*record))
            continue;
        --search;
        areReadable = record->isReadable && areReadable;
        const ArchiveHeader header(record->fields);
        const QStringList missing = header.missing(needed);
        if (missing.isEmpty() && record->isReadable)
            return header;
        if (missing.size() < fewestMissing.size())
            fewestMissing = missing;
    }
    if (!areReadable)
        return failure(ErrorKind::Storage, u"archive.notText"_s);
    return needed.isEmpty() ? Result<ArchiveHeader>(ArchiveHeader({})) : columnsMissing(fewestMissing);
}

QString cell(const CsvRecord &record, int column)
{
    return column < 0 ? QString() : record.fields.at(column).trimmed();
}

ArchiveRows::ArchiveRows(CsvReader &reader, const ArchiveHeader &header, const QString &fileName)
    : m_reader(reader)
    , m_header(header)
    , m_fileName(fileName)
{
}

std::optional<CsvRecord> ArchiveRows::next()
{
    while (auto record = m_reader.next()) {
        if (isBlankRecord(*record))
            continue;
        ++m_read;
        const auto found = fault(*record);
        if (!found)
            return areTooMany() ? std::nullopt : record;
        refuse(*record, *found);
    }
    return std::nullopt;
}

void ArchiveRows::refuse(const CsvRecord &record, RefusedRow::Reason reason)
{
    if (m_refused.size() < mostRefusedShown)
        m_refused.append({.file = m_fileName, .line = record.line, .reason = reason});
    ++m_refusedInAll;
}

std::optional<RefusedRow::Reason> ArchiveRows::fault(const CsvRecord &record) const
{
    if (!record.isReadable)
        return RefusedRow::NotText;
    if (!record.isComplete)
        return RefusedRow::CutOff;
    if (!record.isWellFormed)
        return RefusedRow::BrokenQuotes;
    if (record.fields.size() >= m_header.width())
        return std::nullopt;
    return record.isTerminated ? RefusedRow::TooFewFields : RefusedRow::CutOff;
}

} // namespace Laurels::Archive
