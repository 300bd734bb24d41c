// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace Laurels {

/// What became of the service's patience with us; told by the gate in front of an account's requests.
struct GateState
{
    enum class Kind {
        Open,
        SignInNeeded, ///< a 401: everything waits for a new credential
        Throttled,    ///< `until`: no request of `operation` before that time
    };
    Kind kind = Kind::Open;
    QByteArray operation{};
    QDateTime until{}; ///< UTC
    QString code{};    ///< SignInNeeded: the service's word for why, if it gave one

    friend bool operator==(const GateState &, const GateState &) = default;
};

} // namespace Laurels
