// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/answers.h"

#include "backends/jsonvalues.h"
#include "backends/postpress/failures.h"

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

// Longer than any name or headline at LinkedIn.
constexpr qsizetype longestText = 1000;

Result<QJsonObject> anyObject(const HttpResponse &response)
{
    if (!isSuccess(response))
        return Failure(postPressFailure(response));
    const auto object = parsedObject(response.body);
    if (!object)
        return Failure(senselessPostPress(response, u"answer.notJson"_s, object.error()));
    return *object;
}

Failure otherKind(const HttpResponse &response, const QString &wanted)
{
    return Failure(senselessPostPress(response, u"answer.shape"_s, u"no "_s + wanted));
}

QString cursorIn(const QJsonValue &value)
{
    const auto number = value.isDouble() ? wholeNumber(value) : std::nullopt;
    return number ? QString::number(*number) : value.toString();
}

} // namespace

Result<QJsonObject> postPressObject(const HttpResponse &response, const QString &kind)
{
    auto object = anyObject(response);
    if (object && object->value("object"_L1).toString() != kind)
        return otherKind(response, kind);
    return object;
}

Result<PostPressList> postPressList(const HttpResponse &response, const QString &kind)
{
    const auto object = anyObject(response);
    if (!object)
        return Failure(object.error());
    const QString found = object->value("object"_L1).toString();
    if (object->value("items"_L1).isArray() && found == kind)
        return PostPressList{.items = object->value("items"_L1).toArray(),
                             .next = cursorIn(object->value("cursor"_L1))};
    const bool isPlain = found.isEmpty() || found == "list"_L1 || found == kind;
    if (object->value("data"_L1).isArray() && isPlain)
        return PostPressList{.items = object->value("data"_L1).toArray(),
                             .next = cursorIn(object->value("next_cursor"_L1))};
    return otherKind(response, kind);
}

QString joinedName(const QJsonObject &person)
{
    const QString both = shortText(person["first_name"_L1]) + u' ' + shortText(person["last_name"_L1]);
    return both.trimmed();
}

QString shortText(const QJsonValue &value)
{
    return cutText(value.toString().trimmed(), longestText);
}

} // namespace Laurels
