// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace Laurels {

struct Workspace;

/// The end of the program: every grace time ends, and what can be sent within two seconds is sent. If
/// something is left then, the person decides.
class FarewellGuard : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds patience{2};

    FarewellGuard(Workspace &workspace, QWidget &window);

    /// Whether the window may close now. If not, the guard closes it later.
    [[nodiscard]] bool mayClose();

signals:
    void hint(const QString &text);

private:
    void closeIfDone();
    void ask();

    Workspace &m_workspace;
    QWidget &m_window;
    bool m_isLeaving = false;
    bool m_isDecided = false;
};

} // namespace Laurels
