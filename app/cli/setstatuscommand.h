// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "cli/namestep.h"
#include "cli/sessioncommand.h"
#include "cli/syncstep.h"
#include "cli/writereport.h"

namespace Laurels {

/// `set-status`: wishes a status for some endorsements and waits until that is sent.
///
///   what is known here -> (sync, names, unknown URNs: asked for)  -> wish -> wait -> report
///
/// Without a network, or without a sign-in, what is known is wished all the same and stays in the queue. At
/// accounts that are served by hand nobody is asked, and what is wished becomes a to-do.
class SetStatusCommand : public SessionCommand
{
    Q_OBJECT
public:
    using SessionCommand::SessionCommand;

    void start() override;
    void interrupt() override;

private:
    void opened() override;
    void stopped(const Error &error) override;

    void actByHand();
    [[nodiscard]] bool isSyncNeeded() const;
    [[nodiscard]] bool isServerNeeded() const;
    [[nodiscard]] Direction directionOf(const EndorsementUrn &urn) const;
    [[nodiscard]] QList<EndorsementUrn> urnsToAsk() const;
    [[nodiscard]] QList<RowId> rows() const;

    void ask();
    void askForNames();
    void askForUrns();
    void take(const EndorsementBatch &batch, ChangeStamp asOf);
    void noteUnknown(const Error &error);
    void noteFailed(const EndorsementUrn &urn, const Error &error);

    void act();
    void wish();
    void printPlan();
    void report();

    bool m_isActing = false;
    QList<WriteReport::Failed> m_failed; ///< could not even be wished
    std::unique_ptr<SyncStep> m_sync;
    std::unique_ptr<NameStep> m_names;
    std::unique_ptr<QueueWatch> m_watch;
};

} // namespace Laurels
