// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/archiveowner.h"

#include "stores/accountstore.h"
#include "stores/archiveshelf.h"

namespace Laurels {

ArchiveOwnerTraits ArchiveOwnerTraits::of(const Archive::ArchiveContents &contents)
{
    const Archive::ArchiveOwner &owner = contents.owner;
    return {.slug = contents.ownerSlug.value_or(QString()),
            .name = (owner.firstName + u' ' + owner.lastName).simplified()};
}

ArchiveOwnerTraits ArchiveOwnerTraits::of(const Account &account, const ArchiveShelf &shelf)
{
    const ArchiveFacts *const facts = shelf.facts(account.id);
    if (!facts)
        return {.slug = {}, .name = account.ownerName};
    return {.slug = facts->ownerSlug,
            .name = facts->ownerName.isEmpty() ? account.ownerName : facts->ownerName};
}

OwnerLikeness likeness(const ArchiveOwnerTraits &a, const ArchiveOwnerTraits &b)
{
    const bool areBothAddresses = !a.slug.isEmpty() && !b.slug.isEmpty();
    if (areBothAddresses && a.slug == b.slug)
        return OwnerLikeness::SameAddress;
    const QString nameOfA = Archive::foldedName(a.name, {});
    const QString nameOfB = Archive::foldedName(b.name, {});
    if (areBothAddresses)
        return !nameOfA.isEmpty() && nameOfA == nameOfB ? OwnerLikeness::Namesake
                                                        : OwnerLikeness::OtherAddress;
    if (nameOfA.isEmpty() || nameOfB.isEmpty())
        return OwnerLikeness::Unknown;
    return nameOfA == nameOfB ? OwnerLikeness::SameName : OwnerLikeness::OtherName;
}

std::optional<AccountId> findArchiveAccount(const AccountStore &accounts, const ArchiveShelf &shelf,
                                            const ArchiveOwnerTraits &owner, FindBy by)
{
    QList<AccountId> namesakes;
    for (const Account &account : accounts.accounts()) {
        if (account.source != Source::Archive)
            continue;
        const OwnerLikeness found = likeness(ArchiveOwnerTraits::of(account, shelf), owner);
        if (found == OwnerLikeness::SameAddress)
            return account.id;
        if (found == OwnerLikeness::SameName && by == FindBy::AddressOrName)
            namesakes.append(account.id);
    }
    // Two members must never be mixed; one account too many can be removed.
    return namesakes.size() == 1 ? std::optional(namesakes.first()) : std::nullopt;
}

} // namespace Laurels
