// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "cli/command.h"
#include "domain/account.h"

namespace Laurels {

class AccountSession;
class SessionWatch;

/// `get URN…`: asks the server, for one by get, for several by batch get. What is missing or failed is
/// named, and the exit code says so.
class GetCommand : public Command
{
    Q_OBJECT
public:
    explicit GetCommand(const CommandContext &context);
    ~GetCommand() override;

    void start() override;

private:
    [[nodiscard]] tl::expected<Account, QString> account() const;
    void ask();
    void takeOne(const Result<Endorsement> &result);
    void print(const EndorsementBatch &batch);
    void printDocument(const EndorsementBatch &batch, const QList<Endorsement> &found);

    AccountSession *m_session = nullptr;
    std::unique_ptr<SessionWatch> m_watch;
};

} // namespace Laurels
