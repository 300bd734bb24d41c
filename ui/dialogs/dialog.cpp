// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/dialog.h"

#include "models/errortext.h"
#include "plaintext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

Dialog::Dialog(QWidget *parent)
    : QDialog(parent)
    , m_fields(new QWidget(this))
    , m_content(new QVBoxLayout(m_fields))
    , m_message(wrappedLabel({}, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_accept(m_buttons->addButton(QDialogButtonBox::Ok))
{
    setAttribute(Qt::WA_DeleteOnClose);
    // Running text can be wrapped anywhere, and is read best in lines of about this length.
    setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    m_content->setContentsMargins({});
    m_message->setObjectName(u"dialogMessage"_s);
    m_message->setVisible(false);
    m_accept->setObjectName(u"acceptButton"_s);
    m_accept->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetMinimumSize);
    layout->addWidget(m_fields, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_buttons);

    connect(m_buttons, &QDialogButtonBox::accepted, this, &Dialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &Dialog::reject);
}

void Dialog::accept()
{
    if (!m_accept->isEnabled())
        return;
    clearMessage();
    apply();
}

QPushButton *Dialog::addButton(const QString &text)
{
    return m_buttons->addButton(text, QDialogButtonBox::ActionRole);
}

void Dialog::setCancelText(const QString &text)
{
    m_buttons->button(QDialogButtonBox::Cancel)->setText(text);
}

void Dialog::applySucceeded()
{
    QDialog::accept();
}

void Dialog::applyFailed(const Error &error)
{
    setBusy(false);
    if (error.kind == ErrorKind::Cancelled)
        return;
    const ErrorText text = errorText(error);
    showMessage(text.nextStep.isEmpty() ? text.what : text.what + u'\n' + text.nextStep);
}

void Dialog::showMessage(const QString &text)
{
    showText(text);
}

void Dialog::clearMessage()
{
    showText({});
}

void Dialog::setBusy(bool busy, const QString &what)
{
    m_fields->setEnabled(!busy);
    m_accept->setEnabled(!busy);
    showText(busy ? what : QString());
}

void Dialog::showEvent(QShowEvent *event)
{
    orderTabs(*m_fields, *m_buttons);
    QDialog::showEvent(event);
}

void Dialog::showText(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void orderTabs(QWidget &fields, const QDialogButtonBox &buttons)
{
    QWidget *last = &fields;
    for (QWidget *next = last->nextInFocusChain(); next != &fields; next = next->nextInFocusChain()) {
        if (fields.isAncestorOf(next))
            last = next;
    }
    const QLayout *row = buttons.layout();
    for (int i = 0; i < row->count(); ++i) {
        if (QWidget *button = row->itemAt(i)->widget()) {
            QWidget::setTabOrder(last, button);
            last = button;
        }
    }
}

QLabel *wrappedLabel(const QString &text, QWidget *parent)
{
    QLabel *label = dataLabel(text, parent);
    label->setWordWrap(true);
    label->setMinimumWidth(1); // a very long word is cut rather than the dialog widened
    return label;
}

} // namespace Laurels
