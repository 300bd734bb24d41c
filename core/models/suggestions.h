// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/peoplemodel.h"
#include "stores/endorsementstore.h"

#include <QStringList>

namespace Laurels {

/// The skills of an account's endorsements, those endorsed most first. Of spellings that differ in case,
/// accents or blanks only the most frequent one.
[[nodiscard]] QStringList suggestedSkills(const EndorsementStore &store, const AccountId &account);

/// They were endorsed for it by this account, and it was not taken back.
[[nodiscard]] bool isAlreadyGiven(const EndorsementStore &store, const AccountId &account,
                                  const PersonUrn &person, const QString &skill);

} // namespace Laurels
