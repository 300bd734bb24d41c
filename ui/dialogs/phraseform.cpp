// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/phraseform.h"

#include "dialogs/dialog.h"
#include "models/peoplemodel.h"
#include "models/suggestions.h"
#include "workspace.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

PhraseForm::PhraseForm(Workspace &workspace, QWidget *parent)
    : EndorseForm(parent)
    , m_workspace(workspace)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_person = new QComboBox(this);
    m_person->setObjectName(u"personField"_s);
    m_person->setEditable(true);
    m_person->setInsertPolicy(QComboBox::NoInsert);
    // A very long name is cut rather than the dialog widened.
    m_person->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_person->setMinimumContentsLength(36);
    m_person->lineEdit()->setPlaceholderText(tr("A name you know, or urn:li:person:…"));
    form->addRow(tr("&Person:"), m_person);
    m_skill = new QLineEdit(this);
    m_skill->setObjectName(u"skillField"_s);
    m_skill->setPlaceholderText(tr("For instance: Technical Writing"));
    form->addRow(tr("&Skill:"), m_skill);
    column->addLayout(form);

    m_listed = new QRadioButton(tr("They &list this skill on their profile"), this);
    m_listed->setObjectName(u"listedChoice"_s);
    m_listed->setChecked(true);
    m_suggested = new QRadioButton(tr("S&uggest it: they do not list it yet"), this);
    m_suggested->setObjectName(u"suggestedChoice"_s);
    column->addWidget(m_listed);
    column->addWidget(m_suggested);
    column->addWidget(
        wrappedLabel(tr("Listed: your endorsement is visible at once. Suggested: it waits until they "
                        "take the skill up. LinkedIn does not tell which skills they list; "
                        "their profile page does."),
                     this));
    column->addStretch();

    connect(m_person, &QComboBox::editTextChanged, this, &PhraseForm::changed);
    connect(m_skill, &QLineEdit::textChanged, this, &PhraseForm::changed);
}

void PhraseForm::setAccount(const AccountId &account)
{
    m_account = account;
    const QString typed = m_person->currentText();
    m_person->setModel(new PeopleModel(m_workspace.store, account, m_person));
    m_person->completer()->setFilterMode(Qt::MatchContains);
    m_person->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_person->setCurrentIndex(-1);
    m_person->setEditText(typed);

    auto *skills = new QCompleter(suggestedSkills(m_workspace.store, account), m_skill);
    skills->setCaseSensitivity(Qt::CaseInsensitive);
    skills->setFilterMode(Qt::MatchContains);
    m_skill->setCompleter(skills);
    emit changed();
}

void PhraseForm::choosePerson(const PersonUrn &person)
{
    const int row = m_person->findData(person.toString(), PeopleModel::UrnRole);
    m_person->setCurrentIndex(row);
    if (row < 0)
        m_person->setEditText(person.toString());
    m_skill->setFocus();
}

std::optional<PersonUrn> PhraseForm::person() const
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

QString PhraseForm::skill() const
{
    return m_skill->text().simplified();
}

QString PhraseForm::objection() const
{
    const QString typed = m_person->currentText().trimmed();
    const auto chosen = person();
    if (!chosen)
        return typed.size() < 3
                   ? QString()
                   : tr("Choose a person from the list, or paste their address: urn:li:person:…");
    const Account *owner = m_workspace.accounts.find(m_account);
    if (owner && owner->owner == *chosen)
        return tr("That is you: nobody can endorse themselves.");
    if (!skill().isEmpty() && isAlreadyGiven(m_workspace.store, m_account, *chosen, skill()))
        return tr("You have endorsed them for this skill already.");
    return {};
}

bool PhraseForm::isComplete() const
{
    return person() && !skill().isEmpty();
}

QString PhraseForm::acceptText() const
{
    return tr("Endorse");
}

void PhraseForm::apply()
{
    m_workspace.outbox.endorse(m_account,
                               {.recipient = *person(),
                                .skill = skill(),
                                .status = m_listed->isChecked() ? Status::Accepted : Status::Pending});
}

} // namespace Laurels
