// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/status.h"
#include "domain/urn.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace Laurels {

/// One endorsement as a service told it. Times are UTC; an invalid one was not told.
struct Endorsement
{
    EndorsementUrn urn;
    PersonUrn endorser; ///< may be empty: the service did not name them
    QString skill;      ///< `entityPhrase`, free text; may be empty; its case varies between calls
    Status status;
    QDateTime created;
    QDateTime lastModified;

    [[nodiscard]] const PersonUrn &recipient() const { return urn.recipient(); }

    friend bool operator==(const Endorsement &, const Endorsement &) = default;
};

/// An endorsement to be given. `status` is ACCEPTED when the recipient lists the skill, else PENDING
/// (reference linkedin.md, section 1.2).
struct NewEndorsement
{
    PersonUrn recipient{};
    QString skill{};
    Status status = Status::Accepted;
    /// Where a service knows skills by id (Capabilities::endorseListed): ProfileSkill::endorsementId.
    std::optional<qint64> skillId{};
    /// The service answers a second request with the same key as it answered the first; empty: none.
    QByteArray idempotencyKey{};

    friend bool operator==(const NewEndorsement &, const NewEndorsement &) = default;
};

/// A member's name. Names from LinkedIn's people API stay in memory (their storage rule, reference
/// linkedin.md, section 4).
struct Person
{
    enum class Visibility {
        Unasked,     ///< nobody has asked for the name yet
        Known,       ///< `name` holds it
        Private,     ///< the member limits what other programs see
        Unavailable, ///< the service has no such member, or does not say
        Nameless,    ///< an archive tells no name, and the URN was made here
    };

    PersonUrn urn;
    QString name;
    Visibility visibility = Visibility::Unasked;

    friend bool operator==(const Person &, const Person &) = default;
};

/// For search and for comparing skills and names: no case, no accents, compatibility forms and runs of
/// white space made one.
[[nodiscard]] QString foldedText(const QString &text);

} // namespace Laurels
