// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/answers.h"

#include "backends/linkedin/restlierrors.h"

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// An error body that came with a 200. An endorsement's own `status` is a word, not a number.
bool isErrorBody(const QJsonObject &object)
{
    return object["status"_L1].toInt() >= 400;
}

} // namespace

Result<QJsonObject> jsonAnswer(const HttpResponse &response)
{
    if (!isSuccess(response))
        return Failure(restliFailure(response));
    const auto object = parsedObject(response.body);
    if (!object)
        return Failure(senselessAnswer(response, u"answer.notJson"_s, object.error()));
    if (isErrorBody(*object)) {
        HttpResponse inside = response;
        inside.status = object->value("status"_L1).toInt();
        return Failure(restliFailure(inside));
    }
    return *object;
}

Error senselessAnswer(const HttpResponse &response, const QString &code, const QString &detail)
{
    return {
        .kind = ErrorKind::Protocol,
        .delivery = Delivery::Answered,
        .httpStatus = response.status,
        .code = code,
        .detail = detail,
        .requestId = restliRequestId(response),
    };
}

} // namespace Laurels
