// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "cli/sessioncommand.h"

namespace Laurels {

/// `get URN…`: asks the server, for one by get, for several by batch get. What is missing or failed is
/// named, and the exit code says so.
class GetCommand : public SessionCommand
{
    Q_OBJECT
public:
    using SessionCommand::SessionCommand;

    void start() override;

private:
    void opened() override;
    void takeOne(const Result<Endorsement> &result);
    void print(const EndorsementBatch &batch);
    void printDocument(const EndorsementBatch &batch, const QList<Endorsement> &found);
};

} // namespace Laurels
