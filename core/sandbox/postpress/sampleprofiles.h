// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Laurels::Sandbox::PostPress {

struct ProfileSkill
{
    QString name{};
    int count = 0;
    qint64 id = 0; ///< 0: null on the wire, it cannot be endorsed
    bool isEndorsed = false;
    QStringList insights{};
};

/// What is odd about the answer to a read of a profile.
enum class Quirk {
    None,
    ThrottledByName,  ///< its skills are held back, and the answer says so
    ThrottledByCount, ///< the same, and only the count tells
    TextIds,          ///< ids as text
    NoEndorsed,       ///< it is not told which skills are endorsed already
    NoNames,          ///< names and slug are null
    SomebodyElse,     ///< asked for by slug, another person comes
    Hidden,           ///< cannot be read
};

/// An invented member as PostPress sees them.
struct Profile
{
    QString id{}; ///< provider id
    QString slug{};
    QString firstName{};
    QString lastName{};
    QString headline{};
    QString memberId{};     ///< as the list of relations tells it; mostly the provider id
    qint64 connectedAt = 0; ///< ms since 1970; 0: no connection of the owner
    QList<ProfileSkill> skills{};
    Quirk quirk = Quirk::None;

    [[nodiscard]] bool isConnection() const { return connectedAt != 0; }
};

/// The owner of the account first, then another customer, then everybody: some 250 connections, people
/// further away, and last those that a client may stumble over (by slug in the source).
[[nodiscard]] QList<Profile> sampleProfiles(quint32 seed, qint64 now);

} // namespace Laurels::Sandbox::PostPress
