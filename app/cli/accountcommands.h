// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace Laurels {

class SignIn;
class SignOut;

/// `accounts`: those of the profile.
class AccountsCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;

    void start() override;
};

/// `accounts add linkedin`: token from standard input (or from --no-keychain's variable); asks the service
/// whose it is before anything is kept. For a person who has an account already, replaces its token.
class AddAccountCommand : public Command
{
    Q_OBJECT
public:
    explicit AddAccountCommand(const CommandContext &context);
    ~AddAccountCommand() override;

    void start() override;

private:
    void report(const AccountId &id);

    std::unique_ptr<SignIn> m_signIn;
    bool m_isReplacing = false;
};

/// `accounts remove`: the token first, then the account; not the account alone.
class RemoveAccountCommand : public Command
{
    Q_OBJECT
public:
    explicit RemoveAccountCommand(const CommandContext &context);
    ~RemoveAccountCommand() override;

    void start() override;

private:
    std::unique_ptr<SignOut> m_signOut;
};

} // namespace Laurels
