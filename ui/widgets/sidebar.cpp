// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar.h"

#include "actions.h"
#include "badgebutton.h"
#include "models/accountmodel.h"
#include "plaintext.h"
#include "savedfilterlist.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

SideBar::SideBar(AccountModel &accounts, SavedFilters &filters, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_picker(new QComboBox)
    , m_savedFilters(new SavedFilterList(filters))
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
    QAction *const views[] = {actions.viewToReview, actions.viewReceived, actions.viewGiven,
                              actions.viewSkills,   actions.viewPeople,   actions.viewActivity,
                              actions.viewTodo};
    for (size_t i = 0; i < m_views.size(); ++i) {
        auto *button = new BadgeButton(BadgeButton::Badge::Count);
        button->setObjectName(views[i]->objectName() + u"Button"_s);
        button->setCommand(views[i]);
        button->setAutoRaise(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        layout->addWidget(button);
        m_views.at(i) = button;
        const auto follow = [button, action = views[i]] { button->setVisible(action->isVisible()); };
        connect(views[i], &QAction::visibleChanged, button, follow);
        follow();
    }
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_savedFilters);
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
    const int numbers[] = {counts.toReview, counts.received, counts.given, counts.skills,
                           counts.people,   counts.activity, counts.todo};
    for (size_t i = 0; i < m_views.size(); ++i)
        setCount(m_views.at(i), numbers[i]);
}

} // namespace Laurels
