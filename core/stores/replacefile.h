// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <optional>

namespace Laurels {

constexpr QFile::Permissions ownerReadsAndWrites = QFile::ReadOwner | QFile::WriteOwner;

/// Puts the whole content in place of what is in the file, or leaves that as it is. Without `permissions` a
/// new file gets those that files of this person usually have. Returns what went wrong, for the details of
/// an error.
[[nodiscard]] std::optional<QString> replaceFile(const QString &fileName, const QByteArray &content,
                                                 std::optional<QFile::Permissions> permissions = {});

} // namespace Laurels
