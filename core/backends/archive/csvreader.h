// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/filetext.h"

#include <QStringList>

#include <optional>

namespace Laurels::Archive {

struct CsvRecord
{
    int line = 0;             ///< on which it begins, from 1
    QStringList fields{};     ///< without their quotes, otherwise letter for letter; 256 at most are kept
    bool isComplete = true;   ///< false: the file ends in the midst of it, in a quote or in a character
    bool isReadable = true;   ///< false: it holds bytes that are no text, or NUL; it has no fields then
    bool isWellFormed = true; ///< false: text follows a closing quote, so nobody knows where fields begin
    bool isTerminated = true; ///< false: the last record of a file that ends without a line end

    friend bool operator==(const CsvRecord &, const CsvRecord &) = default;
};

/// Reads the records of a file of LinkedIn's archive: RFC 4180, with LF, CRLF or CR as line ends, in each
/// encoding that fileText() knows (reference member-data.md, sections 1.4 and 1.9). The first record says
/// what separates the fields: a tab if it holds tabs and no comma outside of quotes, else a comma.
/// Empty lines are skipped. A quote inside a field that does not begin with one is a letter like others.
///
/// Time is linear in the size of the file, whatever is in it. Besides the file (and its UTF-8 if it was in
/// UTF-16) one record is in memory.
///
/// Not libcsv: what follows a closing quote by mistake, `"x" y`, makes it take all records up to the next
/// quote for one field, or give up the whole file in its strict mode, where here one record is refused; it
/// knows no line numbers, and hands out nothing of a field that is still open when the file ends.
class CsvReader
{
public:
    explicit CsvReader(const QByteArray &file);

    /// None is left: no value, then and ever after.
    [[nodiscard]] std::optional<CsvRecord> next();
    /// The same, for a record that may be the header: from here on its own separator counts.
    [[nodiscard]] std::optional<CsvRecord> nextHeader();

private:
    [[nodiscard]] bool isAtEnd() const { return m_at == m_text.utf8.size(); }
    [[nodiscard]] bool isAt(char c) const { return !isAtEnd() && m_text.utf8[m_at] == c; }
    [[nodiscard]] char separatorOfThisRecord() const;

    bool takeLineEnd();
    void skipEmptyLines();
    bool takeField(CsvRecord &record);
    void takeQuoted(CsvRecord &record);
    QByteArrayView takePlain();

    FileText m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    char m_separator = 0; ///< 0: no record has told yet
};

} // namespace Laurels::Archive
