// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "cli/console.h"
#include "cli/words.h"
#include "composition.h"
#include "demosandbox.h"
#include "sync/signin.h"

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
    if (isSecretMissing()) {
        m_console.complain(Cli::tr(
            "With --no-keychain the token comes from the environment variable LAURELS_SECRET, and there "
            "is none."));
        return end(ExitCode::SignInNeeded);
    }
    if (m_invocation.isDemo)
        m_demo = std::make_unique<DemoSandbox>();
    const QString given =
        m_invocation.profile.isEmpty() ? Composition::standardProfile() : m_invocation.profile;
    auto made = Composition::make({.profileDirectory = m_demo ? m_demo->profileDirectory() : given,
                                   .isKeychainUsed = m_invocation.isKeychainUsed && !m_demo,
                                   .isWriter = isWriting()});
    if (!made)
        return fail(made.error());
    m_composition = std::move(*made);
    if (!m_demo)
        return load();
    connect(m_demo.get(), &DemoSandbox::ready, this, [this](const Result<AccountId> &result) {
        if (result)
            load();
        else
            fail(result.error());
    });
    m_demo->start(*m_composition);
}

bool Program::isWriting() const
{
    return m_invocation.command == Invocation::Command::AddAccount ||
           m_invocation.command == Invocation::Command::RemoveAccount;
}

bool Program::isSecretMissing() const
{
    const bool isReading =
        m_invocation.command == Invocation::Command::List || m_invocation.command == Invocation::Command::Get;
    return isReading && !m_invocation.isKeychainUsed && !m_invocation.isDemo && m_secret.isEmpty();
}

/// What the cache knows comes first: a sync takes what is not there for new.
void Program::load()
{
    m_composition->cache().whenLoaded(this, [this] { run(); });
    m_composition->cache().load({});
}

void Program::run()
{
    m_command = Command::make({m_invocation, *m_composition, m_console, m_secret});
    connect(m_command.get(), &Command::finished, this, &Program::end);
    m_command->start();
}

void Program::fail(const Error &error)
{
    m_console.complain(error);
    end(exitCodeFor(error));
}

void Program::end(ExitCode code)
{
    // The event loop may not have begun yet.
    QMetaObject::invokeMethod(
        this, [code] { QCoreApplication::exit(int(code)); }, Qt::QueuedConnection);
}

} // namespace Laurels
