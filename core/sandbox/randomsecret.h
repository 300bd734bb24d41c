// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

#include <array>

namespace Laurels::Sandbox {

/// A token or key that nobody can guess.
[[nodiscard]] inline QByteArray randomSecret(const QByteArray &prefix)
{
    std::array<quint32, 12> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    return prefix + QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random)
                        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace Laurels::Sandbox
