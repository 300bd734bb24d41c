// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace Laurels {

class DeleteDataRun;
class DemoSandbox;
class SessionWatch;
class SyncStep;

/// One run of the terminal program: makes the profile (or the demo, which reads its sample data where that is
/// needed), runs the command, ends the event loop with its exit code.
class Program : public QObject
{
    Q_OBJECT
public:
    Program(const Invocation &invocation, const QByteArray &secret, Console &console);
    ~Program() override;

    void start(); ///< once, before the event loop

private:
    void deleteData(const QString &profile);
    void load();
    void readDemo(const AccountId &account);
    void run();
    void fail(const Error &error);
    void endWhenWritten(ExitCode code);
    void end(ExitCode code);

    const Invocation &m_invocation;
    QByteArray m_secret;
    Console &m_console;
    // In this order: the demo's profile goes last.
    std::unique_ptr<DemoSandbox> m_demo;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<SessionWatch> m_demoSession;
    std::unique_ptr<SyncStep> m_demoSync;
    std::unique_ptr<Command> m_command;
    std::unique_ptr<DeleteDataRun> m_deletion;
};

} // namespace Laurels
