// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include "icons.h"
#include "plaintext.h"

#include <QAccessible>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QPushButton *makeButton(const QString &objectName, const QString &text, const QString &about,
                        const QString &icon = {})
{
    auto *button = new QPushButton(themedIcon(icon), text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    button->setAccessibleName(text);
    button->setAccessibleDescription(about);
    return button;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(u"messageBar"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    hide();
}

void MessageBar::setTroubles(const QList<Trouble> &troubles)
{
    m_troubles = troubles;
    m_dismissed.removeIf([&](const Trouble &trouble) { return !troubles.contains(trouble); });
    rebuild();
}

void MessageBar::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QList<Trouble> shown = m_troubles;
    shown.removeIf([this](const Trouble &trouble) { return m_dismissed.contains(trouble); });
    for (const Trouble &trouble : shown.last(qMin(mostRows, shown.size())))
        m_rows->addWidget(makeRow(trouble));
    setVisible(!shown.isEmpty());
}

QWidget *MessageBar::makeRow(const Trouble &trouble)
{
    auto *row = new QFrame;
    row->setFrameShape(QFrame::StyledPanel);
    row->setAutoFillBackground(true);
    row->setBackgroundRole(QPalette::ToolTipBase);
    row->setForegroundRole(QPalette::ToolTipText);
    row->setAccessibleName(trouble.text);
    auto *column = new QVBoxLayout(row);
    auto *line = new QHBoxLayout;
    column->addLayout(line);

    auto *text = dataLabel(trouble.text);
    text->setObjectName(u"messageText"_s);
    text->setForegroundRole(QPalette::ToolTipText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setMinimumWidth(1); // a very long word is cut rather than the window widened
    line->addWidget(text, 1);

    if (trouble.help == Trouble::Help::Retry) {
        auto *retry = makeButton(u"messageRetry"_s, tr("Retry"), trouble.text, u"sync"_s);
        connect(retry, &QPushButton::clicked, this, [this, trouble] { emit retryWished(trouble); });
        line->addWidget(retry);
    } else if (trouble.help == Trouble::Help::Resume) {
        auto *resume = makeButton(u"messageResume"_s, tr("Go on"), trouble.text);
        connect(resume, &QPushButton::clicked, this, [this, trouble] { emit resumeWished(trouble); });
        line->addWidget(resume);
    } else if (trouble.help == Trouble::Help::SignIn && !trouble.accounts.isEmpty()) {
        auto *signIn = makeButton(u"messageSignIn"_s, tr("Sign in again…"), trouble.text, u"key"_s);
        connect(signIn, &QPushButton::clicked, this,
                [this, trouble] { emit signInWished(trouble.accounts.first()); });
        line->addWidget(signIn);
    }
    if (!trouble.details.isEmpty()) {
        auto *details = dataLabel(trouble.details);
        details->setForegroundRole(QPalette::ToolTipText);
        details->setWordWrap(true);
        details->setTextInteractionFlags(Qt::TextSelectableByMouse);
        details->setMinimumWidth(1);
        details->hide();
        column->addWidget(details);
        auto *button = makeButton(u"messageDetails"_s, tr("Details"), trouble.text);
        button->setCheckable(true);
        connect(button, &QPushButton::toggled, details, &QWidget::setVisible);
        line->addWidget(button);
    }
    auto *dismiss = makeButton(u"messageDismiss"_s, tr("Dismiss"), trouble.text, u"cancel"_s);
    connect(dismiss, &QPushButton::clicked, this, [this, trouble] {
        m_dismissed.append(trouble);
        rebuild();
        emit dismissed(trouble);
    });
    line->addWidget(dismiss);
    QAccessibleEvent alert(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return row;
}

} // namespace Laurels
