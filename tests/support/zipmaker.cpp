// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zipmaker.h"

#include <QDataStream>
#include <QIODevice>

#include <zlib.h>

namespace Laurels::ZipMaker {

namespace {

// PKWARE's APPNOTE.TXT, section 4.3; the fields of each record in its order.
constexpr quint32 localSignature = 0x04034b50;
constexpr quint32 descriptorSignature = 0x08074b50;
constexpr quint32 centralSignature = 0x02014b50;
constexpr quint32 endSignature = 0x06054b50;
constexpr quint32 end64Signature = 0x06064b50;
constexpr quint32 locator64Signature = 0x07064b50;

constexpr quint16 encryptedFlag = 0x0001;
constexpr quint16 descriptorFlag = 0x0008;
constexpr quint16 utf8Flag = 0x0800;

constexpr quint16 neededVersion = 20;
constexpr quint16 neededVersion64 = 45;
constexpr quint16 noonish = 0x6000;
constexpr quint16 someDay = 0x5921; // 1 September 2024

class Writer
{
public:
    Writer() { m_stream.setByteOrder(QDataStream::LittleEndian); }

    template <typename... Numbers>
    void numbers(Numbers... values)
    {
        (m_stream << ... << values);
    }
    void raw(const QByteArray &bytes) { m_stream.writeRawData(bytes.constData(), int(bytes.size())); }

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    QDataStream m_stream{&m_bytes, QIODevice::WriteOnly};
};

/// Without the header and the checksum of zlib.
QByteArray deflated(const QByteArray &content)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(content.size()))), Qt::Uninitialized);
    QByteArray input = content;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = uInt(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

quint32 checksumOf(const QByteArray &content)
{
    return quint32(crc32(0, reinterpret_cast<const Bytef *>(content.constData()), uInt(content.size())));
}

/// An entry, packed, with all that its two headers say.
struct Packed
{
    QByteArray name;
    QByteArray content;
    quint16 flags = 0;
    quint16 method = 0;
    quint32 checksum = 0;
    quint32 packedSize = 0;
    quint32 size = 0;
    quint32 offset = 0;

    [[nodiscard]] bool hasDescriptor() const { return (flags & descriptorFlag) != 0; }
};

Packed packed(const Entry &entry)
{
    Packed result{.name = entry.name, .content = entry.isDeflated ? deflated(entry.content) : entry.content};
    result.flags = quint16((entry.isEncrypted ? encryptedFlag : 0) |
                           (entry.hasDescriptor ? descriptorFlag : 0) | (entry.isNameUtf8 ? utf8Flag : 0));
    result.method = entry.toldMethod.value_or(entry.isDeflated ? Z_DEFLATED : 0);
    result.checksum = checksumOf(entry.content) ^ (entry.hasWrongChecksum ? 1U : 0U);
    result.packedSize = entry.toldPackedSize.value_or(quint32(result.content.size()));
    result.size = entry.toldSize.value_or(quint32(entry.content.size()));
    return result;
}

void writeLocal(Writer &out, const Packed &entry)
{
    out.numbers(localSignature, neededVersion, entry.flags, entry.method, noonish, someDay);
    if (entry.hasDescriptor())
        out.numbers(quint32(0), quint32(0), quint32(0));
    else
        out.numbers(entry.checksum, entry.packedSize, entry.size);
    out.numbers(quint16(entry.name.size()), quint16(0));
    out.raw(entry.name);
    out.raw(entry.content);
    if (entry.hasDescriptor())
        out.numbers(descriptorSignature, entry.checksum, entry.packedSize, entry.size);
}

void writeCentral(Writer &out, const Packed &entry)
{
    out.numbers(centralSignature, neededVersion, neededVersion, entry.flags, entry.method, noonish, someDay);
    out.numbers(entry.checksum, entry.packedSize, entry.size, quint16(entry.name.size()));
    const quint16 none = 0; // extra field, comment, disk, internal attributes
    out.numbers(none, none, none, none, quint32(0), entry.offset);
    out.raw(entry.name);
}

void writeEnd64(Writer &out, quint64 count, quint64 size, quint64 offset)
{
    const quint64 lengthOfTheRest = 44;
    const quint64 position = offset + size;
    out.numbers(end64Signature, lengthOfTheRest, neededVersion64, neededVersion64, quint32(0), quint32(0));
    out.numbers(count, count, size, offset);
    out.numbers(locator64Signature, quint32(0), position, quint32(1));
}

} // namespace

QByteArray zip(const QList<Entry> &entries, const Ending &ending)
{
    Writer out;
    QList<Packed> directory;
    for (const Entry &entry : entries) {
        directory.append(packed(entry));
        directory.last().offset = quint32(out.bytes().size());
        writeLocal(out, directory.last());
    }
    const auto offset = quint32(out.bytes().size());
    for (const Packed &entry : directory)
        writeCentral(out, entry);
    const auto size = quint32(out.bytes().size()) - offset;
    const quint64 count = ending.toldEntries.value_or(quint64(entries.size()));
    if (ending.isZip64)
        writeEnd64(out, count, size, offset);
    const auto shortCount = quint16(qMin(count, quint64(0xffff)));
    out.numbers(endSignature, quint16(0), quint16(0), shortCount, shortCount, size, offset,
                quint16(ending.comment.size()));
    out.raw(ending.comment);
    return out.bytes();
}

} // namespace Laurels::ZipMaker
