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

constexpr qsizetype LongestCode = 80;
constexpr qsizetype LongestMessage = 300;
constexpr qsizetype LongestId = 100;

int asInt(const QJsonValue &value)
{
    return value.isString() ? value.toString().toInt() : value.toInt();
}

} // namespace

QString plainCode(const QString &text)
{
    const bool isPlainWord = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || u"_.-"_s.contains(c));
    });
    return isPlainWord && text.size() <= LongestCode ? text : QString();
}

QString plainMessage(const QString &given)
{
    // Cut twice: redaction should not have to chew a long text, and must not see half a token.
    QString text = redacted(given.left(10 * LongestMessage));
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return !c.isPrint() && !c.isSurrogate(); }, u' ');
    text = text.simplified();
    if (text.size() > LongestMessage) {
        const bool splitsPair = text.at(LongestMessage - 1).isHighSurrogate();
        text.truncate(splitsPair ? LongestMessage - 1 : LongestMessage);
    }
    return text;
}

QString plainRequestId(const QString &text)
{
    QString id = text.left(LongestId);
    id.removeIf([](QChar c) { return c <= u' ' || c > u'~'; });
    return id;
}

ServiceError parseServiceError(const QByteArray &body)
{
    if (body.size() > LargestErrorBody)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    return {
        .status = asInt(object["status"_L1]),
        .serviceErrorCode = asInt(object["serviceErrorCode"_L1]),
        .code = plainCode(object["code"_L1].toString()),
        .message = plainMessage(object["message"_L1].toString()),
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
