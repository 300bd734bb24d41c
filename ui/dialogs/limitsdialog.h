// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialog.h"
#include "domain/account.h"

class QSpinBox;

namespace Laurels {

struct Workspace;

/// How much an account of PostPress may do in a day, and how fast: LinkedIn restricts who does too much.
class LimitsDialog : public Dialog
{
    Q_OBJECT
public:
    LimitsDialog(Workspace &workspace, const AccountId &account, QWidget *parent);

protected:
    void apply() override;

private:
    void warn();

    Workspace &m_workspace;
    AccountId m_account;
    QSpinBox *m_endorsements;
    QSpinBox *m_reads;
    QSpinBox *m_shortest;
    QSpinBox *m_longest;
    QLabel *m_warning;
};

} // namespace Laurels
