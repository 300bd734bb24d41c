// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"

#include "desk.h"

#include <QAction>

#include <memory>

namespace Laurels {

/// Laurels' window on a desk, which a test fills before it opens the window.
class WindowFixture
{
protected:
    /// Words for numbers of things, and no end of the program with its last window.
    static void prepareProgram();

    /// With a service that has nine endorsements.
    void makeFilledDesk();
    void openWindow();
    void closeAll();

    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QLatin1StringView(name));
    }
    [[nodiscard]] QString label(const char *name) const;
    [[nodiscard]] int rowCount() const;
    template <typename T>
    [[nodiscard]] T *shown(const QString &name) const
    {
        auto *part = m_window->findChild<T *>(name);
        return part && part->isVisible() ? part : nullptr;
    }

    AccountId openPostPress();
    void endorse(qint64 skill);

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Laurels
