// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/urn.h"
#include "sandbox/sandboxserver.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

namespace Laurels {

struct CliOutcome
{
    int exitCode = -1; ///< -1: it did not end, or was ended
    QByteArray out{};
    QByteArray err{};

    /// Empty unless standard output is one JSON document and nothing else.
    [[nodiscard]] QJsonObject json() const
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(out, &error);
        return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
    }
    [[nodiscard]] QJsonArray endorsements() const { return json()[QStringLiteral("endorsements")].toArray(); }
    [[nodiscard]] QStringList keys() const { return json().keys(); } // sorted
};

/// One status change as it came to the sandbox.
struct SentChange
{
    QString urn;
    QString status;
    int answer = 0;

    friend bool operator==(const SentChange &, const SentChange &) = default;
};

/// The real laurels-cli, as a program of its own, with a HOME of its own, against a sandbox that the test
/// looks into from behind.
class CliFixture
{
public:
    explicit CliFixture(const SandboxOptions &options = {.received = 230,
                                                         .given = 120,
                                                         .token = "a-token-that-nobody-may-keep-0123456789"})
        : sandbox(std::make_unique<SandboxServer>(options))
        , profile(home.filePath(QStringLiteral("profile")))
    {
        isRunning = home.isValid() && sandbox->start();
    }

    [[nodiscard]] QProcessEnvironment environment(const QByteArray &secret = {}) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), home.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.filePath(QStringLiteral("data")));
        if (!secret.isEmpty())
            environment.insert(QStringLiteral("LAURELS_SECRET"), QString::fromUtf8(secret));
        return environment;
    }

    /// Without a profile of its own, and without a secret unless given.
    [[nodiscard]] CliOutcome run(const QStringList &arguments, const QByteArray &input = {},
                                 const QByteArray &secret = {}) const
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
    [[nodiscard]] static CliOutcome outcomeOf(QProcess &process)
    {
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

    [[nodiscard]] QStringList onProfile(const QStringList &arguments) const
    {
        return QStringList{QStringLiteral("--profile"), profile, QStringLiteral("--no-keychain")} + arguments;
    }
    /// On the test's profile, with the token in the environment.
    [[nodiscard]] CliOutcome runSignedIn(const QStringList &arguments) const
    {
        return run(onProfile(arguments), {}, sandbox->token());
    }
    /// On the test's profile, without any token.
    [[nodiscard]] CliOutcome runSignedOut(const QStringList &arguments) const
    {
        return run(onProfile(arguments));
    }
    /// As runSignedIn(), for a process that the test does something to. Started.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment(sandbox->token()));
        process->start(QStringLiteral(LAURELS_CLI_PROGRAM), onProfile(arguments));
        process->closeWriteChannel();
        return process->waitForStarted() ? std::move(process) : nullptr;
    }

    [[nodiscard]] CliOutcome addAccount(const QString &name = QStringLiteral("Mine")) const
    {
        return run(onProfile({QStringLiteral("--json"), QStringLiteral("accounts"), QStringLiteral("add"),
                              QStringLiteral("linkedin"), QStringLiteral("--name"), name,
                              QStringLiteral("--url"), QString::fromUtf8(sandbox->linkedinAddress())}),
                   sandbox->token() + '\n');
    }
    /// An account, and its endorsements on disk.
    [[nodiscard]] bool addAndSync() const
    {
        return addAccount().exitCode == 0 && runSignedIn({QStringLiteral("sync")}).exitCode == 0;
    }

    /// URNs of received ones with that status, as the service has them.
    [[nodiscard]] QStringList received(const QByteArray &status) const
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
    [[nodiscard]] QByteArray statusOf(const QString &urn) const
    {
        return sandbox->statusOf(urn.toUtf8());
    }

    /// Status changes in the order in which they came, whatever was answered.
    [[nodiscard]] QList<SentChange> changes() const
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

    std::unique_ptr<SandboxServer> sandbox;
    QTemporaryDir home;
    QString profile;
    bool isRunning = false;
    /// What run() does in the new process before it becomes the program (Unix): limits, another user.
    std::function<void()> beforeProgram;
};

} // namespace Laurels
