// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace Laurels {

/// Calls `what` from the event loop on SIGINT and SIGTERM (Ctrl+C and closing the console on Windows), unless
/// `context` is gone by then. A second one ends the program at once. One per program.
void onQuitSignals(QObject *context, std::function<void()> what);

/// Ends the event loop, with exit code 0, on these signals.
void quitOnSignals(QObject *parent);

/// Ends the event loop when standard input closes, if that is a pipe: then a parent holds the other end,
/// and its end, however it comes, is ours. Does nothing for a terminal, a file or /dev/null.
void quitWithInput(QObject *parent);

} // namespace Laurels
