// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exportfile.h"

#include "stores/replacefile.h"

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
    const std::optional<QString> trouble = replaceFile(fileName, content);
    if (!trouble)
        return {};
    return failure(ErrorKind::Storage, u"export.notWritten"_s, *trouble);
}

} // namespace Laurels
