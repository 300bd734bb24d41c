// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/controlside.h"

#include "sandbox/answers.h"
#include "sandbox/postpress/postpressservice.h"
#include "sandbox/service.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

constexpr QByteArrayView controlPath = "/sandbox/";

WireAnswer shownSwitches(const Controlled &controlled, const WireRequest &)
{
    QJsonArray settings;
    for (const QByteArray &setting : controlled.switches.settings())
        settings.append(QString::fromUtf8(setting));
    return jsonAnswer(200, {{u"switches"_s, settings}});
}

WireAnswer setSwitches(const Controlled &controlled, const WireRequest &request)
{
    QByteArrayList settings;
    for (const QByteArray &line : request.body.split('\n')) {
        const QByteArray setting = line.trimmed();
        if (setting.isEmpty())
            continue;
        if (const auto complaint = Switches::complaint(setting))
            return badRequest(*complaint);
        settings.append(setting);
    }
    for (const QByteArray &setting : settings)
        controlled.switches.set(setting);
    return {.status = 204};
}

WireAnswer clearSwitches(const Controlled &controlled, const WireRequest &)
{
    controlled.switches.clear();
    return {.status = 204};
}

WireAnswer shownRequests(const Controlled &controlled, const WireRequest &)
{
    QJsonArray requests;
    for (const SandboxRequest &request : controlled.linkedin.requests()) {
        requests.append(QJsonObject{{u"method"_s, QString::fromLatin1(request.method)},
                                    {u"target"_s, QString::fromLatin1(request.target)},
                                    {u"restliMethod"_s, QString::fromLatin1(request.restliMethod)},
                                    {u"body"_s, QString::fromUtf8(request.body)},
                                    {u"status"_s, request.status},
                                    {u"hadToken"_s, request.hadToken}});
    }
    return jsonAnswer(200, {{u"requests"_s, requests}});
}

WireAnswer clearRequests(const Controlled &controlled, const WireRequest &)
{
    controlled.linkedin.clearRequests();
    controlled.postpress.clearRequests();
    return {.status = 204};
}

WireAnswer shownEndorsements(const Controlled &controlled, const WireRequest &)
{
    QJsonArray endorsements;
    for (const EndorsementRow &row : controlled.linkedin.table().rows()) {
        QJsonObject element = controlled.linkedin.table().element(row);
        element.insert(u"urn"_s, controlled.linkedin.table().urn(row));
        endorsements.append(element);
    }
    return jsonAnswer(200, {{u"endorsements"_s, endorsements}});
}

WireAnswer addReceived(const Controlled &controlled, const WireRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString skill = body.value("skill"_L1).toString();
    const QByteArray status = body.value("status"_L1).toString().toLatin1();
    const EndorsementRow *row = skill.isEmpty() ? nullptr : controlled.linkedin.addReceived(skill, status);
    if (!row)
        return badRequest("The body is {\"skill\":TEXT,\"status\":STATUS}"_ba);
    return jsonAnswer(201, {{u"urn"_s, controlled.linkedin.table().urn(*row)}});
}

WireAnswer shownPostPressRequests(const Controlled &controlled, const WireRequest &)
{
    QJsonArray requests;
    for (const SandboxPostPressRequest &request : controlled.postpress.requests()) {
        requests.append(QJsonObject{{u"method"_s, QString::fromLatin1(request.method)},
                                    {u"target"_s, QString::fromLatin1(request.target)},
                                    {u"idempotencyKey"_s, QString::fromLatin1(request.idempotencyKey)},
                                    {u"body"_s, QString::fromUtf8(request.body)},
                                    {u"status"_s, request.status},
                                    {u"hadKey"_s, request.hadKey}});
    }
    return jsonAnswer(200, {{u"requests"_s, requests}});
}

WireAnswer shownSkillEndorsements(const Controlled &controlled, const WireRequest &)
{
    QJsonArray endorsements;
    for (const SandboxSkillEndorsement &row : controlled.postpress.ledger().rows()) {
        endorsements.append(QJsonObject{{u"account"_s, QString::fromLatin1(row.account)},
                                        {u"profile"_s, QString::fromLatin1(row.profile)},
                                        {u"skillId"_s, row.skillId},
                                        {u"asked"_s, row.asked},
                                        {u"applied"_s, row.applied}});
    }
    return jsonAnswer(200,
                      {{u"calls"_s, controlled.postpress.endorseCalls()}, {u"endorsements"_s, endorsements}});
}

struct ControlRoute
{
    QByteArrayView verb;
    QByteArrayView path;
    WireAnswer (*answer)(const Controlled &controlled, const WireRequest &request);
};

constexpr std::array<ControlRoute, 9> routes{{
    {"GET", "/sandbox/switches", shownSwitches},
    {"POST", "/sandbox/switches", setSwitches},
    {"DELETE", "/sandbox/switches", clearSwitches},
    {"GET", "/sandbox/requests", shownRequests},
    {"DELETE", "/sandbox/requests", clearRequests},
    {"GET", "/sandbox/endorsements", shownEndorsements},
    {"POST", "/sandbox/received", addReceived},
    {"GET", "/sandbox/postpress/requests", shownPostPressRequests},
    {"GET", "/sandbox/postpress/endorsements", shownSkillEndorsements},
}};

} // namespace

bool isControl(const WireRequest &request)
{
    return request.target.startsWith(controlPath);
}

WireAnswer answerControl(const Controlled &controlled, const WireRequest &request)
{
    for (const ControlRoute &route : routes) {
        if (route.verb == request.method && route.path == request.target)
            return route.answer(controlled, request);
    }
    return noVirtualResource();
}

} // namespace Laurels::Sandbox
