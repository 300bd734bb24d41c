// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/offsetlink.h"

#include <QByteArrayList>

#include <algorithm>
#include <limits>

namespace Laurels {

namespace {

// Far beyond any list, and no sum of two overflows.
constexpr qint64 largestOffset = std::numeric_limits<qint64>::max() / 4;

/// The number behind `name`, if the name is there once.
std::optional<qint64> numberOf(const QByteArrayList &query, const QByteArray &name)
{
    std::optional<qint64> number;
    for (const QByteArray &item : query) {
        if (!item.startsWith(name))
            continue;
        const QByteArray digits = item.sliced(name.size());
        const bool isPlain = !digits.isEmpty() && std::all_of(digits.begin(), digits.end(),
                                                              [](char c) { return c >= '0' && c <= '9'; });
        bool fits = false;
        const qint64 value = digits.toLongLong(&fits);
        if (number || !isPlain || !fits || value > largestOffset)
            return std::nullopt;
        number = value;
    }
    return number;
}

} // namespace

std::optional<QUrl> linkBehind(const QUrl &link, qsizetype pageSize)
{
    const QByteArray encoded = link.toEncoded();
    const qsizetype question = encoded.indexOf('?');
    if (question < 0 || link.hasFragment())
        return std::nullopt;
    QByteArrayList query = encoded.sliced(question + 1).split('&');
    const auto start = numberOf(query, "start=");
    if (!start || numberOf(query, "count=") != pageSize)
        return std::nullopt;
    for (QByteArray &item : query) {
        if (item.startsWith("start="))
            item = "start=" + QByteArray::number(*start + pageSize);
    }
    return QUrl::fromEncoded(encoded.first(question + 1) + query.join('&'), QUrl::StrictMode);
}

} // namespace Laurels
