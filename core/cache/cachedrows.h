// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endorsement.h"
#include "stores/outboxitem.h"

#include <QHash>
#include <QList>

#include <limits>

namespace Laurels {

/// An endorsement as a service told it last, with whose list it is in.
struct CachedEndorsement
{
    AccountId account{};
    Direction direction = Direction::Received;
    Endorsement endorsement;
};

/// What the cache is to be told in one go.
struct CacheChanges
{
    QList<CachedEndorsement> written{}; ///< new ones, or with other values
    QList<EndorsementRef> removed{};
    QHash<AccountId, QDateTime> synced{}; ///< when an account's lists were read completely
    int round = 0; ///< what is written after a failure that its writer did not know of is of the same round

    [[nodiscard]] bool isEmpty() const { return written.isEmpty() && removed.isEmpty() && synced.isEmpty(); }
};

/// The rows that a window shows first, as near to its order as a file without names can tell. Rows equal in
/// the column are newest first.
struct FirstScreen
{
    enum class By { Person, Skill, Status, Created, Changed };

    Direction direction = Direction::Received;
    By by = By::Created;
    Qt::SortOrder order = Qt::DescendingOrder;
    int rows = 100;
};

/// How far a cache was read: newest endorsements come first. A default one is the beginning.
struct CachePlace
{
    qint64 created = std::numeric_limits<qint64>::max();
    qint64 account = 0;
    qint64 recipient = 0;
    qint64 number = 0;
};

struct CacheSlice
{
    QList<CachedEndorsement> rows{};
    CachePlace next{};
    bool isLast = false;
};

} // namespace Laurels
