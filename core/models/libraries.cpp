// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/libraries.h"

#include "cache/sqliteversion.h"

#include <QSslSocket>

#include <optional>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr qint64 firstApacheLicensed = 0x3000'0000; // OpenSSL 3.0

/// Absent where the system's own TLS is used, which comes with no licence of its own. OpenSSL calls itself
/// "OpenSSL 3.0.17 1 Jul 2025".
std::optional<Library> tlsLibrary()
{
    const QStringList words = QSslSocket::sslLibraryVersionString().split(u' ');
    if (words.size() < 2 || words.first() != "OpenSSL"_L1)
        return std::nullopt;
    const bool isApache = QSslSocket::sslLibraryVersionNumber() >= firstApacheLicensed;
    return Library{
        .name = words.first(), .version = words.at(1), .licence = isApache ? u"Apache-2.0"_s : u"OpenSSL"_s};
}

} // namespace

QList<Library> coreLibraries()
{
    QList<Library> result{qtLibrary()};
    result.append({.name = u"SQLite"_s, .version = sqliteVersion(), .licence = u"public domain"_s});
    if (const auto tls = tlsLibrary())
        result.append(*tls);
#ifdef LAURELS_KEYCHAIN_VERSION
    // It does not tell its version at run time: the one of the build.
    result.append({.name = u"QtKeychain"_s,
                   .version = QStringLiteral(LAURELS_KEYCHAIN_VERSION),
                   .licence = u"BSD-2-Clause"_s});
#endif
    result.append({.name = u"libzip"_s,
                   .version = QString::fromLatin1(zip_libzip_version()),
                   .licence = u"BSD-3-Clause"_s});
    result.append(expectedLibrary());
    return result;
}

} // namespace Laurels
