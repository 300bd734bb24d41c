// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialog.h"
#include "domain/urn.h"

namespace Laurels {

class SignOut;
struct Workspace;

/// Signs an account out and forgets it here. Says what is lost with it, and does not claim that the secret
/// is gone when nothing shows it.
class RemoveAccountDialog : public Dialog
{
    Q_OBJECT
public:
    RemoveAccountDialog(Workspace &workspace, const AccountId &account, QWidget *parent);

protected:
    void apply() override;

private:
    void onFinished(const std::optional<Error> &error);

    Workspace &m_workspace;
    AccountId m_account;
    SignOut *m_signOut;
    bool m_isForced = false;
};

} // namespace Laurels
