// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitcode.h"
#include "cli/invocation.h"

#include <QByteArray>
#include <QObject>

#include <memory>

namespace Laurels {

class Composition;
class Console;

/// What a command works with; outlives it.
struct CommandContext
{
    const Invocation &invocation;
    Composition &composition;
    Console &console;
    const QByteArray &secret; ///< of --no-keychain; empty: none
};

/// One command at work. Says everything on the console by itself.
class Command : public QObject
{
    Q_OBJECT
public:
    explicit Command(const CommandContext &context)
        : m_context(context)
    {
    }

    virtual void start() = 0;
    /// Somebody wants it to end (Ctrl+C). Ends soon, with what is done by then.
    virtual void interrupt();

    /// Never for Help, Version and DeleteData.
    static std::unique_ptr<Command> make(const CommandContext &context);

signals:
    /// Once; may come before start() returned.
    void finished(Laurels::ExitCode code);

protected:
    [[nodiscard]] const CommandContext &context() const { return m_context; }
    [[nodiscard]] const Invocation &invocation() const { return m_context.invocation; }
    [[nodiscard]] Composition &composition() const { return m_context.composition; }
    [[nodiscard]] Console &console() const { return m_context.console; }
    [[nodiscard]] const QByteArray &secret() const { return m_context.secret; }
    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    void finish(ExitCode code); ///< the first call counts
    void fail(const Error &error);
    void failUsage(const QString &sentence);
    /// As failUsage(), unless the accounts themselves could not be read, which was said already.
    void failChoice(const QString &sentence);

private:
    CommandContext m_context;
    bool m_isFinished = false;
};

} // namespace Laurels
