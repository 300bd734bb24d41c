// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/changestatusdialog.h"

#include "models/words.h"
#include "plaintext.h"
#include "workspace.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

struct Choice
{
    QString text;
    QString meaning;
};

Choice choiceFor(const Status &status)
{
    switch (status.kind()) {
    case Status::Accepted:
        return {ChangeStatusDialog::tr("&Show"),
                ChangeStatusDialog::tr("Everybody who sees your profile sees it.")};
    case Status::Hidden:
        return {ChangeStatusDialog::tr("&Hide"),
                ChangeStatusDialog::tr(
                    "You keep it, but nobody else sees it. You can show it again at any time.")};
    case Status::Rejected:
        return {ChangeStatusDialog::tr("&Reject"),
                ChangeStatusDialog::tr("You turn it down for good. LinkedIn does not promise a way back, so "
                                       "choose Hide if you are not sure.")};
    case Status::Deleted:
        return {
            ChangeStatusDialog::tr("&Withdraw"),
            ChangeStatusDialog::tr("You take your endorsement back. There is no undo once it is sent: you "
                                   "would endorse again, with a new date.")};
    default:
        return {status.toWire(), {}};
    }
}

} // namespace

ChangeStatusDialog::ChangeStatusDialog(Workspace &workspace, const QList<RowId> &rows, QWidget *parent)
    : Dialog(parent)
    , m_workspace(workspace)
    , m_rows(rows)
    , m_group(new QButtonGroup(this))
{
    Q_ASSERT(!rows.isEmpty());
    setObjectName(u"changeStatusDialog"_s);
    setWindowTitle(tr("Change status"));
    acceptButton()->setText(tr("Change"));
    acceptButton()->setEnabled(false);

    const Direction direction = workspace.store.row(rows.first()).direction;
    content()->addWidget(wrappedLabel(whatItIsAbout(direction), this));
    for (const Status &status : StatusPolicy::settable(direction))
        addChoice(status, direction);
    content()->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, [this] { acceptButton()->setEnabled(true); });
}

QString ChangeStatusDialog::whatItIsAbout(Direction direction) const
{
    if (m_rows.size() > 1)
        return tr("%n endorsements are selected.", nullptr, int(m_rows.size()));
    const EndorsementRow &row = m_workspace.store.row(m_rows.first());
    const QString person = isolated(personText(m_workspace.store.person(row.person)));
    const QString skill = isolated(skillText(m_workspace.store.skill(row.skill).phrase));
    const QString status = isolated(statusText(m_workspace.store.shownStatus(m_rows.first()), direction));
    return direction == Direction::Received
               ? tr("%1 endorsed you for %2. It is now: %3").arg(person, skill, status)
               : tr("You endorsed %1 for %2. It is now: %3").arg(person, skill, status);
}

void ChangeStatusDialog::addChoice(const Status &status, Direction direction)
{
    const Choice choice = choiceFor(status);
    auto *button = new QRadioButton(choice.text, this);
    button->setObjectName(u"choice"_s + status.toWire());
    button->setAccessibleDescription(choice.meaning);
    const int id = int(m_choices.size());
    m_choices.append(status);
    m_group->addButton(button, id);
    content()->addWidget(button);

    QLabel *meaning = wrappedLabel(choice.meaning, this);
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) +
                       style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
    meaning->setContentsMargins(indent, 0, 0, fontMetrics().descent());
    content()->addWidget(meaning);

    const bool isSame = m_rows.size() == 1 && m_workspace.store.shownStatus(m_rows.first()) == status;
    if (isSame) {
        button->setEnabled(false);
        meaning->setText(tr("This is its status now: %1").arg(statusText(status, direction)));
    }
}

void ChangeStatusDialog::apply()
{
    m_workspace.outbox.decide(m_rows, m_choices.at(m_group->checkedId()));
    applySucceeded();
}

} // namespace Laurels
