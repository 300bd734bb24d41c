// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxserver.h"

#include "sandbox/controlside.h"
#include "sandbox/httpfront.h"

#include <QJsonDocument>

#include <mutex>

using namespace Qt::StringLiterals;

namespace Laurels {

using namespace Sandbox;

struct SandboxServer::Data
{
    explicit Data(const SandboxOptions &options)
        : wishedPort(options.port)
        , service(options)
        , front([this](const WireRequest &request) { return answer(request); },
                [this](int status) { return refuse(status); })
    {
    }

    WireAnswer answer(const WireRequest &request)
    {
        const std::lock_guard lock(mutex);
        return isControl(request) ? answerControl(service, request) : service.answer(request);
    }

    WireAnswer refuse(int status)
    {
        const std::lock_guard lock(mutex);
        return service.refuse(status);
    }

    quint16 wishedPort;
    mutable std::mutex mutex; ///< around the service
    Service service;
    HttpFront front; ///< last: its threads end first
};

SandboxServer::SandboxServer(const SandboxOptions &options)
    : d(std::make_unique<Data>(options))
{
}

SandboxServer::~SandboxServer() = default;

bool SandboxServer::start()
{
    return d->front.start(d->wishedPort);
}

QByteArray SandboxServer::linkedinAddress() const
{
    return "http://127.0.0.1:" + QByteArray::number(d->front.port()) + "/v2";
}

QByteArray SandboxServer::token() const
{
    const std::lock_guard lock(d->mutex);
    return d->service.token();
}

QByteArray SandboxServer::viewer() const
{
    return EndorsementTable::personUrn(d->service.table().viewer()).toLatin1();
}

QByteArray SandboxServer::announcement() const
{
    return QJsonDocument(QJsonObject{{u"linkedin"_s, QString::fromLatin1(linkedinAddress())},
                                     {u"token"_s, QString::fromLatin1(token())},
                                     {u"viewer"_s, QString::fromLatin1(viewer())}})
        .toJson(QJsonDocument::Compact);
}

void SandboxServer::setSwitch(const QByteArray &nameOrNameEqualsValue)
{
    const std::lock_guard lock(d->mutex);
    d->service.switches().set(nameOrNameEqualsValue);
}

void SandboxServer::clearSwitches()
{
    const std::lock_guard lock(d->mutex);
    d->service.switches().clear();
}

QList<SandboxRequest> SandboxServer::requests() const
{
    const std::lock_guard lock(d->mutex);
    return d->service.requests();
}

void SandboxServer::clearRequests()
{
    const std::lock_guard lock(d->mutex);
    d->service.clearRequests();
}

void SandboxServer::renewToken()
{
    const std::lock_guard lock(d->mutex);
    d->service.renewToken();
}

QList<QByteArray> SandboxServer::endorsements() const
{
    const std::lock_guard lock(d->mutex);
    QList<QByteArray> result;
    for (const EndorsementRow &row : d->service.table().rows())
        result.append(QJsonDocument(d->service.table().element(row)).toJson(QJsonDocument::Compact));
    return result;
}

QByteArray SandboxServer::addReceived(const QByteArray &skill, const QByteArray &status)
{
    const std::lock_guard lock(d->mutex);
    const EndorsementRow *row = d->service.addReceived(QString::fromUtf8(skill), status);
    return row ? d->service.table().urn(*row).toLatin1() : QByteArray();
}

QByteArray SandboxServer::statusOf(const QByteArray &endorsementUrn) const
{
    const std::lock_guard lock(d->mutex);
    const EndorsementRow *row = d->service.table().find(QString::fromLatin1(endorsementUrn));
    return row ? wireName(row->status).toByteArray() : QByteArray();
}

} // namespace Laurels
