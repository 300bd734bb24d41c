// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demosandbox.h"

#include "auth/credentialstore.h"
#include "composition.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Laurels {

namespace {

constexpr auto patience = 20s;
constexpr auto timeToEnd = 2s;
/// What is newer waits for review in the sample data.
constexpr int reviewDays = 30;

} // namespace

DemoSandbox::DemoSandbox(const QString &programs, QObject *parent)
    : QObject(parent)
    , m_programs(programs.isEmpty() ? QCoreApplication::applicationDirPath() : programs)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoSandbox::readAnnouncement);
    const auto onEnd = [this] { fail(ErrorKind::Server, u"demo.failed"_s); };
    // A program that cannot be started may be told from within QProcess::start().
    connect(&m_process, &QProcess::errorOccurred, this, onEnd, Qt::QueuedConnection);
    connect(&m_process, &QProcess::finished, this, onEnd);
}

DemoSandbox::~DemoSandbox()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(int(std::chrono::milliseconds(timeToEnd).count()))) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString DemoSandbox::profileDirectory() const
{
    return m_profile.isValid() ? m_profile.path() : QString();
}

void DemoSandbox::start(Composition &composition)
{
    m_composition = &composition;
    const QString program = QStandardPaths::findExecutable(u"laurels-sandbox"_s, {m_programs});
    if (program.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { fail(ErrorKind::Storage, u"demo.missing"_s); }, Qt::QueuedConnection);
        return;
    }
    QTimer::singleShot(patience, this, [this] { fail(ErrorKind::Server, u"demo.failed"_s); });
    m_process.start(program, {});
}

void DemoSandbox::readAnnouncement()
{
    if (m_isDone || !m_process.canReadLine())
        return;
    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
    const auto address = parseBaseAddress(line["linkedin"_L1].toString());
    const QByteArray token = line["token"_L1].toString().toLatin1();
    const auto viewer = PersonUrn::parse(line["viewer"_L1].toString());
    if (!address || token.isEmpty() || !viewer)
        fail(ErrorKind::Server, u"demo.failed"_s);
    else
        addAccount(*address, token, *viewer);
}

void DemoSandbox::addAccount(const QUrl &address, const QByteArray &token, const PersonUrn &viewer)
{
    const Account account{.id = AccountId::create(),
                          .source = Source::LinkedIn,
                          .name = tr("Sample data"),
                          .baseAddress = address,
                          .owner = viewer,
                          .ownerName = {},
                          .reviewFrom = m_composition->clock().now().addDays(-reviewDays)};
    const auto whenSaved = [this, account](const std::optional<Error> &error) {
        const Result<void> added =
            error ? Result<void>(Failure(*error)) : m_composition->accounts().add(account);
        finish(added ? Result<AccountId>(account.id) : Result<AccountId>(Failure(added.error())));
    };
    m_composition->credentials().save(account.id, SecretKind::AccessToken, {token, Origin(address)}, this,
                                      whenSaved);
}

void DemoSandbox::fail(ErrorKind kind, const QString &code)
{
    finish(Failure(Error{.kind = kind,
                         .code = code,
                         .detail = QString::fromUtf8(m_process.readAllStandardError()).trimmed()}));
}

void DemoSandbox::finish(const Result<AccountId> &result)
{
    if (m_isDone)
        return;
    m_isDone = true;
    emit ready(result);
}

} // namespace Laurels
