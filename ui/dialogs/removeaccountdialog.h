// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialog.h"
#include "domain/urn.h"

class QRadioButton;

namespace Laurels {

class SignOut;
struct Workspace;

/// Signs an account out and forgets it here. Says what is lost with it, and does not claim that the secret
/// is gone when nothing shows it. Changes that still wait are sent first, or discarded, as the person says.
///
///   asks -> sends what waits -> deletes the secret -> removed
///             | some failed: asks once more
///
/// An account that isByHand() has no secret, and nothing that could be sent: its to-dos go with it.
class RemoveAccountDialog : public Dialog
{
    Q_OBJECT
public:
    RemoveAccountDialog(Workspace &workspace, const AccountId &account, QWidget *parent);

protected:
    void apply() override;

private:
    [[nodiscard]] QString question(const QString &name) const;
    void addTodoNote();
    void addChoice();
    void updateChoice();
    [[nodiscard]] bool canSend() const;
    [[nodiscard]] int waiting() const;
    void sendFirst();
    void onItemsChanged();
    void onSent();
    /// Why the changes that still wait do not get through, if anybody knows.
    [[nodiscard]] QString reasonOfWaiting() const;
    void remove();
    void onFinished(const std::optional<Error> &error);

    Workspace &m_workspace;
    AccountId m_account;
    bool m_isByHand;
    SignOut *m_signOut;
    QRadioButton *m_send = nullptr; ///< null: nothing waits
    QRadioButton *m_discard = nullptr;
    bool m_isSending = false;
    bool m_isForced = false;
};

} // namespace Laurels
