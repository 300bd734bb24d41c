// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exportfile.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Laurels {

std::optional<ExportFormat> exportFormatOf(const QString &fileName)
{
    if (fileName.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return ExportFormat::Csv;
    if (fileName.endsWith(".json"_L1, Qt::CaseInsensitive))
        return ExportFormat::Json;
    return std::nullopt;
}

Result<void> writeExport(const QString &fileName, const QByteArray &content)
{
    QSaveFile file(fileName);
    // QSaveFile 6.4 does not notice in commit() that the disk is full: flush() does.
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush() &&
        file.commit())
        return {};
    return Failure(
        Error{.kind = ErrorKind::Storage, .code = u"export.notWritten"_s, .detail = file.errorString()});
}

} // namespace Laurels
