// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialog.h"
#include "stores/endorsementstore.h"

#include <QList>

class QButtonGroup;

namespace Laurels {

struct Workspace;

/// Offers what the person's role allows for these endorsements (all of one direction), and says what each
/// choice means. Applies by Outbox::decide().
class ChangeStatusDialog : public Dialog
{
    Q_OBJECT
public:
    ChangeStatusDialog(Workspace &workspace, const QList<RowId> &rows, QWidget *parent);

protected:
    void apply() override;

private:
    void addChoice(const Status &status, Direction direction);
    [[nodiscard]] QString whatItIsAbout(Direction direction) const;

    Workspace &m_workspace;
    QList<RowId> m_rows;
    QList<Status> m_choices; ///< by id of the group's button
    QButtonGroup *m_group;
};

} // namespace Laurels
