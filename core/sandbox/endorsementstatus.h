// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <optional>

namespace Laurels::Sandbox {

/// The seven that LinkedIn documents (reference linkedin.md, section 1.2). The sandbox has its own, closed
/// list: as the service it knows them all.
enum class WireStatus : quint8 { Unknown, Pending, Accepted, Hidden, Rejected, Deleted, Closed };

inline constexpr std::array<QByteArrayView, 7> wireStatusNames = {"UNKNOWN",  "PENDING", "ACCEPTED", "HIDDEN",
                                                                  "REJECTED", "DELETED", "CLOSED"};

[[nodiscard]] inline QByteArrayView wireName(WireStatus status)
{
    return wireStatusNames[size_t(status)];
}

[[nodiscard]] inline std::optional<WireStatus> wireStatus(QByteArrayView name)
{
    for (size_t i = 0; i < wireStatusNames.size(); ++i) {
        if (wireStatusNames[i] == name)
            return WireStatus(i);
    }
    return std::nullopt;
}

} // namespace Laurels::Sandbox
