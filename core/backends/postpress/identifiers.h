// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/urn.h"

#include <QString>

namespace Laurels {

/// Who a profile is asked for by (reference postpress.md, section 2.1).
struct ProfileIdentifier
{
    enum class Sort {
        ProviderId, ///< `ACo…` or `ADo…`: what an endorsement needs
        PublicId,   ///< the last part of linkedin.com/in/…
    };

    Sort sort = Sort::PublicId;
    QString text; ///< decoded

    friend bool operator==(const ProfileIdentifier &, const ProfileIdentifier &) = default;
};

/// Reads what a person may paste: the address of a profile, a public id, a provider id, a person URN. Fails
/// with ErrorKind::ChooseAnother and
/// - `person.notAProfile` for an address that is not one of a member's profile on LinkedIn,
/// - `person.otherProduct` for an id or an address of Sales Navigator or Recruiter,
/// - `person.invalid` for what can be none of these.
[[nodiscard]] Result<ProfileIdentifier> parseProfileIdentifier(const QString &pasted);

/// Whether somebody can be endorsed by this id: it is one of LinkedIn itself, not of another product, and not
/// a public id.
[[nodiscard]] bool isProviderId(const QString &id);

/// What PostPress calls a person, if it is a provider id.
[[nodiscard]] std::optional<PersonUrn> personFromProviderId(const QString &id);

} // namespace Laurels
