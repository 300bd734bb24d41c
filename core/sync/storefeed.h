// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"

#include <QObject>

#include <array>
#include <chrono>

namespace Laurels {

class Clock;

/// Puts what is read of one account into the store: the first at once, what follows together, at most four
/// times a second, since each merge is work for every view. What is still held when it is destroyed is
/// dropped.
class StoreFeed : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds interval{250};

    /// `store` and `clock` outlive it.
    StoreFeed(AccountId account, EndorsementStore &store, Clock &clock, QObject *parent = nullptr);

    /// `asOf` as in EndorsementStore::merge().
    void add(Direction direction, const QList<Endorsement> &endorsements, ChangeStamp asOf);
    /// Everything, now.
    void flush();

    /// What the store has got since the last startCounting().
    [[nodiscard]] const MergeCount &count(Direction direction) const;
    void startCounting();

private:
    struct List
    {
        QList<Endorsement> held{};
        ChangeStamp asOf{}; ///< the oldest of what is held
        MergeCount count{};
    };

    void flush(Direction direction);

    AccountId m_account;
    EndorsementStore &m_store;
    Clock &m_clock;
    std::array<List, 2> m_lists{};
    bool m_isWaiting = false; ///< for the interval to pass
};

} // namespace Laurels
