// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undobar.h"

#include "icons.h"
#include "plaintext.h"
#include "steptext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr std::chrono::milliseconds tickTime = 250ms;

} // namespace

UndoBar::UndoBar(Outbox &outbox, Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_text(dataLabel())
    , m_undo(new QPushButton(themedIcon(u"undo"_s), tr("Undo")))
    , m_dismiss(new QPushButton(themedIcon(u"cancel"_s), tr("Dismiss")))
{
    setObjectName(u"undoBar"_s);
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setObjectName(u"undoText"_s);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(1); // the buttons beside it must not widen the window
    m_undo->setObjectName(u"undoButton"_s);
    m_undo->setAccessibleName(tr("Undo the last change"));
    m_dismiss->setObjectName(u"undoDismiss"_s);
    m_dismiss->setAccessibleName(tr("Dismiss the undo bar"));
    m_dismiss->setFlat(true);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_dismiss);
    for (QPushButton *button : {m_undo, m_dismiss}) {
        button->setAutoDefault(false);
        button->installEventFilter(this);
    }
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const bool isUndone = m_isUndone;
        hide();
        isUndone ? m_outbox.redo() : m_outbox.undo();
    });
    connect(m_dismiss, &QPushButton::clicked, this, &QWidget::hide);
    connect(&m_outbox, &Outbox::undoableStepChanged, this, &UndoBar::onUndoableChanged);
    connect(&m_outbox, &Outbox::redoableStepChanged, this, &UndoBar::onRedoableChanged);
    hide();
}

void UndoBar::onUndoableChanged()
{
    const std::optional<OutboxStep> step = m_outbox.undoableStep();
    m_before = std::exchange(m_top, step ? step->id : OutboxStepId());
    const bool isNew = step && step->id > m_newest;
    const bool isSame = step && m_step && step->id == m_step->id;
    if (isNew || (isSame && !isHidden()))
        present(*step, false);
    else if (!isSame)
        hide(); // an older step came to the top: Edit > Undo has it
}

void UndoBar::onRedoableChanged()
{
    const std::optional<OutboxStep> step = m_outbox.redoableStep();
    const bool isJustUndone = step && step->id == m_before;
    if (isJustUndone)
        present(*step, true);
    else if (m_isUndone)
        hide();
}

void UndoBar::present(const OutboxStep &step, bool isUndone)
{
    const bool saysMore = !m_step || m_isUndone != isUndone || m_step->id != step.id ||
                          m_step->changed != step.changed || m_step->kept != step.kept;
    m_step = step;
    m_isUndone = isUndone;
    m_newest = std::max(m_newest, step.id);
    m_undo->setText(isUndone ? tr("Redo") : tr("Undo"));
    m_undo->setIcon(themedIcon(isUndone ? u"redo"_s : u"undo"_s));
    m_undo->setAccessibleName(isUndone ? tr("Redo what was undone") : tr("Undo the last change"));
    if (saysMore)
        m_left = stay;
    updateText();
    show();
    if (saysMore) {
        setAccessibleName(m_text->text());
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    scheduleTick();
}

void UndoBar::updateText()
{
    const QString what = stepText(*m_step);
    if (m_isUndone) {
        //: %1 is for instance "Hid 3 endorsements".
        m_text->setText(tr("Undone: %1.").arg(what));
        return;
    }
    if (!m_step->notBefore.isValid()) {
        m_text->setText(what + u'.');
        return;
    }
    if (m_isHeld) {
        //: %1 is for instance "Rejecting 3 endorsements".
        m_text->setText(tr("%1: waits while you are here.").arg(what));
        return;
    }
    // Not longer than the grace time, should the clock have been set back.
    const qint64 left = m_clock.now().msecsTo(m_step->notBefore);
    const int seconds = int((std::clamp<qint64>(left, 0, m_outbox.graceTime().count()) + 999) / 1000);
    //: %1 is for instance "Rejecting 3 endorsements".
    m_text->setText(tr("%1 in %n second(s).", nullptr, seconds).arg(what));
}

void UndoBar::scheduleTick()
{
    if (m_isTicking)
        return;
    m_isTicking = true;
    m_clock.callAfter(tickTime, this, [this] {
        m_isTicking = false;
        tick();
    });
}

void UndoBar::tick()
{
    if (isHidden())
        return;
    if (!m_isHeld)
        m_left -= tickTime;
    if (!m_step->notBefore.isValid() && m_left <= 0ms) {
        hide();
        return;
    }
    updateText();
    scheduleTick();
}

bool UndoBar::isLookedAt() const
{
    return isVisible() && (underMouse() || m_undo->hasFocus() || m_dismiss->hasFocus());
}

void UndoBar::updateHold()
{
    const bool hold = isLookedAt();
    if (hold == m_isHeld)
        return;
    m_isHeld = hold;
    m_outbox.holdGrace(hold);
    if (m_step && !isHidden())
        updateText();
}

void UndoBar::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    updateHold();
}

void UndoBar::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    updateHold();
}

void UndoBar::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    updateHold();
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &UndoBar::updateHold, Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

} // namespace Laurels
