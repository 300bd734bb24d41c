// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace Laurels {

class ArchiveImport;
struct ArchiveImportReport;

/// `accounts add archive`: LinkedIn's data archive as an account, or as the newer one of an account. What in
/// it could not be used is reported and is no failure.
class AddArchiveCommand : public Command
{
    Q_OBJECT
public:
    explicit AddArchiveCommand(const CommandContext &context);
    ~AddArchiveCommand() override;

    void start() override;
    void interrupt() override;

private:
    void take(const Result<ArchiveImportReport> &result);
    void end(const ArchiveImportReport &report, const std::optional<Error> &unrecorded);
    void print(const ArchiveImportReport &report);

    std::unique_ptr<ArchiveImport> m_import;
};

} // namespace Laurels
