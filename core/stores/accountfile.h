// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <QByteArray>
#include <QList>

namespace Laurels {

/// The content of `accounts.json`:
///   {"version": 1, "accounts": [{"id", "source", "name", "baseAddress", "owner", "ownerName",
///                                "remoteId", "reviewFrom", "limits"}]}
/// `source` is `linkedin`, `postpress` or `archive`; the last one has an empty `baseAddress` and no `limits`.
/// Times are ISO 8601 UTC; an absent `reviewFrom` is an invalid time, an absent `remoteId` none;
/// `limits` is {"endorsements", "profileReads", "shortestGap", "longestGap"} in pieces a day and seconds,
/// what is absent has its default, and what is out of range is brought into it.
struct AccountFile
{
    static constexpr int version = 1;

    enum class Condition {
        Good,
        Damaged, ///< not this format, or some of the accounts could not be read
        Newer,   ///< of a later version; `accounts` is empty
    };

    Condition condition = Condition::Good;
    QList<Account> accounts; ///< those that could be read

    [[nodiscard]] static AccountFile parse(const QByteArray &content);
    [[nodiscard]] static QByteArray serialize(const QList<Account> &accounts);
};

} // namespace Laurels
