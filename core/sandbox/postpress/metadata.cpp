// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/postpress/metadata.h"

#include "sandbox/postpress/lists.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox::PostPress {

namespace {

constexpr ListLimits accountLimits{.largest = 250, .standard = 100};
constexpr ListLimits relationLimits{.largest = 1000, .standard = 100};

/// Of LinkedIn only; written in camel case, unlike everything else. It carries a secret on purpose: no
/// client may keep it.
QJsonObject connectionParams(const Account &account)
{
    if (!account.isLinkedIn())
        return {};
    const QJsonObject proxy{{u"host"_s, u"proxy.invalid"_s}, {u"password"_s, u"sandbox-proxy-secret"_s}};
    return {{u"im"_s, QJsonObject{{u"id"_s, account.profile},
                                  {u"publicIdentifier"_s, account.slug},
                                  {u"username"_s, account.name},
                                  {u"premiumId"_s, QJsonValue::Null},
                                  {u"premiumContractId"_s, QJsonValue::Null},
                                  {u"premiumFeatures"_s, QJsonArray()},
                                  {u"organizations"_s, QJsonArray()},
                                  {u"proxy"_s, proxy}}}};
}

QJsonObject accountObject(const Account &account, const Directory &directory, const Switches &switches)
{
    QJsonArray sources;
    for (const QString &status : account.statuses) {
        const bool isFirst = &account == &directory.accounts().first();
        const QString shown =
            isFirst ? QString::fromLatin1(switches.value("accountStatus"_ba, scopesOf(std::nullopt)))
                    : status;
        sources.append(QJsonObject{{u"id"_s, account.id + u"_SOURCE_"_s + QString::number(sources.size())},
                                   {u"status"_s, shown}});
    }
    return {{u"object"_s, u"Account"_s},
            {u"type"_s, account.type},
            {u"id"_s, account.id},
            {u"name"_s, account.name},
            {u"created_at"_s, u"2025-11-03T09:14:27.512Z"_s},
            {u"connection_params"_s, connectionParams(account)},
            {u"groups"_s, QJsonArray()},
            {u"sources"_s, sources}};
}

QJsonObject relationObject(const Profile &profile)
{
    const QString number = profile.id.sliced(6);
    return {{u"object"_s, u"UserRelation"_s},
            {u"first_name"_s, profile.firstName},
            {u"last_name"_s, profile.lastName},
            {u"headline"_s, profile.headline},
            {u"public_identifier"_s, profile.slug},
            {u"public_profile_url"_s, u"https://www.linkedin.com/in/"_s + profile.slug},
            {u"created_at"_s, profile.connectedAt},
            {u"member_id"_s, profile.memberId},
            {u"member_urn"_s, u"urn:li:member:"_s + number},
            {u"connection_urn"_s, u"urn:li:fsd_connection:"_s + profile.id},
            {u"profile_picture_url"_s, u"https://pictures.invalid/"_s + number}};
}

} // namespace

Outcome<QJsonObject> listAccounts(const Call &call, const Directory &directory, const Switches &switches)
{
    QList<QJsonObject> all;
    for (const Account &account : directory.accounts())
        all.append(accountObject(account, directory, switches));
    return page("AccountList"_ba, all, accountLimits, call, switches);
}

Outcome<QJsonObject> readAccount(const Call &call, const Directory &directory, const Switches &switches)
{
    const Account *account = directory.account(call.identifier);
    if (!account)
        return refused("resource_not_found"_ba, "There is no such account"_ba);
    return accountObject(*account, directory, switches);
}

Outcome<QJsonObject> readOwnProfile(const Call &call, const Directory &directory, const Switches &switches)
{
    const auto account = directory.acting(call.parameter(u"account_id"_s), switches);
    if (!account)
        return tl::unexpected(account.error());
    const Profile *owner = directory.profile((*account)->profile);
    return QJsonObject{{u"object"_s, u"AccountOwnerProfile"_s},
                       {u"provider"_s, u"LINKEDIN"_s},
                       {u"provider_id"_s, owner->id},
                       {u"entity_urn"_s, u"urn:li:fsd_profile:"_s + owner->id},
                       {u"object_urn"_s, u"urn:li:member:"_s + owner->id.sliced(6)},
                       {u"first_name"_s, owner->firstName},
                       {u"last_name"_s, owner->lastName},
                       {u"public_identifier"_s, owner->slug},
                       {u"headline"_s, owner->headline},
                       {u"profile_picture_url"_s, QJsonValue::Null},
                       {u"email"_s, u"nobody@example.invalid"_s},
                       {u"premium"_s, false},
                       {u"open_profile"_s, false},
                       {u"organizations"_s, QJsonArray()},
                       {u"recruiter"_s, QJsonValue::Null},
                       {u"sales_navigator"_s, QJsonValue::Null}};
}

Outcome<QJsonObject> listRelations(const Call &call, const Directory &directory, const Switches &switches)
{
    const auto account = directory.acting(call.parameter(u"account_id"_s), switches);
    if (!account)
        return tl::unexpected(account.error());
    const QString filter = call.parameter(u"filter"_s);
    QList<QJsonObject> all;
    for (const Profile &profile : directory.profiles()) {
        const QString name = profile.firstName + u' ' + profile.lastName;
        if (Directory::isConnection(**account, profile) && name.contains(filter, Qt::CaseInsensitive))
            all.append(relationObject(profile));
    }
    return page("UserRelationsList"_ba, all, relationLimits, call, switches);
}

} // namespace Laurels::Sandbox::PostPress
