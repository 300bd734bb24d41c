// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivecontents.h"
#include "domain/account.h"

#include <QString>

#include <optional>

namespace Laurels {

class AccountStore;
class ArchiveShelf;

/// Whose archive it is, as far as is known: LinkedIn tells no id, and often no address (reference
/// member-data.md, section 1.6).
struct ArchiveOwnerTraits
{
    QString slug{}; ///< by Archive::slugOf(); empty: not known
    QString name{}; ///< as it is shown; empty: not known

    [[nodiscard]] static ArchiveOwnerTraits of(const Archive::ArchiveContents &contents);
    /// What the archives of the account told, or else the account itself.
    [[nodiscard]] static ArchiveOwnerTraits of(const Account &account, const ArchiveShelf &shelf);

    friend bool operator==(const ArchiveOwnerTraits &, const ArchiveOwnerTraits &) = default;
};

enum class OwnerLikeness {
    SameAddress,
    OtherAddress,
    Namesake,  ///< another address, the same name: people have namesakes, and change their addresses
    SameName,  ///< and not both addresses are known; people have namesakes, and change their names
    OtherName, ///< the same
    Unknown,
};

[[nodiscard]] OwnerLikeness likeness(const ArchiveOwnerTraits &a, const ArchiveOwnerTraits &b);

/// By what an account is taken for the one of an owner.
enum class FindBy { AddressOrName, Address };
/// The archive account of that owner: by the address, else by the name if one account only may be meant.
[[nodiscard]] std::optional<AccountId> findArchiveAccount(const AccountStore &accounts,
                                                          const ArchiveShelf &shelf,
                                                          const ArchiveOwnerTraits &owner,
                                                          FindBy by = FindBy::AddressOrName);

} // namespace Laurels
