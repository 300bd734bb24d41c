// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/peopleoperations.h"

#include "sandbox/answers.h"
#include "sandbox/batchanswer.h"

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

QJsonObject localized(const QString &text, const SamplePerson &person)
{
    const QStringList parts = QString::fromLatin1(person.locale).split(u'_');
    return {
        {u"localized"_s, QJsonObject{{QString::fromLatin1(person.locale), text}}},
        {u"preferredLocale"_s, QJsonObject{{u"language"_s, parts.value(0)}, {u"country"_s, parts.value(1)}}}};
}

/// The fields of a lite profile.
QJsonObject profile(const SamplePerson &person)
{
    return {{u"id"_s, QString::fromLatin1(person.id)},
            {u"localizedFirstName"_s, person.firstName},
            {u"localizedLastName"_s, person.lastName},
            {u"firstName"_s, localized(person.firstName, person)},
            {u"lastName"_s, localized(person.lastName, person)}};
}

/// The id in a key `(id:…)`; nothing if the key has another shape.
std::optional<QString> personId(const RestliValue &key)
{
    const bool isKey = key.kind == RestliValue::Kind::Map && key.entries.size() == 1 &&
                       key.entries.first().first == "id"_L1 &&
                       key.entries.first().second.kind == RestliValue::Kind::Text;
    return isKey ? std::optional(key.entries.first().second.text) : std::nullopt;
}

} // namespace

PeopleOperations::PeopleOperations(const EndorsementTable &table, const Switches &switches)
    : m_table(table)
    , m_switches(switches)
{
}

const SamplePerson &PeopleOperations::asker() const
{
    return m_table.people()[m_switches.isOn("otherViewer"_ba) ? 1 : 0];
}

WireAnswer PeopleOperations::me() const
{
    return jsonAnswer(200, profile(asker()));
}

WireAnswer PeopleOperations::userInfo() const
{
    const SamplePerson &person = asker();
    const QString id = QString::fromLatin1(person.id);
    QJsonObject body{{u"sub"_s, id},
                     {u"name"_s, QString(person.firstName + u' ' + person.lastName)},
                     {u"given_name"_s, person.firstName},
                     {u"family_name"_s, person.lastName},
                     {u"email"_s, QString(id.toLower() + u"@example.com"_s)},
                     {u"email_verified"_s, true}};
    if (m_switches.is("locale"_ba, "text"))
        body.insert(u"locale"_s, QString::fromLatin1(person.locale).replace(u'_', u'-'));
    else
        body.insert(u"locale"_s, localized({}, person).value("preferredLocale"_L1));
    return jsonAnswer(200, body);
}

/// Members who limit what other programs see come as an object without a name (reference linkedin.md,
/// section 4).
QJsonObject PeopleOperations::shown(const SamplePerson &person) const
{
    const QByteArray who = m_switches.value("privateNames"_ba);
    const bool isPrivate = who == "all" || (who == "some" && person.isPrivate);
    return isPrivate ? QJsonObject{{u"id"_s, u"private"_s}} : profile(person);
}

WireAnswer PeopleOperations::get(const RestliCall &call) const
{
    const auto id = personId(call.key);
    if (!id)
        return badRequest("The key of a person is (id:…)"_ba);
    const auto place = m_table.personById(*id);
    if (!place)
        return notFound("No person found for this id"_ba);
    return jsonAnswer(200, shown(m_table.people()[*place]));
}

WireAnswer PeopleOperations::batchGet(const RestliCall &call) const
{
    BatchAnswer batch(m_switches);
    const RestliValue ids = call.parameters.value(u"ids"_s);
    for (const RestliValue &key : ids.items) {
        const auto id = personId(key);
        if (!id)
            return badRequest("Array parameter 'ids' value is invalid: the key of a person is (id:…)"_ba);
        const QString spelled = u"(id:"_s + *id + u')';
        if (const auto place = m_table.personById(*id))
            batch.addResult(spelled, shown(m_table.people()[*place]));
        else
            batch.addMissing(spelled, u"No person found for this id"_s);
    }
    return batch.answer(ids);
}

} // namespace Laurels::Sandbox
