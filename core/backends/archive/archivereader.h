// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivecontainer.h"
#include "backends/archive/archivecontents.h"

#include <functional>

/// Reads an export from end to end (reference member-data.md, part 1). Takes as long as it takes: call it on
/// a worker thread. Opens none but the wanted files, one at a time, writes nothing, keeps no state.
namespace Laurels::Archive {

/// `path` is a ZIP or a folder. One file that cannot be read does not cost the others; the report names it.
/// `isCancelled` is asked before each file, on the thread of the caller. Fails with
/// - ErrorKind::Cancelled,
/// - what Container::open() fails with, or `archive.severalExports`,
/// - if there are endorsement files and none of them can be read: why the first one cannot.
///
/// An archive with none of them is no failure: its report says that they are missing.
[[nodiscard]] Result<ArchiveContents> readArchive(const QString &path, const Limits &limits = {},
                                                  const std::function<bool()> &isCancelled = {});

/// The same for a container that is open. `name`: of the ZIP or folder, where the date is looked for.
[[nodiscard]] Result<ArchiveContents> readArchive(Container &container, const QString &name,
                                                  const std::function<bool()> &isCancelled = {});

} // namespace Laurels::Archive
