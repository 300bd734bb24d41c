// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sessioncommand.h"

#include "cli/accountchoice.h"
#include "cli/sessionwatch.h"
#include "composition.h"

namespace Laurels {

SessionCommand::SessionCommand(const CommandContext &context)
    : Command(context)
{
}

SessionCommand::~SessionCommand() = default;

bool SessionCommand::takeAccount()
{
    return take(chooseAccount(composition().accounts(), invocation().account));
}

bool SessionCommand::takeOnlineAccount(const QString &advice)
{
    return take(chooseOnlineAccount(composition().accounts(), invocation().account, advice));
}

bool SessionCommand::take(const tl::expected<Account, QString> &chosen)
{
    if (chosen)
        setAccount(*chosen);
    else
        failChoice(chosen.error());
    return chosen.has_value();
}

void SessionCommand::setAccount(const Account &account)
{
    m_account = account.id;
}

const Account &SessionCommand::account() const
{
    return *composition().accounts().find(m_account);
}

AccountSession &SessionCommand::session() const
{
    return *composition().sessions().session(m_account);
}

void SessionCommand::openSession()
{
    m_watch = std::make_unique<SessionWatch>(context(), session());
    connect(m_watch.get(), &SessionWatch::opened, this, [this] {
        if (!isFinished())
            opened();
    });
    connect(m_watch.get(), &SessionWatch::failed, this, [this](const Error &error) {
        if (!isFinished())
            stopped(error);
    });
    m_watch->open();
}

} // namespace Laurels
