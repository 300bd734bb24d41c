// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/endorsementoutput.h"

#include "cli/plaintext.h"
#include "cli/words.h"
#include "models/words.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QString dateText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat) : QString();
}

} // namespace

QJsonObject toJson(const QList<ExportedEndorsement> &list, qsizetype total)
{
    QJsonArray endorsements;
    for (const ExportedEndorsement &exported : list)
        endorsements.append(endorsementJson(exported));
    return {{u"endorsements"_s, endorsements}, {u"total"_s, total}};
}

QString toTable(const QList<ExportedEndorsement> &list)
{
    if (list.isEmpty())
        return {};
    QList<QStringList> rows{
        {Cli::tr("Person"), Cli::tr("Skill"), Cli::tr("Status"), Cli::tr("Given on"), Cli::tr("URN")}};
    for (const ExportedEndorsement &exported : list) {
        const Endorsement &endorsement = exported.endorsement;
        QString status = statusText(endorsement.status, exported.direction);
        if (exported.wished)
            status += u" → "_s + statusText(*exported.wished, exported.direction);
        rows.append({personText(exported.person), skillText(endorsement.skill), status,
                     dateText(endorsement.created), endorsement.urn.toString()});
    }
    return alignedTable(rows);
}

} // namespace Laurels
