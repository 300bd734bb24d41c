// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sourceinput.h"

#include "backends/postpress/addresses.h"
#include "backends/postpress/key.h"
#include "net/cleanedtoken.h"
#include "net/origin.h"

using namespace Qt::StringLiterals;

namespace Laurels::SourceInput {

QUrl standardAddress(Source source)
{
    switch (source) {
    case Source::LinkedIn:
        return QUrl(u"https://api.linkedin.com/v2"_s);
    case Source::PostPress:
        return PostPressAddresses::standard();
    case Source::Archive: // is nowhere
        break;
    }
    return {};
}

Result<QUrl> parseAddress(Source source, const QString &text)
{
    return source == Source::PostPress ? PostPressAddresses::parse(text) : parseBaseAddress(text);
}

Result<QByteArray> parseSecret(Source source, const QString &pasted)
{
    if (source == Source::PostPress)
        return parsePostPressKey(pasted).map([](const PostPressKey &key) { return key.text; });
    const QByteArray token = cleanedToken(pasted);
    if (token.isEmpty())
        return failure(ErrorKind::Rejected, u"signin.noToken"_s);
    return token;
}

} // namespace Laurels::SourceInput
