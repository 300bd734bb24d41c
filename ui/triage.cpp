// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage.h"

#include "keymap.h"
#include "models/bulkprogress.h"
#include "models/words.h"
#include "triagetarget.h"
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
            .byHand = a.byHand && b.byHand,
            .repeatsSafely = a.repeatsSafely && b.repeatsSafely};
}

} // namespace

Triage::Triage(Workspace &workspace, Actions &actions, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_bulk(new BulkProgress(workspace.store, workspace.outbox, this))
{
    connect(actions.show, &QAction::triggered, this, [this] { decide(Status::Accepted); });
    connect(actions.hide, &QAction::triggered, this, [this] { decide(Status::Hidden); });
    connect(actions.reject, &QAction::triggered, this, [this] { decide(Status::Rejected); });
    connect(actions.withdraw, &QAction::triggered, this, [this] { decide(Status::Deleted); });
    connect(actions.hideByPerson, &QAction::triggered, this, &Triage::hideByPerson);
    connect(actions.undo, &QAction::triggered, &workspace.outbox, &Outbox::undo);
    connect(actions.redo, &QAction::triggered, &workspace.outbox, &Outbox::redo);
    connect(m_bulk, &BulkProgress::finished, this, &Triage::selectFailed);
}

QList<RowId> Triage::visibleByPerson(const QList<RowId> &selected) const
{
    const auto person = m_target ? m_target->selectedPerson() : std::nullopt;
    if (!person || selected.isEmpty())
        return {};
    const EndorsementStore &store = m_workspace.store;
    QSet<AccountIndex> accounts;
    for (const RowId row : selected)
        accounts.insert(store.row(row).account);
    QList<RowId> rows;
    for (const AccountIndex account : std::as_const(accounts))
        rows += store.rowsOf(store.account(account), Direction::Received, *person);
    rows.removeIf([&](RowId other) { return store.shownStatus(other) != Status(Status::Accepted); });
    return rows;
}

void Triage::addFacts(ActionFacts &facts) const
{
    if (!m_target)
        return;
    const EndorsementStore &store = m_workspace.store;
    const QList<RowId> rows = m_target->selectedRows();
    facts.direction = m_target->direction();
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
        facts.someByHand |= able.byHand;
        facts.able = isFirst ? able : both(facts.able, able);
        isFirst = false;
    }
    if (const std::optional<PersonIndex> person = m_target->selectedPerson()) {
        facts.person = personText(store.person(*person));
        if (facts.direction == Direction::Received)
            facts.visibleByPerson = int(visibleByPerson(rows).size());
    }
}

void Triage::decide(const Status &wished)
{
    if (m_target)
        decideRows(m_target->selectedRows(), wished);
}

void Triage::hideByPerson()
{
    if (m_target)
        decideRows(visibleByPerson(m_target->selectedRows()), Status::Hidden);
}

void Triage::decideRows(const QList<RowId> &rows, const Status &wished)
{
    const std::function<void()> goOn = m_target->goingOn(rows);
    const auto todosBefore = m_workspace.outbox.todoItems().size();
    if (!m_workspace.outbox.decide(rows, wished)) {
        emit hint(tr("Nothing to change here."));
        return;
    }
    if (const auto noted = m_workspace.outbox.todoItems().size() - todosBefore; noted > 0)
        emit hint(
            tr("Noted %n to-do(s). Nothing changes before you do it on LinkedIn.", nullptr, int(noted)));
    // What the person does on LinkedIn comes to no end here.
    const EndorsementStore &store = m_workspace.store;
    QList<RowId> sent = rows;
    sent.removeIf([&store](RowId row) { return store.isByHand(store.row(row).account); });
    if (sent.size() > 1) {
        m_bulkRows = QSet<RowId>(sent.begin(), sent.end());
        m_bulk->begin(sent, wished);
    }
    if (goOn)
        goOn();
}

/// What failed is what the person has to look at next, unless they are at something else already.
void Triage::selectFailed()
{
    const QList<RowId> failed = m_bulk->failedRows();
    if (failed.isEmpty() || !m_target)
        return;
    const QList<RowId> selected = m_target->selectedRows();
    const bool isStillAtIt =
        std::all_of(selected.begin(), selected.end(), [this](RowId row) { return m_bulkRows.contains(row); });
    if (isStillAtIt)
        m_target->selectRows(failed);
}

void Triage::deletePressed()
{
    if (m_target && m_target->direction() == Direction::Given)
        m_actions.withdraw->isEnabled() ? m_actions.withdraw->trigger()
                                        : emit hint(m_actions.withdraw->toolTip());
    else
        emit hint(cannotDeleteText());
}

/// With the keys as the person has them; a command may have none.
QString Triage::cannotDeleteText() const
{
    const QString hide = KeyMap::keysText(m_actions.hide->shortcuts());
    const QString reject = KeyMap::keysText(m_actions.reject->shortcuts());
    if (!hide.isEmpty() && !reject.isEmpty())
        //: %1 and %2 are keys.
        return tr("You cannot delete it: %1 hides, %2 rejects.").arg(hide, reject);
    return tr("You cannot delete it. You can hide or reject it instead.");
}

} // namespace Laurels
