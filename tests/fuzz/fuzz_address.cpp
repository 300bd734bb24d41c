// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any text as a profile's address: whatever page is made of it is one of LinkedIn's profiles, and shows
// everything that is in it.
#include "backends/archive/profileaddress.h"
#include "domain/linkedinpages.h"

#include <cstdint>
#include <cstdlib>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

bool isControlOrBidirectional(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x061c || c == 0x200b || c == 0x200e || c == 0x200f ||
           (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff;
}

void requireOnlySeenCharacters(const QUrl &page)
{
    const QByteArray encoded = page.toEncoded();
    for (const char c : encoded)
        require(c > 0x20 && c < 0x7f);
    const QString decoded = QString::fromUtf8(QByteArray::fromPercentEncoding(encoded));
    for (const QChar c : decoded)
        require(!isControlOrBidirectional(c.unicode()));
}

void checkProfilePage(const QUrl &page)
{
    require(page.isValid() && page.scheme() == u"https");
    require(page.host() == u"linkedin.com" || page.host().endsWith(".linkedin.com"_L1));
    require(page.port() == -1 && page.userInfo().isEmpty() && !page.hasQuery() && !page.hasFragment());
    require(LinkedInPages::mayOpen(page));
    const QString path = page.path(QUrl::FullyEncoded);
    require(path.startsWith("/in/"_L1) && path.endsWith(u'/') && !path.contains(".."_L1));
    requireOnlySeenCharacters(page);
}

void checkSlug(const QString &slug)
{
    for (const QUrl &page : {LinkedInPages::memberProfile(slug), LinkedInPages::memberSkills(slug)}) {
        checkProfilePage(page);
        require(page.path(QUrl::FullyEncoded).count(u'/') == (page.path().endsWith("/skills/"_L1) ? 5 : 3));
    }
}

void checkAddress(const QString &address)
{
    const QUrl page = Archive::profilePageOf(address);
    const auto written = Archive::writtenSlugOf(address);
    const auto slug = Archive::slugOf(address);
    require(page.isEmpty() != written.has_value());
    if (written) {
        checkProfilePage(page);
        checkSlug(*written);
        require(Archive::writtenSlugOf(page.toString(QUrl::FullyEncoded)) == written);
    }
    if (slug) {
        require(written.has_value());
        checkSlug(*slug);
        require(Archive::slugOf(page.toString(QUrl::FullyEncoded)) == slug);
        require(Archive::slugOf(u"www.linkedin.com/in/"_s + *slug) == slug);
    }
}

void checkText(const QString &text)
{
    checkAddress(text);
    checkAddress(u"www.linkedin.com/in/"_s + text); // deep in at once
    const QUrl search = LinkedInPages::findPerson(text);
    if (!search.isEmpty()) {
        require(LinkedInPages::mayOpen(search) && search.path() == u"/search/results/people/");
        requireOnlySeenCharacters(search);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    checkText(QString::fromUtf8(bytes));
    // Also what no UTF-8 can lead to, such as half a pair of surrogates.
    QString units;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        units.append(QChar(uchar(bytes[i]), uchar(bytes[i + 1])));
    checkText(units);
    return 0;
}
