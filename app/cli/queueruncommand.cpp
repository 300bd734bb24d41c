// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/queueruncommand.h"

#include "cli/accountchoice.h"
#include "cli/sessionwatch.h"
#include "cli/words.h"
#include "cli/writereport.h"
#include "composition.h"

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QString todoText()
{
    return Cli::tr("What is wished of an archive is never sent: do it on LinkedIn, and your next archive "
                   "confirms it.");
}

} // namespace

QueueRunCommand::QueueRunCommand(const CommandContext &context)
    : Command(context)
{
}

QueueRunCommand::~QueueRunCommand() = default;

void QueueRunCommand::start()
{
    if (const auto &refusal = composition().records().refusal())
        return fail(*refusal);
    std::optional<AccountId> account;
    if (!invocation().account.isEmpty()) {
        const auto chosen = chooseAccount(composition().accounts(), invocation().account);
        if (!chosen)
            return failChoice(chosen.error());
        if (isByHand(chosen->source))
            return failUsage(todoText());
        account = chosen->id;
    }
    const Outbox &outbox = composition().outbox();
    QList<OutboxItem> open;
    for (const OutboxItem &item : outbox.items()) {
        if (item.isOpen() && !outbox.isByHand(item.id) && (!account || item.account == *account))
            open.append(item);
    }
    waitFor(open);
    if (!isFinished())
        composition().outbox().sendHeld(account);
}

void QueueRunCommand::waitFor(const QList<OutboxItem> &items)
{
    QSet<AccountId> accounts;
    QList<OutboxItemId> ids;
    for (const OutboxItem &item : items) {
        accounts.insert(item.account);
        ids.append(item.id);
    }
    // A token goes to the server of its own account only.
    if (accounts.size() > 1 && !secret().isEmpty()) {
        return failUsage(Cli::tr("Changes of several accounts wait, and LAURELS_SECRET is the token of one: "
                                 "queue run ACCOUNT."));
    }
    m_watch = std::make_unique<QueueWatch>(context());
    connect(m_watch.get(), &QueueWatch::finished, this, &QueueRunCommand::report);
    m_watch->start(ids);
    for (const AccountId &account : std::as_const(accounts)) {
        AccountSession *const session = composition().sessions().session(account);
        if (!session) { // lost with a damaged list of accounts
            m_watch->giveUp(account, composition().accounts().loadError().value_or(Error()));
            continue;
        }
        m_sessions.push_back(std::make_unique<SessionWatch>(context(), *session));
        connect(m_sessions.back().get(), &SessionWatch::failed, this,
                [this, account](const Error &error) { m_watch->giveUp(account, error); });
        m_sessions.back()->open();
    }
}

void QueueRunCommand::interrupt()
{
    m_watch->giveUp({.kind = ErrorKind::Cancelled});
}

void QueueRunCommand::report()
{
    const QueueOutcome outcome = m_watch->outcome();
    finish(WriteReport::of(outcome).print(console()));
}

void QueueRetryCommand::start()
{
    if (const auto &refusal = composition().records().refusal())
        return fail(*refusal);
    Outbox &outbox = composition().outbox();
    const auto item = outbox.item(invocation().item);
    if (!item)
        return failUsage(Cli::tr("There is no change with that number."));
    if (outbox.isByHand(item->id))
        return failUsage(todoText());
    outbox.retry({item->id});
    waitFor({*item});
}

} // namespace Laurels
