// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letterkeys.h"

#include <QAbstractItemView>
#include <QAction>
#include <QKeyEvent>

#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

LetterKeys::LetterKeys(QAbstractItemView &view, Clock &clock, std::function<size_t()> selectionStamp)
    : QObject(&view)
    , m_clock(clock)
    , m_selectionStamp(std::move(selectionStamp))
{
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
}

void LetterKeys::setOn(bool isOn)
{
    m_isOn = isOn;
    m_waiting = nullptr;
}

LetterKeys::Meaning LetterKeys::meaning(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Delete)
        return Meaning::Delete;
    if ((event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != Qt::NoModifier)
        return Meaning::NotOurs;
    const QString text = event.text();
    if (text.isEmpty() || !text.front().isPrint() || text.front().isSpace())
        return Meaning::NotOurs;
    if (text == "/"_L1)
        return Meaning::Find;
    if (text == "?"_L1)
        return Meaning::Keys;
    return Meaning::Letter;
}

QAction *LetterKeys::actionFor(const QKeyEvent &event) const
{
    const auto key = QKeyCombination(event.modifiers() & Qt::ShiftModifier, Qt::Key(event.key()));
    for (QAction *action : m_actions) {
        if (action->shortcuts().contains(QKeySequence(key)))
            return action;
    }
    return nullptr;
}

qint64 LetterKeys::timeOf(const QKeyEvent &event) const
{
    // The time of the press, not of its handling: a busy moment must not make two presses one.
    return event.timestamp() != 0 ? qint64(event.timestamp()) : m_clock.now().toMSecsSinceEpoch();
}

bool LetterKeys::eventFilter(QObject * /*watched*/, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        return claim(*static_cast<QKeyEvent *>(event));
    case QEvent::KeyPress:
        return press(*static_cast<QKeyEvent *>(event));
    case QEvent::MouseButtonPress:
        actNow();
        return false;
    default:
        return false;
    }
}

bool LetterKeys::claim(QKeyEvent &event)
{
    if (meaning(event) == Meaning::NotOurs) {
        // What the shortcut map takes never comes as a press.
        actBefore(event);
        return false;
    }
    event.accept();
    return true;
}

bool LetterKeys::press(const QKeyEvent &event)
{
    switch (meaning(event)) {
    case Meaning::Letter:
        pressLetter(event);
        return true;
    case Meaning::Find:
        actNow();
        emit findWished();
        return true;
    case Meaning::Keys:
        actNow();
        emit keysWished();
        return true;
    case Meaning::Delete:
        actNow();
        if (!event.isAutoRepeat())
            emit deleteWished();
        return true;
    case Meaning::NotOurs:
        actBefore(event);
        return false;
    }
    return false;
}

void LetterKeys::pressLetter(const QKeyEvent &event)
{
    if (!m_isOn) {
        emit hint(tr("Single keys are switched off (Preferences)."));
        return;
    }
    QAction *action = actionFor(event);
    if (event.isAutoRepeat()) {
        actNow();
        if (action && action->autoRepeat())
            trigger(action);
        return;
    }
    const qint64 at = timeOf(event);
    const qint64 pause = at - std::exchange(m_lastLetterAt, at);
    if (pause >= 0 && pause < typingPause.count()) {
        m_waiting = nullptr;
        emit hint(tr("To search, press / first."));
        return;
    }
    actNow();
    if (!action) {
        emit hint(tr("No command has this key. To search, press / first."));
        return;
    }
    m_waiting = action;
    m_waitingStamp = m_selectionStamp();
    m_clock.callAfter(typingPause, this, [this, generation = ++m_generation] {
        if (generation == m_generation)
            actNow();
    });
}

void LetterKeys::actBefore(const QKeyEvent &event)
{
    // A bare modifier is part of the next key, not a key of its own.
    if (event.key() != Qt::Key_Shift)
        actNow();
}

void LetterKeys::actNow()
{
    QAction *action = m_waiting;
    m_waiting = nullptr;
    if (action && m_waitingStamp == m_selectionStamp())
        trigger(action);
}

void LetterKeys::trigger(QAction *action)
{
    if (action->isEnabled())
        action->trigger();
    else
        emit hint(action->toolTip());
}

} // namespace Laurels
