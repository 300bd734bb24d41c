// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/accountstore.h"

#include <tl/expected.hpp>

#include <optional>

namespace Laurels {

/// The account that `typed` means, a name (case and accents aside) or an id; without one the only account
/// there is. Fails with a sentence that names the accounts to choose from.
[[nodiscard]] tl::expected<Account, QString> chooseAccount(const AccountStore &accounts,
                                                           const QString &typed);

/// As chooseAccount(), for what needs a server. One that is served by hand is not chosen unasked, and refused
/// with `advice`, a sentence about what to do instead.
[[nodiscard]] tl::expected<Account, QString> chooseOnlineAccount(const AccountStore &accounts,
                                                                 const QString &typed, const QString &advice);
/// Why, for one that is served by hand.
[[nodiscard]] QString noServerText(const Account &account, const QString &advice);

/// The archive account called `name`; none: nothing is called so yet. Fails with a sentence if that is the
/// name of other accounts only, or of several archives.
[[nodiscard]] tl::expected<std::optional<Account>, QString> chooseArchiveAccount(const AccountStore &accounts,
                                                                                 const QString &name);

/// For endorsements: without a word about it, the account that received the first of them, if there are
/// several accounts.
[[nodiscard]] tl::expected<Account, QString>
chooseAccountOf(const AccountStore &accounts, const QString &typed, const QList<EndorsementUrn> &urns);

} // namespace Laurels
