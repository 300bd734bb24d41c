// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/sessioncommand.h"
#include "models/exporttable.h"

namespace Laurels {

/// `export received|given`: what is known here of a list, all of it, newest first.
class ExportEndorsementsCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;

    void start() override;
};

/// `export history`: what became of every change, of one account or of all, also of those that were removed.
class ExportHistoryCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;

    void start() override;

private:
    void write(QList<HistoryEntry> history, const std::optional<AccountId> &only);
};

} // namespace Laurels
