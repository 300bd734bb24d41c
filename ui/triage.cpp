// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage.h"

#include "models/endorsementmodel.h"
#include "models/endorsementselection.h"
#include "plaintext.h"
#include "workspace.h"

#include <QAction>

#include <algorithm>

namespace Laurels {

namespace {

Capabilities both(const Capabilities &a, const Capabilities &b)
{
    return {.listReceived = a.listReceived && b.listReceived,
            .listGiven = a.listGiven && b.listGiven,
            .changeReceived = a.changeReceived && b.changeReceived,
            .withdraw = a.withdraw && b.withdraw,
            .endorse = a.endorse && b.endorse,
            .suggestSkill = a.suggestSkill && b.suggestSkill,
            .names = a.names && b.names,
            .endorseListed = a.endorseListed && b.endorseListed,
            .profiles = a.profiles && b.profiles,
            .relations = a.relations && b.relations,
            .repeatsSafely = a.repeatsSafely && b.repeatsSafely};
}

} // namespace

Triage::Triage(Workspace &workspace, EndorsementModel &model, EndorsementSelection &selection,
               Actions &actions, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_model(model)
    , m_selection(selection)
    , m_actions(actions)
{
    connect(actions.show, &QAction::triggered, this, [this] { decide(Status::Accepted); });
    connect(actions.hide, &QAction::triggered, this, [this] { decide(Status::Hidden); });
    connect(actions.reject, &QAction::triggered, this, [this] { decide(Status::Rejected); });
    connect(actions.withdraw, &QAction::triggered, this, [this] { decide(Status::Deleted); });
    connect(actions.hideByPerson, &QAction::triggered, this, &Triage::hideByPerson);
    connect(actions.undo, &QAction::triggered, &workspace.outbox, &Outbox::undo);
    connect(actions.redo, &QAction::triggered, &workspace.outbox, &Outbox::redo);
}

Direction Triage::direction() const
{
    return m_model.filter().view == EndorsementFilter::View::Given ? Direction::Given : Direction::Received;
}

std::optional<PersonIndex> Triage::commonPerson(const QList<RowId> &rows) const
{
    if (rows.isEmpty())
        return std::nullopt;
    const EndorsementStore &store = m_workspace.store;
    const PersonIndex person = store.row(rows.first()).person;
    if (store.person(person).person.urn.isEmpty())
        return std::nullopt;
    const bool isOne =
        std::all_of(rows.begin(), rows.end(), [&](RowId row) { return store.row(row).person == person; });
    return isOne ? std::optional(person) : std::nullopt;
}

QList<RowId> Triage::visibleBySamePerson(RowId row) const
{
    const EndorsementStore &store = m_workspace.store;
    const PersonIndex person = store.row(row).person;
    QList<RowId> rows = store.rowsOf(store.account(row), Direction::Received);
    rows.removeIf([&](RowId other) {
        return store.row(other).person != person || store.shownStatus(other) != Status(Status::Accepted);
    });
    return rows;
}

void Triage::addFacts(ActionFacts &facts) const
{
    const EndorsementStore &store = m_workspace.store;
    const QList<RowId> rows = m_selection.selectedIds();
    facts.direction = direction();
    facts.selected = int(rows.size());
    QSet<AccountIndex> accounts;
    for (RowId row : rows) {
        facts.statuses.insert(store.shownStatus(row));
        accounts.insert(store.row(row).account);
    }
    bool isFirst = true;
    for (AccountIndex account : std::as_const(accounts)) {
        const AccountSession *session = m_workspace.sessions.session(store.account(account));
        const Capabilities able = session ? session->capabilities() : Capabilities();
        facts.isRecorded |= session && isGivenRecorded(session->account().source);
        facts.able = isFirst ? able : both(facts.able, able);
        isFirst = false;
    }
    if (const std::optional<PersonIndex> person = commonPerson(rows)) {
        facts.person = personText(store.person(*person).person);
        if (facts.direction == Direction::Received)
            facts.visibleByPerson = int(visibleBySamePerson(rows.first()).size());
    }
}

void Triage::decide(const Status &wished)
{
    decideRows(m_selection.selectedIds(), wished);
}

void Triage::hideByPerson()
{
    const QList<RowId> rows = m_selection.selectedIds();
    if (commonPerson(rows))
        decideRows(visibleBySamePerson(rows.first()), Status::Hidden);
}

void Triage::decideRows(const QList<RowId> &rows, const Status &wished)
{
    const QList<RowId> selected = m_selection.selectedIds();
    const bool isSingle = selected.size() == 1;
    const std::optional<RowId> next = isSingle ? m_selection.idAfter(rows + selected) : std::nullopt;
    if (!m_workspace.outbox.decide(rows, wished)) {
        emit hint(tr("Nothing to change here."));
        return;
    }
    // The last row of a list has no next one and stays where it is.
    if (isSingle && next)
        m_selection.selectIds({*next}, next);
}

void Triage::deletePressed()
{
    if (direction() == Direction::Given)
        m_actions.withdraw->isEnabled() ? m_actions.withdraw->trigger()
                                        : emit hint(m_actions.withdraw->toolTip());
    else
        emit hint(tr("You cannot delete it: H hides, R rejects."));
}

} // namespace Laurels
