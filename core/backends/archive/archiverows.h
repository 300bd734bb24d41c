// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivetables.h"
#include "backends/archive/csvreader.h"

#include <QHash>

#include <optional>

namespace Laurels::Archive {

/// Where the columns of a table are. Names are compared trimmed and without case; of two columns with one
/// name the first counts.
class ArchiveHeader
{
public:
    explicit ArchiveHeader(const QStringList &fields);

    /// -1: there is none.
    [[nodiscard]] int column(const QString &name) const;
    [[nodiscard]] QStringList missing(const QStringList &names) const;
    /// How many fields a record needs: columns without a name at the end do not count.
    [[nodiscard]] qsizetype width() const { return m_width; }

private:
    QHash<QString, int> m_columns;
    qsizetype m_width = 0;
};

/// What archivetables.h says about files whose header cannot be used.
[[nodiscard]] Failure columnsMissing(const QStringList &names);
/// The first record that has all of these columns, among the first `search` that are not blank. Where none is
/// needed, a file without records has a header without columns.
[[nodiscard]] Result<ArchiveHeader> findHeader(CsvReader &reader, const QStringList &needed, int search = 1);

/// The value in a column, trimmed; empty without that column. For records of ArchiveRows only.
[[nodiscard]] QString cell(const CsvRecord &record, int column);

/// Goes through the records behind a header and keeps an account of those that cannot be used. `reader` and
/// `header` belong to the caller and outlive it.
class ArchiveRows
{
public:
    ArchiveRows(CsvReader &reader, const ArchiveHeader &header, const QString &fileName);

    /// The next record that is whole: it has at least as many fields as the header. Blank ones are skipped.
    /// None after mostRows.
    [[nodiscard]] std::optional<CsvRecord> next();
    /// For one that is whole and says nothing, too.
    void refuse(const CsvRecord &record, RefusedRow::Reason reason);

    /// Records so far that are not blank, refused ones included.
    [[nodiscard]] int read() const { return m_read; }
    /// The first mostRefusedShown.
    [[nodiscard]] const QList<RefusedRow> &refused() const { return m_refused; }
    [[nodiscard]] int refusedInAll() const { return m_refusedInAll; }
    /// There was one more than mostRows.
    [[nodiscard]] bool areTooMany() const { return m_read - m_refusedInAll > mostRows; }

private:
    [[nodiscard]] std::optional<RefusedRow::Reason> fault(const CsvRecord &record) const;

    CsvReader &m_reader;
    const ArchiveHeader &m_header;
    QString m_fileName;
    QList<RefusedRow> m_refused;
    int m_refusedInAll = 0;
    int m_read = 0;
};

} // namespace Laurels::Archive
