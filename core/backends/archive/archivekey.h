// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/status.h"

#include <QHashFunctions>
#include <QString>
#include <QStringList>

/// What stands for an id in an archive, which has none: side + person + skill (reference member-data.md,
/// section 1.8). Keys are for comparing, never for showing.
namespace Laurels::Archive {

/// The slug of the address, or, without an address that can be read, the name: then two people of one name
/// look like one, so such a key is weak. Somebody without a name is known by the text of the address. The
/// text of a weak key begins with `name:` or `address:`, which no slug can.
struct PersonKey
{
    QString text{};
    bool isWeak = false; ///< not by slug

    friend bool operator==(const PersonKey &, const PersonKey &) = default;
};

struct SkillKey
{
    QString text{};

    friend bool operator==(const SkillKey &, const SkillKey &) = default;
};

struct NaturalKey
{
    Direction direction = Direction::Received;
    QString person{}; ///< PersonKey::text
    QString skill{};  ///< SkillKey::text

    friend bool operator==(const NaturalKey &, const NaturalKey &) = default;
    friend size_t qHash(const NaturalKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, int(key.direction), key.person, key.skill);
    }
};

/// First and last name, blanks collapsed, NFC, case-folded.
[[nodiscard]] QString foldedName(const QString &first, const QString &last);

/// One of the three at least holds more than blanks.
[[nodiscard]] PersonKey personKey(const QString &first, const QString &last, const QString &address);
/// The weak key of a foldedName().
[[nodiscard]] PersonKey keyOfName(const QString &foldedName);
/// Of the text of a PersonKey.
[[nodiscard]] bool isWeakKey(const QString &person);

[[nodiscard]] SkillKey skillKey(const QString &name);

/// Every key by which somebody of Connections.csv may be known to an export of any year: by address and by
/// name. Empty for a row that names nobody.
[[nodiscard]] QStringList connectionKeys(const QString &first, const QString &last, const QString &address);

} // namespace Laurels::Archive
