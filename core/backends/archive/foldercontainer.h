// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivecontainer.h"

namespace Laurels::Archive {

/// An archive that somebody has unpacked. Links in it are not followed, wherever they lead.
class FolderContainer final : public Container
{
public:
    /// As Container::open().
    [[nodiscard]] static Result<std::unique_ptr<Container>> open(const QString &path, const Limits &limits);

    /// `paths`: by index of the file.
    FolderContainer(QList<ContainedFile> files, QStringList paths, qint64 largestFile);

private:
    [[nodiscard]] Result<QByteArray> readAll(const ContainedFile &file) override;

    QStringList m_paths;
    qint64 m_largestFile;
};

} // namespace Laurels::Archive
