// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/csvreader.h"

#include <QStringDecoder>

#include <algorithm>

namespace Laurels::Archive {

namespace {

// LinkedIn's widest tables have some fifteen columns. Without a limit a file of nothing but commas would take
// many times its size.
constexpr qsizetype mostFields = 256;

bool isCsvText(QByteArrayView bytes)
{
    return bytes.isValidUtf8() && !bytes.contains('\0');
}

/// Not QString::fromUtf8(): it swallows a U+FEFF at the beginning, which is a letter of the field here.
QString fieldText(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decoder(utf8);
}

/// Makes one quote of two. Not QByteArray::replace(): it moves the rest of the text for each thousand.
QByteArray withSingleQuotes(QByteArrayView doubled)
{
    QByteArray text;
    text.reserve(doubled.size());
    for (qsizetype at = 0; at < doubled.size();) {
        const qsizetype quote = doubled.indexOf('"', at);
        const qsizetype end = quote < 0 ? doubled.size() : quote + 1;
        text.append(doubled.sliced(at, end - at));
        at = quote < 0 ? end : end + 1;
    }
    return text;
}

int lineEndsIn(QByteArrayView text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isFirstOfTwo = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if ((text[i] == '\n' || text[i] == '\r') && !isFirstOfTwo)
            ++count;
    }
    return int(count);
}

void keepField(CsvRecord &record, QByteArrayView utf8)
{
    if (record.fields.size() < mostFields)
        record.fields.append(fieldText(utf8));
}

} // namespace

CsvReader::CsvReader(const QByteArray &file)
    : m_text(fileText(file))
{
}

std::optional<CsvRecord> CsvReader::next()
{
    skipEmptyLines();
    if (isAtEnd() && !m_text.isCutOff)
        return std::nullopt;
    if (m_separator == 0)
        m_separator = separatorOfThisRecord();
    CsvRecord record{.line = m_line};
    const qsizetype begin = m_at;
    while (takeField(record)) {
    }
    record.isReadable = isCsvText(m_text.utf8.sliced(begin, m_at - begin));
    if (!record.isReadable)
        record.fields.clear();
    record.isTerminated = takeLineEnd();
    if (!record.isTerminated && m_text.isCutOff) {
        record.isComplete = false;
        m_text.isCutOff = false; // has been told: no record is left
    }
    return record;
}

std::optional<CsvRecord> CsvReader::nextHeader()
{
    m_separator = 0;
    return next();
}

char CsvReader::separatorOfThisRecord() const
{
    bool isQuoted = false;
    bool hasTab = false;
    for (const char c : m_text.utf8.sliced(m_at)) {
        if (c == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && c == ',')
            return ',';
        else if (!isQuoted && (c == '\n' || c == '\r'))
            break;
        else if (!isQuoted && c == '\t')
            hasTab = true;
    }
    return hasTab ? '\t' : ',';
}

bool CsvReader::takeLineEnd()
{
    if (!isAt('\n') && !isAt('\r'))
        return false;
    m_at += m_text.utf8.sliced(m_at).startsWith("\r\n") ? 2 : 1;
    ++m_line;
    return true;
}

void CsvReader::skipEmptyLines()
{
    while (takeLineEnd()) {
    }
}

/// Whether another field of the record follows.
bool CsvReader::takeField(CsvRecord &record)
{
    if (isAt('"')) {
        takeQuoted(record);
        record.isWellFormed = takePlain().isEmpty() && record.isWellFormed;
    } else {
        keepField(record, takePlain());
    }
    if (!isAt(m_separator))
        return false;
    ++m_at;
    return true;
}

void CsvReader::takeQuoted(CsvRecord &record)
{
    const QByteArrayView text = m_text.utf8;
    const qsizetype begin = ++m_at;
    bool hasDoubled = false;
    qsizetype end = text.indexOf('"', m_at);
    while (end >= 0 && end + 1 < text.size() && text[end + 1] == '"') {
        hasDoubled = true;
        end = text.indexOf('"', end + 2);
    }
    record.isComplete = end >= 0;
    m_at = end < 0 ? text.size() : end + 1;
    const QByteArrayView field = text.sliced(begin, (end < 0 ? text.size() : end) - begin);
    m_line += lineEndsIn(field);
    if (hasDoubled)
        keepField(record, withSingleQuotes(field));
    else
        keepField(record, field);
}

QByteArrayView CsvReader::takePlain()
{
    const QByteArrayView rest = m_text.utf8.sliced(m_at);
    const auto end = std::find_if(rest.begin(), rest.end(),
                                  [this](char c) { return c == m_separator || c == '\n' || c == '\r'; });
    m_at += end - rest.begin();
    return rest.first(end - rest.begin());
}

} // namespace Laurels::Archive
