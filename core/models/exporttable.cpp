// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exporttable.h"

#include "models/csv.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr auto accountColumn = "account"_L1;
constexpr auto personColumn = "person"_L1;
constexpr auto nameColumn = "name"_L1;

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QString directionWord(Direction direction)
{
    return direction == Direction::Received ? u"received"_s : u"given"_s;
}

QJsonObject historyJson(const HistoryEntry &entry)
{
    const bool isNew = entry.action == OutboxItem::Action::Endorse;
    return {{u"time"_s, timeOrNull(entry.when)},
            {u"account"_s, entry.account.toString()},
            {u"urn"_s, entry.urn ? QJsonValue(entry.urn->toString()) : QJsonValue()},
            {u"person"_s, textOrNull(entry.person.toString())},
            {u"skill"_s, textOrNull(entry.skill)},
            {u"from"_s, isNew ? QJsonValue() : textOrNull(entry.from.toWire())},
            {u"to"_s, textOrNull(entry.to.toWire())},
            {u"outcome"_s, textOrNull(entry.outcome)},
            {u"supportId"_s, textOrNull(entry.supportId)}};
}

/// In a table there is no object in a cell: a person is told by the URN.
QString cellText(const QJsonValue &value)
{
    return value.isObject() ? value[u"urn"_s].toString() : value.toString();
}

} // namespace

QJsonObject endorsementJson(const ExportedEndorsement &exported)
{
    const Endorsement &endorsement = exported.endorsement;
    return {{u"urn"_s, endorsement.urn.toString()},
            {u"direction"_s, directionWord(exported.direction)},
            {u"person"_s, QJsonObject{{u"urn"_s, textOrNull(exported.person.urn.toString())},
                                      {u"name"_s, textOrNull(exported.person.name)}}},
            {u"skill"_s, textOrNull(endorsement.skill)},
            {u"status"_s, endorsement.status.toWire()},
            {u"wishedStatus"_s, exported.wished ? QJsonValue(exported.wished->toWire()) : QJsonValue()},
            {u"created"_s, timeOrNull(endorsement.created)},
            {u"lastModified"_s, timeOrNull(endorsement.lastModified)}};
}

ExportedEndorsement exportedFrom(const EndorsementStore &store, RowId row)
{
    const EndorsementRow &values = store.row(row);
    ExportedEndorsement exported{.endorsement = store.endorsement(row),
                                 .direction = values.direction,
                                 .person = store.person(values.person)};
    if (values.write != WriteState::None && values.write != WriteState::Failed)
        exported.wished = store.shownStatus(row);
    return exported;
}

ExportTable ExportTable::ofEndorsements(const EndorsementStore &store, const QList<RowId> &rows, Names names)
{
    ExportTable table;
    table.m_name = u"endorsements"_s;
    table.m_columns = {u"urn"_s,    u"direction"_s,    personColumn, u"skill"_s,
                       u"status"_s, u"wishedStatus"_s, u"created"_s, u"lastModified"_s};
    const auto isNamed = [&store, names](RowId row) {
        return names == Names::Kept || (names == Names::KeptByHand && store.isByHand(store.row(row).account));
    };
    if (names == Names::Kept || std::any_of(rows.begin(), rows.end(), isNamed))
        table.m_columns.insert(table.m_columns.indexOf(personColumn) + 1, nameColumn);
    table.m_rows.reserve(rows.size());
    for (const RowId row : rows) {
        ExportedEndorsement exported = exportedFrom(store, row);
        if (!isNamed(row))
            exported.person.name.clear();
        table.m_rows.append(endorsementJson(exported));
    }
    return table;
}

ExportTable ExportTable::ofHistory(const QList<HistoryEntry> &history, const QList<Account> &accounts)
{
    ExportTable table;
    table.m_name = u"history"_s;
    table.m_columns = {u"time"_s, accountColumn, u"urn"_s,     u"person"_s,   u"skill"_s,
                       u"from"_s, u"to"_s,       u"outcome"_s, u"supportId"_s};
    table.m_rows.reserve(history.size());
    for (const HistoryEntry &entry : history)
        table.m_rows.append(historyJson(entry));
    for (const Account &account : accounts)
        table.m_accountNames.insert(account.id.toString(), account.name);
    return table;
}

QByteArray ExportTable::toCsv(ByteOrderMark mark) const
{
    QByteArray csv = mark == ByteOrderMark::With ? QByteArray("\xef\xbb\xbf") : QByteArray();
    csv += csvLine(m_columns);
    for (const QJsonObject &row : m_rows) {
        QStringList cells;
        for (const QString &column : m_columns) {
            const QString text =
                column == nameColumn ? row[personColumn][nameColumn].toString() : cellText(row[column]);
            cells.append(column == accountColumn ? m_accountNames.value(text, text) : text);
        }
        csv += csvLine(cells);
    }
    return csv;
}

QByteArray ExportTable::toJson() const
{
    QJsonArray rows;
    for (const QJsonObject &row : m_rows)
        rows.append(row);
    return QJsonDocument(QJsonObject{{m_name, rows}, {u"total"_s, rows.size()}})
        .toJson(QJsonDocument::Indented);
}

} // namespace Laurels
