// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/addresses.h"

#include "net/origin.h"

using namespace Qt::StringLiterals;

namespace Laurels::PostPressAddresses {

namespace {

bool isDocumentation(const QString &host)
{
    return host == "postpress.io"_L1 || host.endsWith(".postpress.io"_L1) || host == "postpress.ai"_L1 ||
           host == "www.postpress.ai"_L1;
}

} // namespace

QUrl standard()
{
    return QUrl(u"https://api.postpress.ai/v1"_s);
}

Result<QUrl> parse(const QString &text)
{
    const Result<QUrl> url = parseBaseAddress(text);
    if (url && isDocumentation(url->host()))
        return failure(ErrorKind::Rejected, u"address.documentation"_s);
    return url;
}

QList<QUrl> candidates(const QUrl &base)
{
    const QStringList known{u"/v1"_s, u"/api/v1"_s};
    const QString path = base.path(QUrl::FullyEncoded);
    if (!path.isEmpty() && !known.contains(path))
        return {base};
    QStringList paths = known;
    if (paths.removeOne(path))
        paths.prepend(path);
    QList<QUrl> result;
    for (const QString &each : paths) {
        QUrl url = base;
        url.setPath(each);
        result.append(url);
    }
    return result;
}

} // namespace Laurels::PostPressAddresses
