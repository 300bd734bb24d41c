// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include "domain/urn.h"

#include <QJsonDocument>

namespace Laurels {

QJsonObject CliOutcome::json() const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(out, &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

QJsonArray CliOutcome::endorsements() const
{
    return json()[QStringLiteral("endorsements")].toArray();
}

QStringList CliOutcome::keys() const
{
    return json().keys();
}

CliFixture::CliFixture(const SandboxOptions &options)
    : sandbox(std::make_unique<SandboxServer>(options))
    , profile(home.filePath(QStringLiteral("profile")))
{
    isRunning = home.isValid() && sandbox->start();
}

CliFixture::~CliFixture() = default;

QProcessEnvironment CliFixture::environment(const QByteArray &secret) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home.filePath(QStringLiteral("data")));
    if (!secret.isEmpty())
        environment.insert(QStringLiteral("LAURELS_SECRET"), QString::fromUtf8(secret));
    return environment;
}

CliOutcome CliFixture::run(const QStringList &arguments, const QByteArray &input,
                           const QByteArray &secret) const
{
    QProcess process;
    process.setProcessEnvironment(environment(secret));
#ifdef Q_OS_UNIX
    process.setChildProcessModifier(beforeProgram);
#endif
    process.start(QStringLiteral(LAURELS_CLI_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    return process.waitForFinished(60'000) ? outcomeOf(process) : CliOutcome();
}

CliOutcome CliFixture::outcomeOf(QProcess &process)
{
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QStringList CliFixture::onProfile(const QStringList &arguments) const
{
    return QStringList{QStringLiteral("--profile"), profile, QStringLiteral("--no-keychain")} + arguments;
}

CliOutcome CliFixture::runSignedIn(const QStringList &arguments) const
{
    return run(onProfile(arguments), {}, sandbox->token());
}

CliOutcome CliFixture::runSignedOut(const QStringList &arguments) const
{
    return run(onProfile(arguments));
}

std::unique_ptr<QProcess> CliFixture::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment(sandbox->token()));
    process->start(QStringLiteral(LAURELS_CLI_PROGRAM), onProfile(arguments));
    process->closeWriteChannel();
    return process->waitForStarted() ? std::move(process) : nullptr;
}

CliOutcome CliFixture::addAccount(const QString &name) const
{
    return run(onProfile({QStringLiteral("--json"), QStringLiteral("accounts"), QStringLiteral("add"),
                          QStringLiteral("linkedin"), QStringLiteral("--name"), name, QStringLiteral("--url"),
                          QString::fromUtf8(sandbox->linkedinAddress())}),
               sandbox->token() + '\n');
}

bool CliFixture::addAndSync() const
{
    return addAccount().exitCode == 0 && runSignedIn({QStringLiteral("sync")}).exitCode == 0;
}

QStringList CliFixture::received(const QByteArray &status) const
{
    QStringList urns;
    const QList<QByteArray> all = sandbox->endorsements();
    for (const QByteArray &each : all) {
        const QJsonObject endorsement = QJsonDocument::fromJson(each).object();
        const QString recipient = endorsement[QStringLiteral("recipient")].toString();
        if (recipient.toUtf8() == sandbox->viewer() &&
            endorsement[QStringLiteral("status")].toString().toUtf8() == status) {
            urns.append(EndorsementUrn(PersonUrn::parse(recipient).value(),
                                       endorsement[QStringLiteral("id")].toInteger())
                            .toString());
        }
    }
    return urns;
}

QByteArray CliFixture::statusOf(const QString &urn) const
{
    return sandbox->statusOf(urn.toUtf8());
}

QList<SentChange> CliFixture::changes() const
{
    QList<SentChange> changes;
    const QList<SandboxRequest> requests = sandbox->requests();
    for (const SandboxRequest &request : requests) {
        if (request.restliMethod.toLower() != "partial_update")
            continue;
        const QByteArray urn = request.target.mid(request.target.lastIndexOf('/') + 1);
        const QJsonDocument body = QJsonDocument::fromJson(request.body);
        changes.append(
            {QString::fromUtf8(QByteArray::fromPercentEncoding(urn)),
             body[QStringLiteral("patch")][QStringLiteral("$set")][QStringLiteral("status")].toString(),
             request.status});
    }
    return changes;
}

} // namespace Laurels
