// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "domain/account.h"

namespace Laurels {

class SignOut;

/// `accounts remove`: the token first, then the account; the account alone only with --force. Refuses while
/// changes wait or are to be done, unless they are to be discarded.
class RemoveAccountCommand : public Command
{
    Q_OBJECT
public:
    explicit RemoveAccountCommand(const CommandContext &context);
    ~RemoveAccountCommand() override;

    void start() override;

private:
    void removeArchive();
    void takeOutcome(const std::optional<Error> &error);
    void report();

    Account m_account;
    std::unique_ptr<SignOut> m_signOut;
    bool m_isForcing = false;
};

} // namespace Laurels
