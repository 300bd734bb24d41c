// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/pacing.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>
#include <optional>

namespace Laurels {

/// Where the days are kept.
class PacingBook
{
public:
    virtual ~PacingBook() = default;

    /// Before anything that is recorded after this call.
    virtual void keep(const PacingDay &day) = 0;
};

/// Keeps the accounts of a source that LinkedIn may restrict within their limits (reference postpress.md,
/// section 4): so many endorsements and profile reads in a local day, a random gap between endorsements,
/// nothing at all after a sign of trouble. An account without limits is not paced.
class Pacer : public QObject
{
    Q_OBJECT
public:
    /// `random` gives a number from 0 to 1; tests give a constant.
    Pacer(PacingBook &book, const Clock &clock, std::function<double()> random, const QList<PacingDay> &kept,
          QObject *parent = nullptr);

    void setLimits(const AccountId &account, const PacingLimits &limits);
    [[nodiscard]] bool isPaced(const AccountId &account) const { return m_limits.contains(account); }
    [[nodiscard]] PacingLimits limits(const AccountId &account) const { return m_limits.value(account); }
    /// Today's, as it is now.
    [[nodiscard]] PacingDay today(const AccountId &account) const;

    /// When the next endorsement may go, UTC; not after now: at once. Nothing: not before resume().
    [[nodiscard]] std::optional<QDateTime> mayEndorseAt(const AccountId &account) const;
    [[nodiscard]] bool mayReadProfile(const AccountId &account) const;
    /// How long `count` more take from now on, at the middle of the gaps; without the nights between the
    /// days.
    [[nodiscard]] std::chrono::seconds expectedTime(const AccountId &account, int count) const;

    /// One is about to be sent. Counted whatever becomes of it: it may have reached LinkedIn.
    void countEndorsement(const AccountId &account);
    void countProfileRead(const AccountId &account);
    /// Nothing more of this account: until that time, or (invalid) until resume().
    void halt(const AccountId &account, const QString &code, const QDateTime &until);
    void resume(const AccountId &account);

signals:
    void changed(const Laurels::AccountId &account);

private:
    void set(const PacingDay &day);
    [[nodiscard]] QDateTime nextMidnight() const;

    PacingBook &m_book;
    const Clock &m_clock;
    std::function<double()> m_random;
    QHash<AccountId, PacingLimits> m_limits;
    QHash<AccountId, PacingDay> m_days;
};

} // namespace Laurels
