// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "stores/endorsementstore.h"

#include <QObject>
#include <QSet>

namespace Laurels {

class BulkProgress;
class TriageTarget;
struct Workspace;

/// What the commands about endorsements do to what is selected on the page in front, and what of it is
/// possible. After a command on one line the page goes on to the next one; a command on several keeps what is
/// left of the selection, and selects what failed when it is over.
class Triage : public QObject
{
    Q_OBJECT
public:
    Triage(Workspace &workspace, Actions &actions, QObject *parent = nullptr);

    /// The page in front; null: none. It must outlive this, or be replaced before it goes.
    void setTarget(TriageTarget *target) { m_target = target; }
    [[nodiscard]] BulkProgress &bulk() { return *m_bulk; }

    /// What the selection contributes to the facts; the rest is the window's.
    void addFacts(ActionFacts &facts) const;

    void decide(const Status &wished);
    void hideByPerson();
    /// Del: withdraws in Given, explains itself elsewhere.
    void deletePressed();

signals:
    /// A sentence for the status bar.
    void hint(const QString &text);

private:
    void decideRows(const QList<RowId> &rows, const Status &wished);
    void selectFailed();
    [[nodiscard]] QString cannotDeleteText() const;
    [[nodiscard]] QList<RowId> visibleByPerson(const QList<RowId> &selected) const;

    Workspace &m_workspace;
    Actions &m_actions;
    BulkProgress *m_bulk;
    QSet<RowId> m_bulkRows; ///< what the last bulk is about
    TriageTarget *m_target = nullptr;
};

} // namespace Laurels
