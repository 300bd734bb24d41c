// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workplace.h"

#include "auth/credentialstore.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Laurels::Bench {

QProcessEnvironment offscreenEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"default.warning=false"_s);
    return environment;
}

ServiceProcess::ServiceProcess(int received, std::chrono::milliseconds latency)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationDirPath() + u"/laurels-sandbox"_s,
                    {u"--received"_s, QString::number(received), u"--given"_s, u"0"_s, u"--latency"_s,
                     QString::number(latency.count())});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead())
            giveUp(u"laurels-sandbox did not start"_s);
    }
    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
    m_token = line["token"_L1].toString().toLatin1();
    m_account = {.id = AccountId::create(),
                 .source = Source::LinkedIn,
                 .name = u"Benchmark"_s,
                 .baseAddress = QUrl(line["linkedin"_L1].toString()),
                 .owner = PersonUrn::parse(line["viewer"_L1].toString()).value(),
                 .ownerName = {},
                 .reviewFrom = {}};
}

ServiceProcess::~ServiceProcess()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished())
        m_process.kill();
}

Workplace::Workplace(const ServiceProcess &service)
    : m_service(service)
{
    open();
    addAccount();
    session().open();
    while (!session().backend())
        waitFor(&session(), &AccountSession::stateChanged);
}

void Workplace::open()
{
    auto made = Composition::make({.profileDirectory = m_profile.path(), .isKeychainUsed = false});
    if (!made)
        giveUp(u"no profile can be made: "_s + made.error().code);
    m_composition = std::move(*made);
    m_model = std::make_unique<EndorsementModel>(m_composition->store(), m_composition->clock());
    EndorsementCache &cache = m_composition->cache();
    cache.load({});
    if (!cache.isLoaded())
        waitFor(&cache, &EndorsementCache::loaded);
}

void Workplace::close()
{
    m_model.reset();
    m_composition.reset();
}

void Workplace::addAccount()
{
    const Account &account = m_service.account();
    QEventLoop saving;
    m_composition->credentials().save(account.id, SecretKind::AccessToken,
                                      {m_service.token(), Origin(account.baseAddress)}, &saving,
                                      [&saving](const auto &) { saving.quit(); });
    saving.exec();
    if (!m_composition->accounts().add(account))
        giveUp(u"no account can be added"_s);
}

AccountSession &Workplace::session()
{
    return *m_composition->sessions().session(m_service.account().id);
}

std::unique_ptr<Connection> Workplace::connectAgain()
{
    return std::unique_ptr<Connection>(
        m_composition->backends().connect(m_service.account(), m_service.token(), nullptr));
}

void Workplace::sync()
{
    QEventLoop loop;
    QObject::connect(&session(), &AccountSession::synced, &loop, [&loop](const Result<SyncReport> &result) {
        if (!result)
            giveUp(u"a sync failed: "_s + result.error().code + u' ' + result.error().detail);
        loop.quit();
    });
    session().sync();
    loop.exec();
}

} // namespace Laurels::Bench
