// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/linkedinpages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::LinkedInPages {

namespace {

// LinkedIn's own limit is 100, the longest one seen has 46.
constexpr qsizetype longestSlug = 200;
constexpr qsizetype longestName = 200; // UTF-16 units; half a character at its end is unseen

bool isJoiner(char32_t c)
{
    return c == U'\u200c' || c == U'\u200d';
}

bool isHostCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.';
}

/// Unicode keeps these free for characters that show nothing.
bool isKeptForUnseen(char32_t c)
{
    return c == U'\u2065' || (c >= U'\ufff0' && c <= U'\ufff8') || (c >= U'\U000E0000' && c <= U'\U000E0FFF');
}

/// Shows nothing itself, or stands for what could not be read.
bool isUnseen(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_NotAssigned: // also the newest emoji
        return QChar::isNonCharacter(c) || isKeptForUnseen(c);
    case QChar::Other_Control:
    case QChar::Other_Format: // all bidirectional controls are among these
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
        return true;
    default:
        return c == QChar::ReplacementCharacter;
    }
}

/// The general delimiters of RFC 3986, the backslash, which browsers take for one, and the per cent sign: a
/// slug that still has one was encoded twice.
bool isDelimiter(char32_t c)
{
    return c < 0x80 && ":/?#[]@\\%"_L1.contains(QChar(char16_t(c)));
}

bool mayBeInSlug(char32_t c)
{
    return isJoiner(c) || !(isUnseen(c) || isDelimiter(c) || QChar::isSpace(c));
}

bool joinsOnly(const QList<uint> &characters)
{
    bool isAfterOther = false;
    for (const uint c : characters) {
        if (isJoiner(c) && !isAfterOther)
            return false;
        isAfterOther = !isJoiner(c);
    }
    return isAfterOther;
}

/// Built as bytes: the setters of QUrl would encode a second time or not enough.
QUrl page(const QByteArray &pathAndQuery)
{
    return QUrl::fromEncoded("https://www.linkedin.com" + pathAndQuery, QUrl::StrictMode);
}

QUrl memberPage(const QString &slug, const QByteArray &below)
{
    return isSlug(slug) ? page("/in/" + QUrl::toPercentEncoding(slug) + below) : QUrl();
}

QString seenOf(const QString &name)
{
    QString seen;
    const QList<uint> characters = name.left(longestName).toUcs4();
    for (const uint c : characters) {
        if (isJoiner(c) || !isUnseen(c))
            seen.append(QStringView(QChar::fromUcs4(c)));
        else if (QChar::isSpace(c)) // line ends and tabs
            seen.append(u' ');
    }
    return seen.simplified();
}

} // namespace

bool isHost(const QString &host)
{
    return (host == "linkedin.com"_L1 || host.endsWith(".linkedin.com"_L1)) && !host.startsWith(u'.') &&
           !host.contains(".."_L1) && std::all_of(host.begin(), host.end(), isHostCharacter);
}

bool isSlug(const QString &text)
{
    if (text.isEmpty() || text.size() > longestSlug || !text.isValidUtf16())
        return false;
    if (text == u'.' || text.contains(".."_L1) || text.compare("me"_L1, Qt::CaseInsensitive) == 0)
        return false;
    const QList<uint> characters = text.toUcs4();
    return std::all_of(characters.begin(), characters.end(), mayBeInSlug) && joinsOnly(characters);
}

QUrl ownProfile()
{
    return page("/in/me/");
}

QUrl ownSkills()
{
    return page("/in/me/details/skills/");
}

QUrl memberProfile(const QString &slug)
{
    return memberPage(slug, "/");
}

QUrl memberSkills(const QString &slug)
{
    return memberPage(slug, "/details/skills/");
}

QUrl archiveRequest()
{
    return page("/mypreferences/d/download-my-data");
}

QUrl findPerson(const QString &name)
{
    const QString seen = seenOf(name);
    return seen.isEmpty() ? QUrl()
                          : page("/search/results/people/?keywords=" + QUrl::toPercentEncoding(seen));
}

bool mayOpen(const QUrl &url)
{
    // The authority shows an empty user name, too: https://@linkedin.com.
    return url.isValid() && url.scheme() == "https"_L1 && isHost(url.host()) && url.port() == -1 &&
           !url.authority().contains(u'@');
}

} // namespace Laurels::LinkedInPages
