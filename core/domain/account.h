// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pacing.h"
#include "domain/urn.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

namespace Laurels {

enum class Source { LinkedIn, PostPress, Archive };

/// The service tells no list of what was given; Laurels keeps its own.
[[nodiscard]] constexpr bool isGivenRecorded(Source source)
{
    return source == Source::PostPress;
}

/// LinkedIn restricts who goes too fast on this way, so Laurels keeps within PacingLimits.
[[nodiscard]] constexpr bool isPaced(Source source)
{
    return source == Source::PostPress;
}

/// Nobody signs in and nothing is sent: the rows come from LinkedIn's data archive. What the person wishes is
/// a to-do that they carry out on LinkedIn's own pages, and the next archive confirms it (reference
/// member-data.md, part 3).
[[nodiscard]] constexpr bool isByHand(Source source)
{
    return source == Source::Archive;
}

/// One account: one person at one source. Never holds a secret.
struct Account
{
    AccountId id{};
    Source source = Source::LinkedIn;
    QString name{};     ///< what the person calls it
    QUrl baseAddress{}; ///< checked by net/origin.h; no slash at its end; empty where isByHand()
    /// Whose endorsements these are; a token of somebody else is refused. Where isByHand(), LinkedIn tells no
    /// ids: made here, as those of the others (archivefacts.h).
    PersonUrn owner{};
    QString ownerName{}; ///< the signed-in member's own name
    /// PostPress: which of the LinkedIn accounts linked there acts; the service's id for it, as it is.
    QString remoteId{};
    /// Where isPaced(): how much the person lets it do.
    PacingLimits limits{};
    /// Received endorsements made after this time are new to the person; invalid until they chose what to
    /// review at the first sync.
    QDateTime reviewFrom{};

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace Laurels
