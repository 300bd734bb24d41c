// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawclient.h"

#include "sandbox/sandboxserver.h"

#include <QJsonArray>
#include <QUrl>

namespace Laurels {

/// A sandbox at a fixed time, and a client of its PostPress side that knows the rules.
class PostPressFixture
{
public:
    explicit PostPressFixture(const QByteArrayList &switches = {})
        : server({.received = 1,
                  .given = 1,
                  .apiKey = "pp_test_secret",
                  .now = QDateTime::fromString(QStringLiteral("2026-03-04T05:06:07Z"), Qt::ISODate),
                  .switches = switches})
    {
        isRunning = server.start();
    }

    [[nodiscard]] static QByteArrayList headers(const QByteArrayList &more = {})
    {
        return QByteArrayList{"X-API-KEY: pp_test_secret", "Accept: application/json"} + more;
    }
    [[nodiscard]] RawClient client() const { return RawClient(server.postpressAddress()); }

    [[nodiscard]] RawAnswer get(const QByteArray &target) const
    {
        return client().send("GET", target, headers());
    }
    [[nodiscard]] RawAnswer accounts(const QByteArray &query = {}) const
    {
        return get("/v1/accounts" + query);
    }
    /// `more`: further parameters, each with its `&`.
    [[nodiscard]] RawAnswer relations(const QByteArray &more = {}) const
    {
        return get("/v1/users/relations?account_id=" + account + more);
    }
    [[nodiscard]] RawAnswer profile(const QByteArray &identifier, const QByteArray &by = account) const
    {
        return get("/v1/users/" + escaped(identifier) + "?linkedin_sections=skills&account_id=" + by);
    }
    [[nodiscard]] QJsonArray skills(const QByteArray &identifier) const
    {
        return list(profile(identifier), "skills");
    }

    /// One that can be endorsed and is not yet: as the body of a request.
    [[nodiscard]] QJsonObject wish(const QByteArray &identifier = "ninety-three-skills-demo", int skip = 0,
                                   const QByteArray &by = account) const
    {
        const QJsonObject person = profile(identifier, by).json();
        QJsonValue id;
        for (const QJsonValue skill : person.value(QLatin1StringView("skills")).toArray()) {
            const bool isFree = !skill[QLatin1StringView("endorsement_id")].isNull() &&
                                !skill[QLatin1StringView("endorsed")].toBool();
            if (isFree && skip-- == 0)
                id = skill[QLatin1StringView("endorsement_id")];
        }
        return {{QStringLiteral("account_id"), QString::fromLatin1(by)},
                {QStringLiteral("profile_id"), person.value(QLatin1StringView("provider_id"))},
                {QStringLiteral("skill_endorsement_id"), id}};
    }
    /// `idempotencyKey` empty: none is sent.
    [[nodiscard]] RawAnswer endorse(const QJsonObject &wish, const QByteArray &idempotencyKey = {}) const
    {
        QByteArrayList more{"Content-Type: application/json"};
        if (!idempotencyKey.isEmpty())
            more.append("Idempotency-Key: " + idempotencyKey);
        return client().send("POST", "/v1/linkedin/profile/endorse", headers(more),
                             QJsonDocument(wish).toJson(QJsonDocument::Compact));
    }
    /// How often any endorsement took effect.
    [[nodiscard]] int applied() const
    {
        int sum = 0;
        for (const SandboxSkillEndorsement &row : server.postpressEndorsements())
            sum += row.applied;
        return sum;
    }

    [[nodiscard]] static QByteArray escaped(const QByteArray &text)
    {
        return QUrl::toPercentEncoding(QString::fromUtf8(text));
    }
    [[nodiscard]] static QJsonArray list(const RawAnswer &answer, const char *field = "items")
    {
        return answer.json().value(QLatin1StringView(field)).toArray();
    }
    /// The word behind `errors/`, or the nested code; empty: no envelope.
    [[nodiscard]] static QByteArray errorOf(const RawAnswer &answer)
    {
        const QString type = answer.json().value(QLatin1StringView("type")).toString();
        const QJsonValue code = answer.json().value(QLatin1StringView("error"))[QLatin1StringView("code")];
        return type.isEmpty() ? code.toString().toLatin1() : type.toLatin1().replace("errors/", "");
    }
    /// Status and that word.
    [[nodiscard]] static QByteArray shown(const RawAnswer &answer)
    {
        return (QByteArray::number(answer.status) + ' ' + errorOf(answer)).trimmed();
    }

    static inline const QByteArray account = "acc_sandbox_first";

    SandboxServer server;
    bool isRunning = false;
};

} // namespace Laurels
