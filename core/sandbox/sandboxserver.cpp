// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxserver.h"

#include "sandbox/controlside.h"
#include "sandbox/httpfront.h"
#include "sandbox/postpress/postpressservice.h"
#include "sandbox/service.h"

#include <QJsonDocument>

#include <mutex>

using namespace Qt::StringLiterals;

namespace Laurels {

using namespace Sandbox;

struct SandboxServer::Data
{
    explicit Data(const SandboxOptions &options)
        : wishedPort(options.port)
        , wishedPostPressPort(options.postpressPort)
        , linkedin(options, switches)
        , postpress(options, switches)
        , linkedinFront(answering(linkedin), refusing(linkedin))
        , postpressFront(answering(postpress), refusing(postpress))
    {
        for (const QByteArray &setting : options.switches)
            switches.set(setting);
    }

    template <typename OneSide>
    HttpFront::Answerer answering(OneSide &side)
    {
        return [this, &side](const WireRequest &request) {
            const std::lock_guard lock(mutex);
            return isControl(request) ? answerControl({switches, linkedin, postpress}, request)
                                      : side.answer(request);
        };
    }

    template <typename OneSide>
    HttpFront::Refuser refusing(OneSide &side)
    {
        return [this, &side](int status) {
            const std::lock_guard lock(mutex);
            return side.refuse(status);
        };
    }

    quint16 wishedPort;
    quint16 wishedPostPressPort;
    mutable std::mutex mutex; ///< around the services
    Switches switches;
    Service linkedin;
    PostPress::PostPressService postpress;
    HttpFront linkedinFront; ///< the fronts last: their threads end first
    HttpFront postpressFront;
};

SandboxServer::SandboxServer(const SandboxOptions &options)
    : d(std::make_unique<Data>(options))
{
}

SandboxServer::~SandboxServer() = default;

bool SandboxServer::start()
{
    return d->linkedinFront.start(d->wishedPort) && d->postpressFront.start(d->wishedPostPressPort);
}

QByteArray SandboxServer::linkedinAddress() const
{
    return "http://127.0.0.1:" + QByteArray::number(d->linkedinFront.port()) + "/v2";
}

QByteArray SandboxServer::token() const
{
    const std::lock_guard lock(d->mutex);
    return d->linkedin.token();
}

QByteArray SandboxServer::viewer() const
{
    return EndorsementTable::personUrn(d->linkedin.table().viewer()).toLatin1();
}

QByteArray SandboxServer::postpressAddress() const
{
    return "http://127.0.0.1:" + QByteArray::number(d->postpressFront.port()) + "/v1";
}

QByteArray SandboxServer::apiKey() const
{
    return d->postpress.apiKey();
}

QByteArray SandboxServer::postpressAccount() const
{
    return d->postpress.directory().accounts().first().id.toLatin1();
}

QByteArray SandboxServer::announcement() const
{
    return QJsonDocument(QJsonObject{{u"linkedin"_s, QString::fromLatin1(linkedinAddress())},
                                     {u"token"_s, QString::fromLatin1(token())},
                                     {u"viewer"_s, QString::fromLatin1(viewer())},
                                     {u"postpress"_s, QString::fromLatin1(postpressAddress())},
                                     {u"apiKey"_s, QString::fromLatin1(apiKey())},
                                     {u"account"_s, QString::fromLatin1(postpressAccount())}})
        .toJson(QJsonDocument::Compact);
}

void SandboxServer::setSwitch(const QByteArray &nameOrNameEqualsValue)
{
    const std::lock_guard lock(d->mutex);
    d->switches.set(nameOrNameEqualsValue);
}

void SandboxServer::clearSwitches()
{
    const std::lock_guard lock(d->mutex);
    d->switches.clear();
}

QList<SandboxRequest> SandboxServer::requests() const
{
    const std::lock_guard lock(d->mutex);
    return d->linkedin.requests();
}

QList<SandboxPostPressRequest> SandboxServer::postpressRequests() const
{
    const std::lock_guard lock(d->mutex);
    return d->postpress.requests();
}

void SandboxServer::clearRequests()
{
    const std::lock_guard lock(d->mutex);
    d->postpress.clearRequests();
    d->linkedin.clearRequests();
}

void SandboxServer::renewToken()
{
    const std::lock_guard lock(d->mutex);
    d->linkedin.renewToken();
}

QList<QByteArray> SandboxServer::endorsements() const
{
    const std::lock_guard lock(d->mutex);
    QList<QByteArray> result;
    for (const EndorsementRow &row : d->linkedin.table().rows())
        result.append(QJsonDocument(d->linkedin.table().element(row)).toJson(QJsonDocument::Compact));
    return result;
}

QByteArray SandboxServer::addReceived(const QByteArray &skill, const QByteArray &status)
{
    const std::lock_guard lock(d->mutex);
    const EndorsementRow *row = d->linkedin.addReceived(QString::fromUtf8(skill), status);
    return row ? d->linkedin.table().urn(*row).toLatin1() : QByteArray();
}

QByteArray SandboxServer::statusOf(const QByteArray &endorsementUrn) const
{
    const std::lock_guard lock(d->mutex);
    const EndorsementRow *row = d->linkedin.table().find(QString::fromLatin1(endorsementUrn));
    return row ? wireName(row->status).toByteArray() : QByteArray();
}

QList<SandboxSkillEndorsement> SandboxServer::postpressEndorsements() const
{
    const std::lock_guard lock(d->mutex);
    return d->postpress.ledger().rows();
}

int SandboxServer::postpressEndorseCalls() const
{
    const std::lock_guard lock(d->mutex);
    return d->postpress.endorseCalls();
}

} // namespace Laurels
