// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

namespace Laurels {

/// The tool bar. Where it is too narrow for its buttons they give up their keys, then their words, before
/// one of them goes out of sight: the last is Undo.
class CommandBar : public QToolBar
{
    Q_OBJECT
public:
    using QToolBar::QToolBar;

    void addCommand(QAction *action);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
};

} // namespace Laurels
