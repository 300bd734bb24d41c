// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxitem.h"

#include <QObject>

#include <chrono>

class QWidget;

namespace Laurels {

struct Workspace;

/// The end of the program: every grace time ends, and what can be sent within two seconds is sent. The rest
/// is kept and waits for the next start.
class FarewellGuard : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds patience{2};

    FarewellGuard(Workspace &workspace, QWidget &window);

    /// Whether the window may close now. If not, the guard closes it within its patience, or when the person
    /// closes it once more.
    [[nodiscard]] bool mayClose();

signals:
    void hint(const QString &text);

private:
    /// Changes that are on their way or could be.
    [[nodiscard]] int sendable() const;
    [[nodiscard]] bool isPausing(const OutboxItem &item) const;
    void close();

    Workspace &m_workspace;
    QWidget &m_window;
    bool m_isLeaving = false;
};

} // namespace Laurels
