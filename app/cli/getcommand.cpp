// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/getcommand.h"

#include "cli/accountchoice.h"
#include "cli/console.h"
#include "cli/endorsementoutput.h"
#include "cli/failures.h"
#include "cli/words.h"
#include "composition.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

ExportedEndorsement exportedFrom(const Endorsement &endorsement, const PersonUrn &owner)
{
    const bool isReceived = endorsement.recipient() == owner;
    return {.endorsement = endorsement,
            .direction = isReceived ? Direction::Received : Direction::Given,
            .person = {.urn = isReceived ? endorsement.endorser : endorsement.recipient(), .name = {}}};
}

} // namespace

void GetCommand::start()
{
    const QString advice = Cli::tr("\"laurels-cli list\" shows what it holds.");
    const AccountStore &accounts = composition().accounts();
    auto chosen = chooseAccountOf(accounts, invocation().account, invocation().urns);
    if (!chosen && invocation().account.isEmpty())
        chosen = chooseOnlineAccount(accounts, {}, advice);
    if (!chosen)
        return failChoice(chosen.error());
    if (isByHand(chosen->source))
        return failUsage(noServerText(*chosen, advice));
    setAccount(*chosen);
    openSession();
}

void GetCommand::opened()
{
    Backend &backend = *session().backend();
    const QList<EndorsementUrn> &urns = invocation().urns;
    if (urns.size() == 1) {
        EndorsementJob *const job = backend.fetch(urns.first());
        connect(job, &Job::finished, this, [this, job] { takeOne(job->result()); });
        job->start();
        return;
    }
    BatchJob *const job = backend.fetchSeveral(urns);
    connect(job, &Job::finished, this, [this, job] {
        if (job->result())
            print(*job->result());
        else
            fail(job->result().error());
    });
    job->start();
}

void GetCommand::takeOne(const Result<Endorsement> &result)
{
    if (result)
        return print({.found = {*result}, .missing = {}, .failed = {}});
    if (saysGone(result.error()))
        return print({.found = {}, .missing = invocation().urns, .failed = {}});
    fail(result.error());
}

void GetCommand::print(const EndorsementBatch &batch)
{
    if (isFinished())
        return;
    // In the order in which they were asked for.
    QList<Endorsement> found;
    for (const EndorsementUrn &urn : invocation().urns) {
        const auto entry = std::find_if(batch.found.begin(), batch.found.end(),
                                        [&urn](const Endorsement &e) { return e.urn == urn; });
        if (entry != batch.found.end())
            found.append(*entry);
    }
    printDocument(batch, found);
    for (const EndorsementUrn &urn : batch.missing)
        console().complain(Cli::tr("%1: the service has no such endorsement.").arg(urn.toString()));
    for (auto it = batch.failed.begin(); it != batch.failed.end(); ++it)
        complainAbout(console(), it.key().toString(), it.value());
    finish(found.size() == invocation().urns.size() ? ExitCode::Done : ExitCode::SomeFailed);
}

void GetCommand::printDocument(const EndorsementBatch &batch, const QList<Endorsement> &found)
{
    QList<ExportedEndorsement> exported;
    for (const Endorsement &endorsement : found)
        exported.append(exportedFrom(endorsement, session().account().owner));
    if (!console().isJson())
        return console().print(toTable(exported));
    QJsonObject document = toJson(exported, exported.size());
    QJsonArray missing;
    for (const EndorsementUrn &urn : batch.missing)
        missing.append(urn.toString());
    QJsonArray failed;
    for (auto it = batch.failed.begin(); it != batch.failed.end(); ++it)
        failed.append(failureJson(it.key(), it.value()));
    document.insert(u"missing"_s, missing);
    document.insert(u"failed"_s, failed);
    console().print(document);
}

} // namespace Laurels
