// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/key.h"

#include "net/cleanedtoken.h"

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr QByteArrayView livePrefix = "pp_live_";
constexpr QByteArrayView testPrefix = "pp_test_";

PostPressKey::Sort sortOf(const QByteArray &text)
{
    if (text.startsWith(livePrefix))
        return PostPressKey::Sort::Live;
    return text.startsWith(testPrefix) ? PostPressKey::Sort::Test : PostPressKey::Sort::Unknown;
}

} // namespace

QString PostPressKey::masked() const
{
    // Of a short key, four characters would be too much.
    constexpr qsizetype shown = 4;
    const QByteArray prefix = sort == Sort::Unknown ? QByteArray() : text.first(livePrefix.size());
    const bool isLong = text.size() >= prefix.size() + 3 * shown;
    return QString::fromLatin1(prefix) + u'…' + (isLong ? QString::fromLatin1(text.last(shown)) : QString());
}

Result<PostPressKey> parsePostPressKey(const QString &pasted)
{
    const QByteArray text = cleanedToken(pasted);
    if (text.isEmpty())
        return failure(ErrorKind::Rejected, u"key.unusable"_s);
    return PostPressKey{.text = text, .sort = sortOf(text)};
}

} // namespace Laurels
