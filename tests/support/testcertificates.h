// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

#include <optional>

namespace Laurels {

/// Certificates made anew for a test by the `openssl` command: an authority that nobody else knows, and
/// servers with and without fault.
class TestCertificates
{
public:
    enum class Kind {
        Good,       ///< for 127.0.0.1, signed by the authority
        SelfSigned, ///< for 127.0.0.1, signed by nobody
        Expired,    ///< like Good, until yesterday
        WrongHost,  ///< like Good, for another host
    };

    /// False: openssl did not do it; the output is in the log.
    [[nodiscard]] bool make();

    [[nodiscard]] QSslConfiguration server(Kind kind) const;
    /// Trusts what the system trusts, and the authority.
    [[nodiscard]] QSslConfiguration client() const;

private:
    [[nodiscard]] bool openssl(const QStringList &arguments) const;
    [[nodiscard]] bool sign(const QString &name, const QString &host, const QString &endDate) const;

    QTemporaryDir m_folder;
};

} // namespace Laurels
