// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "domain/account.h"

#include <tl/expected.hpp>

namespace Laurels {

class AccountSession;
class SessionWatch;

/// A command that works for one account.
class SessionCommand : public Command
{
    Q_OBJECT
public:
    explicit SessionCommand(const CommandContext &context);
    ~SessionCommand() override;

protected:
    /// The account that was named, or the only one there is. False: it said why, and has finished.
    [[nodiscard]] bool takeAccount();
    /// The same for what needs a server; `advice` as in chooseOnlineAccount().
    [[nodiscard]] bool takeOnlineAccount(const QString &advice);
    void setAccount(const Account &account);
    [[nodiscard]] const AccountId &accountId() const { return m_account; }
    [[nodiscard]] const Account &account() const;
    [[nodiscard]] AccountSession &session() const;

    /// Leads to opened() or to stopped(), perhaps before it returns.
    void openSession();
    /// The session has a backend.
    virtual void opened() = 0;
    /// The session cannot go on; may come after opened() too.
    virtual void stopped(const Error &error) { fail(error); }

private:
    bool take(const tl::expected<Account, QString> &chosen);

    AccountId m_account;
    std::unique_ptr<SessionWatch> m_watch;
};

} // namespace Laurels
