// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/zipcontainer.h"

#include <QtEndian>

#include <array>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels::Archive {

namespace {

// Lengths and places in the records at the end of a ZIP (PKWARE's APPNOTE.TXT, sections 4.3.14 to 4.3.16).
constexpr qint64 endRecordLength = 22;
constexpr qint64 end64RecordLength = 56;
constexpr qint64 end64LocatorLength = 20;
// The end record has a comment behind it. This is a little more than libzip searches.
constexpr qint64 searchedTail = 70'000;
// Bytes: 300 for each of ten thousand entries. And libzip takes a 16-bit number of entries for one that
// overflowed only where 65,536 of the shortest fit in.
constexpr qint64 largestDirectory = 3'000'000;

Failure damagedZip(const QString &detail)
{
    return failure(ErrorKind::Storage, u"archive.damaged"_s, detail);
}

struct ZipDirectory
{
    quint64 entries = 0;
    quint64 offset = 0;
    quint64 size = 0;
};

QByteArray bytesAt(QIODevice &device, qint64 offset, qint64 length)
{
    return device.seek(offset) ? device.read(length) : QByteArray();
}

template <typename T>
T numberAt(const QByteArray &bytes, qsizetype offset)
{
    return qFromLittleEndian<T>(bytes.constData() + offset);
}

std::optional<ZipDirectory> zip64Directory(QIODevice &device, const QByteArray &locator)
{
    const auto offset = numberAt<quint64>(locator, 8);
    if (offset > quint64(device.size()))
        return {};
    const QByteArray record = bytesAt(device, qint64(offset), end64RecordLength);
    if (record.size() < end64RecordLength || !record.startsWith("PK\6\6"))
        return {};
    return ZipDirectory{.entries = numberAt<quint64>(record, 32),
                        .offset = numberAt<quint64>(record, 48),
                        .size = numberAt<quint64>(record, 40)};
}

/// The directory that the end record at `position` tells of. Empty if that leads nowhere, so that it is no
/// end record but, by chance, the same four bytes.
std::optional<ZipDirectory> directoryOfEndRecord(QIODevice &device, qint64 position)
{
    const QByteArray record = bytesAt(device, position, endRecordLength);
    if (record.size() < endRecordLength)
        return {};
    std::optional<ZipDirectory> directory = ZipDirectory{.entries = numberAt<quint16>(record, 10),
                                                         .offset = numberAt<quint32>(record, 16),
                                                         .size = numberAt<quint32>(record, 12)};
    const QByteArray locator =
        bytesAt(device, qMax(qint64(0), position - end64LocatorLength), end64LocatorLength);
    if (position >= end64LocatorLength && locator.startsWith("PK\6\7"))
        directory = zip64Directory(device, locator);
    if (!directory || directory->offset > quint64(position) ||
        directory->size > quint64(position) - directory->offset)
        return {};
    const bool isEmpty = directory->entries == 0 && directory->size == 0;
    return isEmpty || bytesAt(device, qint64(directory->offset), 4) == "PK\1\2" ? directory : std::nullopt;
}

/// Looks at what libzip is going to search for, before it does: libzip takes memory for as many entries as
/// the ZIP claims to have, and time for every end record in sight.
Result<void> checkDirectory(QIODevice &device, const Limits &limits)
{
    const qint64 start = qMax(qint64(0), device.size() - searchedTail);
    const QByteArray tail = bytesAt(device, start, searchedTail);
    std::optional<ZipDirectory> found;
    for (qsizetype at = tail.indexOf("PK\5\6"); at >= 0; at = tail.indexOf("PK\5\6", at + 1)) {
        const std::optional<ZipDirectory> directory = directoryOfEndRecord(device, start + at);
        if (!directory)
            continue;
        if (found && found->size > 0 && directory->size > 0)
            return damagedZip(u"two directories"_s); // each reader would see another archive
        if (!found || directory->size > 0)
            found = directory;
    }
    if (!found && bytesAt(device, 0, 4) == "PK\3\4")
        return damagedZip(u"no end record"_s);
    if (!found)
        return failure(ErrorKind::Storage, u"archive.notAnArchive"_s);
    if (found->entries > quint64(limits.mostEntries) || found->size > quint64(largestDirectory))
        return failure(ErrorKind::Storage, u"archive.tooManyFiles"_s);
    return {};
}

Failure zipFailure(zip_error_t &error, const ZipInput &input)
{
    if (!input.reason().isEmpty()) // libzip calls that the end of the file
        return failure(ErrorKind::Storage, u"archive.notReadable"_s, input.reason());
    const bool isSplit = zip_error_code_zip(&error) == ZIP_ER_MULTIDISK;
    return failure(ErrorKind::Storage, isSplit ? u"archive.unsupported"_s : u"archive.damaged"_s,
                   QString::fromUtf8(zip_error_strerror(&error)));
}

Result<ZipHandle> openZip(ZipInput &input)
{
    zip_error_t error;
    zip_error_init(&error);
    const auto endError = qScopeGuard([&] { zip_error_fini(&error); });
    zip_source_t *const source = zip_source_function_create(&ZipInput::answer, &input, &error);
    if (source == nullptr)
        return zipFailure(error, input);
    ZipHandle zip(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!zip) { // otherwise it owns the source
        zip_source_free(source);
        return zipFailure(error, input);
    }
    return zip;
}

/// Why a wanted entry cannot be read, whatever its size; an empty code if it can.
QString refusalOf(const zip_stat_t &entry)
{
    if (entry.encryption_method != ZIP_EM_NONE)
        return u"archive.encrypted"_s;
    // libzip may know more methods, and some of them take gigabytes of memory to unpack a few bytes.
    if (entry.comp_method != ZIP_CM_STORE && entry.comp_method != ZIP_CM_DEFLATE)
        return u"archive.unsupported"_s;
    return {};
}

Result<QList<ContainedFile>> wantedEntries(zip_t &zip, const ZipInput &input, const Limits &limits)
{
    const zip_int64_t count = zip_get_num_entries(&zip, 0);
    if (count > limits.mostEntries)
        return failure(ErrorKind::Storage, u"archive.tooManyFiles"_s);
    Inventory inventory(limits);
    for (zip_int64_t index = 0; index < count; ++index) {
        const char *const name = zip_get_name(&zip, zip_uint64_t(index), ZIP_FL_ENC_GUESS);
        // Some tools on Windows write its own separators.
        std::optional<ContainedFile> file = inventory.look(QString::fromUtf8(name).replace(u'\\', u'/'));
        if (!file)
            continue;
        zip_stat_t entry;
        if (zip_stat_index(&zip, zip_uint64_t(index), 0, &entry) != 0)
            return zipFailure(*zip_get_error(&zip), input);
        if (const QString code = refusalOf(entry); !code.isEmpty())
            return failure(ErrorKind::Storage, code, file->path);
        file->size = qint64(qMin(entry.size, zip_uint64_t(std::numeric_limits<qint64>::max())));
        file->index = index;
        if (const auto added = inventory.add(*file, entry.comp_size); !added)
            return Failure(added.error());
    }
    return inventory.files();
}

struct ZipFileClose
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

} // namespace

ZipInput::ZipInput(std::unique_ptr<QIODevice> device)
    : m_device(std::move(device))
{
    zip_error_init(&m_error);
}

ZipInput::~ZipInput()
{
    zip_error_fini(&m_error);
}

zip_int64_t ZipInput::answer(void *input, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    return static_cast<ZipInput *>(input)->answer(data, length, command);
}

zip_int64_t ZipInput::answer(void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    switch (command) {
    case ZIP_SOURCE_OPEN:
        return m_device->seek(0) ? 0 : giveUp(ZIP_ER_SEEK);
    case ZIP_SOURCE_READ:
        return read(static_cast<char *>(data), length);
    case ZIP_SOURCE_SEEK:
        return seek(data, length);
    case ZIP_SOURCE_TELL:
        return m_device->pos();
    case ZIP_SOURCE_STAT:
        return tellSize(*static_cast<zip_stat_t *>(data));
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&m_error, data, length);
    case ZIP_SOURCE_CLOSE: // the device lives as long as this
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
                                              ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, -1);
    default:
        zip_error_set(&m_error, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
}

zip_int64_t ZipInput::read(char *data, zip_uint64_t length)
{
    const qint64 read = m_device->read(data, qint64(length));
    return read >= 0 ? read : giveUp(ZIP_ER_READ);
}

zip_int64_t ZipInput::seek(void *data, zip_uint64_t length)
{
    const zip_int64_t offset = zip_source_seek_compute_offset(
        zip_uint64_t(m_device->pos()), zip_uint64_t(m_device->size()), data, length, &m_error);
    if (offset < 0) // where a damaged ZIP points to; the device is well
        return -1;
    return m_device->seek(offset) ? 0 : giveUp(ZIP_ER_SEEK);
}

zip_int64_t ZipInput::tellSize(zip_stat_t &stat)
{
    zip_stat_init(&stat);
    stat.size = zip_uint64_t(m_device->size());
    stat.valid = ZIP_STAT_SIZE;
    return sizeof(stat);
}

zip_int64_t ZipInput::giveUp(int code)
{
    zip_error_set(&m_error, code, 0);
    m_reason = m_device->errorString();
    return -1;
}

ZipContainer::ZipContainer(QList<ContainedFile> files, std::unique_ptr<ZipInput> input, ZipHandle zip)
    : Container(std::move(files))
    , m_input(std::move(input))
    , m_zip(std::move(zip))
{
}

Result<std::unique_ptr<Container>> ZipContainer::open(std::unique_ptr<QIODevice> device, const Limits &limits)
{
    if (const auto checked = checkDirectory(*device, limits); !checked)
        return Failure(checked.error());
    auto input = std::make_unique<ZipInput>(std::move(device));
    Result<ZipHandle> zip = openZip(*input);
    if (!zip)
        return Failure(zip.error());
    return wantedEntries(**zip, *input, limits)
        .map([&](const QList<ContainedFile> &files) -> std::unique_ptr<Container> {
            return std::make_unique<ZipContainer>(files, std::move(input), std::move(*zip));
        });
}

Result<QByteArray> ZipContainer::readAll(const ContainedFile &file)
{
    const std::unique_ptr<zip_file_t, ZipFileClose> stream(
        zip_fopen_index(m_zip.get(), zip_uint64_t(file.index), 0));
    if (!stream)
        return zipFailure(*zip_get_error(m_zip.get()), *m_input);
    QByteArray content;
    std::array<char, 16 * 1024> some{};
    for (;;) {
        const zip_int64_t count = zip_fread(stream.get(), some.data(), some.size());
        if (count < 0)
            return zipFailure(*zip_file_get_error(stream.get()), *m_input);
        // Its size was within the limits: what unpacks to more goes no further.
        if (content.size() + count > file.size)
            return damagedZip(u"more content than the directory says"_s);
        if (count == 0) // libzip has compared the checksum
            break;
        content.append(some.data(), qsizetype(count));
    }
    return content.size() == file.size ? Result<QByteArray>(content)
                                       : damagedZip(u"less content than the directory says"_s);
}

} // namespace Laurels::Archive
