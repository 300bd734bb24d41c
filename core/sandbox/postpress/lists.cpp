// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/postpress/lists.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox::PostPress {

namespace {

/// Where a page starts. Opaque on the wire, with characters that a query must escape.
struct Cursor
{
    qint64 start = 0;
    qint64 round = 0; ///< so that an endless list never repeats one

    [[nodiscard]] QString written(const QByteArray &list) const
    {
        const QByteArray plain = QByteArray::number(start) + ' ' + QByteArray::number(round) + ' ' + list;
        return u"+/"_s + QString::fromLatin1(plain.toBase64());
    }
    /// Nothing: it was never given out for that list.
    [[nodiscard]] static std::optional<Cursor> read(const QString &text, const QByteArray &list)
    {
        const QByteArrayList parts = QByteArray::fromBase64(text.sliced(2).toLatin1()).split(' ');
        const Cursor cursor{.start = parts.value(0).toLongLong(), .round = parts.value(1).toLongLong()};
        return text == cursor.written(list) ? std::optional(cursor) : std::nullopt;
    }
};

/// What a cursor belongs to: with another filter or account it means nothing.
QByteArray listName(const Call &call)
{
    const QString name = call.parameter(u"account_id"_s) + u'/' + call.parameter(u"filter"_s);
    return call.scopes().first() + QByteArray::number(qChecksum(name.toUtf8()));
}

Outcome<qint64> wishedLimit(const Call &call, const ListLimits &limits)
{
    if (!call.parameters.contains(u"limit"_s))
        return limits.standard;
    const QString text = call.parameter(u"limit"_s);
    bool ok = false;
    const qint64 limit = text.toLongLong(&ok);
    if (!ok || limit < 1)
        return refused("invalid_parameters"_ba, "limit must be a number from 1");
    if (limit > limits.largest)
        return refused("limit_too_high"_ba, "limit must not be above " + QByteArray::number(limits.largest));
    return limit;
}

Outcome<Cursor> wishedStart(const Call &call, const QByteArray &list)
{
    const QString text = call.parameter(u"cursor"_s);
    if (!call.parameters.contains(u"cursor"_s))
        return Cursor();
    const auto cursor = text.startsWith("+/"_L1) ? Cursor::read(text, list) : std::nullopt;
    if (!cursor)
        return refused("invalid_parameters"_ba, "cursor is not one of this list"_ba);
    return *cursor;
}

/// As the switch `cursors` says; nothing: this is the last page.
std::optional<Cursor> nextOf(const Cursor &current, qint64 end, qint64 size, const QByteArray &kind)
{
    const bool wasGiven = current.start > 0 || current.round > 0;
    if (kind == "repeated" && wasGiven)
        return current;
    if (end < size)
        return Cursor{.start = end, .round = current.round};
    return kind == "endless" ? std::optional(Cursor{.start = 0, .round = current.round + 1}) : std::nullopt;
}

void insertCursor(QJsonObject &object, const QString &field, const std::optional<QString> &next,
                  const QByteArray &lastCursor)
{
    if (next)
        object.insert(field, *next);
    else if (lastCursor == "null")
        object.insert(field, QJsonValue::Null);
    else if (lastCursor == "empty")
        object.insert(field, QString());
}

} // namespace

Outcome<QJsonObject> page(const QByteArray &object, const QList<QJsonObject> &all, const ListLimits &limits,
                          const Call &call, const Switches &switches)
{
    const QByteArray list = listName(call);
    const auto wished = wishedLimit(call, limits);
    if (!wished)
        return tl::unexpected(wished.error());
    const auto start = wishedStart(call, list);
    if (!start)
        return tl::unexpected(start.error());
    const qint64 most = switches.number("maxCount"_ba, call.scopes());
    const qint64 limit = most > 0 ? std::min(*wished, most) : *wished;
    const qint64 end = std::min(all.size(), start->start + limit);
    QJsonArray items;
    for (qint64 i = start->start; i < end; ++i)
        items.append(all[i]);
    const auto next = nextOf(*start, end, all.size(), switches.value("cursors"_ba, call.scopes()));
    const bool isData = switches.value("listShape"_ba, call.scopes()) == "data";
    QJsonObject result{{isData ? u"data"_s : u"items"_s, items}};
    if (!isData)
        result.insert(u"object"_s, QString::fromLatin1(object));
    insertCursor(result, isData ? u"next_cursor"_s : u"cursor"_s,
                 next ? std::optional(next->written(list)) : std::nullopt,
                 switches.value("lastCursor"_ba, call.scopes()));
    return result;
}

} // namespace Laurels::Sandbox::PostPress
