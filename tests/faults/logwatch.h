// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Laurels {

/// While it lives, keeps everything that is logged in this process, and lets Laurels log all it can. One at
/// a time.
class LogWatch
{
public:
    LogWatch();
    ~LogWatch();
    Q_DISABLE_COPY_MOVE(LogWatch)

    [[nodiscard]] static QByteArray logged();
    /// Lines of warnings and worse.
    [[nodiscard]] static QByteArray warned();
};

} // namespace Laurels
