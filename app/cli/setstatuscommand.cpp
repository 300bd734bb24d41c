// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/setstatuscommand.h"

#include "cli/accountchoice.h"
#include "cli/accountoutput.h"
#include "cli/console.h"
#include "cli/endorsementoutput.h"
#include "cli/failures.h"
#include "cli/words.h"
#include "composition.h"
#include "models/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Laurels {

void SetStatusCommand::start()
{
    if (invocation().filters) {
        if (!takeAccount())
            return;
    } else {
        const auto chosen =
            chooseAccountOf(composition().accounts(), invocation().account, invocation().urns);
        if (!chosen)
            return failChoice(chosen.error());
        setAccount(*chosen);
    }
    for (const EndorsementUrn &urn : invocation().urns) {
        if (!StatusPolicy::maySet(directionOf(urn), invocation().wished)) {
            const QString sentence = directionOf(urn) == Direction::Received
                                         ? Cli::tr("%1: you received it, so you cannot set it to %2.")
                                         : Cli::tr("%1: you did not receive it, so you cannot set it to %2.");
            return failUsage(sentence.arg(urn.toString(), invocation().wished.toWire()));
        }
    }
    if (isByHand(account().source))
        actByHand();
    else if (isServerNeeded())
        openSession();
    else
        act();
}

void SetStatusCommand::actByHand()
{
    if (isSyncNeeded()) {
        console().complain(notReadText(account()));
        return finish(ExitCode::SomeFailed);
    }
    for (const EndorsementUrn &urn : invocation().urns) {
        if (!composition().store().find(accountId(), urn))
            noteFailed(urn, {.kind = ErrorKind::NotFound, .code = u"archive.noEndorsement"_s});
    }
    act();
}

bool SetStatusCommand::isSyncNeeded() const
{
    return invocation().filters && !composition().store().syncedAt(accountId()).isValid();
}

bool SetStatusCommand::isServerNeeded() const
{
    const bool isToAsk =
        isSyncNeeded() || (invocation().filters && invocation().filters->withNames) || !urnsToAsk().isEmpty();
    return isToAsk || (!invocation().isDryRun && !rows().isEmpty());
}

/// Seen from the account.
Direction SetStatusCommand::directionOf(const EndorsementUrn &urn) const
{
    return urn.recipient() == account().owner ? Direction::Received : Direction::Given;
}

/// Those that are not known here, and those where nothing seems to be left to do: that may be old news.
QList<EndorsementUrn> SetStatusCommand::urnsToAsk() const
{
    const EndorsementStore &store = composition().store();
    QList<EndorsementUrn> urns = invocation().urns;
    const auto isClear = [&](const EndorsementUrn &urn) {
        const auto row = store.find(accountId(), urn);
        return row && store.status(store.row(*row).status) != invocation().wished;
    };
    urns.erase(std::remove_if(urns.begin(), urns.end(), isClear), urns.end());
    return urns;
}

/// What is to be set, as far as it is known here.
QList<RowId> SetStatusCommand::rows() const
{
    const EndorsementStore &store = composition().store();
    if (const auto &filters = invocation().filters)
        return limited(filteredRows(store, accountId(), *filters, StatusMatch::Either), *filters);
    QList<RowId> rows;
    for (const EndorsementUrn &urn : invocation().urns) {
        if (const auto row = store.find(accountId(), urn))
            rows.append(*row);
    }
    return rows;
}

void SetStatusCommand::opened()
{
    if (!isSyncNeeded())
        return ask();
    m_sync = std::make_unique<SyncStep>(context(), session());
    connect(m_sync.get(), &SyncStep::finished, this, [this](const Result<SyncReport> &result) {
        if (result)
            ask();
        else
            stopped(result.error());
    });
    m_sync->start();
}

void SetStatusCommand::ask()
{
    if (invocation().filters && invocation().filters->withNames)
        askForNames();
    else if (!urnsToAsk().isEmpty())
        askForUrns();
    else
        act();
}

void SetStatusCommand::askForNames()
{
    m_names = std::make_unique<NameStep>(context(), session(), StatusMatch::Either);
    connect(m_names.get(), &NameStep::finished, this, [this](const std::optional<Error> &error) {
        // With half of the names the filters would mean something else.
        if (error)
            fail(*error);
        else
            act();
    });
    m_names->start();
}

void SetStatusCommand::askForUrns()
{
    BatchJob *const job = session().backend()->fetchSeveral(urnsToAsk());
    const ChangeStamp asOf = composition().store().changeStamp();
    connect(job, &Job::finished, this, [this, job, asOf] {
        if (isFinished() || m_isActing)
            return;
        if (job->result())
            take(*job->result(), asOf);
        else
            noteUnknown(job->result().error());
        act();
    });
    job->start();
}

void SetStatusCommand::take(const EndorsementBatch &batch, ChangeStamp asOf)
{
    const PersonUrn owner = account().owner;
    for (const Endorsement &endorsement : batch.found) {
        const Direction direction = directionOf(endorsement.urn);
        if (direction == Direction::Given && !endorsement.endorser.isEmpty() && endorsement.endorser != owner)
            noteFailed(endorsement.urn, {.kind = ErrorKind::Forbidden, .code = u"endorsement.notYours"_s});
        else
            composition().store().merge(accountId(), direction, {endorsement}, asOf);
    }
    for (const EndorsementUrn &urn : batch.missing)
        noteFailed(urn, {.kind = ErrorKind::NotFound});
    for (auto it = batch.failed.begin(); it != batch.failed.end(); ++it)
        noteFailed(it.key(), it.value());
}

/// The service could not be asked; what is known here goes on without it.
void SetStatusCommand::noteUnknown(const Error &error)
{
    for (const EndorsementUrn &urn : urnsToAsk()) {
        if (!composition().store().find(accountId(), urn))
            noteFailed(urn, error);
    }
}

void SetStatusCommand::noteFailed(const EndorsementUrn &urn, const Error &error)
{
    m_failed.append({.urn = urn, .what = urn.toString(), .error = error});
}

void SetStatusCommand::stopped(const Error &error)
{
    if (isFinished())
        return;
    if (m_watch)
        return m_watch->giveUp(accountId(), error);
    // Rows that the filters mean, and nobody knows, cannot be wished for.
    if (invocation().isDryRun || isSyncNeeded() || (invocation().filters && invocation().filters->withNames))
        return fail(error);
    noteUnknown(error);
    act();
    m_watch->giveUp(accountId(), error);
}

void SetStatusCommand::act()
{
    if (isFinished() || std::exchange(m_isActing, true))
        return;
    const QDateTime syncedAt = composition().store().syncedAt(accountId());
    if (invocation().filters && !m_sync && !invocation().isDemo)
        console().complain(Cli::tr("As of %1.").arg(fullTimeText(syncedAt)));
    if (invocation().isDryRun)
        printPlan();
    else
        wish();
}

void SetStatusCommand::wish()
{
    Outbox &outbox = composition().outbox();
    const QList<RowId> wanted = rows();
    outbox.setGraceTime(0ms);
    outbox.decide(wanted, invocation().wished);
    QList<OutboxItemId> items;
    for (const RowId row : wanted) {
        const auto item = outbox.itemOf(row);
        if (item && item->isOpen())
            items.append(item->id);
    }
    m_watch = std::make_unique<QueueWatch>(context());
    connect(m_watch.get(), &QueueWatch::finished, this, &SetStatusCommand::report);
    m_watch->start(items);
}

/// The list as it would be, without what is so already.
void SetStatusCommand::printPlan()
{
    const EndorsementStore &store = composition().store();
    QList<ExportedEndorsement> plan;
    const QList<RowId> wanted = rows();
    for (const RowId row : wanted) {
        ExportedEndorsement exported = exportedFrom(store, row);
        if (exported.endorsement.status == invocation().wished)
            continue;
        exported.wished = invocation().wished;
        plan.append(exported);
    }
    if (console().isJson()) {
        console().print(toJson(plan, plan.size()));
    } else {
        console().print(toTable(plan));
        console().print(Cli::tr("Would be changed: %1.").arg(plan.size()) + u'\n');
    }
    for (const WriteReport::Failed &each : std::as_const(m_failed))
        complainAbout(console(), each.what, each.error);
    finish(m_failed.isEmpty() ? ExitCode::Done : ExitCode::SomeFailed);
}

void SetStatusCommand::interrupt()
{
    if (m_watch)
        m_watch->giveUp({.kind = ErrorKind::Cancelled});
    else
        Command::interrupt();
}

void SetStatusCommand::report()
{
    const QueueOutcome outcome = m_watch->outcome();
    WriteReport report = WriteReport::of(outcome);
    report.failed = m_failed + report.failed;
    // What was on its way before the wish came made the wish needless.
    report.done += int(outcome.cancelled.size());
    finish(report.print(console()));
}

} // namespace Laurels
