// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/endorsementtable.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

constexpr auto personPrefix = "urn:li:person:"_L1;

QRegularExpressionMatch matchedUrn(const QString &text)
{
    static const QRegularExpression shape(
        u"^urn:li:endorsement:\\(urn:li:person:([A-Za-z0-9_-]+),([0-9]{1,18})\\)\\z"_s);
    return shape.match(text);
}

} // namespace

EndorsementTable::EndorsementTable(SampleData data)
    : m_data(std::move(data))
{
    for (qint32 i = 0; i < m_data.people.size(); ++i)
        m_peopleById.insert(QString::fromLatin1(m_data.people[i].id), i);
    const QStringList skills = std::exchange(m_data.skills, {});
    for (const QString &phrase : skills) {
        const auto place = qint32(m_data.skills.size());
        m_data.skills.append(phrase);
        m_skillsByName.insert(phrase, place);
        if (const QString folded = phrase.toCaseFolded(); !m_skillsByFoldedName.contains(folded))
            m_skillsByFoldedName.insert(folded, place);
    }
}

std::optional<qint32> EndorsementTable::personById(const QString &id) const
{
    const auto found = m_peopleById.constFind(id);
    return found == m_peopleById.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<qint32> EndorsementTable::personByUrn(const QString &urn) const
{
    if (!urn.startsWith(personPrefix))
        return std::nullopt;
    return personById(urn.sliced(personPrefix.size()));
}

std::optional<qint32> EndorsementTable::skill(const QString &phrase) const
{
    if (const auto exact = m_skillsByName.constFind(phrase); exact != m_skillsByName.constEnd())
        return *exact;
    const auto folded = m_skillsByFoldedName.constFind(phrase.toCaseFolded());
    return folded == m_skillsByFoldedName.constEnd() ? std::nullopt : std::optional(*folded);
}

qint32 EndorsementTable::skillOrNew(const QString &phrase)
{
    if (const auto known = skill(phrase))
        return *known;
    const auto place = qint32(m_data.skills.size());
    m_data.skills.append(phrase);
    m_skillsByName.insert(phrase, place);
    m_skillsByFoldedName.insert(phrase.toCaseFolded(), place);
    return place;
}

bool EndorsementTable::isUrn(const QString &text)
{
    return matchedUrn(text).hasMatch();
}

const EndorsementRow *EndorsementTable::find(const QString &urn) const
{
    const QRegularExpressionMatch match = matchedUrn(urn);
    if (!match.hasMatch())
        return nullptr;
    const qint64 id = match.captured(2).toLongLong();
    const auto row = std::lower_bound(m_data.rows.begin(), m_data.rows.end(), id,
                                      [](const EndorsementRow &a, qint64 b) { return a.id < b; });
    if (row == m_data.rows.end() || row->id != id ||
        QString::fromLatin1(recipient(*row).id) != match.captured(1))
        return nullptr;
    return &*row;
}

const EndorsementRow &EndorsementTable::add(EndorsementRow row)
{
    constexpr qint64 firstId = 70'000'000'001;
    row.id = m_data.rows.empty() ? firstId : std::max(firstId, m_data.rows.back().id + 1);
    m_data.rows.push_back(row);
    ++m_revision;
    return m_data.rows.back();
}

void EndorsementTable::setStatus(const EndorsementRow &row, WireStatus status, qint64 time)
{
    EndorsementRow &changed = m_data.rows[size_t(&row - m_data.rows.data())];
    changed.status = status;
    changed.lastModified = time;
    ++m_revision;
}

QString EndorsementTable::personUrn(const SamplePerson &person)
{
    return personPrefix + QString::fromLatin1(person.id);
}

const SamplePerson &EndorsementTable::recipient(const EndorsementRow &row) const
{
    return row.isReceived ? viewer() : m_data.people[row.other];
}

const SamplePerson &EndorsementTable::endorser(const EndorsementRow &row) const
{
    return row.isReceived ? m_data.people[row.other] : viewer();
}

QString EndorsementTable::urn(const EndorsementRow &row) const
{
    return u"urn:li:endorsement:("_s + personUrn(recipient(row)) + u',' + QString::number(row.id) + u')';
}

QJsonObject EndorsementTable::element(const EndorsementRow &row) const
{
    const QJsonObject entity{{u"entityPhrase"_s, phrase(row)}, {u"entityType"_s, u"PROFILE_SKILL"_s}};
    return {{u"id"_s, row.id},
            {u"created"_s, row.created},
            {u"lastModified"_s, row.lastModified},
            {u"endorser"_s, personUrn(endorser(row))},
            {u"recipient"_s, personUrn(recipient(row))},
            {u"item"_s, QJsonObject{{u"nonStandardEntity"_s, entity}}},
            {u"status"_s, QString::fromLatin1(wireName(row.status))}};
}

} // namespace Laurels::Sandbox
