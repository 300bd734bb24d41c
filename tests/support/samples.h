// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endorsement.h"

namespace Laurels::Samples {

/// Invented people and endorsements, for tests that care about little of them.
PersonUrn person(QStringView id);
const PersonUrn &owner();

/// Midnight UTC of a day in January 2026, from 1.
QDateTime day(int day);

Endorsement received(qint64 id, QStringView endorser, const QString &skill, const Status &status,
                     const QDateTime &created = day(1));
Endorsement given(qint64 id, QStringView recipient, const QString &skill, const Status &status,
                  const QDateTime &created = day(1));

} // namespace Laurels::Samples
