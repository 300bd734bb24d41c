// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "stores/endorsementstore.h"
#include "sync/synchronizer.h"

namespace Laurels {

class AccountSession;
class NameResolver;
class SessionWatch;

/// `list received|given`: reads the list from the server, page by page, and prints what the filters leave,
/// the newest first. There is no cache yet that it could be read from.
class ListCommand : public Command
{
    Q_OBJECT
public:
    explicit ListCommand(const CommandContext &context);
    ~ListCommand() override;

    void start() override;

private:
    void read();
    void showProgress();
    void takeSync(const Result<SyncReport> &result);
    void askForNames();
    [[nodiscard]] QList<RowId> filteredRows() const;
    [[nodiscard]] bool passes(RowId row) const;
    void print(ExitCode code);
    void giveUp(const Error &error);

    AccountSession *m_session = nullptr;
    std::unique_ptr<SessionWatch> m_watch;
    std::unique_ptr<Synchronizer> m_synchronizer;
    std::unique_ptr<NameResolver> m_names;
};

} // namespace Laurels
