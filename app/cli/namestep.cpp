// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/namestep.h"

#include "cli/console.h"
#include "cli/words.h"
#include "composition.h"

namespace Laurels {

NameStep::NameStep(const CommandContext &context, AccountSession &session, StatusMatch match, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_session(session)
    , m_match(match)
{
}

void NameStep::start()
{
    m_names = std::make_unique<NameResolver>(*m_session.backend(), m_context.composition.store());
    m_names->request(people());
    if (m_names->isIdle()) {
        emit finished(std::nullopt);
        return;
    }
    m_context.console.showProgress(Cli::tr("Asking for names…"));
    connect(m_names.get(), &NameResolver::idle, this, [this] {
        m_context.console.showProgress({});
        emit finished(m_names->error());
    });
}

QList<PersonUrn> NameStep::people() const
{
    const EndorsementStore &store = m_context.composition.store();
    const Filters &filters = *m_context.invocation.filters;
    // To find people by their name, all names have to be known.
    const bool isFoundByName = !filters.person.isEmpty() || !filters.search.isEmpty();
    const QList<RowId> rows =
        isFoundByName ? store.rowsOf(m_session.account().id, filters.direction)
                      : limited(filteredRows(store, m_session.account().id, filters, m_match), filters);
    QList<PersonUrn> people;
    for (const RowId row : rows)
        people.append(store.person(store.row(row).person).urn);
    return people;
}

} // namespace Laurels
