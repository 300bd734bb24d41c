// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/profileaddress.h"

#include "domain/linkedinpages.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace Laurels::Archive {

namespace {

QStringView withoutScheme(QStringView address)
{
    for (const QStringView scheme : {u"https://", u"http://"}) {
        if (address.startsWith(scheme, Qt::CaseInsensitive))
            return address.sliced(scheme.size());
    }
    return address;
}

QStringView withoutQueryAndFragment(QStringView address)
{
    for (qsizetype i = 0; i < address.size(); ++i) {
        if (address[i] == u'?' || address[i] == u'#')
            return address.first(i);
    }
    return address;
}

bool isLinkedInHost(QStringView host)
{
    // Only ASCII is put into lower case: other letters, the Kelvin sign for one, become k as well.
    return LinkedInPages::isHost(QString::fromLatin1(host.toLatin1().toLower()));
}

/// As it stands in the address, encoded or not. Not QUrl's reading: that one repairs and normalises.
std::optional<QStringView> encodedSlugIn(QStringView address)
{
    const QStringView bare = withoutQueryAndFragment(withoutScheme(address.trimmed()));
    const qsizetype slash = bare.indexOf(u'/');
    if (slash < 0 || !isLinkedInHost(bare.first(slash)))
        return std::nullopt;
    QStringView path = bare.sliced(slash);
    constexpr QStringView section = u"/in/";
    if (!path.startsWith(section, Qt::CaseInsensitive))
        return std::nullopt;
    path = path.sliced(section.size());
    return path.endsWith(u'/') ? path.chopped(1) : path;
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isWellEncoded(const QByteArray &text)
{
    for (qsizetype i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
        if (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2]))
            return false;
    }
    return true;
}

std::optional<QString> percentDecoded(QStringView text)
{
    if (!text.isValidUtf16())
        return std::nullopt;
    const QByteArray encoded = text.toUtf8();
    if (!isWellEncoded(encoded))
        return std::nullopt;
    const QByteArray bytes = QByteArray::fromPercentEncoding(encoded);
    if (!bytes.isValidUtf8())
        return std::nullopt;
    // A byte order mark is no part of a slug, and must not be dropped as if it had not been there.
    using Flag = QStringConverter::Flag;
    QStringDecoder decoder(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    return decoder(bytes);
}

} // namespace

std::optional<QString> writtenSlugOf(const QString &address)
{
    const auto encoded = encodedSlugIn(address);
    const auto slug = encoded ? percentDecoded(*encoded) : std::nullopt;
    return slug && LinkedInPages::isSlug(*slug) ? slug : std::nullopt;
}

std::optional<QString> slugOf(const QString &address)
{
    const auto written = writtenSlugOf(address);
    if (!written)
        return std::nullopt;
    // Again: NFC makes some texts longer.
    const QString folded = keyFolded(*written);
    return LinkedInPages::isSlug(folded) ? std::optional(folded) : std::nullopt;
}

QUrl profilePageOf(const QString &address)
{
    const auto slug = writtenSlugOf(address);
    return slug ? LinkedInPages::memberProfile(*slug) : QUrl();
}

QString keyFolded(const QString &text)
{
    // Once more after folding, which does not keep every text in that form.
    return text.normalized(QString::NormalizationForm_C)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C);
}

} // namespace Laurels::Archive
