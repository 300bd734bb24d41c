// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <variant>
#include <vector>

/// The value syntax of Rest.li protocol 2.0.0, as in `List((id:a),(id:b))` (reference linkedin.md,
/// sections 2.1 to 2.4). Pure functions; knows nothing of endorsements.
namespace Laurels::Restli {

/// A string, a list or a map; the wire knows no other types. A map keeps the order of its keys but
/// compares without it.
class Value
{
public:
    using List = std::vector<Value>;
    using Map = std::vector<std::pair<QString, Value>>;

    // A text, a list and a map are values.
    Value(QString text); // NOLINT(google-explicit-constructor)
    Value(List list);    // NOLINT(google-explicit-constructor)
    Value(Map map);      // NOLINT(google-explicit-constructor)

    // Null if the value is of another type.
    [[nodiscard]] const QString *text() const { return std::get_if<QString>(&m_content); }
    [[nodiscard]] const List *list() const { return std::get_if<List>(&m_content); }
    [[nodiscard]] const Map *map() const { return std::get_if<Map>(&m_content); }
    /// Null if this is no map or has no such key.
    [[nodiscard]] const Value *find(QStringView key) const;

    friend bool operator==(const Value &left, const Value &right);

private:
    std::variant<QString, List, Map> m_content;
};

/// For a path segment, a query key or a query value: everything but unreserved characters is escaped,
/// which is right at each of those places.
[[nodiscard]] QByteArray encode(const Value &value);
/// For headers and the keys of JSON objects: only `( ) , ' :` are escaped. A text that itself looks like
/// one of those escapes does not come back from it; that is the service's rule.
[[nodiscard]] QString encodeReduced(const Value &value);

/// Fails with ErrorKind::Protocol and one of `restli.syntax`, `restli.percent`, `restli.utf8`,
/// `restli.depth`, `restli.duplicateKey`; the detail says where.
[[nodiscard]] Result<Value> decode(const QByteArray &encoded);
/// The same; other escapes than those of encodeReduced() stay as they are.
[[nodiscard]] Result<Value> decodeReduced(const QString &encoded);

} // namespace Laurels::Restli
