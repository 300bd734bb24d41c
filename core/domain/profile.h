// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/urn.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Laurels {

// People as a source tells them that can read profiles (Capabilities::profiles).

struct ProfileSkill
{
    QString name{}; ///< in the language of the profile's owner
    qint64 endorsementCount = 0;
    /// What endorses it, for the account that read the profile and for no other. Absent: that account cannot.
    std::optional<qint64> endorsementId{};
    std::optional<bool> isEndorsed{}; ///< by that account; absent: not told
    QStringList insights{};           ///< short remarks, for instance the name of a certificate

    friend bool operator==(const ProfileSkill &, const ProfileSkill &) = default;
};

/// How far a person is from the account that reads their profile.
enum class Distance { Unknown, Self, First, Second, Third, OutOfNetwork };

struct Profile
{
    PersonUrn person{};
    QString publicId{}; ///< as in linkedin.com/in/…; may be empty
    QString name{};
    QString headline{};
    Distance distance = Distance::Unknown;
    bool isSelf = false;
    QList<ProfileSkill> skills{}; ///< in the service's order
    /// The skills were held back for now: nothing is known about those that are missing.
    bool isThrottled = false;
    std::optional<int> skillsTotal{};

    friend bool operator==(const Profile &, const Profile &) = default;
};

/// Somebody whom the account is connected to.
struct Relation
{
    PersonUrn person{};
    QString publicId{};
    QString name{};
    QString headline{};
    QDateTime connectedAt{}; ///< UTC; invalid: not told

    friend bool operator==(const Relation &, const Relation &) = default;
};

/// A LinkedIn account that was linked to a service, which acts in its name.
struct RemoteAccount
{
    enum class State {
        Ok,
        Connecting,
        SignInNeeded,
        Stopped,
        PermissionsMissing,
        Unknown,
    };

    QString id{}; ///< the service's own, as it is
    QString name{};
    QString publicId{};
    State state = State::Unknown;

    friend bool operator==(const RemoteAccount &, const RemoteAccount &) = default;
};

} // namespace Laurels
