// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/endorsedialog.h"

#include "models/peoplemodel.h"
#include "models/suggestions.h"
#include "sync/sessionregistry.h"
#include "workspace.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

EndorseDialog::EndorseDialog(Workspace &workspace, const std::optional<AccountId> &account,
                             const PersonUrn &prefill, QWidget *parent)
    : Dialog(parent)
    , m_workspace(workspace)
{
    setObjectName(u"endorseDialog"_s);
    setWindowTitle(tr("Endorse somebody"));
    acceptButton()->setText(tr("Endorse"));
    buildFields();
    fillAccounts(account);

    offerPeopleAndSkills();
    if (!prefill.isEmpty())
        choosePerson(prefill);

    connect(m_account, &QComboBox::currentIndexChanged, this, &EndorseDialog::offerPeopleAndSkills);
    connect(m_person, &QComboBox::editTextChanged, this, &EndorseDialog::validate);
    connect(m_skill, &QLineEdit::textChanged, this, &EndorseDialog::validate);
    validate();
    (prefill.isEmpty() ? static_cast<QWidget *>(m_person) : m_skill)->setFocus();
}

void EndorseDialog::buildFields()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_account = new QComboBox(this);
    m_account->setObjectName(u"accountField"_s);
    form->addRow(tr("&As:"), m_account);
    m_accountLabel = qobject_cast<QLabel *>(form->labelForField(m_account));

    m_person = new QComboBox(this);
    m_person->setObjectName(u"personField"_s);
    m_person->setEditable(true);
    m_person->setInsertPolicy(QComboBox::NoInsert);
    m_person->setMinimumContentsLength(36);
    m_person->lineEdit()->setPlaceholderText(tr("A name you know, or urn:li:person:…"));
    form->addRow(tr("&Person:"), m_person);

    m_skill = new QLineEdit(this);
    m_skill->setObjectName(u"skillField"_s);
    m_skill->setPlaceholderText(tr("For instance: Technical Writing"));
    form->addRow(tr("&Skill:"), m_skill);
    content()->addLayout(form);

    m_listed = new QRadioButton(tr("They &list this skill on their profile"), this);
    m_listed->setObjectName(u"listedChoice"_s);
    m_listed->setChecked(true);
    m_suggested = new QRadioButton(tr("S&uggest it: they do not list it yet"), this);
    m_suggested->setObjectName(u"suggestedChoice"_s);
    content()->addWidget(m_listed);
    content()->addWidget(m_suggested);
    content()->addWidget(
        wrappedLabel(tr("Listed: your endorsement is visible at once. Suggested: it waits until they "
                        "take the skill up. LinkedIn does not tell which skills they list; "
                        "their profile page does."),
                     this));
    m_objection = wrappedLabel({}, this);
    m_objection->setObjectName(u"objectionLabel"_s);
    content()->addWidget(m_objection);
    content()->addStretch();
}

void EndorseDialog::fillAccounts(const std::optional<AccountId> &chosen)
{
    for (const AccountSession *session : m_workspace.sessions.sessions()) {
        if (!session->capabilities().endorse)
            continue;
        m_account->addItem(session->account().name, session->account().id.toString());
        if (chosen == session->account().id)
            m_account->setCurrentIndex(m_account->count() - 1);
    }
    // With one account there is nothing to choose.
    m_account->setVisible(m_account->count() > 1);
    m_accountLabel->setVisible(m_account->count() > 1);
}

/// Of the account chosen: person ids of one application mean nothing to another.
void EndorseDialog::offerPeopleAndSkills()
{
    const AccountId chosen = account().value_or(AccountId());
    const QString typed = m_person->currentText();
    m_person->setModel(new PeopleModel(m_workspace.store, chosen, m_person));
    m_person->completer()->setFilterMode(Qt::MatchContains);
    m_person->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_person->setCurrentIndex(-1);
    m_person->setEditText(typed);

    auto *skills = new QCompleter(suggestedSkills(m_workspace.store, chosen), m_skill);
    skills->setCaseSensitivity(Qt::CaseInsensitive);
    skills->setFilterMode(Qt::MatchContains);
    m_skill->setCompleter(skills);
    validate();
}

void EndorseDialog::choosePerson(const PersonUrn &person)
{
    const int row = m_person->findData(person.toString(), PeopleModel::UrnRole);
    m_person->setCurrentIndex(row);
    if (row < 0)
        m_person->setEditText(person.toString());
}

std::optional<AccountId> EndorseDialog::account() const
{
    return AccountId::parse(m_account->currentData().toString());
}

std::optional<PersonUrn> EndorseDialog::person() const
{
    const QString text = m_person->currentText().trimmed();
    if (const auto pasted = PersonUrn::parse(text))
        return pasted;
    const int row = m_person->currentIndex();
    if (row >= 0 && m_person->itemText(row) == text)
        return PersonUrn::parse(m_person->itemData(row, PeopleModel::UrnRole).toString());
    const QAbstractItemModel *people = m_person->model();
    const QModelIndexList matches =
        people->match(people->index(0, 0), Qt::DisplayRole, text, 2, Qt::MatchFixedString);
    // A name that several people have does not say who is meant.
    if (matches.size() != 1)
        return std::nullopt;
    return PersonUrn::parse(matches.first().data(PeopleModel::UrnRole).toString());
}

QString EndorseDialog::skill() const
{
    return m_skill->text().simplified();
}

bool EndorseDialog::isAlreadyGiven(const AccountId &account, const PersonUrn &person) const
{
    const EndorsementStore &store = m_workspace.store;
    const auto index = store.findPerson(person);
    if (!index)
        return false;
    const QString folded = foldedText(skill());
    const QList<RowId> given = store.rowsOf(account, Direction::Given);
    return std::any_of(given.begin(), given.end(), [&](RowId id) {
        const EndorsementRow &row = store.row(id);
        const Status::Kind kind = store.shownStatus(id).kind();
        return row.person == *index && foldedText(store.skill(row.skill).phrase) == folded &&
               (kind == Status::Accepted || kind == Status::Pending);
    });
}

/// Why this cannot be sent as it is; empty: it can, or it is not complete yet.
QString EndorseDialog::objection() const
{
    const auto chosenAccount = account();
    if (!chosenAccount)
        return tr("None of your accounts can endorse at the moment. Sign in first.");
    const QString typed = m_person->currentText().trimmed();
    const auto chosenPerson = person();
    if (!chosenPerson)
        return typed.isEmpty() || typed.size() < 3
                   ? QString()
                   : tr("Choose a person from the list, or paste their address: urn:li:person:…");
    const Account *owner = m_workspace.accounts.find(*chosenAccount);
    if (owner && owner->owner == *chosenPerson)
        return tr("That is you: nobody can endorse themselves.");
    if (!skill().isEmpty() && isAlreadyGiven(*chosenAccount, *chosenPerson))
        return tr("You have endorsed them for this skill already.");
    return {};
}

void EndorseDialog::validate()
{
    const QString text = objection();
    m_objection->setText(text);
    m_objection->setVisible(!text.isEmpty());
    acceptButton()->setEnabled(text.isEmpty() && account() && person() && !skill().isEmpty());
}

void EndorseDialog::apply()
{
    m_workspace.outbox.endorse(*account(),
                               {.recipient = *person(),
                                .skill = skill(),
                                .status = m_listed->isChecked() ? Status::Accepted : Status::Pending});
    applySucceeded();
}

} // namespace Laurels
