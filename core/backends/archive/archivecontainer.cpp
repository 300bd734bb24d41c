// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/archivecontainer.h"

#include "backends/archive/foldercontainer.h"
#include "backends/archive/zipcontainer.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels::Archive {

namespace {

constexpr qsizetype longestShownPath = 200;
// With room for a part of 18 digits, which a qint64 holds.
constexpr qsizetype longestWantedName = 60;

/// A path from a file of others, fit to be shown in one line.
QString shownPath(const QString &path)
{
    QString shown = path;
    if (shown.size() > longestShownPath) {
        shown = shown.right(longestShownPath - 1);
        if (shown.front().isLowSurrogate())
            shown.remove(0, 1);
        shown.prepend(u'…');
    }
    std::replace_if(
        shown.begin(), shown.end(),
        [](QChar c) {
            return (!c.isPrint() && !c.isSurrogate()) || c.category() == QChar::Separator_Line ||
                   c.category() == QChar::Separator_Paragraph;
        },
        QChar(QChar::ReplacementCharacter));
    return shown;
}

/// Name and part only; without a name, it is not a wanted file.
ContainedFile namedFile(const QString &baseName)
{
    static const QRegularExpression pattern(u"\\A(.+?)(?:_(\\d{1,18}))?\\.csv\\z"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (baseName.size() > longestWantedName)
        return {};
    const QRegularExpressionMatch match = pattern.match(baseName);
    for (const QString &name : wantedNames()) {
        if (name.compare(match.capturedView(1), Qt::CaseInsensitive) == 0)
            return {.name = name, .part = match.capturedView(2).toLongLong()};
    }
    return {};
}

/// Leads out of the place where somebody would unpack it. LinkedIn makes no such paths, so this is not
/// LinkedIn's file.
bool leadsOut(const QString &path, const QStringList &folders)
{
    return path.startsWith(u'/') || folders.contains(".."_L1) ||
           (folders.value(0).size() == 2 && folders.first().endsWith(u':')); // a drive
}

bool isFromLinkedIn(const QString &zipName)
{
    return zipName.contains("LinkedInDataExport"_L1, Qt::CaseInsensitive);
}

/// Reads like a table rather than like a page or a program: what somebody took out of their archive.
bool looksLikeTable(QByteArray head)
{
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        return true;
    if (head.startsWith("\xef\xbb\xbf"))
        head.remove(0, 3);
    const bool hasLines = head.contains('\n') || head.contains('\r');
    head = head.trimmed();
    return hasLines && !head.isEmpty() && !QByteArrayView("<{[%").contains(head.front()) &&
           std::none_of(head.begin(), head.end(), [](char c) {
               return (uchar(c) < ' ' && !QByteArrayView("\t\r\n").contains(c)) || c == '\x7f';
           });
}

Result<std::unique_ptr<Container>> openDevice(std::unique_ptr<QIODevice> device, const Limits &limits)
{
    const QByteArray head = device->peek(4096);
    if (head.isEmpty() && device->size() > 0)
        return failure(ErrorKind::Storage, u"archive.notReadable"_s, device->errorString());
    auto opened = ZipContainer::open(std::move(device), limits);
    if (!opened && opened.error().code == "archive.notAnArchive"_L1 && looksLikeTable(head))
        return failure(ErrorKind::Storage, u"archive.singleFile"_s);
    return opened;
}

} // namespace

const QStringList &wantedNames()
{
    static const QStringList names{
        u"Endorsement_Received_Info"_s,
        u"Endorsement_Given_Info"_s,
        u"Endorsement Received Info"_s, // another table than the one with underscores (section 1.7)
        u"Endorsement Given Info"_s,
        u"Skills"_s,
        u"Connections"_s,
        u"Profile"_s,
        u"Invitations"_s,
    };
    return names;
}

Container::Container(QList<ContainedFile> files)
    : m_files(std::move(files))
{
}

Result<std::unique_ptr<Container>> Container::open(const QString &path, const Limits &limits)
{
    const QFileInfo info(path);
    if (info.isDir())
        return FolderContainer::open(path, limits);
    if (info.exists() && !info.isFile()) // opening a pipe would wait for somebody to write
        return failure(ErrorKind::Storage, u"archive.notAnArchive"_s);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"archive.notReadable"_s, file->errorString());
    return openDevice(std::move(file), limits);
}

Result<std::unique_ptr<Container>> Container::openBytes(const QByteArray &bytes, const Limits &limits)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return openDevice(std::move(buffer), limits);
}

Result<QByteArray> Container::read(const ContainedFile &file)
{
    Q_ASSERT(files().contains(file));
    if (file.isTooLarge)
        return failure(ErrorKind::Storage, u"archive.tooLarge"_s, file.path);
    return readAll(file);
}

Inventory::Inventory(const Limits &limits)
    : m_limits(limits)
{
}

std::optional<ContainedFile> Inventory::look(const QString &path)
{
    if (path.isEmpty() || path.endsWith(u'/')) // a folder
        return {};
    QStringList folders = path.split(u'/', Qt::SkipEmptyParts);
    const QString baseName = folders.takeLast();
    // What macOS puts beside every file that it packs.
    if (baseName.startsWith("._"_L1) || folders.contains("__MACOSX"_L1, Qt::CaseInsensitive))
        return {};
    if (baseName.endsWith(".zip"_L1, Qt::CaseInsensitive) &&
        (m_nested.isEmpty() || (!isFromLinkedIn(m_nested) && isFromLinkedIn(baseName))))
        m_nested = shownPath(path);
    ContainedFile file = namedFile(baseName);
    if (file.name.isEmpty())
        return {};
    file.path = shownPath(path);
    file.depth = int(folders.size());
    if (leadsOut(path, folders)) {
        m_unsafe = file.path;
        return {};
    }
    return file;
}

Result<void> Inventory::add(ContainedFile file, quint64 packedSize)
{
    const bool isPackedTooWell =
        file.size > m_limits.ratioMatters && quint64(file.size / m_limits.largestRatio) > packedSize;
    file.isTooLarge = isPackedTooWell || file.size > m_limits.largestFile;
    // In this order: what a ZIP tells as a size may be too large to add to.
    if (!file.isTooLarge && m_total + file.size > m_limits.largestTotal)
        return failure(ErrorKind::Storage, u"archive.tooLarge"_s, file.path);
    m_total += file.isTooLarge ? 0 : file.size;
    m_files.append(file);
    return {};
}

Result<QList<ContainedFile>> Inventory::files() const
{
    if (m_files.isEmpty() && !m_nested.isEmpty())
        return failure(ErrorKind::Storage, u"archive.nestedArchive"_s, m_nested);
    if (m_files.isEmpty() && !m_unsafe.isEmpty())
        return failure(ErrorKind::Storage, u"archive.unsafeNames"_s, m_unsafe);
    if (m_files.isEmpty())
        return failure(ErrorKind::Storage, u"archive.nothingFound"_s);
    if (std::all_of(m_files.begin(), m_files.end(),
                    [](const ContainedFile &file) { return file.isTooLarge; }))
        return failure(ErrorKind::Storage, u"archive.tooLarge"_s, m_files.first().path);
    QList<ContainedFile> files = m_files;
    std::sort(files.begin(), files.end(), [](const ContainedFile &a, const ContainedFile &b) {
        return std::tie(a.name, a.part, a.depth, a.path, a.index) <
               std::tie(b.name, b.part, b.depth, b.path, b.index);
    });
    return files;
}

} // namespace Laurels::Archive
