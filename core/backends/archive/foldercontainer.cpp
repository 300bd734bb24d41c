// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/foldercontainer.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels::Archive {

namespace {

bool isLink(const QFileInfo &info)
{
    return info.isSymLink() || info.isJunction();
}

/// Nothing that waits for somebody to write when it is opened.
bool isPlainFile(const QFileInfo &info)
{
    return info.isFile() && !isLink(info);
}

/// What is left to do and what came of it, while a folder is looked through.
class FolderWalk
{
public:
    explicit FolderWalk(const Limits &limits)
        : m_limits(limits)
        , m_inventory(limits)
    {
    }

    /// Level by level, so that what lies near is found even if something below cannot be read.
    Result<void> run(const QString &root)
    {
        m_folders.append({.path = root});
        for (qsizetype next = 0; next < m_folders.size(); ++next) {
            const Folder folder = m_folders.at(next);
            if (const auto done = lookInto(folder); !done)
                return done;
        }
        return {};
    }

    /// A folder that could not be read is to blame only if nothing was found elsewhere.
    [[nodiscard]] Result<QList<ContainedFile>> files() const
    {
        auto files = m_inventory.files();
        if (!files && files.error().code == "archive.nothingFound"_L1 && !m_reason.isEmpty())
            return failure(ErrorKind::Storage, u"archive.notReadable"_s, m_reason);
        return files;
    }

    [[nodiscard]] const QStringList &paths() const { return m_paths; }

private:
    struct Folder
    {
        QString path{};   ///< on this computer
        QString within{}; ///< below the root, with a final slash, or empty
        int depth = 0;
    };

    Result<void> lookInto(const Folder &folder)
    {
        // Not QDirIterator: it cannot tell an empty folder from one that may not be read.
        std::error_code trouble;
        std::filesystem::directory_iterator entry(QFileInfo(folder.path).filesystemFilePath(), trouble);
        for (; !trouble && entry != std::filesystem::directory_iterator(); entry.increment(trouble)) {
            if (++m_seen > m_limits.mostEntries)
                return failure(ErrorKind::Storage, u"archive.tooManyFiles"_s);
            if (const auto done = see(QFileInfo(entry->path()), folder); !done)
                return done;
        }
        if (trouble && m_reason.isEmpty())
            m_reason = QString::fromLocal8Bit(trouble.message().c_str());
        return {};
    }

    Result<void> see(const QFileInfo &info, const Folder &folder)
    {
        const QString within = folder.within + info.fileName();
        if (info.isDir() && !isLink(info) && folder.depth < m_limits.deepestFolder)
            m_folders.append({.path = info.filePath(), .within = within + u'/', .depth = folder.depth + 1});
        if (!isPlainFile(info))
            return {};
        std::optional<ContainedFile> file = m_inventory.look(within);
        if (!file)
            return {};
        file->size = info.size();
        file->index = m_paths.size();
        m_paths.append(info.filePath());
        return m_inventory.add(*file, quint64(file->size));
    }

    Limits m_limits;
    Inventory m_inventory;
    QList<Folder> m_folders;
    QStringList m_paths;
    qsizetype m_seen = 0;
    QString m_reason; ///< why the first unreadable folder could not be read
};

} // namespace

FolderContainer::FolderContainer(QList<ContainedFile> files, QStringList paths, qint64 largestFile)
    : Container(std::move(files))
    , m_paths(std::move(paths))
    , m_largestFile(largestFile)
{
}

Result<std::unique_ptr<Container>> FolderContainer::open(const QString &path, const Limits &limits)
{
    FolderWalk walk(limits);
    if (const auto done = walk.run(path); !done)
        return Failure(done.error());
    return walk.files().map([&](const QList<ContainedFile> &files) -> std::unique_ptr<Container> {
        return std::make_unique<FolderContainer>(files, walk.paths(), limits.largestFile);
    });
}

Result<QByteArray> FolderContainer::readAll(const ContainedFile &file)
{
    QFile source(m_paths.value(file.index));
    // Files change after they were listed.
    if (source.exists() && !isPlainFile(QFileInfo(source)))
        return failure(ErrorKind::Storage, u"archive.notReadable"_s, file.path);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"archive.notReadable"_s, source.errorString());
    if (source.size() > m_largestFile)
        return failure(ErrorKind::Storage, u"archive.tooLarge"_s, file.path);
    const QByteArray content = source.read(source.size());
    if (source.error() != QFileDevice::NoError)
        return failure(ErrorKind::Storage, u"archive.notReadable"_s, source.errorString());
    return content;
}

} // namespace Laurels::Archive
