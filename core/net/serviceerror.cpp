// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/serviceerror.h"

#include "net/httpclient.h"
#include "net/httperrors.h"
#include "net/redaction.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr qsizetype LargestBody = 64 * 1024;
constexpr qsizetype LongestCode = 80;
constexpr qsizetype LongestMessage = 300;

int asInt(const QJsonValue &value)
{
    return value.isString() ? value.toString().toInt() : value.toInt();
}

QString asCode(const QJsonValue &value)
{
    const QString text = value.toString();
    const bool isPlainWord = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || u"_.-"_s.contains(c));
    });
    return isPlainWord && text.size() <= LongestCode ? text : QString();
}

QString asMessage(const QJsonValue &value)
{
    // Cut twice: redaction should not have to chew a long text, and must not see half a token.
    QString text = redacted(value.toString().left(10 * LongestMessage));
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return !c.isPrint() && !c.isSurrogate(); }, u' ');
    text = text.simplified();
    if (text.size() > LongestMessage) {
        const bool splitsPair = text.at(LongestMessage - 1).isHighSurrogate();
        text.truncate(splitsPair ? LongestMessage - 1 : LongestMessage);
    }
    return text;
}

} // namespace

ServiceError parseServiceError(const QByteArray &body)
{
    if (body.size() > LargestBody)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    return {
        .status = asInt(object["status"_L1]),
        .serviceErrorCode = asInt(object["serviceErrorCode"_L1]),
        .code = asCode(object["code"_L1]),
        .message = asMessage(object["message"_L1]),
    };
}

Error serviceFailure(const HttpResponse &response)
{
    const HttpFailure failure = httpFailure(response.status);
    const ServiceError said = parseServiceError(response.body);
    QString code = said.code;
    if (code.isEmpty() && said.serviceErrorCode != 0)
        code = QString::number(said.serviceErrorCode);
    return {
        .kind = failure.kind,
        .delivery = failure.delivery,
        .httpStatus = response.status,
        .code = code,
        .detail = said.message,
    };
}

} // namespace Laurels
