// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptyface.h"

#include "icons.h"
#include "plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

EmptyFace::EmptyFace(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_title(dataLabel())
    , m_text(dataLabel())
    , m_step(new QPushButton)
{
    setObjectName(name);
    setFocusPolicy(Qt::ClickFocus); // holds the focus for the table, but is no stop of Tab
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setObjectName(name + u"Title"_s);
    m_text->setObjectName(name + u"Text"_s);
    m_step->setObjectName(name + u"Step"_s);
    m_step->setAutoDefault(false);
    QFont bold = m_title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.3);
    m_title->setFont(bold);
    auto *row = new QHBoxLayout(this);
    auto *column = new QVBoxLayout;
    row->addStretch(1);
    row->addLayout(column, 4);
    row->addStretch(1);
    column->addStretch(2);
    for (QLabel *label : {m_icon, m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setForegroundRole(QPalette::Text);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(m_step, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_step, &QPushButton::clicked, this, &EmptyFace::stepWished);
}

void EmptyFace::setContent(const Content &content)
{
    m_content = content;
    const int size = fontMetrics().height() * 3;
    const QIcon icon = content.icon.isEmpty() ? QIcon() : themedIcon(content.icon);
    m_icon->setVisible(!icon.isNull());
    m_icon->setPixmap(icon.isNull() ? QPixmap() : icon.pixmap(QSize(size, size), devicePixelRatioF()));
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_text->setVisible(!content.text.isEmpty());
    if (content.step.isEmpty() && m_step->hasFocus())
        setFocus(Qt::OtherFocusReason); // a hidden button would give it to whatever comes next
    m_step->setText(content.step);
    m_step->setAccessibleName(content.stepName);
    m_step->setVisible(!content.step.isEmpty());
    setAccessibleName(content.title);
    setAccessibleDescription(content.text);
}

void EmptyFace::focusStep()
{
    QWidget *target = m_content.step.isEmpty() ? static_cast<QWidget *>(this) : m_step;
    target->setFocus(Qt::OtherFocusReason);
}

} // namespace Laurels
