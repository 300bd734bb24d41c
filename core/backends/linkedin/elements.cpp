// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/elements.h"

#include "backends/jsonvalues.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

// Far longer than LinkedIn allows; a row with more is kept, its text cut.
constexpr qsizetype longestSkill = 10'000;
// A status is the name of an enum value; what is longer is none.
constexpr qsizetype longestStatus = 100;

bool isMissing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

/// Empty if it says something that is no person.
PersonUrn person(const QJsonValue &value, const PersonUrn &ifMissing)
{
    return isMissing(value) ? ifMissing : PersonUrn::parse(value.toString()).value_or(PersonUrn());
}

Status status(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.isEmpty() || text.size() > longestStatus ? Status() : Status::fromWire(text);
}

/// `item` is documented as an object and, a second time, as a URN; where `standardEntity` stands is not
/// clear either (section 1.1).
QString skill(const QJsonObject &element)
{
    const QJsonValue item = element["item"_L1];
    const QJsonObject entity = item["nonStandardEntity"_L1].toObject();
    const QStringList candidates{entity["entityPhrase"_L1].toString(), item.toString(),
                                 item["standardEntity"_L1].toString(),
                                 element["standardEntity"_L1].toString()};
    for (const QString &candidate : candidates) {
        if (!candidate.isEmpty())
            return cutText(candidate, longestSkill);
    }
    return {};
}

} // namespace

tl::expected<Endorsement, QString> readElement(const QJsonValue &element, const ElementDefaults &defaults)
{
    if (!element.isObject())
        return tl::unexpected(u"not an object"_s);
    const QJsonObject object = element.toObject();
    const QJsonValue idValue = object["id"_L1];
    const auto id = isMissing(idValue) ? defaults.id : wholeNumber(idValue);
    if (!id)
        return tl::unexpected(isMissing(idValue) ? u"no id"_s : u"the id is no whole number"_s);
    const PersonUrn recipient = person(object["recipient"_L1], defaults.recipient);
    if (recipient.isEmpty())
        return tl::unexpected(isMissing(object["recipient"_L1]) ? u"no recipient"_s
                                                                : u"the recipient is no person"_s);
    return Endorsement{
        .urn = EndorsementUrn(recipient, *id),
        .endorser = person(object["endorser"_L1], defaults.endorser),
        .skill = skill(object),
        .status = status(object["status"_L1]),
        .created = timeFromMs(object["created"_L1]),
        .lastModified = timeFromMs(object["lastModified"_L1]),
    };
}

} // namespace Laurels
