// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/accountwords.h"
#include "dialogs/dialog.h"
#include "domain/endorsement.h"
#include "domain/profile.h"
#include "domain/urn.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Laurels {

class SignIn;
struct Workspace;

/// Adds an account, or gives an account a new token or key. Test says whose it is before Save keeps anything;
/// where it may act for several LinkedIn accounts, the person chooses one. When the keychain fails, they may
/// go on for this session only.
class AccountDialog : public Dialog
{
    Q_OBJECT
public:
    /// Adds an account of that source.
    AccountDialog(Workspace &workspace, Source source, QWidget *parent);
    /// Gives that account a new secret.
    AccountDialog(Workspace &workspace, const AccountId &replace, QWidget *parent);
    ~AccountDialog() override;

protected:
    void apply() override;

private:
    AccountDialog(Workspace &workspace, Source source, const std::optional<AccountId> &replace,
                  QWidget *parent);
    void buildFields();
    void buildChoice(QFormLayout *form);
    void buildAdvanced();
    void connectSignIn();
    void test();
    void forgetTest();
    void offerChoice(const QList<RemoteAccount> &accounts);
    void choose(int index);
    void onTested(const Result<Person> &result);
    void onSaved(const Result<AccountId> &result);
    void describeAddress();
    void updateButtons();
    [[nodiscard]] bool isAddressUnderstood() const;

    Workspace &m_workspace;
    std::optional<AccountId> m_replace;
    SignIn *m_signIn;
    const Source m_source;
    const AccountWords m_words;
    QLineEdit *m_secretField = nullptr;
    QLabel *m_secretHint = nullptr;
    QCheckBox *m_showSecret = nullptr;
    QLineEdit *m_name = nullptr;
    QGroupBox *m_advanced = nullptr;
    QLineEdit *m_address = nullptr;
    QLabel *m_addressNote = nullptr;
    QCheckBox *m_trustAddress = nullptr; ///< shown for a host that is not the source's
    QComboBox *m_remote = nullptr;       ///< shown when there is something to choose
    QLabel *m_remoteLabel = nullptr;
    QLabel *m_who = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_sessionOnly = nullptr;
    std::optional<Person> m_tested;
    bool m_isTesting = false;
    QByteArray m_secret; ///< from SignIn until the session has it
};

} // namespace Laurels
