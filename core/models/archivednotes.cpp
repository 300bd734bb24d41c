// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/archivednotes.h"

#include "domain/linkedinpages.h"
#include "stores/archiveshelf.h"

#include <QCoreApplication>
#include <QLocale>

namespace Laurels {

namespace {

struct ArchivedWords
{
    Q_DECLARE_TR_FUNCTIONS(ArchivedNotes)
};

/// Being connected is a matter between two: the archive of another account says nothing of it.
ArchivedPerson personOf(const ArchiveFacts *facts, const ArchiveShelf &archives, const Person &told)
{
    if (facts && facts->people.contains(told.urn))
        return facts->people.value(told.urn);
    if (const ArchivedPerson *other = archives.person(told.urn)) {
        ArchivedPerson person = *other;
        person.connectedOn = {};
        person.isConnected.reset();
        return person;
    }
    return {.name = told.visibility == Person::Visibility::Known ? told.name : QString()};
}

QString connectionText(const ArchivedPerson &person)
{
    if (!person.isConnected)
        return {};
    if (!*person.isConnected)
        return ArchivedWords::tr("No longer connected");
    if (!person.connectedOn.isValid())
        return ArchivedWords::tr("Connected");
    //: How a date is written, as of QLocale::toString(); the long form of a locale has the day of the week.
    const QString format = ArchivedWords::tr("d MMMM yyyy");
    //: %1 is a date.
    return ArchivedWords::tr("Connected since %1").arg(QLocale().toString(person.connectedOn, format));
}

} // namespace

QString occupationText(const ArchivedPerson &person)
{
    QStringList lines{person.position.simplified(), person.company.simplified()};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

ArchivedNotes archivedNotes(const EndorsementStore &store, const ArchiveShelf &archives, RowId id)
{
    const EndorsementRow &row = store.row(id);
    const ArchiveFacts *facts = archives.facts(store.account(id));
    const ArchivedPerson person = personOf(facts, archives, store.toldPerson(row.person));
    const bool isReceived = row.direction == Direction::Received;
    const QUrl search = LinkedInPages::findPerson(person.name);
    const QUrl profile = LinkedInPages::memberProfile(person.slug);
    const QUrl theirSkills = LinkedInPages::memberSkills(person.slug);
    ArchivedNotes notes{.name = person.name.isEmpty() ? person.slug : person.name,
                        .occupation = occupationText(person),
                        .connection = connectionText(person),
                        .profile = profile.isEmpty() ? search : profile,
                        .isSearch = profile.isEmpty()};
    if (isReceived)
        notes.skills = LinkedInPages::ownSkills();
    else
        notes.skills = theirSkills.isEmpty() ? search : theirSkills;
    if (isReceived && facts && !facts->isOnProfile(store.skill(row.skill).phrase))
        notes.profileSkill = ArchivedWords::tr("This skill is no longer on your profile");
    return notes;
}

} // namespace Laurels
