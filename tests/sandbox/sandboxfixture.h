// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawclient.h"

#include "sandbox/sandboxserver.h"

#include <QJsonArray>
#include <QUrl>

namespace Laurels {

/// A small sandbox at a fixed time, and a client that knows the rules.
class SandboxFixture
{
public:
    explicit SandboxFixture(const QByteArrayList &switches = {}, int received = 60, int given = 40)
        : server({.received = received,
                  .given = given,
                  .token = "secret",
                  .now = QDateTime::fromString(QStringLiteral("2026-03-04T05:06:07Z"), Qt::ISODate),
                  .switches = switches})
    {
        isRunning = server.start();
        person = firstEndorser();
    }

    [[nodiscard]] static QByteArrayList headers(const QByteArrayList &more = {})
    {
        return QByteArrayList{"Authorization: Bearer secret", "X-RestLi-Protocol-Version: 2.0.0"} + more;
    }

    [[nodiscard]] RawAnswer get(const QByteArray &target) const
    {
        return client().send("GET", target, headers());
    }
    [[nodiscard]] RawAnswer post(const QByteArray &target, const QByteArray &body) const
    {
        return client().send("POST", target, headers({"Content-Type: application/json"}), body);
    }
    [[nodiscard]] RawAnswer setStatus(const QByteArray &urn, const QByteArray &status) const
    {
        return post("/v2/endorsement/" + escaped(urn),
                    R"({"patch":{"$set":{"status":")" + status + R"("}}})");
    }
    [[nodiscard]] RawAnswer endorse(const QByteArray &recipient, const QByteArray &skill,
                                    const QByteArray &status = "ACCEPTED") const
    {
        const QJsonObject entity{{QStringLiteral("entityPhrase"), QString::fromUtf8(skill)},
                                 {QStringLiteral("entityType"), QStringLiteral("PROFILE_SKILL")}};
        const QJsonObject item{{QStringLiteral("nonStandardEntity"), entity}};
        const QJsonObject body{{QStringLiteral("recipient"), QString::fromUtf8(recipient)},
                               {QStringLiteral("item"), item},
                               {QStringLiteral("status"), QString::fromUtf8(status)}};
        return post("/v2/endorsement", QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    [[nodiscard]] RawAnswer find(const QByteArray &finder, const QByteArray &statuses,
                                 const QByteArray &more = "&count=1000") const
    {
        return get("/v2/endorsement?q=" + finder + "&statusFilters=List(" + statuses + ')' + more);
    }

    [[nodiscard]] static QByteArray escaped(const QByteArray &text)
    {
        return QUrl::toPercentEncoding(QString::fromUtf8(text));
    }
    [[nodiscard]] static QJsonArray elements(const RawAnswer &answer)
    {
        return answer.json().value(QLatin1StringView("elements")).toArray();
    }
    [[nodiscard]] static QByteArray urnOf(const QJsonObject &element)
    {
        return "urn:li:endorsement:(" + element.value(QLatin1StringView("recipient")).toString().toUtf8() +
               ',' + QByteArray::number(element.value(QLatin1StringView("id")).toInteger()) + ')';
    }
    /// URN of an endorsement in that state; `finder` is `recipient` or `endorser`.
    [[nodiscard]] QByteArray anyUrn(const QByteArray &finder, const QByteArray &status) const
    {
        for (const QByteArray &json : server.endorsements()) {
            const QJsonObject element = QJsonDocument::fromJson(json).object();
            if (element.value(QLatin1StringView(finder)).toString().toUtf8() == server.viewer() &&
                element.value(QLatin1StringView("status")).toString().toUtf8() == status)
                return urnOf(element);
        }
        return {};
    }
    [[nodiscard]] RawClient client() const { return RawClient(server.linkedinAddress()); }

    SandboxServer server;
    bool isRunning = false;
    QByteArray person{}; ///< URN of somebody who is not the viewer

private:
    [[nodiscard]] QByteArray firstEndorser() const
    {
        for (const QByteArray &json : server.endorsements()) {
            const QJsonObject element = QJsonDocument::fromJson(json).object();
            const QByteArray endorser = element.value(QLatin1StringView("endorser")).toString().toUtf8();
            if (endorser != server.viewer())
                return endorser;
        }
        return {};
    }
};

} // namespace Laurels
