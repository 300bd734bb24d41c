// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

#include <QDateTime>
#include <QString>

#include <cstddef>
#include <optional>

namespace Laurels {

/// The credential of a gate, and what 401 answers mean for it:
///
///   open -> needed (a 401) -> open (a new credential)
///     \-> held for 5 s, then for 10 s (LinkedIn calls a new token revoked) -> open or needed
///
/// Attempts are numbered as for InFlightLimit.
class SignInPause
{
public:
    [[nodiscard]] const std::optional<Credential> &credential() const { return m_credential; }
    [[nodiscard]] bool isNeeded() const { return m_isNeeded; }
    /// Why, if the service said so.
    [[nodiscard]] QString code() const { return m_code; }
    /// Nothing may go out before that time.
    [[nodiscard]] std::optional<QDateTime> heldUntil(const QDateTime &now) const;

    void setCredential(const Credential &credential, quint64 latestAttempt, const QDateTime &now);
    /// A 401, with the service's word for why. True: it may do better without a new sign-in.
    [[nodiscard]] bool noteRefused(const HttpResponse &response, const QString &code, quint64 attempt,
                                   quint64 latestAttempt, const QDateTime &now);

private:
    std::optional<Credential> m_credential;
    QDateTime m_credentialSince;
    quint64 m_lastBeforeCredential = 0; ///< attempts up to this one had another credential
    bool m_isNeeded = false;
    QString m_code;
    std::size_t m_holds = 0;
    quint64 m_lastBeforeHold = 0;
    QDateTime m_heldUntil;
};

} // namespace Laurels
