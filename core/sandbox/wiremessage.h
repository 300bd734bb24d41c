// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <utility>

namespace Laurels::Sandbox {

using Header = std::pair<QByteArray, QByteArray>;

/// One request exactly as it came: nothing decoded, nothing tidied.
struct WireRequest
{
    QByteArray method{};
    QByteArray target{}; ///< raw path and query
    QList<Header> headers{};
    QByteArray body{};

    /// The first of that name, whatever its case; null: there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        for (const Header &header : headers) {
            if (header.first.compare(name, Qt::CaseInsensitive) == 0)
                return header.second;
        }
        return {};
    }
};

/// What becomes of an answer on its way.
enum class Fate {
    Sent,
    Lost, ///< the connection is closed without a byte
    Half, ///< all headers and half of the body, then the connection is closed
};

struct WireAnswer
{
    int status = 200;
    QByteArray contentType{};
    QByteArray body{};
    QList<Header> headers{};
    Fate fate = Fate::Sent;
    std::chrono::milliseconds delay{0}; ///< before it is sent
};

} // namespace Laurels::Sandbox
