// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialog.h"
#include "domain/endorsement.h"

#include <optional>

class QComboBox;
class QLabel;

namespace Laurels {

class EndorseForm;
struct Workspace;

/// Gives endorsements: as whom, and in the form of that account's source, whom and for what.
class EndorseDialog : public Dialog
{
    Q_OBJECT
public:
    /// `prefill` may be empty, and is not used if it was made for a member of an archive.
    EndorseDialog(Workspace &workspace, const std::optional<AccountId> &account, const PersonUrn &prefill,
                  QWidget *parent);

protected:
    void apply() override;

private:
    void buildFields();
    void fillAccounts(const std::optional<AccountId> &chosen);
    void showForm();
    void validate();
    [[nodiscard]] std::optional<AccountId> account() const;
    [[nodiscard]] EndorseForm *form() const; ///< of the account chosen; null: no account can endorse

    Workspace &m_workspace;
    QComboBox *m_account = nullptr;
    QLabel *m_accountLabel = nullptr;
    EndorseForm *m_phrases = nullptr;
    EndorseForm *m_skills = nullptr;
    QLabel *m_objection = nullptr;
};

} // namespace Laurels
