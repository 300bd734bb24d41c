// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Laurels {

/// One request to LinkedIn's side as it came, for tests that count.
struct SandboxRequest
{
    QByteArray method;
    QByteArray target; ///< raw path and query
    QByteArray restliMethod;
    QByteArray body;
    int status = 0; ///< what was answered; 0: nothing, the connection was closed
    bool hadToken = false;
};

/// The same for PostPress's side.
struct SandboxPostPressRequest
{
    QByteArray method{};
    QByteArray target{}; ///< raw path and query
    QByteArray accept{};
    QByteArray contentType{};
    QByteArray idempotencyKey{};
    QByteArray body{};
    int status = 0;      ///< what was answered; 0: nothing, the connection was closed
    bool hadKey = false; ///< some key, not necessarily the right one
};

/// An endorsement that was asked for through PostPress.
struct SandboxSkillEndorsement
{
    QByteArray account{};
    QByteArray profile{}; ///< provider id
    qint64 skillId = 0;
    int asked = 0;   ///< how many requests reached the service with it, whatever was answered
    int applied = 0; ///< how often it took effect: 1, if all is well

    friend bool operator==(const SandboxSkillEndorsement &, const SandboxSkillEndorsement &) = default;
};

} // namespace Laurels
