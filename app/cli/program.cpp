// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "cli/console.h"
#include "cli/deletedatarun.h"
#include "cli/sessionwatch.h"
#include "cli/syncstep.h"
#include "composition.h"
#include "demosandbox.h"
#include "net/cleanedtoken.h"
#include "quitting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Laurels {

Program::Program(const Invocation &invocation, const QByteArray &secret, Console &console)
    : m_invocation(invocation)
    , m_secret(invocation.isKeychainUsed || invocation.isDemo ? QByteArray()
                                                              : cleanedToken(QString::fromUtf8(secret)))
    , m_console(console)
{
}

Program::~Program() = default;

void Program::start()
{
    if (m_invocation.isDemo)
        m_demo = std::make_unique<DemoSandbox>();
    const QString given =
        m_invocation.profile.isEmpty() ? Composition::standardProfile() : m_invocation.profile;
    if (m_invocation.command == Invocation::Command::DeleteData)
        return deleteData(given);
    auto made = Composition::make({.profileDirectory = m_demo ? m_demo->profileDirectory() : given,
                                   .isKeychainUsed = m_invocation.isKeychainUsed && !m_demo,
                                   .isWriter = m_invocation.isWriting || m_demo});
    if (!made)
        return fail(made.error());
    m_composition = std::move(*made);
    if (!m_demo)
        return load();
    connect(m_demo.get(), &DemoSandbox::ready, this, [this](const Result<AccountId> &result) {
        if (!result)
            fail(result.error());
        else if (m_invocation.isReadingRows)
            readDemo(*result);
        else
            load();
    });
    m_demo->start(*m_composition);
}

void Program::deleteData(const QString &profile)
{
    m_deletion = std::make_unique<DeleteDataRun>(m_invocation, profile, m_console);
    connect(m_deletion.get(), &DeleteDataRun::finished, this, &Program::end);
    onQuitSignals(m_deletion.get(), [this] { m_deletion->interrupt(); });
    m_deletion->start();
}

/// Whatever is wrong with the files is no reason to stop: what can be read is there.
void Program::load()
{
    if (const auto &error = m_composition->accounts().loadError())
        m_console.complain(*error);
    if (const auto &error = m_composition->records().error())
        m_console.complain(*error);
    m_composition->cache().load({});
    const auto onLoaded = [this] {
        if (const auto &error = m_composition->cache().error())
            m_console.complain(*error);
        m_composition->archives().finishLoading(); // people are called by what their archives say
        // First the outbox puts its wishes on the rows.
        QMetaObject::invokeMethod(
            this, [this] { run(); }, Qt::QueuedConnection);
    };
    m_composition->cache().whenLoaded(this, onLoaded);
}

void Program::readDemo(const AccountId &account)
{
    const CommandContext context{m_invocation, *m_composition, m_console, m_secret};
    AccountSession &session = *m_composition->sessions().session(account);
    m_demoSync = std::make_unique<SyncStep>(context, session);
    connect(m_demoSync.get(), &SyncStep::finished, this, [this](const Result<SyncReport> &result) {
        if (result)
            run();
        else
            fail(result.error());
    });
    m_demoSession = std::make_unique<SessionWatch>(context, session);
    connect(m_demoSession.get(), &SessionWatch::opened, m_demoSync.get(), &SyncStep::start);
    connect(m_demoSession.get(), &SessionWatch::failed, this, &Program::fail);
    m_composition->cache().load({});
    m_composition->cache().whenLoaded(this, [this] { m_demoSession->open(); });
}

void Program::run()
{
    m_demoSession.reset();
    m_command = Command::make({m_invocation, *m_composition, m_console, m_secret});
    connect(m_command.get(), &Command::finished, this, &Program::endWhenWritten);
    m_command->start();
    // Not before: a command may ask the person something at its start, and there Ctrl+C simply ends it.
    onQuitSignals(m_command.get(), [this] { m_command->interrupt(); });
}

void Program::fail(const Error &error)
{
    m_console.complain(error);
    end(exitCodeFor(error));
}

/// What a command has brought is not done before it is on the disk.
void Program::endWhenWritten(ExitCode code)
{
    if (!m_invocation.isWriting)
        return end(code);
    const auto endKnowing = [this, code](const std::optional<Error> &error) {
        if (code != ExitCode::Done || !error)
            return end(code);
        m_console.complain(*error);
        end(exitCodeFor(*error));
    };
    m_composition->cache().whenWritten(this, [this, endKnowing](const std::optional<Error> &error) {
        // The records were asked before the cache, and what they refused at start was nobody's to write.
        endKnowing(error ? error : m_composition->records().writeError());
    });
}

void Program::end(ExitCode code)
{
    if (m_console.hasLostOutput()) {
        m_console.complain({.kind = ErrorKind::Storage, .code = u"console.notWritten"_s});
        code = code == ExitCode::Done ? ExitCode::SomeFailed : code;
    }
    // The event loop may not have begun yet.
    QMetaObject::invokeMethod(
        this, [code] { QCoreApplication::exit(int(code)); }, Qt::QueuedConnection);
}

} // namespace Laurels
