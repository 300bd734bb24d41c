// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statuschips.h"

#include "delegates/statuslooks.h"
#include "flowlayout.h"
#include "models/endorsementmodel.h"
#include "plaintext.h"

#include <QKeyEvent>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

StatusChips::StatusChips(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"statusChips"_s);
    setAccessibleName(tr("Status"));
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QList<Status> StatusChips::wantedStatuses(const QHash<Status, int> &counts) const
{
    QSet<Status> present = m_chosen;
    for (const auto &[status, count] : counts.asKeyValueRange()) {
        if (count > 0)
            present.insert(status);
    }
    return Status::inOrder(present.values());
}

void StatusChips::setCounts(const QHash<Status, int> &counts, Direction direction)
{
    const QList<Status> statuses = wantedStatuses(counts);
    if (statuses != m_statuses)
        rebuild(statuses);
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const Status &status = m_statuses.at(i);
        const QString count = QLocale().toString(counts.value(status));
        const QString text = statusText(status, direction);
        // An unknown status is the service's text.
        const QString label = buttonText(text, fontMetrics());
        //: A filter chip: a status and how many there are.
        m_chips.at(i)->setText(tr("%1 %2").arg(label, count));
        m_chips.at(i)->setAccessibleName(tr("%1, %2").arg(text, count));
        m_chips.at(i)->setToolTip(toolTipText(tr("Show only these: %1").arg(text)));
    }
}

void StatusChips::rebuild(const QList<Status> &statuses)
{
    const auto focused = std::find_if(m_chips.begin(), m_chips.end(),
                                      [](const QToolButton *chip) { return chip->hasFocus(); });
    const auto refocus = focused == m_chips.end()
                             ? qsizetype(-1)
                             : statuses.indexOf(m_statuses.at(std::distance(m_chips.begin(), focused)));
    qDeleteAll(m_chips);
    m_chips.clear();
    m_statuses = statuses;
    for (const Status &status : statuses) {
        auto *chip = new QToolButton(this);
        chip->setObjectName(u"chip"_s + status.toWire());
        chip->setCheckable(true);
        chip->setChecked(m_chosen.contains(status));
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setIcon(statusIcon(status));
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->installEventFilter(this);
        connect(chip, &QToolButton::toggled, this, [this, status](bool isOn) { toggle(status, isOn); });
        layout()->addWidget(chip);
        m_chips.append(chip);
        chip->show();
    }
    if (refocus >= 0)
        m_chips.at(refocus)->setFocus();
    updateGeometry();
}

void StatusChips::setChosen(const QSet<Status> &chosen)
{
    m_chosen = chosen;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const QSignalBlocker quiet(m_chips.at(i));
        m_chips.at(i)->setChecked(chosen.contains(m_statuses.at(i)));
    }
}

void StatusChips::toggle(const Status &status, bool isOn)
{
    if (isOn)
        m_chosen.insert(status);
    else
        m_chosen.remove(status);
    emit chosenChanged(m_chosen);
}

bool StatusChips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return false;
    const bool isForward = (key == Qt::Key_Right) == isLeftToRight();
    const auto place = m_chips.indexOf(static_cast<QToolButton *>(watched)) + (isForward ? 1 : -1);
    if (place >= 0 && place < m_chips.size())
        m_chips.at(place)->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace Laurels
