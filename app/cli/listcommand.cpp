// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/listcommand.h"

#include "cli/accountchoice.h"
#include "cli/console.h"
#include "cli/endorsementoutput.h"
#include "cli/sessionwatch.h"
#include "cli/words.h"
#include "composition.h"
#include "models/searchquery.h"
#include "sync/nameresolver.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Laurels {

ListCommand::ListCommand(const CommandContext &context)
    : Command(context)
{
}

ListCommand::~ListCommand() = default;

void ListCommand::start()
{
    const auto account = chooseAccount(composition().accounts(), invocation().account);
    if (!account)
        return failUsage(account.error());
    m_session = composition().sessions().session(account->id);
    m_watch = std::make_unique<SessionWatch>(*m_session, composition(), console());
    connect(m_watch.get(), &SessionWatch::opened, this, &ListCommand::read);
    connect(m_watch.get(), &SessionWatch::failed, this, &ListCommand::giveUp);
    m_watch->open(secret());
}

void ListCommand::read()
{
    m_synchronizer = std::make_unique<Synchronizer>(m_session->account().id, *m_session->backend(),
                                                    composition().store(), composition().clock());
    connect(m_synchronizer.get(), &Synchronizer::progressChanged, this, &ListCommand::showProgress);
    connect(m_synchronizer.get(), &Synchronizer::finished, this, &ListCommand::takeSync);
    m_synchronizer->start(invocation().direction);
}

void ListCommand::showProgress()
{
    console().showProgress(Cli::tr("Reading… %1").arg(m_synchronizer->progress().endorsements));
}

void ListCommand::takeSync(const Result<SyncReport> &result)
{
    if (!result)
        return giveUp(result.error());
    if (result->unreadable > 0) {
        console().complain(
            Cli::tr("Not readable, and left out: %1. The fault is the server's.").arg(result->unreadable));
    }
    if (invocation().withNames)
        askForNames();
    else
        print(ExitCode::Done);
}

void ListCommand::askForNames()
{
    const EndorsementStore &store = composition().store();
    // To search by name, all names have to be known.
    const bool isSearchedByName = !invocation().person.isEmpty() || !invocation().search.isEmpty();
    QList<RowId> rows =
        isSearchedByName ? store.rowsOf(m_session->account().id, invocation().direction) : filteredRows();
    if (!isSearchedByName && invocation().limit)
        rows = rows.first(std::min(rows.size(), *invocation().limit));
    QList<PersonUrn> people;
    for (const RowId row : std::as_const(rows))
        people.append(store.person(store.row(row).person).person.urn);

    m_names = std::make_unique<NameResolver>(*m_session->backend(), composition().store());
    m_names->request(people);
    if (m_names->isIdle())
        return print(ExitCode::Done);
    console().showProgress(Cli::tr("Asking for names…"));
    connect(m_names.get(), &NameResolver::idle, this, [this] {
        if (const auto &error = m_names->error())
            console().complain(*error);
        print(m_names->error() ? ExitCode::SomeFailed : ExitCode::Done);
    });
}

/// Those that all filters let through, the newest first.
QList<RowId> ListCommand::filteredRows() const
{
    const EndorsementStore &store = composition().store();
    SearchMatcher search(store, SearchQuery(invocation().search));
    QList<RowId> rows;
    for (const RowId row : store.rowsOf(m_session->account().id, invocation().direction)) {
        if (passes(row) && search.matches(row))
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end(), [&store](RowId a, RowId b) {
        const EndorsementRow &left = store.row(a);
        const EndorsementRow &right = store.row(b);
        return std::tie(left.created, left.id) > std::tie(right.created, right.id);
    });
    return rows;
}

bool ListCommand::passes(RowId row) const
{
    const EndorsementStore &store = composition().store();
    const QList<Status> &statuses = invocation().statuses;
    if (!statuses.isEmpty() && !statuses.contains(store.shownStatus(row)))
        return false;
    if (!store.skill(store.row(row).skill).folded.contains(foldedText(invocation().skill)))
        return false;
    const PersonEntry &person = store.person(store.row(row).person);
    const auto urn = PersonUrn::parse(invocation().person);
    return urn ? person.person.urn == *urn : person.folded.contains(foldedText(invocation().person));
}

void ListCommand::print(ExitCode code)
{
    if (isFinished())
        return;
    const EndorsementStore &store = composition().store();
    QList<RowId> rows = filteredRows();
    const qsizetype total = rows.size();
    if (invocation().limit)
        rows = rows.first(std::min(total, *invocation().limit));
    QList<ShownEndorsement> shown;
    for (const RowId row : std::as_const(rows)) {
        ShownEndorsement entry{.endorsement = store.endorsement(row),
                               .direction = store.row(row).direction,
                               .person = store.person(store.row(row).person).person};
        if (store.row(row).write != WriteState::None)
            entry.wished = store.shownStatus(row);
        shown.append(entry);
    }
    if (console().isJson()) {
        QJsonArray endorsements;
        for (const ShownEndorsement &entry : std::as_const(shown))
            endorsements.append(toJson(entry));
        console().print(QJsonObject{{u"endorsements"_s, endorsements}, {u"total"_s, total}});
    } else {
        if (!shown.isEmpty())
            console().print(toTable(shown));
        const QString summary = shown.size() < total
                                    ? Cli::tr("Endorsements: %1, shown: %2").arg(total).arg(shown.size())
                                    : Cli::tr("Endorsements: %1").arg(total);
        console().print(summary + u'\n');
    }
    finish(code);
}

/// Without names the list is as good as it gets; without the list there is nothing to print.
void ListCommand::giveUp(const Error &error)
{
    if (!m_names)
        return fail(error);
    console().complain(error);
    print(ExitCode::SomeFailed);
}

} // namespace Laurels
