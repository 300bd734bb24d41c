// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialog.h"
#include "domain/endorsement.h"

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace Laurels {

struct Workspace;

/// Gives an endorsement: whom, for what, and whether they list the skill (ACCEPTED) or it is suggested
/// (PENDING). Only the person knows that: no service tells another member's skills (reference linkedin.md,
/// section 4). Applies by Outbox::endorse().
class EndorseDialog : public Dialog
{
    Q_OBJECT
public:
    /// `prefill` may be empty.
    EndorseDialog(Workspace &workspace, const std::optional<AccountId> &account, const PersonUrn &prefill,
                  QWidget *parent);

protected:
    void apply() override;

private:
    void buildFields();
    void fillAccounts(const std::optional<AccountId> &chosen);
    void offerPeopleAndSkills();
    void choosePerson(const PersonUrn &person);
    void validate();
    [[nodiscard]] std::optional<AccountId> account() const;
    /// From the list of known people, or from a pasted URN.
    [[nodiscard]] std::optional<PersonUrn> person() const;
    [[nodiscard]] QString skill() const;
    [[nodiscard]] bool isAlreadyGiven(const AccountId &account, const PersonUrn &person) const;
    [[nodiscard]] QString objection() const;

    Workspace &m_workspace;
    QComboBox *m_account = nullptr;
    QLabel *m_accountLabel = nullptr;
    QComboBox *m_person = nullptr;
    QLineEdit *m_skill = nullptr;
    QRadioButton *m_listed = nullptr;
    QRadioButton *m_suggested = nullptr;
    QLabel *m_objection = nullptr;
};

} // namespace Laurels
