// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/controlside.h"

#include "sandbox/answers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

constexpr QByteArrayView controlPath = "/sandbox/";

WireAnswer shownSwitches(Service &service, const WireRequest &)
{
    QJsonArray settings;
    for (const QByteArray &setting : service.switches().settings())
        settings.append(QString::fromUtf8(setting));
    return jsonAnswer(200, {{u"switches"_s, settings}});
}

WireAnswer setSwitches(Service &service, const WireRequest &request)
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
        service.switches().set(setting);
    return {.status = 204};
}

WireAnswer clearSwitches(Service &service, const WireRequest &)
{
    service.switches().clear();
    return {.status = 204};
}

WireAnswer shownRequests(Service &service, const WireRequest &)
{
    QJsonArray requests;
    for (const SandboxRequest &request : service.requests()) {
        requests.append(QJsonObject{{u"method"_s, QString::fromLatin1(request.method)},
                                    {u"target"_s, QString::fromLatin1(request.target)},
                                    {u"restliMethod"_s, QString::fromLatin1(request.restliMethod)},
                                    {u"body"_s, QString::fromUtf8(request.body)},
                                    {u"status"_s, request.status},
                                    {u"hadToken"_s, request.hadToken}});
    }
    return jsonAnswer(200, {{u"requests"_s, requests}});
}

WireAnswer clearRequests(Service &service, const WireRequest &)
{
    service.clearRequests();
    return {.status = 204};
}

WireAnswer shownEndorsements(Service &service, const WireRequest &)
{
    QJsonArray endorsements;
    for (const EndorsementRow &row : service.table().rows()) {
        QJsonObject element = service.table().element(row);
        element.insert(u"urn"_s, service.table().urn(row));
        endorsements.append(element);
    }
    return jsonAnswer(200, {{u"endorsements"_s, endorsements}});
}

WireAnswer addReceived(Service &service, const WireRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString skill = body.value("skill"_L1).toString();
    const QByteArray status = body.value("status"_L1).toString().toLatin1();
    const EndorsementRow *row = skill.isEmpty() ? nullptr : service.addReceived(skill, status);
    if (!row)
        return badRequest("The body is {\"skill\":TEXT,\"status\":STATUS}"_ba);
    return jsonAnswer(201, {{u"urn"_s, service.table().urn(*row)}});
}

struct ControlRoute
{
    QByteArrayView verb;
    QByteArrayView path;
    WireAnswer (*answer)(Service &service, const WireRequest &request);
};

constexpr std::array<ControlRoute, 7> routes{{
    {"GET", "/sandbox/switches", shownSwitches},
    {"POST", "/sandbox/switches", setSwitches},
    {"DELETE", "/sandbox/switches", clearSwitches},
    {"GET", "/sandbox/requests", shownRequests},
    {"DELETE", "/sandbox/requests", clearRequests},
    {"GET", "/sandbox/endorsements", shownEndorsements},
    {"POST", "/sandbox/received", addReceived},
}};

} // namespace

bool isControl(const WireRequest &request)
{
    return request.target.startsWith(controlPath);
}

WireAnswer answerControl(Service &service, const WireRequest &request)
{
    for (const ControlRoute &route : routes) {
        if (route.verb == request.method && route.path == request.target)
            return route.answer(service, request);
    }
    return noVirtualResource();
}

} // namespace Laurels::Sandbox
