// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/endorseform.h"

#include <optional>

class QComboBox;
class QLineEdit;
class QRadioButton;

namespace Laurels {

struct Workspace;

/// Where a skill is given by its name: whom, for what, and whether they list the skill (ACCEPTED) or it is
/// suggested (PENDING). Only the person knows that: no service tells another member's skills (reference
/// linkedin.md, section 4).
class PhraseForm : public EndorseForm
{
    Q_OBJECT
public:
    explicit PhraseForm(Workspace &workspace, QWidget *parent = nullptr);

    void setAccount(const AccountId &account) override;
    void choosePerson(const PersonUrn &person) override;
    [[nodiscard]] QString objection() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString acceptText() const override;
    void apply() override;

private:
    /// From the list of known people, or from a pasted URN.
    [[nodiscard]] std::optional<PersonUrn> person() const;
    [[nodiscard]] QString skill() const;

    Workspace &m_workspace;
    AccountId m_account;
    QComboBox *m_person = nullptr;
    QLineEdit *m_skill = nullptr;
    QRadioButton *m_listed = nullptr;
    QRadioButton *m_suggested = nullptr;
};

} // namespace Laurels
