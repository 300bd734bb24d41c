// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/filetext.h"

#include <QChar>
#include <QtEndian>

#include <algorithm>

namespace Laurels::Archive {

namespace {

enum class ByteOrder { Little, Big };

// Is in no UTF-8, so it marks what UTF-16 has no character for.
constexpr char noCharacter = '\xff';

qsizetype characterLength(uchar firstByte)
{
    if (firstByte >= 0xf0)
        return 4;
    if (firstByte >= 0xe0)
        return 3;
    return firstByte >= 0xc0 ? 2 : 1;
}

/// Whether some bytes to come would make one character of these.
bool isBeginningOfCharacter(QByteArrayView bytes)
{
    const qsizetype missing = characterLength(uchar(bytes.front())) - bytes.size();
    // Some first bytes allow only low second ones, some only high ones.
    const auto isEndedBy = [&](char byte) {
        return (bytes.toByteArray() + QByteArray(missing, byte)).isValidUtf8();
    };
    return missing > 0 && (isEndedBy('\x80') || isEndedBy('\xbf'));
}

/// How many bytes at the end begin a character and do not finish it.
qsizetype unfinishedBytes(QByteArrayView utf8)
{
    for (qsizetype count = 1; count <= std::min<qsizetype>(3, utf8.size()); ++count) {
        const QByteArrayView tail = utf8.last(count);
        const bool isFirstByte = (uchar(tail.front()) & 0xc0) != 0x80;
        if (isFirstByte)
            return isBeginningOfCharacter(tail) ? count : 0;
    }
    return 0;
}

void appendUtf8(QByteArray &text, char32_t character)
{
    if (character < 0x80) {
        text.append(char(character));
        return;
    }
    const auto appendBits = [&](unsigned mark, int shift, unsigned mask) {
        text.append(char(mark | ((character >> shift) & mask)));
    };
    if (character < 0x800) {
        appendBits(0xc0, 6, 0x1f);
    } else if (character < 0x10000) {
        appendBits(0xe0, 12, 0x0f);
        appendBits(0x80, 6, 0x3f);
    } else {
        appendBits(0xf0, 18, 0x07);
        appendBits(0x80, 12, 0x3f);
        appendBits(0x80, 6, 0x3f);
    }
    appendBits(0x80, 0, 0x3f);
}

FileText fromUtf16(QByteArrayView bytes, ByteOrder order)
{
    const qsizetype count = bytes.size() / 2;
    const auto unitAt = [&](qsizetype i) {
        const char *at = bytes.data() + 2 * i;
        return char16_t(order == ByteOrder::Big ? qFromBigEndian<quint16>(at)
                                                : qFromLittleEndian<quint16>(at));
    };
    FileText text{.isCutOff = bytes.size() % 2 != 0};
    text.bytes.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        const char16_t unit = unitAt(i);
        const bool isLast = i + 1 == count;
        if (!QChar::isSurrogate(unit)) {
            appendUtf8(text.bytes, unit);
        } else if (QChar::isHighSurrogate(unit) && isLast) {
            text.isCutOff = true;
        } else if (QChar::isHighSurrogate(unit) && QChar::isLowSurrogate(unitAt(i + 1))) {
            appendUtf8(text.bytes, QChar::surrogateToUcs4(unit, unitAt(++i)));
        } else {
            text.bytes.append(noCharacter);
        }
    }
    text.utf8 = text.bytes;
    return text;
}

} // namespace

FileText fileText(const QByteArray &file)
{
    if (file.startsWith("\xff\xfe"))
        return fromUtf16(QByteArrayView(file).sliced(2), ByteOrder::Little);
    if (file.startsWith("\xfe\xff"))
        return fromUtf16(QByteArrayView(file).sliced(2), ByteOrder::Big);
    const QByteArrayView utf8 = QByteArrayView(file).sliced(file.startsWith("\xef\xbb\xbf") ? 3 : 0);
    const qsizetype unfinished = unfinishedBytes(utf8);
    return {.bytes = file, .utf8 = utf8.chopped(unfinished), .isCutOff = unfinished > 0};
}

} // namespace Laurels::Archive
