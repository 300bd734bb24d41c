// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/endorsementoutput.h"

#include "cli/plaintext.h"
#include "cli/words.h"
#include "models/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QString dateText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat) : QString();
}

} // namespace

QJsonObject toJson(const ShownEndorsement &shown)
{
    const Endorsement &endorsement = shown.endorsement;
    return {{u"urn"_s, endorsement.urn.toString()},
            {u"direction"_s, shown.direction == Direction::Received ? u"received"_s : u"given"_s},
            {u"person"_s, QJsonObject{{u"urn"_s, textOrNull(shown.person.urn.toString())},
                                      {u"name"_s, textOrNull(shown.person.name)}}},
            {u"skill"_s, textOrNull(endorsement.skill)},
            {u"status"_s, endorsement.status.toWire()},
            {u"wishedStatus"_s, shown.wished ? QJsonValue(shown.wished->toWire()) : QJsonValue()},
            {u"created"_s, timeOrNull(endorsement.created)},
            {u"lastModified"_s, timeOrNull(endorsement.lastModified)}};
}

QString toTable(const QList<ShownEndorsement> &list)
{
    QList<QStringList> rows{
        {Cli::tr("Person"), Cli::tr("Skill"), Cli::tr("Status"), Cli::tr("Given on"), Cli::tr("URN")}};
    for (const ShownEndorsement &shown : list) {
        const Endorsement &endorsement = shown.endorsement;
        rows.append({personText(shown.person), skillText(endorsement.skill),
                     statusText(shown.wished.value_or(endorsement.status), shown.direction),
                     dateText(endorsement.created), endorsement.urn.toString()});
    }
    return alignedTable(rows);
}

} // namespace Laurels
