// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/listbar.h"

#include "plaintext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr int linesShown = 5;

} // namespace

ListBar::ListBar(const QString &name, const QString &listName, QWidget *parent)
    : QFrame(parent)
    , m_text(dataLabel())
    , m_list(new QListWidget)
    , m_line(new QHBoxLayout)
{
    setObjectName(name + u"Bar"_s);
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setObjectName(name + u"Text"_s);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(1); // the buttons beside it must not widen the window
    m_line->addWidget(m_text, 1);
    m_details = addButton(name + u"Details"_s, tr("Which?"));
    m_details->setCheckable(true);
    m_list->setObjectName(name + u"List"_s);
    m_list->setAccessibleName(listName);
    m_list->setMaximumHeight(m_list->fontMetrics().height() * (linesShown + 1));
    m_list->setWordWrap(true);
    m_list->hide();
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_line);
    column->addWidget(m_list);
    setTabOrder(m_details, m_list);
    connect(m_details, &QPushButton::toggled, m_list, &QWidget::setVisible);
    hide();
}

QPushButton *ListBar::addButton(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    m_line->addWidget(button);
    return button;
}

void ListBar::present(const QString &text, const QStringList &lines, bool isNews)
{
    m_text->setText(text);
    const QList<QPushButton *> buttons = findChildren<QPushButton *>();
    for (QPushButton *button : buttons)
        button->setAccessibleDescription(text);
    // What is the same stays, and with it the current line.
    for (int i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).simplified(); // what others wrote may have line breaks
        if (i >= m_list->count())
            m_list->addItem(line);
        else
            m_list->item(i)->setText(line);
    }
    while (m_list->count() > lines.size())
        delete m_list->takeItem(m_list->count() - 1);
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    setAccessibleName(text);
    show();
    if (isNews) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void ListBar::vanish()
{
    m_details->setChecked(false);
    hide();
}

QString ListBar::text() const
{
    return m_text->text();
}

} // namespace Laurels
