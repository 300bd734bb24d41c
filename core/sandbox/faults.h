// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/switches.h"
#include "sandbox/wiremessage.h"

namespace Laurels::Sandbox {

/// What can go wrong around an operation of either side, told apart by its scopes. Nothing in it knows
/// endorsements.
class Faults
{
public:
    /// How the side words a failure. An empty message: as it usually says.
    using Wording = WireAnswer (*)(int status, const QByteArray &message);

    Faults(Switches &switches, Wording wording);

    /// Trouble on the way to the service: nothing takes effect. Called first, once for each request.
    [[nodiscard]] std::optional<WireAnswer> onTheWay(const QByteArrayList &scopes, qint64 now);
    /// As Switches::take() and takeKind(), for faults in the middle: nothing if the request is spared.
    [[nodiscard]] bool take(const QByteArray &name, const QByteArrayList &scopes);
    [[nodiscard]] QByteArray takeKind(const QByteArray &name, const QByteArrayList &scopes);
    /// Trouble on the way back: the operation has taken effect.
    void spoil(WireAnswer &answer, const QByteArrayList &scopes);
    /// A service that is too talkative about what went wrong.
    void echo(WireAnswer &answer, const QByteArray &secretHeader) const;
    [[nodiscard]] WireAnswer withRetryAfter(WireAnswer answer, const QByteArrayList &scopes,
                                            qint64 now) const;

private:
    Switches &m_switches;
    Wording m_wording;
    bool m_isSpared = false;
};

} // namespace Laurels::Sandbox
