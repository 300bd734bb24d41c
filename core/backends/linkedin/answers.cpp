// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/answers.h"

#include "backends/linkedin/restlierrors.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QJsonDocument parsedJson(const QByteArray &body, QJsonParseError *error)
{
    QJsonDocument document = QJsonDocument::fromJson(body, error);
    if (error->error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(body).toUtf8(), error);
    return document;
}

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
    QJsonParseError error;
    const QJsonDocument document = parsedJson(response.body, &error);
    if (!document.isObject()) {
        const QString reason =
            error.error == QJsonParseError::NoError ? u"not a JSON object"_s : error.errorString();
        return Failure(senselessAnswer(response, u"answer.notJson"_s, reason));
    }
    QJsonObject object = document.object();
    if (isErrorBody(object)) {
        HttpResponse inside = response;
        inside.status = object["status"_L1].toInt();
        return Failure(restliFailure(inside));
    }
    return object;
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

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    if (value.isDouble()) {
        const qint64 number = value.toInteger(-1);
        return number >= 0 ? std::optional(number) : std::nullopt;
    }
    const QString text = value.toString();
    const bool isDigits =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isDigits && isNumber ? std::optional(number) : std::nullopt;
}

QString cutText(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const bool wouldSplit = text.at(longest - 1).isHighSurrogate();
    return text.left(wouldSplit ? longest - 1 : longest);
}

} // namespace Laurels
