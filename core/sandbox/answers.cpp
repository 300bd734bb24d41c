// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/answers.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

WireAnswer jsonAnswer(int status, const QJsonObject &body)
{
    return {.status = status,
            .contentType = "application/json"_ba,
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

WireAnswer gatewayError(const RestliError &error)
{
    QJsonObject body{{u"status"_s, error.status}, {u"message"_s, QString::fromUtf8(error.message)}};
    if (!error.code.isEmpty())
        body.insert(u"code"_s, QString::fromUtf8(error.code));
    if (error.serviceErrorCode >= 0)
        body.insert(u"serviceErrorCode"_s, error.serviceErrorCode);
    return jsonAnswer(error.status, body);
}

WireAnswer restliError(const RestliError &error)
{
    WireAnswer answer = gatewayError(error);
    answer.headers.append({"X-RestLi-Error-Response"_ba, "true"_ba});
    return answer;
}

WireAnswer htmlPage(int status)
{
    const QByteArray title =
        status < 400 ? "Welcome"_ba : QByteArray::number(status) + " Something went wrong";
    return {.status = status,
            .contentType = "text/html"_ba,
            .body = "<html><head><title>" + title + "</title></head><body><h1>" + title +
                    "</h1></body></html>\n"};
}

WireAnswer badRequest(const QByteArray &message)
{
    return restliError(
        {.status = 400, .code = "ILLEGAL_ARGUMENT"_ba, .message = message, .serviceErrorCode = 0});
}

WireAnswer forbidden(const QByteArray &message)
{
    return restliError(
        {.status = 403, .code = "ACCESS_DENIED"_ba, .message = message, .serviceErrorCode = 100});
}

WireAnswer notFound(const QByteArray &message)
{
    return restliError({.status = 404, .code = "NOT_FOUND"_ba, .message = message, .serviceErrorCode = 0});
}

WireAnswer noVirtualResource()
{
    return gatewayError({.status = 404,
                         .code = "RESOURCE_NOT_FOUND"_ba,
                         .message = "No virtual resource found"_ba,
                         .serviceErrorCode = 0});
}

} // namespace Laurels::Sandbox
