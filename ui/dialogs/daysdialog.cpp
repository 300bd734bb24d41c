// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/daysdialog.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

DaysDialog::DaysDialog(const DateRange &now, const QDate &today, QWidget *parent)
    : Dialog(parent)
{
    setObjectName(u"daysDialog"_s);
    setWindowTitle(tr("Choose days"));
    acceptButton()->setText(tr("Show"));
    content()->addWidget(wrappedLabel(tr("Only what was given on these days is shown."), this));
    const QDate from = now.lastDays > 0 ? today.addDays(1 - now.lastDays) : now.from;
    m_from = addEnd(tr("&First day:"), u"fromEdit"_s, tr("&No beginning"), from, today.addMonths(-1));
    m_to = addEnd(tr("&Last day:"), u"toEdit"_s, tr("No &end"), now.to, today);
    content()->addStretch();
}

DaysDialog::End DaysDialog::addEnd(const QString &name, const QString &objectName, const QString &open,
                                   const QDate &day, const QDate &otherwise)
{
    const End end{.isOpen = new QCheckBox(open, this), .day = new QDateEdit(this)};
    end.isOpen->setObjectName(objectName + u"Open"_s);
    end.day->setObjectName(objectName);
    end.day->setCalendarPopup(true);
    end.day->setDate(day.isValid() ? day : otherwise);
    auto *label = new QLabel(name, this);
    label->setBuddy(end.day);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(end.day, 1);
    row->addWidget(end.isOpen);
    content()->addLayout(row);
    connect(end.isOpen, &QCheckBox::toggled, end.day, &QWidget::setDisabled);
    end.isOpen->setChecked(!day.isValid());
    return end;
}

void DaysDialog::apply()
{
    const auto dayOf = [](const End &end) { return end.isOpen->isChecked() ? QDate() : end.day->date(); };
    DateRange days{.lastDays = 0, .from = dayOf(m_from), .to = dayOf(m_to)};
    // Whoever mixes the ends up still means what is between them.
    if (days.from.isValid() && days.to.isValid() && days.to < days.from)
        std::swap(days.from, days.to);
    emit chosen(days);
    applySucceeded();
}

} // namespace Laurels
