// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/replacefile.h"

#include <QSaveFile>

namespace Laurels {

std::optional<QString> replaceFile(const QString &fileName, const QByteArray &content,
                                   std::optional<QFile::Permissions> permissions)
{
    QSaveFile file(fileName);
    const bool isOpen =
        file.open(QIODevice::WriteOnly) && (!permissions || file.setPermissions(*permissions));
    // QSaveFile 6.4 does not notice in commit() that the disk is full, flush() does: a file cut short would
    // take the place of the good one.
    if (isOpen && file.write(content) == content.size() && file.flush() && file.commit())
        return std::nullopt;
    return file.errorString();
}

} // namespace Laurels
