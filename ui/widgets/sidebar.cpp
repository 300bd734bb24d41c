// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar.h"

#include "actions.h"
#include "badgebutton.h"
#include "models/accountmodel.h"
#include "plaintext.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

SideBar::SideBar(AccountModel &accounts, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_picker(new QComboBox)
    , m_toReview(new BadgeButton(BadgeButton::Badge::Count))
    , m_received(new BadgeButton(BadgeButton::Badge::Count))
    , m_given(new BadgeButton(BadgeButton::Badge::Count))
{
    setObjectName(u"sideBar"_s);
    auto *label = new QLabel(tr("Acc&ount"));
    label->setBuddy(m_picker);
    m_picker->setObjectName(u"accountPicker"_s);
    m_picker->setAccessibleName(tr("Account"));
    m_picker->setModel(&accounts);
    m_picker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_picker->setMinimumContentsLength(12);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_picker);
    layout->addSpacing(fontMetrics().height() / 2);
    const std::pair<BadgeButton *, QAction *> views[] = {
        {m_toReview, actions.viewToReview}, {m_received, actions.viewReceived}, {m_given, actions.viewGiven}};
    for (const auto &[button, action] : views) {
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setCommand(action);
        button->setAutoRaise(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    connect(m_picker, &QComboBox::activated, this, [this] { emit accountChosen(account()); });
    setCounts({});
}

std::optional<AccountId> SideBar::account() const
{
    return AccountId::parse(m_picker->currentData(AccountModel::AccountIdRole).toString());
}

void SideBar::setAccount(const std::optional<AccountId> &account)
{
    m_picker->setCurrentIndex(qMax(0, m_accounts.rowOf(account)));
    m_picker->setToolTip(toolTipText(m_picker->currentText()));
}

void SideBar::setCount(BadgeButton *button, int count)
{
    const QString text = QLocale().toString(count);
    button->setBadge(text);
    QString name = button->defaultAction()->iconText();
    //: A list and how many there are in it, for a screen reader.
    button->setAccessibleName(tr("%1, %2").arg(name.remove(u'&'), text));
}

void SideBar::setCounts(const Counts &counts)
{
    setCount(m_toReview, counts.toReview);
    setCount(m_received, counts.received);
    setCount(m_given, counts.given);
}

} // namespace Laurels
