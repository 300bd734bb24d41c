// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace Laurels::Sandbox {

// The server's reading of Rest.li 2.0.0 (reference linkedin.md, sections 2.1 to 2.3), on purpose not the
// client's codec: a fault that both shared would stay unseen. It refuses whatever a lenient server might
// let pass: structure characters that are not escaped, broken escapes, text that is not UTF-8.

struct RestliValue
{
    enum class Kind { Text, List, Map };
    Kind kind = Kind::Text;
    QString text{};
    QList<RestliValue> items{};                       ///< of a list
    QList<std::pair<QString, RestliValue>> entries{}; ///< of a map

    friend bool operator==(const RestliValue &, const RestliValue &) = default;
};

/// Where a value stands: other characters may stay bare in each.
enum class Position { Path, Query };

/// One value: text, `List(…)` or `(key:value,…)`.
[[nodiscard]] std::optional<RestliValue> parseValue(QByteArrayView encoded, Position position);

using QueryParameters = QHash<QString, RestliValue>;

/// Everything behind the question mark. The error is a sentence for the answer.
[[nodiscard]] tl::expected<QueryParameters, QByteArray> parseQuery(QByteArrayView query);

/// The full encoding: all but letters, digits and `-._~` escaped.
[[nodiscard]] QByteArray encoded(const QString &text);

} // namespace Laurels::Sandbox
