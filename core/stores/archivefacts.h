// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivecontents.h"
#include "domain/error.h"
#include "domain/urn.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace Laurels {

/// What an archive says of a member beside their endorsements. The person's own copy of it, so it may be kept
/// (reference member-data.md, section 1.9, 8).
struct ArchivedPerson
{
    QString key{};  ///< Archive::PersonKey::text
    QString name{}; ///< first and last; may be empty
    QString slug{}; ///< as it is written, for LinkedInPages::memberProfile(); empty: not known
    QString company{};
    QString position{};
    QDate connectedOn{};
    /// Nothing: the archive has no connections, or several people of this name.
    std::optional<bool> isConnected{};

    friend bool operator==(const ArchivedPerson &, const ArchivedPerson &) = default;
};

/// What Laurels remembers of the newest archive of one account beside the rows themselves, which are in the
/// store and its cache.
struct ArchiveFacts
{
    static constexpr int version = 1;

    QDateTime openedAt{}; ///< UTC: when it was read
    QDate exportedOn{};   ///< a hint; often invalid
    QString ownerName{};  ///< empty: not known
    QString ownerSlug{};  ///< by slugOf(); empty: not known
    QHash<PersonUrn, ArchivedPerson> people{};
    /// Archive::SkillKey::text of what the profile lists; nothing: not in the archive.
    std::optional<QSet<QString>> skillsOnProfile{};

    /// False only if the archive tells what the profile lists and this is not among it.
    [[nodiscard]] bool isOnProfile(const QString &skill) const;

    /// JSON; the keys are the names above. Fails with ErrorKind::Storage, `archive.factsDamaged` or
    /// `archive.factsNewer`.
    [[nodiscard]] static Result<ArchiveFacts> parse(const QByteArray &content);
    [[nodiscard]] QByteArray serialize() const;

    friend bool operator==(const ArchiveFacts &, const ArchiveFacts &) = default;
};

/// The id of a member whom an archive names: always the same for the same Archive::PersonKey::text, in every
/// account and run. It is no id of LinkedIn.
[[nodiscard]] PersonUrn archivedPersonUrn(const QString &key);
/// The owner of an archive account, who need not be known by name.
[[nodiscard]] PersonUrn archiveOwnerUrn(const AccountId &account);
/// The number of an endorsement of an archive: always the same for the same key. `repetition` counts, from 0,
/// those with an equal key.
[[nodiscard]] qint64 archivedEndorsementId(const Archive::NaturalKey &key, int repetition);

} // namespace Laurels
