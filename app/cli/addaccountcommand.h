// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace Laurels {

class SignIn;
struct RemoteAccount;

/// `accounts add linkedin|postpress`: the secret from standard input (or from --no-keychain's variable); asks
/// the service whose it is before anything is kept. For a person who has an account already, replaces its
/// secret.
class AddAccountCommand : public Command
{
    Q_OBJECT
public:
    explicit AddAccountCommand(const CommandContext &context);
    ~AddAccountCommand() override;

    void start() override;

private:
    void nameChoice(const QList<RemoteAccount> &accounts);
    void report(const AccountId &id);

    std::unique_ptr<SignIn> m_signIn;
    bool m_isReplacing = false;
};

} // namespace Laurels
