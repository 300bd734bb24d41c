// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/people.h"

#include "backends/linkedin/answers.h"
#include "backends/linkedin/restli.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Laurels::LinkedInParsers {

namespace {

constexpr qsizetype longestName = 1'000;

/// `{"localized":{"en_US":"Ada"},"preferredLocale":{"language":"en","country":"US"}}`
QString preferredText(const QJsonValue &multiLocale)
{
    const QJsonObject localized = multiLocale["localized"_L1].toObject();
    const QJsonValue locale = multiLocale["preferredLocale"_L1];
    const QString language = locale["language"_L1].toString();
    const QString preferred = localized[language + u'_' + locale["country"_L1].toString()].toString();
    if (!preferred.isEmpty())
        return preferred;
    for (const QJsonValue text : localized) {
        if (!text.toString().isEmpty())
            return text.toString();
    }
    return {};
}

QString namePart(const QJsonObject &member, QLatin1String localizedKey, QLatin1String key)
{
    const QString localized = member[localizedKey].toString();
    return localized.isEmpty() ? preferredText(member[key]) : localized;
}

QString joined(const QString &first, const QString &last)
{
    return cutText((first + u' ' + last).trimmed(), longestName);
}

QString nameOf(const QJsonObject &member)
{
    return joined(namePart(member, "localizedFirstName"_L1, "firstName"_L1),
                  namePart(member, "localizedLastName"_L1, "lastName"_L1));
}

Person person(const PersonUrn &urn, const QString &name)
{
    const auto visibility = name.isEmpty() ? Person::Visibility::Unavailable : Person::Visibility::Known;
    return {.urn = urn, .name = name, .visibility = visibility};
}

/// The bare id, or what has been seen in its place: a URN.
std::optional<PersonUrn> urnFrom(const QString &id)
{
    const auto urn = PersonUrn::fromId(id);
    return urn ? urn : PersonUrn::parse(id);
}

/// Keys of a batch are `(id:a)`; as with endorsements they may come percent-encoded once more.
std::optional<PersonUrn> urnFromKey(const QString &key)
{
    if (const auto urn = urnFrom(key))
        return urn;
    auto value = Restli::decode(key.toUtf8());
    if (value && value->text())
        value = Restli::decode(value->text()->toUtf8());
    const Restli::Value *id = value ? value->find(u"id") : nullptr;
    return id && id->text() ? PersonUrn::fromId(*id->text()) : std::nullopt;
}

Person memberOf(const PersonUrn &urn, const QJsonObject &member)
{
    // Seen for members who limit what other programs see (section 4).
    if (member["id"_L1] == "private"_L1)
        return {.urn = urn, .name = {}, .visibility = Person::Visibility::Private};
    return person(urn, nameOf(member));
}

} // namespace

Result<Person> me(const HttpResponse &response)
{
    const auto answer = jsonAnswer(response);
    if (!answer)
        return Failure(answer.error());
    const auto urn = urnFrom(answer->value("id"_L1).toString());
    if (!urn)
        return Failure(senselessAnswer(response, u"answer.shape"_s, u"no id"_s));
    return person(*urn, nameOf(*answer));
}

Result<Person> userInfo(const HttpResponse &response)
{
    const auto answer = jsonAnswer(response);
    if (!answer)
        return Failure(answer.error());
    const auto urn = urnFrom(answer->value("sub"_L1).toString());
    if (!urn)
        return Failure(senselessAnswer(response, u"answer.shape"_s, u"no sub"_s));
    const QString name = cutText(answer->value("name"_L1).toString().trimmed(), longestName);
    if (!name.isEmpty())
        return person(*urn, name);
    return person(
        *urn, joined(answer->value("given_name"_L1).toString(), answer->value("family_name"_L1).toString()));
}

Result<QList<Person>> people(const HttpResponse &response, const QList<PersonUrn> &asked)
{
    const auto answer = jsonAnswer(response);
    if (!answer)
        return Failure(answer.error());
    if (!answer->value("results"_L1).isObject() && !answer->value("errors"_L1).isObject())
        return Failure(senselessAnswer(response, u"answer.shape"_s, u"neither results nor errors"_s));
    QHash<PersonUrn, QJsonObject> members;
    const QJsonObject results = answer->value("results"_L1).toObject();
    for (auto result = results.begin(); result != results.end(); ++result) {
        if (const auto urn = urnFromKey(result.key()))
            members.insert(*urn, result.value().toObject());
    }
    QList<Person> people;
    for (const PersonUrn &urn : asked)
        people.append(memberOf(urn, members.value(urn)));
    return people;
}

} // namespace Laurels::LinkedInParsers
