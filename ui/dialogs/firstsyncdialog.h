// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialog.h"
#include "domain/account.h"

class QRadioButton;

namespace Laurels {

struct Workspace;

/// Asked once for an account, after its first sync: review everything, or only what is new from now on.
/// Closing it without a choice leaves the question for the next start.
class FirstSyncDialog : public Dialog
{
    Q_OBJECT
public:
    FirstSyncDialog(Workspace &workspace, const AccountId &account, QWidget *parent);

protected:
    void apply() override;

private:
    [[nodiscard]] QDateTime newFrom(const Account &account) const;

    Workspace &m_workspace;
    AccountId m_account;
    QRadioButton *m_onlyNew;
    QRadioButton *m_all;
};

} // namespace Laurels
