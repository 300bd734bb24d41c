// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/exportdialog.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

ExportDialog::ExportDialog(const Counts &counts, QWidget *parent)
    : Dialog(parent)
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    acceptButton()->setText(tr("Choose file…"));
    addWhat(counts);
    addFormat();
    content()->addWidget(
        wrappedLabel(tr("The file holds the LinkedIn ids of other people and the skills they "
                        "endorsed, but no names. Keep it where you would keep an address "
                        "book, and delete it when you no longer need it."),
                     this));
    content()->addStretch();
}

QRadioButton *ExportDialog::addButton(const QString &objectName, const QString &text, QButtonGroup *group)
{
    auto *button = new QRadioButton(text, this);
    button->setObjectName(objectName);
    group->addButton(button);
    content()->addWidget(button);
    return button;
}

void ExportDialog::addWhat(const Counts &counts)
{
    content()->addWidget(wrappedLabel(tr("Which endorsements?"), this));
    auto *group = new QButtonGroup(this);
    m_selected = addButton(u"exportSelected"_s, tr("The %n &selected", nullptr, counts.selected), group);
    m_shown =
        addButton(u"exportShown"_s, tr("The %n of this &list, as filtered", nullptr, counts.shown), group);
    m_all = addButton(u"exportAll"_s, tr("&All %n, received and given", nullptr, counts.all), group);
    m_selected->setEnabled(counts.selected > 0);
    m_shown->setEnabled(counts.shown > 0);
    // One line is always selected and says nothing about what is wished.
    QRadioButton *const likely = counts.selected > 1 ? m_selected : counts.shown > 0 ? m_shown : m_all;
    likely->setChecked(true);
    acceptButton()->setEnabled(counts.all > 0);
}

void ExportDialog::addFormat()
{
    content()->addWidget(wrappedLabel(tr("In what form?"), this));
    auto *group = new QButtonGroup(this);
    QRadioButton *csv = addButton(u"exportCsv"_s, tr("&CSV for spreadsheets"), group);
    m_json = addButton(u"exportJson"_s, tr("&JSON, for other programs"), group);
    csv->setChecked(true);
    m_mark = new QCheckBox(tr("With a byte order &mark, which Excel needs"), this);
    m_mark->setObjectName(u"exportMark"_s);
    m_mark->setChecked(true);
    content()->addWidget(m_mark);
    connect(m_json, &QRadioButton::toggled, m_mark, &QWidget::setDisabled);
}

void ExportDialog::apply()
{
    emit chosen({.what = m_all->isChecked()     ? What::All
                         : m_shown->isChecked() ? What::Shown
                                                : What::Selected,
                 .format = m_json->isChecked() ? ExportFormat::Json : ExportFormat::Csv,
                 .hasMark = m_mark->isChecked()});
    applySucceeded();
}

} // namespace Laurels
