// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/getcommand.h"

#include "cli/accountchoice.h"
#include "cli/console.h"
#include "cli/endorsementoutput.h"
#include "cli/sessionwatch.h"
#include "cli/words.h"
#include "composition.h"
#include "models/errortext.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

ShownEndorsement shownFrom(const Endorsement &endorsement, const PersonUrn &owner)
{
    const bool isReceived = endorsement.recipient() == owner;
    return {.endorsement = endorsement,
            .direction = isReceived ? Direction::Received : Direction::Given,
            .person = {.urn = isReceived ? endorsement.endorser : endorsement.recipient(), .name = {}}};
}

} // namespace

GetCommand::GetCommand(const CommandContext &context)
    : Command(context)
{
}

GetCommand::~GetCommand() = default;

/// Without a word about it: the account that received the first one, if there are several.
tl::expected<Account, QString> GetCommand::account() const
{
    const QList<Account> &all = composition().accounts().accounts();
    if (invocation().account.isEmpty()) {
        const auto recipient = std::find_if(all.begin(), all.end(), [this](const Account &account) {
            return account.owner == invocation().urns.first().recipient();
        });
        if (recipient != all.end())
            return *recipient;
    }
    return chooseAccount(composition().accounts(), invocation().account);
}

void GetCommand::start()
{
    const auto chosen = account();
    if (!chosen)
        return failUsage(chosen.error());
    m_session = composition().sessions().session(chosen->id);
    m_watch = std::make_unique<SessionWatch>(*m_session, composition(), console());
    connect(m_watch.get(), &SessionWatch::opened, this, &GetCommand::ask);
    connect(m_watch.get(), &SessionWatch::failed, this, &GetCommand::fail);
    m_watch->open(secret());
}

void GetCommand::ask()
{
    Backend &backend = *m_session->backend();
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
        console().complain(u"%1: %2"_s.arg(it.key().toString(), errorText(it.value()).sentence()));
    finish(found.size() == invocation().urns.size() ? ExitCode::Done : ExitCode::SomeFailed);
}

void GetCommand::printDocument(const EndorsementBatch &batch, const QList<Endorsement> &found)
{
    QList<ShownEndorsement> shown;
    for (const Endorsement &endorsement : found)
        shown.append(shownFrom(endorsement, m_session->account().owner));
    if (!console().isJson()) {
        if (!shown.isEmpty())
            console().print(toTable(shown));
        return;
    }
    QJsonArray endorsements;
    for (const ShownEndorsement &entry : std::as_const(shown))
        endorsements.append(toJson(entry));
    QJsonArray missing;
    for (const EndorsementUrn &urn : batch.missing)
        missing.append(urn.toString());
    QJsonArray failed;
    for (auto it = batch.failed.begin(); it != batch.failed.end(); ++it) {
        failed.append(QJsonObject{{u"urn"_s, it.key().toString()},
                                  {u"error"_s, it.value().code},
                                  {u"message"_s, errorText(it.value()).sentence()}});
    }
    console().print(QJsonObject{{u"endorsements"_s, endorsements},
                                {u"total"_s, endorsements.size()},
                                {u"missing"_s, missing},
                                {u"failed"_s, failed}});
}

} // namespace Laurels
