// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/keyedit.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace Laurels {

KeyEdit::KeyEdit(QWidget *parent)
    : QKeySequenceEdit(parent)
{
    // A screen reader also finds the field inside, which only shows what this one takes.
    const QList<QLineEdit *> fields = findChildren<QLineEdit *>();
    for (QLineEdit *field : fields)
        field->setAccessibleName(tr("Key"));
}

bool KeyEdit::event(QEvent *event)
{
    // Before Qt's own handling: which of the two it records as keys differs between its versions, and
    // nobody without a mouse would get out again.
    if (event->type() == QEvent::KeyPress) {
        const auto &press = *static_cast<QKeyEvent *>(event);
        const bool isTab = press.key() == Qt::Key_Tab || press.key() == Qt::Key_Backtab;
        const bool isBack = press.key() == Qt::Key_Backtab || press.modifiers() & Qt::ShiftModifier;
        if (isTab && focusNextPrevChild(!isBack))
            return true;
    }
    return QKeySequenceEdit::event(event);
}

void KeyEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit wished();
        return;
    case Qt::Key_Escape:
        if (keySequence().isEmpty())
            event->ignore();
        else
            clear();
        return;
    default:
        break;
    }
    QKeySequenceEdit::keyPressEvent(event);
    const QKeySequence pressed = keySequence();
    if (pressed.isEmpty())
        return;
    // Qt would wait a second for more keys, to make a sequence of them.
    setKeySequence(QKeySequence(pressed[0]));
    emit recorded();
}

} // namespace Laurels
