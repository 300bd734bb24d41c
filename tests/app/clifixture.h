// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxserver.h"

#include <QJsonArray>
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
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QJsonArray endorsements() const;
    [[nodiscard]] QStringList keys() const; // sorted
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
                                                         .token = "a-token-that-nobody-may-keep-0123456789"});
    ~CliFixture();
    Q_DISABLE_COPY_MOVE(CliFixture)

    [[nodiscard]] QProcessEnvironment environment(const QByteArray &secret = {}) const;

    /// Without a profile of its own, and without a secret unless given.
    [[nodiscard]] CliOutcome run(const QStringList &arguments, const QByteArray &input = {},
                                 const QByteArray &secret = {}) const;
    [[nodiscard]] static CliOutcome outcomeOf(QProcess &process);

    [[nodiscard]] QStringList onProfile(const QStringList &arguments) const;
    /// On the test's profile, with the token in the environment.
    [[nodiscard]] CliOutcome runSignedIn(const QStringList &arguments) const;
    /// On the test's profile, without any token.
    [[nodiscard]] CliOutcome runSignedOut(const QStringList &arguments) const;
    /// As runSignedIn(), for a process that the test does something to. Started.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;

    [[nodiscard]] CliOutcome addAccount(const QString &name = QStringLiteral("Mine")) const;
    /// An account, and its endorsements on disk.
    [[nodiscard]] bool addAndSync() const;

    /// URNs of received ones with that status, as the service has them.
    [[nodiscard]] QStringList received(const QByteArray &status) const;
    [[nodiscard]] QByteArray statusOf(const QString &urn) const;

    /// Status changes in the order in which they came, whatever was answered.
    [[nodiscard]] QList<SentChange> changes() const;

    std::unique_ptr<SandboxServer> sandbox;
    QTemporaryDir home;
    QString profile;
    bool isRunning = false;
    /// What run() does in the new process before it becomes the program (Unix): limits, another user.
    std::function<void()> beforeProgram;
};

} // namespace Laurels
