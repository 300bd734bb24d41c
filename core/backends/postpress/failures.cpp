// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/failures.h"

#include "backends/postpress/errortable.h"
#include "net/httperrors.h"
#include "net/retryafter.h"
#include "net/serviceerror.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Laurels {

namespace {

// A longer one is LinkedIn's limit, not the bucket of the key.
constexpr std::chrono::seconds longestBucketPause = 5min;
constexpr std::chrono::seconds longestJitter = 10s;

/// What either envelope says.
struct Said
{
    QString code{};
    QString text{};
    QString requestId{};
};

QString firstOf(std::initializer_list<QJsonValue> values)
{
    for (const QJsonValue &value : values) {
        if (!value.toString().isEmpty())
            return value.toString();
    }
    return {};
}

Said saidIn(const HttpResponse &response)
{
    QJsonObject flat;
    if (response.body.size() <= LargestErrorBody)
        flat = QJsonDocument::fromJson(response.body).object();
    const QJsonObject nested = flat["error"_L1].toObject();
    const QString type = flat["type"_L1].toString();
    QString code = plainCode(type.sliced(type.lastIndexOf(u'/') + 1));
    if (code.isEmpty())
        code = plainCode(nested["code"_L1].toString());
    const QString header = QString::fromLatin1(response.header("x-request-id"));
    return {
        .code = code.toLower(),
        .text = plainMessage(firstOf({flat["detail"_L1], nested["detail"_L1], flat["message"_L1],
                                      nested["message"_L1], flat["title"_L1]})),
        .requestId = plainRequestId(firstOf({flat["instance"_L1], flat["request_id"_L1], flat["req_id"_L1],
                                             nested["request_id"_L1], QJsonValue(header)})),
    };
}

QString codeWithoutWord(int httpStatus)
{
    switch (httpStatus) {
    case 401:
        return u"postpress.unauthorized"_s;
    case 403:
        return u"postpress.forbidden"_s;
    case 404:
        return u"postpress.noRoute"_s;
    default:
        return {};
    }
}

QDateTime nextLocalDay(const QDateTime &now)
{
    return now.toLocalTime().date().addDays(1).startOfDay().toUTC();
}

} // namespace

Error postPressFailure(const HttpResponse &response)
{
    Said said = saidIn(response);
    const PostPressRule rule = postPressRule(said.code, response.status);
    const bool isRouteMissing = !rule.isKnown && response.status == 404;
    if (isRouteMissing && !said.code.isEmpty())
        said.text = said.text.isEmpty() ? said.code : said.code + u": "_s + said.text;
    return {
        .kind = rule.kind,
        .delivery = httpFailure(response.status).delivery,
        .httpStatus = response.status,
        .code = said.code.isEmpty() || isRouteMissing ? codeWithoutWord(response.status) : said.code,
        .detail = said.text,
        .requestId = said.requestId,
        .haltsAccount = rule.haltsAccount,
    };
}

Error senselessPostPress(const HttpResponse &response, const QString &code, const QString &detail)
{
    return {
        .kind = ErrorKind::Protocol,
        .delivery = Delivery::Answered,
        .httpStatus = response.status,
        .code = code,
        .detail = detail,
        .requestId = saidIn(response).requestId,
    };
}

bool isPassingAtPostPress(const HttpResponse &response)
{
    if (response.status == 500)
        return saidIn(response).code == "unexpected_error"_L1;
    return response.status >= 502 && response.status <= 504;
}

QDateTime postPressPauseEnd(const HttpResponse &response, const QDateTime &now, double jitter)
{
    const auto wished = parseRetryAfter(response.header("retry-after"), now);
    if (wished && *wished <= now.addSecs(longestBucketPause.count()))
        return wished->addMSecs(qint64(jitter * double(std::chrono::milliseconds(longestJitter).count())));
    return std::max(wished.value_or(now), nextLocalDay(now));
}

Error withPause(Error error, const HttpResponse &response, const QDateTime &now)
{
    const PostPressRule rule = postPressRule(error.code, response.status);
    if (rule.step == PostPressStep::WaitForNextDay) {
        error.retryAt = nextLocalDay(now);
    } else if (rule.step == PostPressStep::Retry && error.delivery != Delivery::NotSent) {
        const auto wished = parseRetryAfter(response.header("retry-after"), now);
        error.retryAt = std::max(now.addSecs(rule.retries.first.count()), wished.value_or(now));
    }
    return error;
}

Error ProviderErrors::judged(Error error, const QDateTime &now)
{
    m_count = error.code == "provider_error"_L1 ? m_count + 1 : 0;
    if (m_count < 2)
        return error;
    error.haltsAccount = true;
    error.retryAt = nextLocalDay(now);
    return error;
}

} // namespace Laurels
