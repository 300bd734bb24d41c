// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endorsement.h"

namespace Laurels::Samples {

/// Invented people and endorsements, for tests that care about little of them.
inline PersonUrn person(QStringView id)
{
    return PersonUrn::fromId(id).value();
}

inline const PersonUrn &owner()
{
    static const PersonUrn urn = person(u"Owner-1");
    return urn;
}

/// Midnight UTC of a day in January 2026, from 1.
inline QDateTime day(int day)
{
    return {QDate(2026, 1, 1).addDays(day - 1), QTime(0, 0), Qt::UTC};
}

inline Endorsement received(qint64 id, QStringView endorser, const QString &skill, const Status &status,
                            const QDateTime &created = day(1))
{
    return {.urn = {owner(), id},
            .endorser = person(endorser),
            .skill = skill,
            .status = status,
            .created = created,
            .lastModified = created};
}

inline Endorsement given(qint64 id, QStringView recipient, const QString &skill, const Status &status,
                         const QDateTime &created = day(1))
{
    return {.urn = {person(recipient), id},
            .endorser = owner(),
            .skill = skill,
            .status = status,
            .created = created,
            .lastModified = created};
}

} // namespace Laurels::Samples
