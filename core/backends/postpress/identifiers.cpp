// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/identifiers.h"

#include "domain/linkedinpages.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

// Far longer than LinkedIn allows a public id to be, percent-encoded or not.
constexpr qsizetype longestPublicId = 200;

/// Ids of Sales Navigator and Recruiter. Long enough that a public id in capitals is not taken for one.
bool isOtherProductsId(const QString &text)
{
    static const QRegularExpression pattern(u"\\A(ACw|AE)[A-Za-z0-9_-]{12,}\\z"_s);
    return pattern.match(text).hasMatch();
}

/// Letters of any script, digits and a few signs: what needs no decoding and starts no other part of an
/// address.
bool isPublicId(const QString &text)
{
    // Neighbours of a person in PostPress' paths: to ask for one would be another request.
    static const QStringList routes{u"."_s, u".."_s, u"me"_s, u"relations"_s};
    return !text.isEmpty() && text.size() <= longestPublicId && !routes.contains(text, Qt::CaseInsensitive) &&
           std::all_of(text.begin(), text.end(), [](QChar c) {
               return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || u"-_.~"_s.contains(c);
           });
}

Result<ProfileIdentifier> identifierFrom(const QString &text)
{
    using Sort = ProfileIdentifier::Sort;
    if (isProviderId(text))
        return ProfileIdentifier{.sort = Sort::ProviderId, .text = text};
    if (isOtherProductsId(text))
        return failure(ErrorKind::ChooseAnother, u"person.otherProduct"_s);
    if (!isPublicId(text))
        return failure(ErrorKind::ChooseAnother, u"person.invalid"_s);
    return ProfileIdentifier{.sort = Sort::PublicId, .text = text};
}

Result<ProfileIdentifier> identifierFrom(const QUrl &address)
{
    if (!address.isValid() || !LinkedInPages::isHost(address.host()))
        return failure(ErrorKind::ChooseAnother, u"person.notAProfile"_s);
    const QStringList parts = address.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    const QString section = parts.value(0).toLower();
    if (section == "sales"_L1 || section == "talent"_L1 || section == "recruiter"_L1)
        return failure(ErrorKind::ChooseAnother, u"person.otherProduct"_s);
    if (section != "in"_L1 || parts.size() < 2)
        return failure(ErrorKind::ChooseAnother, u"person.notAProfile"_s);
    return identifierFrom(QUrl::fromPercentEncoding(parts.at(1).toLatin1()));
}

} // namespace

bool isProviderId(const QString &id)
{
    static const QRegularExpression pattern(u"\\AA[CD]o[A-Za-z0-9_-]{8,}\\z"_s);
    return pattern.match(id).hasMatch();
}

std::optional<PersonUrn> personFromProviderId(const QString &id)
{
    return isProviderId(id) ? PersonUrn::fromId(id) : std::nullopt;
}

Result<ProfileIdentifier> parseProfileIdentifier(const QString &pasted)
{
    const QString text = pasted.trimmed();
    if (const auto urn = PersonUrn::parse(text))
        return isProviderId(urn->id()) ? identifierFrom(urn->id())
                                       : failure(ErrorKind::ChooseAnother, u"person.otherProduct"_s);
    if (text.contains("://"_L1))
        return identifierFrom(QUrl(text));
    if (text.contains(u'/')) // as browsers show it
        return identifierFrom(QUrl(u"https://"_s + text));
    return identifierFrom(text);
}

} // namespace Laurels
