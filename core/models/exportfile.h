// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QString>

#include <optional>

namespace Laurels {

enum class ExportFormat { Csv, Json };

/// By the end of the file's name, `.csv` or `.json` in any case; nothing if it is another one.
[[nodiscard]] std::optional<ExportFormat> exportFormatOf(const QString &fileName);

/// Puts the whole content into the file, or leaves what was there as it was: ErrorKind::Storage with
/// `export.notWritten`. A new file gets the permissions that files of this person usually have.
Result<void> writeExport(const QString &fileName, const QByteArray &content);

} // namespace Laurels
