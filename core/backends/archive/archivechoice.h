// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivecontainer.h"
#include "domain/status.h"

#include <QDate>

/// Which of the files in a container are one export (reference member-data.md, sections 1.2 and 1.9): people
/// keep older exports beside or within a newer one, and rows of two exports are never mixed.
namespace Laurels::Archive {

/// Each list in the order in which to read it: by name as in wantedNames(), then by part.
struct ArchiveChoice
{
    QList<ContainedFile> endorsements{}; ///< the normal files, then their twins of 2022
    QList<ContainedFile> others{};
    QStringList passedOver{}; ///< paths
    QString folder{};         ///< of the endorsements, within the container; for people and exportDateIn()
};

/// Starts with the shallowest folder that holds endorsements. Another folder adds its files only if it has
/// none of a name that is there already; otherwise all of it is passed over. Fails with
/// `archive.severalExports` if two folders of one depth hold such files, where either may be meant; `detail`
/// names these folders.
[[nodiscard]] Result<ArchiveChoice> chooseFiles(const QList<ContainedFile> &files);

/// Of wantedNames().
[[nodiscard]] QString endorsementName(Direction direction);
[[nodiscard]] bool isEndorsementName(const QString &name);
/// The file with spaces in its name (section 1.7).
[[nodiscard]] bool isTwinName(const QString &name);

/// From the last `…DataExport_MM-DD-YYYY` in a path (section 1.2); invalid without one.
[[nodiscard]] QDate exportDateIn(const QString &path);

} // namespace Laurels::Archive
