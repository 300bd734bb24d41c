// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/archivefacts.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QByteArray digestOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

/// 22 characters, all of which may be in an id. LinkedIn's own ids are shorter.
PersonUrn hashedPersonUrn(const QByteArray &text)
{
    const QByteArray id =
        digestOf(text).first(16).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return PersonUrn::fromId(QString::fromLatin1(id)).value();
}

QJsonObject personJson(const PersonUrn &urn, const ArchivedPerson &person)
{
    QJsonObject json{{u"urn"_s, urn.toString()}, {u"key"_s, person.key}};
    const std::pair<QString, QString> texts[] = {
        {u"name"_s, person.name},
        {u"slug"_s, person.slug},
        {u"company"_s, person.company},
        {u"position"_s, person.position},
        {u"connectedOn"_s, person.connectedOn.toString(Qt::ISODate)},
    };
    for (const auto &[name, text] : texts) {
        if (!text.isEmpty())
            json.insert(name, text);
    }
    if (person.isConnected)
        json.insert(u"isConnected"_s, *person.isConnected);
    return json;
}

std::optional<bool> flagFrom(const QJsonValue &value)
{
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

/// Has no key if it makes no sense.
ArchivedPerson personFrom(const QJsonObject &json)
{
    return {.key = json[u"key"_s].toString(),
            .name = json[u"name"_s].toString(),
            .slug = json[u"slug"_s].toString(),
            .company = json[u"company"_s].toString(),
            .position = json[u"position"_s].toString(),
            .connectedOn = QDate::fromString(json[u"connectedOn"_s].toString(), Qt::ISODate),
            .isConnected = flagFrom(json[u"isConnected"_s])};
}

/// False if one of them makes no sense.
bool takePeople(QHash<PersonUrn, ArchivedPerson> &people, const QJsonArray &list)
{
    people.reserve(list.size());
    for (const QJsonValue &each : list) {
        const QJsonObject json = each.toObject();
        const auto urn = PersonUrn::parse(json[u"urn"_s].toString());
        const ArchivedPerson person = personFrom(json);
        if (!urn || person.key.isEmpty() || people.contains(*urn))
            return false;
        people.insert(*urn, person);
    }
    return true;
}

QJsonArray peopleJson(const QHash<PersonUrn, ArchivedPerson> &people)
{
    QList<PersonUrn> urns = people.keys();
    std::sort(urns.begin(), urns.end(),
              [](const PersonUrn &a, const PersonUrn &b) { return a.id() < b.id(); });
    QJsonArray list;
    for (const PersonUrn &urn : std::as_const(urns))
        list.append(personJson(urn, people[urn]));
    return list;
}

QJsonArray skillsJson(const QSet<QString> &skills)
{
    QStringList sorted(skills.cbegin(), skills.cend());
    sorted.sort();
    return QJsonArray::fromStringList(sorted);
}

} // namespace

bool ArchiveFacts::isOnProfile(const QString &skill) const
{
    return !skillsOnProfile || skillsOnProfile->contains(Archive::skillKey(skill).text);
}

Result<ArchiveFacts> ArchiveFacts::parse(const QByteArray &content)
{
    const QJsonObject root = QJsonDocument::fromJson(content).object();
    const int found = root[u"version"_s].toInt();
    if (found > version)
        return failure(ErrorKind::Storage, u"archive.factsNewer"_s);
    ArchiveFacts facts{
        .openedAt = QDateTime::fromString(root[u"openedAt"_s].toString(), Qt::ISODateWithMs),
        .exportedOn = QDate::fromString(root[u"exportedOn"_s].toString(), Qt::ISODate),
        .ownerName = root[u"ownerName"_s].toString(),
        .ownerSlug = root[u"ownerSlug"_s].toString(),
        .people = {},
    };
    const QJsonValue people = root[u"people"_s];
    if (found != version || !people.isArray() || !takePeople(facts.people, people.toArray()))
        return failure(ErrorKind::Storage, u"archive.factsDamaged"_s);
    if (const QJsonValue skills = root[u"skillsOnProfile"_s]; skills.isArray()) {
        facts.skillsOnProfile.emplace();
        const QJsonArray list = skills.toArray();
        for (const QJsonValue &skill : list)
            facts.skillsOnProfile->insert(skill.toString());
    }
    return facts;
}

QByteArray ArchiveFacts::serialize() const
{
    QJsonObject root{
        {u"version"_s, version},           {u"openedAt"_s, openedAt.toUTC().toString(Qt::ISODateWithMs)},
        {u"ownerName"_s, ownerName},       {u"ownerSlug"_s, ownerSlug},
        {u"people"_s, peopleJson(people)},
    };
    if (exportedOn.isValid())
        root.insert(u"exportedOn"_s, exportedOn.toString(Qt::ISODate));
    if (skillsOnProfile)
        root.insert(u"skillsOnProfile"_s, skillsJson(*skillsOnProfile));
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

PersonUrn archivedPersonUrn(const QString &key)
{
    return hashedPersonUrn("person:" + key.toUtf8());
}

PersonUrn archiveOwnerUrn(const AccountId &account)
{
    return hashedPersonUrn("owner:" + account.toString().toUtf8());
}

qint64 archivedEndorsementId(const Archive::NaturalKey &key, int repetition)
{
    const QByteArray person = key.person.toUtf8();
    // The length tells where the person ends, whatever is in the texts.
    const QByteArray text = (key.direction == Direction::Received ? "received:" : "given:") +
                            QByteArray::number(repetition) + ':' + QByteArray::number(person.size()) + ':' +
                            person + key.skill.toUtf8();
    constexpr int bits = 62;
    quint64 number = 0;
    for (const char byte : digestOf(text).first(8))
        number = (number << 8) | quint8(byte);
    number >>= 64 - bits;
    return qint64(std::max(number, quint64(1)));
}

} // namespace Laurels
