// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Laurels {

/// Ends the event loop, with exit code 0, on SIGINT and SIGTERM (Ctrl+C and closing the console on
/// Windows). One per program.
void quitOnSignals(QObject *parent);

/// Ends the event loop when standard input closes, if that is a pipe: then a parent holds the other end,
/// and its end, however it comes, is ours. Does nothing for a terminal, a file or /dev/null.
void quitWithInput(QObject *parent);

} // namespace Laurels
