// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/accountdialog.h"

#include "auth/credentialstore.h"
#include "backends/sourceinput.h"
#include "models/errortext.h"
#include "net/origin.h"
#include "plaintext.h"
#include "sync/sessionregistry.h"
#include "sync/signin.h"
#include "workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

class RemoteWords
{
    Q_DECLARE_TR_FUNCTIONS(AccountDialog)

public:
    static QString of(const RemoteAccount &account)
    {
        const QString name = isolated(account.name.isEmpty() ? account.id : account.name);
        const QString state = stateText(account.state);
        //: %1 is the name of an account, %2 its state.
        return state.isEmpty() ? name : tr("%1 (%2)").arg(name, state);
    }

private:
    static QString stateText(RemoteAccount::State state)
    {
        switch (state) {
        case RemoteAccount::State::Ok:
        case RemoteAccount::State::Unknown:
            return {};
        case RemoteAccount::State::Connecting:
            return tr("connecting");
        case RemoteAccount::State::SignInNeeded:
            return tr("needs to be linked again");
        case RemoteAccount::State::Stopped:
            return tr("stopped");
        case RemoteAccount::State::PermissionsMissing:
            return tr("lacks permissions");
        }
        return {};
    }
};

Source sourceOf(const Workspace &workspace, const AccountId &account)
{
    const Account *const found = workspace.accounts.find(account);
    return found ? found->source : Source::LinkedIn;
}

} // namespace

AccountDialog::AccountDialog(Workspace &workspace, Source source, QWidget *parent)
    : AccountDialog(workspace, source, std::nullopt, parent)
{
}

AccountDialog::AccountDialog(Workspace &workspace, const AccountId &replace, QWidget *parent)
    : AccountDialog(workspace, sourceOf(workspace, replace), replace, parent)
{
}

AccountDialog::AccountDialog(Workspace &workspace, Source source, const std::optional<AccountId> &replace,
                             QWidget *parent)
    : Dialog(parent)
    , m_workspace(workspace)
    , m_replace(replace)
    , m_signIn(new SignIn(workspace.accounts, workspace.credentials, workspace.backends, this))
    , m_source(source)
    , m_words(accountWords(source))
{
    setObjectName(u"accountDialog"_s);
    setWindowTitle(m_replace ? tr("Sign in again") : m_words.title);
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
    m_sessionOnly = addButton(tr("For this sess&ion only"));
    m_sessionOnly->setObjectName(u"sessionOnlyButton"_s);
    m_sessionOnly->setToolTip(m_words.sessionOnly);
    m_sessionOnly->setVisible(false);
    connectSignIn();

    if (const Account *account = m_replace ? workspace.accounts.find(*m_replace) : nullptr) {
        m_name->setText(account->name);
        m_name->setEnabled(false);
        m_address->setText(account->baseAddress.toString());
    }
    describeAddress();
    updateButtons();
    m_secretField->setFocus();
}

AccountDialog::~AccountDialog() = default;

void AccountDialog::connectSignIn()
{
    connect(m_test, &QPushButton::clicked, this, &AccountDialog::test);
    connect(m_sessionOnly, &QPushButton::clicked, this, [this] { m_signIn->save(true); });
    connect(m_signIn, &SignIn::choiceNeeded, this, &AccountDialog::offerChoice);
    connect(m_signIn, &SignIn::tested, this, &AccountDialog::onTested);
    connect(m_signIn, &SignIn::saved, this, &AccountDialog::onSaved);
    connect(m_signIn, &SignIn::secretReady, this,
            [this](const AccountId &, const QByteArray &secret) { m_secret = secret; });
    connect(this, &QDialog::rejected, m_signIn, &SignIn::cancel);
}

void AccountDialog::buildFields()
{
    content()->addWidget(wrappedLabel(m_words.intro, this));
    if (!m_workspace.credentials.isLasting()) {
        QLabel *note = wrappedLabel(tr("There is no keychain here.") + u' ' + m_words.sessionOnly, this);
        note->setObjectName(u"noKeychainNote"_s);
        content()->addWidget(note);
    }
    if (!m_words.secretPage.isEmpty()) {
        auto *where = new QPushButton(tr("&Where tokens are made…"), this);
        where->setObjectName(u"tokenPageButton"_s);
        where->setToolTip(m_words.secretPage.toString());
        where->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(where, &QPushButton::clicked, this, [this] {
            if (!m_workspace.openUrl(m_words.secretPage)) {
                showMessage(
                    tr("No browser could be opened. The address is: %1").arg(m_words.secretPage.toString()));
            }
        });
        content()->addWidget(where);
    }

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_secretField = new QLineEdit(this);
    m_secretField->setObjectName(u"tokenField"_s);
    m_secretField->setEchoMode(QLineEdit::Password);
    m_secretField->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_secretField->setPlaceholderText(tr("Paste it here"));
    form->addRow(m_words.secret, m_secretField);
    m_secretHint = wrappedLabel({}, this);
    m_secretHint->setObjectName(u"secretHint"_s);
    m_secretHint->setVisible(false);
    form->addRow(QString(), m_secretHint);
    m_showSecret = new QCheckBox(m_words.showSecret, this);
    m_showSecret->setObjectName(u"showTokenBox"_s);
    form->addRow(QString(), m_showSecret);
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"nameField"_s);
    m_name->setPlaceholderText(m_words.nameHint);
    form->addRow(tr("Account &name:"), m_name);
    buildChoice(form);
    content()->addLayout(form);

    connect(m_secretField, &QLineEdit::textChanged, this, [this](const QString &text) {
        const QString hint = secretHint(m_source, text);
        m_secretHint->setText(hint);
        m_secretHint->setVisible(!hint.isEmpty());
        forgetTest();
    });
    connect(m_showSecret, &QCheckBox::toggled, this, [this](bool show) {
        m_secretField->setEchoMode(show ? QLineEdit::Normal : QLineEdit::Password);
    });
}

void AccountDialog::buildChoice(QFormLayout *form)
{
    m_remote = new QComboBox(this);
    m_remote->setObjectName(u"remoteField"_s);
    // A very long name is cut rather than the dialog widened.
    m_remote->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_remote->setMinimumContentsLength(24);
    m_remote->setPlaceholderText(tr("Choose one"));
    form->addRow(tr("&LinkedIn account:"), m_remote);
    m_remoteLabel = qobject_cast<QLabel *>(form->labelForField(m_remote));
    m_remote->setVisible(false);
    m_remoteLabel->setVisible(false);
    connect(m_remote, &QComboBox::activated, this, &AccountDialog::choose);
}

void AccountDialog::buildAdvanced()
{
    m_advanced = new QGroupBox(m_words.otherServer, this);
    m_advanced->setObjectName(u"advancedBox"_s);
    m_advanced->setCheckable(true);
    m_advanced->setChecked(false);
    auto *form = new QFormLayout(m_advanced);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_address = new QLineEdit(SourceInput::standardAddress(m_source).toString(), m_advanced);
    m_address->setObjectName(u"addressField"_s);
    form->addRow(tr("&Base address:"), m_address);
    m_addressNote = wrappedLabel({}, m_advanced);
    form->addRow(m_addressNote);
    m_trustAddress = new QCheckBox(m_words.trust, m_advanced);
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
    m_signIn->cancel();
    m_who->setVisible(false);
    m_remote->setVisible(false);
    m_remoteLabel->setVisible(false);
    m_sessionOnly->setVisible(false);
    clearMessage();
    describeAddress();
    updateButtons();
}

void AccountDialog::describeAddress()
{
    const QUrl standard = SourceInput::standardAddress(m_source);
    // An account's own address is only opened for change when it is not the source's.
    if (m_replace && m_address->text() != standard.toString() && !m_advanced->isChecked()) {
        const QSignalBlocker blocker(m_advanced);
        m_advanced->setChecked(true);
    }
    const Result<QUrl> address = SourceInput::parseAddress(m_source, m_address->text());
    const bool isForeign = m_advanced->isChecked() && address && Origin(*address) != Origin(standard);
    m_trustAddress->setVisible(isForeign);
    m_addressNote->setVisible(isForeign || (m_advanced->isChecked() && !address));
    if (!address)
        m_addressNote->setText(errorText(address.error()).sentence());
    else if (isForeign)
        m_addressNote->setText(m_words.foreign.arg(Origin(*address).toString()));
}

bool AccountDialog::isAddressUnderstood() const
{
    if (!m_advanced->isChecked())
        return true;
    return SourceInput::parseAddress(m_source, m_address->text()) &&
           (m_trustAddress->isHidden() || m_trustAddress->isChecked());
}

void AccountDialog::updateButtons()
{
    m_test->setEnabled(!m_isTesting && !m_secretField->text().isEmpty() && isAddressUnderstood());
    acceptButton()->setEnabled(!m_isTesting && m_tested.has_value());
    // Enter does the next thing.
    (m_tested ? acceptButton() : m_test)->setDefault(true);
}

void AccountDialog::test()
{
    m_isTesting = true;
    setBusy(true, m_words.asking);
    updateButtons();
    const QString standard = SourceInput::standardAddress(m_source).toString();
    m_signIn->test({.source = m_source,
                    .name = m_name->text().trimmed(),
                    .baseAddress = m_advanced->isChecked() ? m_address->text() : standard,
                    .pastedSecret = m_secretField->text(),
                    .replace = m_replace});
}

void AccountDialog::offerChoice(const QList<RemoteAccount> &accounts)
{
    m_isTesting = false;
    setBusy(false);
    m_remote->clear();
    for (const RemoteAccount &account : accounts)
        m_remote->addItem(RemoteWords::of(account), account.id);
    m_remote->setCurrentIndex(-1);
    m_remote->setVisible(true);
    m_remoteLabel->setVisible(true);
    m_who->setText(tr("This key may act for several LinkedIn accounts. Choose the one that endorses."));
    m_who->setVisible(true);
    updateButtons();
    m_remote->setFocus();
}

/// Also another one, after the first was tested.
void AccountDialog::choose(int index)
{
    m_isTesting = true;
    m_tested.reset();
    setBusy(true, m_words.asking);
    updateButtons();
    m_signIn->choose(m_remote->itemData(index).toString());
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
    QString who = m_words.belongs.arg(isolated(name));
    if (!m_replace && m_signIn->duplicate())
        who += u' ' + m_words.replaces;
    m_who->setText(who);
    m_who->setVisible(true);
    updateButtons();
    acceptButton()->setFocus();
}

void AccountDialog::apply()
{
    setBusy(true, m_words.keeping);
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
