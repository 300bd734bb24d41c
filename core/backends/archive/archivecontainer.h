// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

/// What a member's copy of their data comes in (reference member-data.md, sections 1.2 and 1.9): a ZIP, or
/// the folder it was unpacked to. Only the files that matter are ever opened; private mail lies beside them.
/// Nothing is written, and no path from inside a ZIP is used as one.
namespace Laurels::Archive {

/// What a container may ask of this computer. Archives that were measured had 26 to 44 entries and fewer than
/// 2,000 endorsements; the size of a ZIP itself is not limited, complete ones may grow to gigabytes.
struct Limits
{
    qsizetype mostEntries = 10'000;          ///< of any kind; a ZIP may list them in 3 MB
    qint64 largestFile = 64 * 1024 * 1024;   ///< bytes, unpacked
    qint64 largestTotal = 256 * 1024 * 1024; ///< bytes, unpacked, of all wanted files
    int largestRatio = 200;                  ///< unpacked to packed; 1,032 is what nothing but zeros reaches
    qint64 ratioMatters = 1024 * 1024;       ///< bytes, unpacked; smaller files may have any ratio
    int deepestFolder = 16;                  ///< folders below this depth are not looked into
};

struct ContainedFile
{
    QString path{};   ///< within the container, for people only: cut, and without what does not print
    QString name{};   ///< one of wantedNames(), spelt as there
    qint64 part = 0;  ///< of `Name_<digits>.csv`: big tables are split, or carry a member's number. 0: none
    int depth = 0;    ///< folders above it
    qint64 size = 0;  ///< bytes, unpacked, as the container tells it
    qint64 index = 0; ///< the container's own
    bool isTooLarge = false; ///< beyond the limits of one file: it cannot be read, the others can

    friend bool operator==(const ContainedFile &, const ContainedFile &) = default;
};

/// Base names, without `.csv`, of the files that matter (reference member-data.md, section 1.3).
[[nodiscard]] const QStringList &wantedNames();

/// Use it from one thread at a time. The file stays open as long as this lives.
class Container
{
public:
    /// What `path` is, its content says and never its name: people have folders called `….zip`. Fails with
    /// - `archive.notReadable`: it, or its folder, cannot be read; `detail` is the system's reason,
    /// - `archive.notAnArchive`: neither a folder nor a ZIP,
    /// - `archive.singleFile`: one text file, where the whole ZIP or folder is needed,
    /// - `archive.nestedArchive`: none of the files, but a ZIP that may hold them; `detail` is its name,
    /// - `archive.nothingFound`: none of the files,
    /// - `archive.damaged`: a ZIP that is cut off or contradicts itself,
    /// - `archive.encrypted`: a wanted file needs a password,
    /// - `archive.unsupported`: a wanted file is packed in a way that LinkedIn never uses,
    /// - `archive.unsafeNames`: the wanted files have paths that lead out of the ZIP,
    /// - `archive.tooManyFiles`: beyond the limit,
    /// - `archive.tooLarge`: all wanted files together are beyond the limit, or each of them is.
    [[nodiscard]] static Result<std::unique_ptr<Container>> open(const QString &path,
                                                                 const Limits &limits = {});
    /// The same for a file that is in memory.
    [[nodiscard]] static Result<std::unique_ptr<Container>> openBytes(const QByteArray &bytes,
                                                                      const Limits &limits = {});

    virtual ~Container() = default;
    Q_DISABLE_COPY_MOVE(Container)

    /// By name, then part; of equal ones the shallowest first, then by path. At least one is not too large.
    [[nodiscard]] const QList<ContainedFile> &files() const { return m_files; }

    /// All of `file`, one of files(), or nothing of it. Fails with `archive.damaged`, `archive.notReadable`
    /// or, if it is or has become too large, `archive.tooLarge`.
    [[nodiscard]] Result<QByteArray> read(const ContainedFile &file);

protected:
    explicit Container(QList<ContainedFile> files);

private:
    /// read() for one that was not too large when it was listed.
    [[nodiscard]] virtual Result<QByteArray> readAll(const ContainedFile &file) = 0;

    QList<ContainedFile> m_files;
};

/// For the kinds of containers: picks the wanted files out of all, within the limits.
class Inventory
{
public:
    explicit Inventory(const Limits &limits);

    /// Shows it a file, by its path with `/` between the parts. Empty: it does not matter. Otherwise the
    /// container fills in size and index, and adds it. `packedSize`: bytes that it takes there.
    [[nodiscard]] std::optional<ContainedFile> look(const QString &path);
    [[nodiscard]] Result<void> add(ContainedFile file, quint64 packedSize);

    /// In their order; or why there is none.
    [[nodiscard]] Result<QList<ContainedFile>> files() const;

private:
    Limits m_limits;
    QList<ContainedFile> m_files;
    qint64 m_total = 0;
    QString m_nested; ///< an archive within
    QString m_unsafe; ///< a wanted file with a path that leads out
};

} // namespace Laurels::Archive
