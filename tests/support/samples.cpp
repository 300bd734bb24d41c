// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

namespace Laurels::Samples {

PersonUrn person(QStringView id)
{
    return PersonUrn::fromId(id).value();
}

const PersonUrn &owner()
{
    static const PersonUrn urn = person(u"Owner-1");
    return urn;
}

QDateTime day(int day)
{
    return {QDate(2026, 1, 1).addDays(day - 1), QTime(0, 0), Qt::UTC};
}

Endorsement received(qint64 id, QStringView endorser, const QString &skill, const Status &status,
                     const QDateTime &created)
{
    return {.urn = {owner(), id},
            .endorser = person(endorser),
            .skill = skill,
            .status = status,
            .created = created,
            .lastModified = created};
}

Endorsement given(qint64 id, QStringView recipient, const QString &skill, const Status &status,
                  const QDateTime &created)
{
    return {.urn = {person(recipient), id},
            .endorser = owner(),
            .skill = skill,
            .status = status,
            .created = created,
            .lastModified = created};
}

} // namespace Laurels::Samples
