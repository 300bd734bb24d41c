// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/archivepeople.h"

#include "backends/archive/profileaddress.h"

#include <algorithm>
#include <utility>

namespace Laurels {

namespace {

QString fullName(const QString &first, const QString &last)
{
    return (first + u' ' + last).simplified();
}

bool hasLowerId(const PersonUrn &a, const PersonUrn &b)
{
    return a.id() < b.id();
}

} // namespace

ArchivePeople::ArchivePeople(const QHash<PersonUrn, ArchivedPerson> &known, const QSet<PersonUrn> &present,
                             const Archive::ArchiveContents &contents)
    : m_known(known)
    , m_present(present)
    , m_contents(contents)
{
    readPeople();
    readConnections();
    guess(present);
}

/// The newest endorsement comes first, and its spelling of a name counts.
void ArchivePeople::readPeople()
{
    for (const Archive::ArchivedEndorsement &each : m_contents.endorsements) {
        ArchivedPerson &person = m_now[each.key.person];
        if (person.key.isEmpty()) {
            person.key = each.key.person;
            m_keys.append(person.key);
        }
        if (person.name.isEmpty())
            person.name = fullName(each.row.firstName, each.row.lastName);
        if (person.slug.isEmpty())
            person.slug = Archive::writtenSlugOf(each.row.address).value_or(QString());
    }
}

void ArchivePeople::readConnections()
{
    const auto &connections = m_contents.connections;
    for (auto each = connections.cbegin(); each != connections.cend(); ++each) {
        const auto person = m_now.find(each.key());
        if (person == m_now.end())
            continue;
        if (person->name.isEmpty())
            person->name = fullName(each->firstName, each->lastName);
        if (person->slug.isEmpty())
            person->slug = Archive::writtenSlugOf(each->address).value_or(QString());
        person->company = each->company;
        person->position = each->position;
        person->connectedOn = each->connectedOn;
    }
    for (ArchivedPerson &person : m_now)
        person.isConnected = isConnected(person);
}

void ArchivePeople::guess(const QSet<PersonUrn> &present)
{
    const auto isKnown = [this](const PersonUrn &urn) { return m_known.contains(urn); };
    if (std::all_of(present.begin(), present.end(), isKnown))
        return;
    QHash<PersonUrn, QString> keys;
    for (const QString &key : std::as_const(m_keys))
        keys.insert(archivedPersonUrn(key), key);
    for (const PersonUrn &urn : present) {
        if (isKnown(urn))
            continue;
        const auto key = keys.constFind(urn);
        // Weak and without a name, so that nothing is concluded from whoever is a connection.
        m_guessed.insert(urn, key != keys.cend()
                                  ? m_now.value(*key)
                                  : ArchivedPerson{.key = Archive::personKey({}, {}, urn.toString()).text});
    }
}

ArchivedPerson ArchivePeople::before(const PersonUrn &urn) const
{
    const auto known = m_known.constFind(urn);
    return known != m_known.cend() ? *known : m_guessed.value(urn);
}

void ArchivePeople::recognise(const QString &key, const PersonUrn &urn)
{
    ++m_recognised[key][urn];
}

void ArchivePeople::settle()
{
    for (const QString &key : std::as_const(m_keys)) {
        if (const PersonUrn urn = mostRecognised(key); !urn.isEmpty())
            give(key, urn);
    }
    const QHash<QString, PersonUrn> known = knownUrns();
    for (const QString &key : std::as_const(m_keys)) {
        if (m_urns.contains(key))
            continue;
        const PersonUrn urn = known.value(key);
        give(key, !urn.isEmpty() && isFor(urn, key) ? urn : unusedUrn(key));
    }
}

/// Empty: nobody whose URN is still to be had.
PersonUrn ArchivePeople::mostRecognised(const QString &key) const
{
    PersonUrn best;
    int most = 0;
    const QHash<PersonUrn, int> counts = m_recognised.value(key);
    for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
        const bool isBetter = *each > most || (*each == most && hasLowerId(each.key(), best));
        if (!isBetter || m_given.contains(each.key()))
            continue;
        best = each.key();
        most = *each;
    }
    return best;
}

/// By key. Who has endorsements now comes before who left, should both have the same.
QHash<QString, PersonUrn> ArchivePeople::knownUrns() const
{
    QHash<QString, PersonUrn> urns;
    for (auto each = m_known.cbegin(); each != m_known.cend(); ++each) {
        const PersonUrn &urn = each.key();
        const auto other = urns.constFind(each->key);
        const bool isBetter = other == urns.cend() || (m_present.contains(urn) == m_present.contains(*other)
                                                           ? hasLowerId(urn, *other)
                                                           : m_present.contains(urn));
        if (isBetter)
            urns.insert(each->key, urn);
    }
    return urns;
}

/// Somebody may take an address that another member had: that one keeps the URN made of it.
PersonUrn ArchivePeople::unusedUrn(const QString &key) const
{
    PersonUrn urn = archivedPersonUrn(key);
    // No key has a line break.
    for (int again = 2; !isFor(urn, key); ++again)
        urn = archivedPersonUrn(key + u'\n' + QString::number(again));
    return urn;
}

/// It is nobody else's, neither now nor before.
bool ArchivePeople::isFor(const PersonUrn &urn, const QString &key) const
{
    if (m_given.contains(urn))
        return false;
    const QString keyBefore = before(urn).key;
    return keyBefore.isEmpty() || keyBefore == key;
}

void ArchivePeople::give(const QString &key, const PersonUrn &urn)
{
    m_urns.insert(key, urn);
    m_given.insert(urn, key);
}

QHash<PersonUrn, ArchivedPerson> ArchivePeople::all() const
{
    QHash<PersonUrn, ArchivedPerson> people = m_known;
    for (ArchivedPerson &person : people)
        person.isConnected = isConnected(person);
    for (const QString &key : std::as_const(m_keys)) {
        people.insert(urn(key), updated(key, urn(key)));
        // Two who became one: what was given stays with whom it was given to, as its own URN says so.
        const QList<PersonUrn> former = m_recognised.value(key).keys();
        for (const PersonUrn &other : former) {
            if (!m_given.contains(other))
                people.insert(other, updated(key, other));
        }
    }
    return people;
}

/// What this archive does not tell stays as it was known.
ArchivedPerson ArchivePeople::updated(const QString &key, const PersonUrn &urn) const
{
    const ArchivedPerson old = m_known.value(urn);
    ArchivedPerson person = m_now.value(key);
    if (person.name.isEmpty())
        person.name = old.name;
    if (person.slug.isEmpty())
        person.slug = old.slug;
    if (!m_contents.connectedKeys && !m_contents.connections.contains(key)) {
        person.company = old.company;
        person.position = old.position;
        person.connectedOn = old.connectedOn;
    }
    return person;
}

std::optional<bool> ArchivePeople::isConnected(const ArchivedPerson &person) const
{
    if (!m_contents.connectedKeys)
        return std::nullopt;
    const bool isWeak = Archive::isWeakKey(person.key);
    const QString name = Archive::foldedName(person.name, {});
    if (m_contents.connectedKeys->contains(person.key)) {
        // Several of that name: whether this one is among them is not known.
        const bool isClear = !isWeak || m_contents.connections.contains(person.key);
        return isClear ? std::optional(true) : std::nullopt;
    }
    // An address that cannot be read is written in another way there.
    if (name.isEmpty())
        return isWeak ? std::nullopt : std::optional(false);
    return m_contents.connectedKeys->contains(Archive::keyOfName(name).text);
}

} // namespace Laurels
