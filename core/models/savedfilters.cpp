// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/savedfilters.h"

#include "stores/replacefile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

using View = EndorsementFilter::View;

// Grows when what this program reads would be taken for something else.
constexpr int filtersVersion = 1;
// Far more than anybody has, and nothing that could fill the memory.
constexpr qint64 mostBytes = 1024 * 1024;
constexpr qsizetype mostFilters = 200;
constexpr int mostDays = 36500;

constexpr std::pair<View, QLatin1StringView> viewNames[] = {
    {View::ToReview, "toReview"_L1}, {View::Received, "received"_L1}, {View::Given, "given"_L1}};

QJsonObject toJson(const SavedFilter &saved)
{
    const EndorsementFilter &filter = saved.filter;
    QStringList statuses;
    for (const Status &status : filter.statuses)
        statuses.append(status.toWire());
    statuses.sort();
    QString view;
    for (const auto &[value, name] : viewNames) {
        if (value == filter.view)
            view = name;
    }
    return {{u"name"_s, saved.name},
            {u"view"_s, view},
            {u"statuses"_s, QJsonArray::fromStringList(statuses)},
            {u"search"_s, filter.search},
            {u"person"_s, filter.person ? filter.person->toString() : QString()},
            {u"skill"_s, filter.skill},
            {u"lastDays"_s, filter.given.lastDays},
            {u"from"_s, filter.given.from.toString(Qt::ISODate)},
            {u"to"_s, filter.given.to.toString(Qt::ISODate)}};
}

std::optional<SavedFilter> fromJson(const QJsonObject &object)
{
    SavedFilter saved{.name = object[u"name"_s].toString().simplified()};
    if (saved.name.isEmpty())
        return std::nullopt;
    EndorsementFilter &filter = saved.filter;
    for (const auto &[value, name] : viewNames) {
        if (object[u"view"_s].toString() == name)
            filter.view = value;
    }
    const QJsonArray statuses = object[u"statuses"_s].toArray();
    for (const QJsonValue &status : statuses) {
        if (const QString wire = status.toString(); !wire.isEmpty())
            filter.statuses.insert(Status::fromWire(wire));
    }
    filter.search = object[u"search"_s].toString();
    filter.person = PersonUrn::parse(object[u"person"_s].toString());
    filter.skill = object[u"skill"_s].toString();
    filter.given = {.lastDays = std::clamp(object[u"lastDays"_s].toInt(), 0, mostDays),
                    .from = QDate::fromString(object[u"from"_s].toString(), Qt::ISODate),
                    .to = QDate::fromString(object[u"to"_s].toString(), Qt::ISODate)};
    return saved;
}

} // namespace

SavedFilters::SavedFilters(const QString &profileDirectory, QObject *parent)
    : QObject(parent)
    , m_fileName(QDir(profileDirectory).filePath(u"filters.json"_s))
{
    load();
}

void SavedFilters::load()
{
    QFile file(m_fileName);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(mostBytes));
    // The first files did not say it.
    m_isNewer = document[u"version"_s].toInt(filtersVersion) > filtersVersion;
    if (m_isNewer)
        return;
    const QJsonArray filters = document[u"filters"_s].toArray();
    for (const QJsonValue &filter : filters) {
        const std::optional<SavedFilter> saved = fromJson(filter.toObject());
        if (saved && m_list.size() < mostFilters)
            m_list.append(*saved);
    }
}

Result<void> SavedFilters::save(const SavedFilter &filter)
{
    SavedFilter kept = filter;
    kept.name = kept.name.simplified();
    kept.filter.account.reset();
    QList<SavedFilter> list = m_list;
    const auto known = std::find_if(list.begin(), list.end(),
                                    [&kept](const SavedFilter &other) { return other.name == kept.name; });
    if (known == list.end())
        list.append(kept);
    else
        *known = kept;
    return replaceBy(list);
}

Result<void> SavedFilters::rename(int place, const QString &name)
{
    const QString wished = name.simplified();
    QList<SavedFilter> list = m_list;
    if (wished.isEmpty() || list.at(place).name == wished)
        return {};
    list[place].name.clear();
    list.removeIf([&wished](const SavedFilter &other) { return other.name == wished; });
    for (SavedFilter &filter : list) {
        if (filter.name.isEmpty())
            filter.name = wished;
    }
    return replaceBy(list);
}

Result<void> SavedFilters::remove(int place)
{
    QList<SavedFilter> list = m_list;
    list.removeAt(place);
    return replaceBy(list);
}

Result<void> SavedFilters::replaceBy(const QList<SavedFilter> &list)
{
    if (m_isNewer)
        return failure(ErrorKind::Storage, u"profile.newer"_s);
    QJsonArray filters;
    for (const SavedFilter &filter : list)
        filters.append(toJson(filter));
    const QByteArray content =
        QJsonDocument(QJsonObject{{u"version"_s, filtersVersion}, {u"filters"_s, filters}}).toJson();
    if (const auto trouble = replaceFile(m_fileName, content, ownerReadsAndWrites))
        return Failure(
            Error{.kind = ErrorKind::Storage, .code = u"filters.notWritten"_s, .detail = *trouble});
    m_list = list;
    emit changed();
    return {};
}

} // namespace Laurels
