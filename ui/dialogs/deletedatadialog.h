// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialog.h"
#include "sync/localdata.h"

namespace Laurels {

struct Workspace;

/// Asks before everything that Laurels keeps is deleted, and deletes the tokens. Accepted, it leaves the
/// files to whoever can close them (Desks).
///
///   asks -> deletes the tokens -> accepted
///             | some are left: asks once more
///
/// From the first answer on nothing is sent any more; who then keeps all the same is connected again.
class DeleteDataDialog : public Dialog
{
    Q_OBJECT
public:
    DeleteDataDialog(Workspace &workspace, QWidget *parent);

    /// Tokens that are still in the keychain.
    [[nodiscard]] const QList<LocalData::Leftover> &leftovers() const { return m_data->leftovers(); }

protected:
    void apply() override;

private:
    void addNotes(LocalData::Contents contents);
    void closeSessions();
    void openSessions();
    void onForgotten();
    void onSlow(const Error &error);

    Workspace &m_workspace;
    LocalData *m_data = nullptr;
    bool m_isAsking = false; ///< the keychain
    bool m_canForce = false; ///< the person was told why
    bool m_isForced = false;
    bool m_areSessionsClosed = false;
};

} // namespace Laurels
