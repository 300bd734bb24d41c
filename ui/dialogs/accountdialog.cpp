// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/accountdialog.h"

#include "models/errortext.h"
#include "net/origin.h"
#include "plaintext.h"
#include "sync/sessionregistry.h"
#include "sync/signin.h"
#include "workspace.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr auto linkedInAddress = "https://api.linkedin.com/v2"_L1;
// Where LinkedIn's developers make a token (reference member-data.md, part 3).
constexpr auto tokenPage = "https://www.linkedin.com/developers/tools/oauth"_L1;

} // namespace

AccountDialog::AccountDialog(Workspace &workspace, std::optional<AccountId> replace, QWidget *parent)
    : Dialog(parent)
    , m_workspace(workspace)
    , m_replace(std::move(replace))
    , m_signIn(new SignIn(workspace.accounts, workspace.credentials, workspace.backends, this))
{
    setObjectName(u"accountDialog"_s);
    setWindowTitle(m_replace ? tr("Sign in again") : tr("Add a LinkedIn account"));
    acceptButton()->setText(tr("Save"));
    buildFields();
    buildAdvanced();
    m_who = wrappedLabel({}, this);
    m_who->setObjectName(u"whoLabel"_s);
    m_who->setVisible(false);
    content()->addWidget(m_who);
    content()->addStretch();

    m_test = addButton(tr("&Test"));
    m_test->setObjectName(u"testButton"_s);
    m_sessionOnly = addButton(tr("For this session &only"));
    m_sessionOnly->setObjectName(u"sessionOnlyButton"_s);
    m_sessionOnly->setToolTip(tr("The token is kept in memory and forgotten when Laurels ends."));
    m_sessionOnly->setVisible(false);

    connect(m_test, &QPushButton::clicked, this, &AccountDialog::test);
    connect(m_sessionOnly, &QPushButton::clicked, this, [this] { m_signIn->save(true); });
    connect(m_signIn, &SignIn::tested, this, &AccountDialog::onTested);
    connect(m_signIn, &SignIn::saved, this, &AccountDialog::onSaved);
    connect(m_signIn, &SignIn::secretReady, this,
            [this](const AccountId &, const QByteArray &secret) { m_secret = secret; });
    connect(this, &QDialog::rejected, m_signIn, &SignIn::cancel);

    if (const Account *account = m_replace ? workspace.accounts.find(*m_replace) : nullptr) {
        m_name->setText(account->name);
        m_name->setEnabled(false);
        m_address->setText(account->baseAddress.toString());
    }
    describeAddress();
    updateButtons();
    m_token->setFocus();
}

AccountDialog::~AccountDialog() = default;

void AccountDialog::buildFields()
{
    content()->addWidget(wrappedLabel(
        tr("Laurels talks to LinkedIn's Endorsement API with an access token of yours. LinkedIn gives that "
           "access to approved partners only."),
        this));
    auto *where = new QPushButton(tr("&Where tokens are made…"), this);
    where->setObjectName(u"tokenPageButton"_s);
    where->setToolTip(tokenPage);
    where->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(where, &QPushButton::clicked, this, [this] {
        if (!m_workspace.openUrl(QUrl(tokenPage)))
            showMessage(tr("No browser could be opened. The address is: %1").arg(tokenPage));
    });
    content()->addWidget(where);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_token = new QLineEdit(this);
    m_token->setObjectName(u"tokenField"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_token->setPlaceholderText(tr("Paste it here"));
    form->addRow(tr("&Access token:"), m_token);
    m_showToken = new QCheckBox(tr("Sh&ow the token"), this);
    m_showToken->setObjectName(u"showTokenBox"_s);
    form->addRow(QString(), m_showToken);
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"nameField"_s);
    m_name->setPlaceholderText(tr("Your name at LinkedIn"));
    form->addRow(tr("Account &name:"), m_name);
    content()->addLayout(form);

    connect(m_token, &QLineEdit::textChanged, this, &AccountDialog::forgetTest);
    connect(m_showToken, &QCheckBox::toggled, this,
            [this](bool show) { m_token->setEchoMode(show ? QLineEdit::Normal : QLineEdit::Password); });
}

void AccountDialog::buildAdvanced()
{
    m_advanced = new QGroupBox(tr("Another &server than LinkedIn's"), this);
    m_advanced->setObjectName(u"advancedBox"_s);
    m_advanced->setCheckable(true);
    m_advanced->setChecked(false);
    auto *form = new QFormLayout(m_advanced);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_address = new QLineEdit(linkedInAddress, m_advanced);
    m_address->setObjectName(u"addressField"_s);
    form->addRow(tr("&Base address:"), m_address);
    m_addressNote = wrappedLabel({}, m_advanced);
    form->addRow(m_addressNote);
    m_trustAddress = new QCheckBox(tr("&Yes, send the token there"), m_advanced);
    m_trustAddress->setObjectName(u"trustAddressBox"_s);
    form->addRow(m_trustAddress);
    content()->addWidget(m_advanced);

    connect(m_advanced, &QGroupBox::toggled, this, &AccountDialog::forgetTest);
    connect(m_address, &QLineEdit::textChanged, this, &AccountDialog::forgetTest);
    connect(m_trustAddress, &QCheckBox::toggled, this, &AccountDialog::updateButtons);
}

void AccountDialog::forgetTest()
{
    m_tested.reset();
    m_who->setVisible(false);
    m_sessionOnly->setVisible(false);
    clearMessage();
    describeAddress();
    updateButtons();
}

void AccountDialog::describeAddress()
{
    // An account's own address is only opened for change when it is not LinkedIn's.
    if (m_replace && m_address->text() != linkedInAddress && !m_advanced->isChecked()) {
        const QSignalBlocker blocker(m_advanced);
        m_advanced->setChecked(true);
    }
    const Result<QUrl> address = parseBaseAddress(m_address->text());
    const bool isForeign = m_advanced->isChecked() && address && *address != QUrl(linkedInAddress);
    m_trustAddress->setVisible(isForeign);
    m_addressNote->setVisible(isForeign || (m_advanced->isChecked() && !address));
    if (!address)
        m_addressNote->setText(errorText(address.error()).sentence());
    else if (isForeign)
        m_addressNote->setText(
            tr("This is not LinkedIn. Your token will be sent to: %1").arg(Origin(*address).toString()));
}

bool AccountDialog::isAddressUnderstood() const
{
    if (!m_advanced->isChecked())
        return true;
    return parseBaseAddress(m_address->text()) && (m_trustAddress->isHidden() || m_trustAddress->isChecked());
}

void AccountDialog::updateButtons()
{
    m_test->setEnabled(!m_isTesting && !m_token->text().isEmpty() && isAddressUnderstood());
    acceptButton()->setEnabled(!m_isTesting && m_tested.has_value());
    // Enter does the next thing.
    (m_tested ? acceptButton() : m_test)->setDefault(true);
}

void AccountDialog::test()
{
    m_isTesting = true;
    setBusy(true, tr("Asking LinkedIn who this token belongs to…"));
    updateButtons();
    m_signIn->test({.source = Source::LinkedIn,
                    .name = m_name->text().trimmed(),
                    .baseAddress = m_advanced->isChecked() ? m_address->text() : QString(linkedInAddress),
                    .pastedToken = m_token->text(),
                    .replace = m_replace});
}

void AccountDialog::onTested(const Result<Person> &result)
{
    m_isTesting = false;
    setBusy(false);
    if (!result) {
        applyFailed(result.error());
        updateButtons();
        return;
    }
    m_tested = *result;
    const QString name = result->name.isEmpty() ? result->urn.toString() : result->name;
    QString who = tr("This token belongs to %1.").arg(isolated(name));
    if (!m_replace && m_signIn->duplicate())
        who += u' ' + tr("You have this account already: Save gives it this token.");
    m_who->setText(who);
    m_who->setVisible(true);
    updateButtons();
    acceptButton()->setFocus();
}

void AccountDialog::apply()
{
    setBusy(true, tr("Putting the token into the keychain…"));
    m_signIn->save();
}

void AccountDialog::onSaved(const Result<AccountId> &result)
{
    setBusy(false);
    if (!result) {
        applyFailed(result.error());
        m_sessionOnly->setVisible(result.error().kind == ErrorKind::Keychain);
        updateButtons();
        return;
    }
    if (AccountSession *session = m_workspace.sessions.session(*result))
        session->useSecret(m_secret);
    m_secret.clear();
    applySucceeded();
}

} // namespace Laurels
