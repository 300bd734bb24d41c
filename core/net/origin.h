// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QString>
#include <QUrl>

namespace Laurels {

/// Scheme, host and port: what a credential belongs to. It is sent nowhere else.
class Origin
{
public:
    Origin() = default;
    explicit Origin(const QUrl &url);

    [[nodiscard]] bool covers(const QUrl &url) const { return *this == Origin(url); }
    [[nodiscard]] QString toString() const; ///< "https://api.linkedin.com", the port only if unusual
    [[nodiscard]] QString host() const { return m_host; }
    [[nodiscard]] bool isEmpty() const { return m_host.isEmpty(); }

    friend bool operator==(const Origin &, const Origin &) = default;

private:
    QString m_scheme;
    QString m_host;
    int m_port = -1;
};

/// https, or plain http to one of the literal loopback addresses 127.0.0.1 and [::1]; names no user.
[[nodiscard]] bool isSafeAddress(const QUrl &url);

/// `pathAndQuery` under a base address, both encoded already. Built as bytes, because the setters of QUrl
/// would encode a second time or not enough (reference linkedin.md, section 2.5).
[[nodiscard]] QUrl addressUnder(const QUrl &base, const QByteArray &pathAndQuery);

/// Reads a base address as a person types it. https only, except for the literal loopback addresses
/// 127.0.0.1 and [::1]; no user info, query or fragment; a slash at the end is dropped.
/// Fails with ErrorKind::Rejected and one of the codes `address.invalid`, `address.scheme`,
/// `address.extras`.
[[nodiscard]] Result<QUrl> parseBaseAddress(const QString &text);

} // namespace Laurels
