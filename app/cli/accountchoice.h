// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/accountstore.h"

#include <tl/expected.hpp>

namespace Laurels {

/// The account that `typed` means, a name (case and accents aside) or an id; without one the only account
/// there is. Fails with a sentence that names the accounts to choose from.
[[nodiscard]] tl::expected<Account, QString> chooseAccount(const AccountStore &accounts,
                                                           const QString &typed);

/// For endorsements: without a word about it, the account that received the first of them, if there are
/// several accounts.
[[nodiscard]] tl::expected<Account, QString>
chooseAccountOf(const AccountStore &accounts, const QString &typed, const QList<EndorsementUrn> &urns);

} // namespace Laurels
