// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/archiveimport.h"

#include <QJsonObject>
#include <QString>

namespace Laurels {

/// {"received":{"present","read","kept","duplicates","refused"},"given":{…},"refused":[{"file","line",
/// "reason"}],"since":{"new","vanished","changed","renamed"},"confirmed","missing":[…],
/// "unreadable":[{"file","error","message"}]}. `since` is null for the first archive of an account.
/// `confirmed`: how many to-dos the archive shows as done. The list `refused` ends after
/// Archive::mostRefusedShown.
[[nodiscard]] QJsonObject toJson(const ArchiveImportReport &report);
/// The report in words, for a terminal.
[[nodiscard]] QString toText(const ArchiveImportReport &report);

} // namespace Laurels
