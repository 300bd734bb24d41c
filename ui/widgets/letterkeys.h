// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

class QAbstractItemView;
class QAction;
class QKeyEvent;

namespace Laurels {

/// The single keys of a table. Takes them before Qt's shortcut map and the view's type-ahead do:
/// - a letter acts when 80 ms have passed without another one; two letters within that time are typing,
///   so neither acts, nor does what follows without a pause;
/// - any other key or a click in between makes a letter act first;
/// - if the selection is another one by then, the letter does not act: it was not meant for these rows;
/// - a held key repeats only where its action may.
/// A key that no action has says so by hint(). Keys with Ctrl, Alt or Meta and function keys are left to Qt's
/// shortcut map: the same actions are the view's own.
class LetterKeys : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds typingPause{80};

    /// `selectionStamp` changes when other rows are selected.
    LetterKeys(QAbstractItemView &view, Clock &clock, std::function<size_t()> selectionStamp);

    void setActions(const QList<QAction *> &actions) { m_actions = actions; }
    /// Off: letters act on nothing and say so; '/', '?' and Delete stay.
    void setOn(bool isOn);

signals:
    void findWished();
    void keysWished();
    void deleteWished();
    /// A sentence for the status bar.
    void hint(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Meaning { NotOurs, Letter, Find, Keys, Delete };

    [[nodiscard]] static Meaning meaning(const QKeyEvent &event);
    [[nodiscard]] QAction *actionFor(const QKeyEvent &event) const;
    [[nodiscard]] qint64 timeOf(const QKeyEvent &event) const;
    bool claim(QKeyEvent &event);
    bool press(const QKeyEvent &event);
    void pressLetter(const QKeyEvent &event);
    void actBefore(const QKeyEvent &event);
    void actNow();
    void trigger(QAction *action);

    Clock &m_clock;
    std::function<size_t()> m_selectionStamp;
    QList<QAction *> m_actions;
    bool m_isOn = true;
    QPointer<QAction> m_waiting;
    size_t m_waitingStamp = 0;
    qint64 m_lastLetterAt = 0;
    int m_generation = 0;
};

} // namespace Laurels
