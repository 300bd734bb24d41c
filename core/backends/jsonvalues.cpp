// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/jsonvalues.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

tl::expected<QJsonObject, QString> parsedObject(const QByteArray &body)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(body).toUtf8(), &error);
    if (document.isObject())
        return document.object();
    const bool isJson = error.error == QJsonParseError::NoError;
    return tl::unexpected(isJson ? u"not a JSON object"_s : error.errorString());
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

QDateTime timeFromMs(const QJsonValue &value)
{
    constexpr qint64 lastTime = 253'402'300'799'999; // the end of the year 9999
    const auto ms = wholeNumber(value);
    if (!ms || *ms == 0 || *ms > lastTime)
        return {};
    return QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC);
}

QString cutText(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const bool wouldSplit = text.at(longest - 1).isHighSurrogate();
    return text.left(wouldSplit ? longest - 1 : longest);
}

} // namespace Laurels
