// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/parsers.h"

#include "backends/jsonvalues.h"
#include "backends/postpress/answers.h"
#include "backends/postpress/failures.h"
#include "backends/postpress/remoteaccounts.h"

using namespace Qt::StringLiterals;

namespace Laurels::PostPressParsers {

namespace {

constexpr QLatin1String alreadyThere("action_already_performed");

std::optional<Relation> relation(const QJsonObject &item)
{
    const auto person = personFromProviderId(item["member_id"_L1].toString());
    if (!person)
        return std::nullopt;
    return Relation{.person = *person,
                    .publicId = shortText(item["public_identifier"_L1]),
                    .name = joinedName(item),
                    .headline = shortText(item["headline"_L1]),
                    .connectedAt = timeFromMs(item["created_at"_L1])};
}

Error unknownOutcome(Error error)
{
    error.delivery = Delivery::Unconfirmed;
    return error;
}

} // namespace

Result<AccountPage> accounts(const HttpResponse &response)
{
    const auto list = postPressList(response, u"AccountList"_s);
    if (!list)
        return Failure(list.error());
    AccountPage page{.accounts = {}, .next = list->next};
    for (const QJsonValue item : list->items) {
        if (const auto account = remoteAccount(item.toObject()))
            page.accounts.append(*account);
    }
    return page;
}

Result<Person> me(const HttpResponse &response)
{
    const auto object = postPressObject(response, u"AccountOwnerProfile"_s);
    if (!object)
        return Failure(object.error());
    const auto person = personFromProviderId(object->value("provider_id"_L1).toString());
    if (!person)
        return Failure(senselessPostPress(response, u"answer.shape"_s, u"no provider_id"_s));
    return Person{.urn = *person, .name = joinedName(*object), .visibility = Person::Visibility::Known};
}

Result<RelationPage> relations(const HttpResponse &response, const QString &asked)
{
    const auto list = postPressList(response, u"UserRelationsList"_s);
    if (!list)
        return Failure(list.error());
    RelationPage page{.relations = {}, .next = list->next == asked ? QString() : list->next};
    for (const QJsonValue item : list->items) {
        if (const auto read = relation(item.toObject()))
            page.relations.append(*read);
    }
    return page;
}

Result<Created> endorsed(const HttpResponse &response, const NewEndorsement &wish)
{
    const EndorsementUrn urn(wish.recipient, wish.skillId.value());
    const auto object = postPressObject(response, u"LinkedinProfileEndorse"_s);
    if (!object && object.error().code == alreadyThere)
        return Created{.urn = urn, .wasThere = true};
    if (!object)
        return Failure(isSuccess(response) ? unknownOutcome(object.error()) : object.error());
    const QJsonValue endorsed = object->value("endorsed"_L1);
    if (!endorsed.isBool())
        return Failure(unknownOutcome(
            senselessPostPress(response, u"answer.shape"_s, u"does not say whether it endorsed"_s)));
    if (endorsed.toBool())
        return Created{.urn = urn};
    Error error = senselessPostPress(response, u"endorse.notApplied"_s);
    error.kind = ErrorKind::Rejected;
    return Failure(error);
}

} // namespace Laurels::PostPressParsers
