// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/accountfile.h"

#include "net/origin.h"
#include "stores/archivefacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QString nameOf(Source source)
{
    switch (source) {
    case Source::LinkedIn:
        return u"linkedin"_s;
    case Source::PostPress:
        return u"postpress"_s;
    case Source::Archive:
        return u"archive"_s;
    }
    return {};
}

std::optional<Source> sourceFrom(const QString &name)
{
    for (const Source source : {Source::LinkedIn, Source::PostPress, Source::Archive}) {
        if (name == nameOf(source))
            return source;
    }
    return std::nullopt;
}

QJsonObject toJson(const PacingLimits &limits)
{
    return {
        {u"endorsements"_s, limits.endorsements},
        {u"profileReads"_s, limits.profileReads},
        {u"shortestGap"_s, qint64(limits.shortestGap.count())},
        {u"longestGap"_s, qint64(limits.longestGap.count())},
    };
}

PacingLimits limitsFrom(const QJsonObject &json)
{
    const PacingLimits normal;
    const auto gap = [&json](const QString &name, std::chrono::seconds otherwise) {
        return std::chrono::seconds(json[name].toInt(int(otherwise.count())));
    };
    return inRange({.endorsements = json[u"endorsements"_s].toInt(normal.endorsements),
                    .profileReads = json[u"profileReads"_s].toInt(normal.profileReads),
                    .shortestGap = gap(u"shortestGap"_s, normal.shortestGap),
                    .longestGap = gap(u"longestGap"_s, normal.longestGap)});
}

QJsonObject toJson(const Account &account)
{
    QJsonObject json{
        {u"id"_s, account.id.toString()},
        {u"source"_s, nameOf(account.source)},
        {u"name"_s, account.name},
        {u"baseAddress"_s, account.baseAddress.toString(QUrl::FullyEncoded)},
        {u"owner"_s, account.owner.toString()},
        {u"ownerName"_s, account.ownerName},
    };
    if (!account.remoteId.isEmpty())
        json.insert(u"remoteId"_s, account.remoteId);
    if (!isByHand(account.source) && account.limits != PacingLimits{})
        json.insert(u"limits"_s, toJson(account.limits));
    if (account.reviewFrom.isValid())
        json.insert(u"reviewFrom"_s, account.reviewFrom.toUTC().toString(Qt::ISODateWithMs));
    return json;
}

/// The file decides where a token is sent: what a person could not type is not taken from it either.
std::optional<QUrl> addressFrom(const QJsonObject &json, Source source)
{
    const QString text = json[u"baseAddress"_s].toString();
    if (isByHand(source))
        return text.isEmpty() ? std::optional(QUrl()) : std::nullopt;
    const auto address = parseBaseAddress(text);
    return address ? std::optional(*address) : std::nullopt;
}

std::optional<PersonUrn> ownerFrom(const QJsonObject &json, Source source, const AccountId &account)
{
    const QString text = json[u"owner"_s].toString();
    if (!text.isEmpty())
        return PersonUrn::parse(text);
    // Endorsements that were received are known by their owner, too: there must be one.
    return isByHand(source) ? archiveOwnerUrn(account) : PersonUrn();
}

std::optional<Account> accountFrom(const QJsonObject &json)
{
    const auto id = AccountId::parse(json[u"id"_s].toString());
    const auto source = sourceFrom(json[u"source"_s].toString());
    if (!id || !source)
        return std::nullopt;
    const auto address = addressFrom(json, *source);
    const auto owner = ownerFrom(json, *source, *id);
    const QString reviewText = json[u"reviewFrom"_s].toString();
    const QDateTime reviewFrom = QDateTime::fromString(reviewText, Qt::ISODateWithMs);
    if (!address || !owner || (!reviewText.isEmpty() && !reviewFrom.isValid()))
        return std::nullopt;
    return Account{.id = *id,
                   .source = *source,
                   .name = json[u"name"_s].toString(),
                   .baseAddress = *address,
                   .owner = *owner,
                   .ownerName = json[u"ownerName"_s].toString(),
                   .remoteId = json[u"remoteId"_s].toString(),
                   .limits = isByHand(*source) ? PacingLimits() : limitsFrom(json[u"limits"_s].toObject()),
                   .reviewFrom = reviewFrom};
}

bool holds(const QList<Account> &accounts, const AccountId &id)
{
    return std::any_of(accounts.begin(), accounts.end(),
                       [&id](const Account &account) { return account.id == id; });
}

} // namespace

AccountFile AccountFile::parse(const QByteArray &content)
{
    const QJsonObject root = QJsonDocument::fromJson(content).object();
    const int found = root[u"version"_s].toInt();
    if (found > version)
        return {.condition = Condition::Newer, .accounts = {}};

    const QJsonValue list = root[u"accounts"_s];
    AccountFile file;
    if (found != version || !list.isArray())
        file.condition = Condition::Damaged;
    const QJsonArray elements = list.toArray();
    for (const QJsonValue &element : elements) {
        const auto account = accountFrom(element.toObject());
        if (account && !holds(file.accounts, account->id))
            file.accounts.append(*account);
        else
            file.condition = Condition::Damaged;
    }
    return file;
}

QByteArray AccountFile::serialize(const QList<Account> &accounts)
{
    QJsonArray list;
    for (const Account &account : accounts)
        list.append(toJson(account));
    return QJsonDocument(QJsonObject{{u"version"_s, version}, {u"accounts"_s, list}}).toJson();
}

} // namespace Laurels
