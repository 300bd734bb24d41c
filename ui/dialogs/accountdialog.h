// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialog.h"
#include "domain/endorsement.h"
#include "domain/urn.h"

#include <optional>

class QCheckBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Laurels {

class SignIn;
struct Workspace;

/// Adds a LinkedIn account, or gives an account a new token. Test says who the token belongs to before
/// Save keeps anything. When the keychain fails, the person may go on for this session only.
class AccountDialog : public Dialog
{
    Q_OBJECT
public:
    AccountDialog(Workspace &workspace, std::optional<AccountId> replace, QWidget *parent);
    ~AccountDialog() override;

protected:
    void apply() override;

private:
    void buildFields();
    void buildAdvanced();
    void test();
    void forgetTest();
    void onTested(const Result<Person> &result);
    void onSaved(const Result<AccountId> &result);
    void describeAddress();
    void updateButtons();
    [[nodiscard]] bool isAddressUnderstood() const;

    Workspace &m_workspace;
    std::optional<AccountId> m_replace;
    SignIn *m_signIn;
    QLineEdit *m_token = nullptr;
    QCheckBox *m_showToken = nullptr;
    QLineEdit *m_name = nullptr;
    QGroupBox *m_advanced = nullptr;
    QLineEdit *m_address = nullptr;
    QLabel *m_addressNote = nullptr;
    QCheckBox *m_trustAddress = nullptr; ///< shown for a host that is not LinkedIn's
    QLabel *m_who = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_sessionOnly = nullptr;
    std::optional<Person> m_tested;
    bool m_isTesting = false;
    QByteArray m_secret; ///< from SignIn until the session has it
};

} // namespace Laurels
