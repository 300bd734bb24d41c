// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/endorsementoperations.h"

#include "sandbox/answers.h"
#include "sandbox/batchanswer.h"
#include "sandbox/paging.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

constexpr quint32 everyStatus = (1U << wireStatusNames.size()) - 1;

quint32 bit(WireStatus status)
{
    return 1U << quint32(status);
}

/// Nothing if the parameter is there but is no whole number from 0 up.
std::optional<qint64> whole(const QueryParameters &parameters, const QString &name, qint64 standard)
{
    const auto found = parameters.constFind(name);
    if (found == parameters.constEnd())
        return standard;
    bool ok = false;
    const qint64 number = found->text.toLongLong(&ok);
    constexpr qint64 largest = 2'147'483'647; // an int of the framework's
    return ok && number >= 0 && number <= largest ? std::optional(number) : std::nullopt;
}

QByteArray filterQuery(const QueryParameters &parameters)
{
    QByteArrayList names;
    for (const RestliValue &item : parameters.value(u"statusFilters"_s).items)
        names.append(encoded(item.text));
    return "statusFilters=List(" + names.join(',') + ')';
}

} // namespace

EndorsementOperations::EndorsementOperations(EndorsementTable &table, const Switches &switches,
                                             std::function<qint64()> now)
    : m_table(table)
    , m_switches(switches)
    , m_now(std::move(now))
{
}

bool EndorsementOperations::isShown(const EndorsementRow &row) const
{
    switch (row.status) {
    case WireStatus::Deleted: {
        const QByteArray who = m_switches.value("deletedRows"_ba);
        return who == "both" || who == QByteArrayView(row.isReceived ? "recipient" : "endorser");
    }
    case WireStatus::Closed:
        return m_switches.is("closedRows"_ba, "shown");
    case WireStatus::Rejected:
        return m_switches.is("rejectedRows"_ba, "shown");
    default:
        return true;
    }
}

const EndorsementRow *EndorsementOperations::findShown(const QString &urn) const
{
    const EndorsementRow *row = m_table.find(urn);
    return row && isShown(*row) ? row : nullptr;
}

tl::expected<const EndorsementRow *, WireAnswer> EndorsementOperations::named(const RestliValue &key) const
{
    if (key.kind != RestliValue::Kind::Text || !EndorsementTable::isUrn(key.text))
        return tl::unexpected(badRequest("The key is not the URN of an endorsement"_ba));
    const EndorsementRow *row = findShown(key.text);
    if (!row)
        return tl::unexpected(notFound("No endorsement found for key " + key.text.toUtf8()));
    return row;
}

QJsonObject EndorsementOperations::element(const EndorsementRow &row) const
{
    QJsonObject result = m_table.element(row);
    const QByteArray place = m_switches.value("standardEntity"_ba);
    const QString urn = u"urn:li:skill:%1"_s.arg(row.skill + 1);
    if (place == "top")
        result.insert(u"standardEntity"_s, urn);
    if (place == "item") {
        QJsonObject item = result.value("item"_L1).toObject();
        item.insert(u"standardEntity"_s, urn);
        result.insert(u"item"_s, item);
    }
    return result;
}

WireAnswer EndorsementOperations::get(const RestliCall &call) const
{
    const auto row = named(call.key);
    return row ? jsonAnswer(200, element(**row)) : row.error();
}

WireAnswer EndorsementOperations::batchGet(const RestliCall &call) const
{
    BatchAnswer batch(m_switches);
    const RestliValue ids = call.parameters.value(u"ids"_s);
    for (const RestliValue &key : ids.items) {
        if (key.kind != RestliValue::Kind::Text || !EndorsementTable::isUrn(key.text))
            return badRequest("Array parameter 'ids' value is invalid"_ba);
        const EndorsementRow *row = findShown(key.text);
        if (row)
            batch.addResult(key.text, element(*row));
        else
            batch.addMissing(key.text, u"No endorsement found for key "_s + key.text);
    }
    return batch.answer(ids);
}

tl::expected<quint32, WireAnswer> EndorsementOperations::statusFilter(const QueryParameters &parameters) const
{
    const auto found = parameters.constFind(u"statusFilters"_s);
    if (found == parameters.constEnd() || found->items.isEmpty()) {
        if (found != parameters.constEnd() && found->kind != RestliValue::Kind::List)
            return tl::unexpected(badRequest("Array parameter 'statusFilters' value is invalid"_ba));
        const QByteArray empty = m_switches.value("emptyFilters"_ba);
        if (empty == "refused")
            return tl::unexpected(badRequest("Parameter 'statusFilters' is required"_ba));
        return empty == "all" ? everyStatus : 0;
    }
    quint32 wanted = 0;
    for (const RestliValue &item : found->items) {
        const auto status = wireStatus(item.text.toLatin1());
        if (item.kind != RestliValue::Kind::Text || !status)
            return tl::unexpected(
                badRequest("Array parameter 'statusFilters' value '" + item.text.toUtf8() + "' is invalid"));
        wanted |= bit(*status);
    }
    return wanted;
}

/// Places in the table, in the order of the finder. Kept until something changes, so that paging through
/// a hundred thousand does not look at each of them for every page.
const std::vector<size_t> &EndorsementOperations::found(bool isReceived, quint32 statuses)
{
    const auto revisions = std::pair(m_table.revision(), m_switches.revision());
    if (m_foundAt != revisions)
        m_found.clear();
    m_foundAt = revisions;
    const quint32 key = statuses << 1U | quint32(isReceived);
    if (const auto known = m_found.constFind(key); known != m_found.constEnd())
        return *known;
    std::vector<size_t> places;
    const auto &rows = m_table.rows();
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].isReceived == isReceived && (statuses & bit(rows[i].status)) != 0 && isShown(rows[i]))
            places.push_back(i);
    }
    if (m_switches.is("order"_ba, "newest"))
        std::reverse(places.begin(), places.end());
    return *m_found.insert(key, places);
}

WireAnswer EndorsementOperations::find(const RestliCall &call)
{
    const auto statuses = statusFilter(call.parameters);
    if (!statuses)
        return statuses.error();
    const auto start = whole(call.parameters, u"start"_s, 0);
    const auto count = whole(call.parameters, u"count"_s, 10);
    if (!start || !count)
        return badRequest("Invalid paging parameters"_ba);

    Page page{.start = *start, .count = *count, .from = *start};
    if (const qint64 most = m_switches.number("maxCount"_ba); most > 0)
        page.count = std::min(page.count, most);
    const QByteArray fault = m_switches.value("paging"_ba, scopesOf(call.operation));
    bendWindow(page, fault);
    const bool isReceived = call.operation == Operation::FindByRecipient;
    const std::vector<size_t> &places = found(isReceived, *statuses);
    const auto end = page.isEmptied ? 0 : std::min(page.from + page.count, qint64(places.size()));
    QJsonArray elements;
    for (qint64 i = page.from; i < end; ++i)
        elements.append(element(m_table.rows()[places[size_t(i)]]));
    // As the framework does: a full page may have a successor, even if that turns out to be empty.
    if (elements.size() == page.count && page.count > 0)
        page.next = page.start + page.count;
    bendLinks(page, fault, m_switches.value("foreignOrigin"_ba));
    // Documented as wrong, so it is wrong.
    const qint64 total = page.start + elements.size() + 7;
    const QByteArray finder = "q=" + encoded(call.parameters.value(u"q"_s).text);
    return jsonAnswer(200, {{u"elements"_s, elements},
                            {u"paging"_s, pagingObject(page, total, finder, filterQuery(call.parameters))}});
}

} // namespace Laurels::Sandbox
