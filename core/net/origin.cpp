// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/origin.h"

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool isLoopbackLiteral(const QString &host)
{
    return host == "127.0.0.1"_L1 || host == "::1"_L1;
}

Failure refused(const QString &code)
{
    return Failure(Error{.kind = ErrorKind::Rejected, .code = code});
}

} // namespace

Origin::Origin(const QUrl &url)
    : m_scheme(url.scheme())
    , m_host(url.host())
    , m_port(effectivePort(url))
{
}

QString Origin::toString() const
{
    QUrl url;
    url.setScheme(m_scheme);
    url.setHost(m_host);
    if (m_port != (m_scheme == "https"_L1 ? 443 : 80))
        url.setPort(m_port);
    return url.toString();
}

Result<QUrl> parseBaseAddress(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return refused(u"address.invalid"_s);
    const bool plainLoopback = url.scheme() == "http"_L1 && isLoopbackLiteral(url.host());
    if (url.scheme() != "https"_L1 && !plainLoopback)
        return refused(u"address.scheme"_s);
    const bool namesUser = url.authority().contains(u'@');
    if (namesUser || url.hasQuery() || url.hasFragment())
        return refused(u"address.extras"_s);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    return url;
}

} // namespace Laurels
