// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailsform.h"

#include "plaintext.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Laurels {

// Not a QFormLayout: that of Qt 6.4 writes behind its memory when its last rows are hidden after it was
// measured with all of them.
DetailsForm::DetailsForm(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

QLabel *DetailsForm::addField(const QString &name, const QString &objectName)
{
    auto *value = dataLabel();
    value->setObjectName(objectName);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setMinimumWidth(1); // a very long word is cut rather than the pane widened
    addRow(name, value);
    return value;
}

QLineEdit *DetailsForm::addId(const QString &name, const QString &objectName)
{
    auto *value = new QLineEdit;
    value->setObjectName(objectName);
    value->setReadOnly(true);
    value->setFrame(false);
    value->setAccessibleName(name);
    QPalette flat = value->palette();
    flat.setBrush(QPalette::Base, Qt::transparent);
    value->setPalette(flat);
    addRow(name, value);
    return value;
}

void DetailsForm::addRow(const QString &name, QWidget *field)
{
    auto *title = dataLabel(name);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    title->setBuddy(field);
    m_column->addWidget(title);
    m_column->addWidget(field);
    m_titles.insert(field, title);
}

void DetailsForm::setField(QLabel *field, const QString &text)
{
    field->setText(text);
    showRow(field, !text.isEmpty());
}

void DetailsForm::setField(QLineEdit *field, const QString &text)
{
    field->setText(text);
    field->setCursorPosition(0);
    showRow(field, !text.isEmpty());
}

void DetailsForm::showRow(QWidget *field, bool isShown)
{
    field->setVisible(isShown);
    m_titles.value(field)->setVisible(isShown);
}

} // namespace Laurels
