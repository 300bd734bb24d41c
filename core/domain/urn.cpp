// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/urn.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr QStringView personPrefix = u"urn:li:person:";
constexpr QStringView endorsementPrefix = u"urn:li:endorsement:(";
// URNs returned by LinkedIn are at most 255 characters (reference linkedin.md, section 2.3).
constexpr qsizetype longestUrn = 255;

bool isPersonId(QStringView id)
{
    return !id.isEmpty() && id.size() <= longestUrn && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') ||
               c == u'-' || c == u'_';
    });
}

} // namespace

std::optional<PersonUrn> PersonUrn::parse(QStringView text)
{
    if (!text.startsWith(personPrefix))
        return std::nullopt;
    return fromId(text.sliced(personPrefix.size()));
}

std::optional<PersonUrn> PersonUrn::fromId(QStringView id)
{
    if (!isPersonId(id))
        return std::nullopt;
    PersonUrn urn;
    urn.m_id = id.toString();
    return urn;
}

QString PersonUrn::toString() const
{
    return isEmpty() ? QString() : personPrefix.toString() + m_id;
}

EndorsementUrn::EndorsementUrn(PersonUrn recipient, qint64 id)
    : m_recipient(std::move(recipient))
    , m_id(id)
{
    Q_ASSERT(!m_recipient.isEmpty());
}

std::optional<EndorsementUrn> EndorsementUrn::parse(QStringView text)
{
    if (!text.startsWith(endorsementPrefix) || !text.endsWith(u')') || text.size() > longestUrn)
        return std::nullopt;
    const QStringView inside = text.sliced(endorsementPrefix.size()).chopped(1);
    const qsizetype comma = inside.lastIndexOf(u',');
    if (comma < 0)
        return std::nullopt;
    const auto recipient = PersonUrn::parse(inside.first(comma));
    const QStringView digits = inside.sliced(comma + 1);
    const bool plainDigits =
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool isNumber = false;
    const qint64 id = digits.toLongLong(&isNumber);
    if (!recipient || !plainDigits || !isNumber)
        return std::nullopt;
    return EndorsementUrn(*recipient, id);
}

QString EndorsementUrn::toString() const
{
    return u"urn:li:endorsement:(%1,%2)"_s.arg(m_recipient.toString(), QString::number(m_id));
}

AccountId AccountId::create()
{
    AccountId id;
    id.m_uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return id;
}

std::optional<AccountId> AccountId::parse(QStringView text)
{
    const QUuid uuid = QUuid::fromString(text);
    if (uuid.isNull())
        return std::nullopt;
    AccountId id;
    id.m_uuid = uuid.toString(QUuid::WithoutBraces);
    return id;
}

} // namespace Laurels
