// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/endorsedialog.h"

#include "dialogs/phraseform.h"
#include "dialogs/skillsform.h"
#include "sync/sessionregistry.h"
#include "workspace.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

EndorseDialog::EndorseDialog(Workspace &workspace, const std::optional<AccountId> &account,
                             const PersonUrn &prefill, QWidget *parent)
    : Dialog(parent)
    , m_workspace(workspace)
{
    setObjectName(u"endorseDialog"_s);
    setWindowTitle(tr("Endorse somebody"));
    buildFields();
    fillAccounts(account);
    showForm();
    connect(m_account, &QComboBox::currentIndexChanged, this, &EndorseDialog::showForm);
    for (EndorseForm *each : {m_phrases, m_skills})
        connect(each, &EndorseForm::changed, this, &EndorseDialog::validate);
    if (form()) {
        form()->setFocus();
        // The id of a member of an archive is made up, and nobody can be endorsed by it.
        if (!prefill.isEmpty() && !m_workspace.archives.person(prefill))
            form()->choosePerson(prefill);
    }
    validate();
}

void EndorseDialog::buildFields()
{
    auto *row = new QFormLayout;
    row->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_account = new QComboBox(this);
    m_account->setObjectName(u"accountField"_s);
    // A very long name is cut rather than the dialog widened.
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_account->setMinimumContentsLength(24);
    row->addRow(tr("&As:"), m_account);
    m_accountLabel = qobject_cast<QLabel *>(row->labelForField(m_account));
    content()->addLayout(row);
    m_phrases = new PhraseForm(m_workspace, this);
    m_skills = new SkillsForm(m_workspace, this);
    content()->addWidget(m_phrases);
    content()->addWidget(m_skills, 1);
    m_objection = wrappedLabel({}, this);
    m_objection->setObjectName(u"objectionLabel"_s);
    content()->addWidget(m_objection);
}

void EndorseDialog::fillAccounts(const std::optional<AccountId> &chosen)
{
    for (const AccountSession *session : m_workspace.sessions.sessions()) {
        const Capabilities able = session->capabilities();
        if (!able.endorse && !able.endorseListed)
            continue;
        m_account->addItem(session->account().name, session->account().id.toString());
        if (chosen == session->account().id)
            m_account->setCurrentIndex(m_account->count() - 1);
    }
    // With one account there is nothing to choose.
    m_account->setVisible(m_account->count() > 1);
    m_accountLabel->setVisible(m_account->count() > 1);
}

std::optional<AccountId> EndorseDialog::account() const
{
    return AccountId::parse(m_account->currentData().toString());
}

EndorseForm *EndorseDialog::form() const
{
    const auto chosen = account();
    const AccountSession *const session = chosen ? m_workspace.sessions.session(*chosen) : nullptr;
    if (!session)
        return nullptr;
    return session->capabilities().endorseListed ? m_skills : m_phrases;
}

void EndorseDialog::showForm()
{
    EndorseForm *const chosen = form();
    m_skills->setVisible(chosen == m_skills);
    m_phrases->setVisible(chosen != m_skills);
    m_phrases->setEnabled(chosen);
    if (chosen)
        chosen->setAccount(*account());
    if (isVisible())
        adjustSize();
    validate();
}

void EndorseDialog::validate()
{
    const EndorseForm *const chosen = form();
    const QString text =
        chosen ? chosen->objection() : tr("None of your accounts can endorse at the moment. Sign in first.");
    m_objection->setText(text);
    m_objection->setVisible(!text.isEmpty());
    acceptButton()->setText(chosen ? chosen->acceptText() : tr("Endorse"));
    acceptButton()->setEnabled(chosen && text.isEmpty() && chosen->isComplete());
}

void EndorseDialog::apply()
{
    form()->apply();
    applySucceeded();
}

} // namespace Laurels
