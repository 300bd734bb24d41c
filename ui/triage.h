// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "stores/endorsementstore.h"

#include <QObject>

namespace Laurels {

class EndorsementModel;
class EndorsementSelection;
struct Workspace;

/// What the table's commands do to the selected rows, and what of it is possible. After a command on one
/// row the next one becomes current; a command on several keeps what is left of the selection.
class Triage : public QObject
{
    Q_OBJECT
public:
    Triage(Workspace &workspace, EndorsementModel &model, EndorsementSelection &selection, Actions &actions,
           QObject *parent = nullptr);

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
    [[nodiscard]] Direction direction() const;
    /// The one person that all these rows are by or for, if there is one.
    [[nodiscard]] std::optional<PersonIndex> commonPerson(const QList<RowId> &rows) const;
    [[nodiscard]] QList<RowId> visibleBySamePerson(RowId row) const;

    Workspace &m_workspace;
    EndorsementModel &m_model;
    EndorsementSelection &m_selection;
    Actions &m_actions;
};

} // namespace Laurels
