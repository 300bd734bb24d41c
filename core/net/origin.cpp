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

bool hasSafeScheme(const QUrl &url)
{
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopbackLiteral(url.host()));
}

/// Also an empty one, `https://@host`.
bool namesUser(const QUrl &url)
{
    return url.authority().contains(u'@');
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

bool isSafeAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && hasSafeScheme(url) && !namesUser(url);
}

QUrl addressUnder(const QUrl &base, const QByteArray &pathAndQuery)
{
    return QUrl::fromEncoded(base.toEncoded() + pathAndQuery, QUrl::StrictMode);
}

Result<QUrl> parseBaseAddress(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return failure(ErrorKind::Rejected, u"address.invalid"_s);
    if (!hasSafeScheme(url))
        return failure(ErrorKind::Rejected, u"address.scheme"_s);
    if (namesUser(url) || url.hasQuery() || url.hasFragment())
        return failure(ErrorKind::Rejected, u"address.extras"_s);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    return url;
}

} // namespace Laurels
