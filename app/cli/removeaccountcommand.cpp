// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/removeaccountcommand.h"

#include "cli/accountchoice.h"
#include "cli/accountoutput.h"
#include "cli/console.h"
#include "cli/plaintext.h"
#include "cli/words.h"
#include "composition.h"
#include "sync/signin.h"

using namespace Qt::StringLiterals;

namespace Laurels {

RemoveAccountCommand::RemoveAccountCommand(const CommandContext &context)
    : Command(context)
{
}

RemoveAccountCommand::~RemoveAccountCommand() = default;

void RemoveAccountCommand::start()
{
    const auto chosen = chooseAccount(composition().accounts(), invocation().account);
    if (!chosen)
        return failChoice(chosen.error());
    m_account = *chosen;
    // Nobody knows what waits.
    if (const auto &refusal = composition().records().refusal(); refusal && !invocation().isDiscarding)
        return fail(*refusal);
    const int waiting = composition().outbox().openCount(m_account.id);
    if (waiting > 0 && !invocation().isDiscarding) {
        return failUsage(Cli::tr("Changes of this account wait in the queue: %1. Send them first with "
                                 "\"queue run\", or remove it with them: --discard.")
                             .arg(waiting));
    }
    if (isByHand(m_account.source))
        return removeArchive();
    m_signOut = std::make_unique<SignOut>(composition().accounts(), composition().credentials());
    connect(m_signOut.get(), &SignOut::finished, this, &RemoveAccountCommand::takeOutcome);
    m_signOut->remove(m_account.id);
}

/// It has no secret, so no keychain is asked.
void RemoveAccountCommand::removeArchive()
{
    const auto todo = composition().outbox().todoItems(m_account.id).size();
    if (todo > 0 && !invocation().isDiscarding) {
        return failUsage(Cli::tr("This account has to-dos that no archive has confirmed: %1. Remove it with "
                                 "them: --discard.")
                             .arg(todo));
    }
    const auto removed = composition().accounts().remove(m_account.id);
    takeOutcome(removed ? std::nullopt : std::optional(removed.error()));
}

void RemoveAccountCommand::takeOutcome(const std::optional<Error> &error)
{
    if (isFinished())
        return;
    if (!error)
        return report();
    if (error->kind == ErrorKind::Keychain && invocation().isForced && !std::exchange(m_isForcing, true)) {
        console().complain(*error);
        m_signOut->remove(m_account.id, true);
        return;
    }
    // The keychain may still answer, but nobody waits for it here for ever.
    if (error->code != "keychain.slow"_L1 || !console().isAttended())
        fail(*error);
}

void RemoveAccountCommand::report()
{
    if (console().isJson())
        console().print(QJsonObject{{u"removed"_s, toJson(m_account)}});
    else
        console().print(harmless(Cli::tr("%1 was removed.").arg(m_account.name)) + u'\n');
    finish(ExitCode::Done);
}

} // namespace Laurels
