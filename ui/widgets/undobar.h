// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outbox.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Laurels {

/// Says what the last step did and offers to undo it, and once it was undone to redo it. There is only one;
/// it goes away by itself, or when the step can no longer be undone or redone. While the pointer or the focus
/// is on it, the grace time and its own time stand still.
class UndoBar : public QFrame
{
    Q_OBJECT
public:
    /// How long a step that was sent at once stays on screen; Edit > Undo outlives that.
    static constexpr std::chrono::seconds stay{10};

    UndoBar(Outbox &outbox, Clock &clock, QWidget *parent = nullptr);

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onUndoableChanged();
    void onRedoableChanged();
    void present(const OutboxStep &step, bool isUndone);
    void updateText();
    void tick();
    void scheduleTick();
    void updateHold();
    [[nodiscard]] bool isLookedAt() const;

    Outbox &m_outbox;
    Clock &m_clock;
    QLabel *m_text;
    QPushButton *m_undo;
    QPushButton *m_dismiss;
    std::optional<OutboxStep> m_step;
    OutboxStepId m_newest{}; ///< shown so far
    OutboxStepId m_top{};    ///< can be undone now
    OutboxStepId m_before{}; ///< could be before that
    std::chrono::milliseconds m_left{};
    bool m_isUndone = false; ///< offers to redo
    bool m_isHeld = false;
    bool m_isTicking = false;
};

} // namespace Laurels
