// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "summarypane.h"

#include "detailsform.h"
#include "plaintext.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QLabel *readableLabel(const QString &objectName)
{
    auto *label = dataLabel();
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(1); // a very long word is cut rather than the pane widened
    return label;
}

void setBold(QLabel *label, qreal factor)
{
    QFont bold = label->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * factor);
    label->setFont(bold);
}

} // namespace

SummaryPane::SummaryPane(QWidget *parent)
    : QScrollArea(parent)
    , m_title(readableLabel(u"summaryTitle"_s))
    , m_text(readableLabel(u"summaryText"_s))
    , m_form(new DetailsForm)
{
    setObjectName(u"summaryPane"_s);
    setAccessibleName(tr("Details"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setBold(m_title, 1.2);
    auto *content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_text);
    m_layout->addWidget(m_form);
    m_layout->addStretch(1);
    setWidget(content);
}

QLabel *SummaryPane::addField(const QString &name, const QString &objectName)
{
    QLabel *field = m_form->addField(name, objectName);
    m_form->setField(field, {});
    m_fields.append(field);
    return field;
}

void SummaryPane::setField(QLabel *field, const QString &text)
{
    m_form->setField(field, text);
}

void SummaryPane::addWidget(QWidget *widget)
{
    m_layout->insertWidget(m_layout->count() - 1, widget);
    // There is no scrolling sideways, so the buttons and their keys must fit.
    const int needed = this->widget()->minimumSizeHint().width();
    setMinimumWidth(needed + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
}

void SummaryPane::setTitle(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    for (QLabel *field : std::as_const(m_fields))
        setField(field, {});
}

QSize SummaryPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 34, fontMetrics().height() * 20};
}

} // namespace Laurels
