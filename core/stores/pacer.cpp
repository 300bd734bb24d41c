// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/pacer.h"

#include <algorithm>

namespace Laurels {

Pacer::Pacer(PacingBook &book, const Clock &clock, std::function<double()> random,
             const QList<PacingDay> &kept, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_clock(clock)
    , m_random(std::move(random))
{
    for (const PacingDay &day : kept)
        m_days.insert(day.account, day);
}

void Pacer::setLimits(const AccountId &account, const PacingLimits &limits)
{
    if (isPaced(account) && m_limits.value(account) == limits)
        return;
    m_limits.insert(account, limits);
    emit changed(account);
}

PacingDay Pacer::today(const AccountId &account) const
{
    const QDateTime now = m_clock.now();
    PacingDay day = m_days.value(account);
    day.account = account;
    if (const QDate date = now.toLocalTime().date(); date != day.day) {
        day.day = date;
        day.endorsements = 0;
        day.profileReads = 0;
    }
    if (day.haltedUntil.isValid() && day.haltedUntil <= now) {
        day.haltCode.clear();
        day.haltedUntil = {};
    }
    // A clock that was set back must not make a gap of hours.
    const QDateTime latest = now.addSecs(m_limits.value(account).longestGap.count());
    if (day.nextEndorsement > latest)
        day.nextEndorsement = latest;
    return day;
}

QDateTime Pacer::nextMidnight() const
{
    const QDate tomorrow = m_clock.now().toLocalTime().date().addDays(1);
    return tomorrow.startOfDay().toUTC();
}

std::optional<QDateTime> Pacer::mayEndorseAt(const AccountId &account) const
{
    const QDateTime now = m_clock.now();
    if (!isPaced(account))
        return now;
    const PacingDay day = today(account);
    if (!day.haltCode.isEmpty() && !day.haltedUntil.isValid())
        return std::nullopt;
    QDateTime when = day.nextEndorsement.isValid() ? std::max(now, day.nextEndorsement) : now;
    if (day.endorsements >= m_limits.value(account).endorsements)
        when = std::max(when, nextMidnight());
    if (day.haltedUntil.isValid())
        when = std::max(when, day.haltedUntil);
    return when;
}

bool Pacer::mayReadProfile(const AccountId &account) const
{
    const PacingDay day = today(account);
    return !isPaced(account) ||
           (day.haltCode.isEmpty() && day.profileReads < m_limits.value(account).profileReads);
}

std::chrono::seconds Pacer::expectedTime(const AccountId &account, int count) const
{
    if (!isPaced(account) || count < 1)
        return {};
    const PacingLimits limits = m_limits.value(account);
    const std::chrono::seconds gap = (limits.shortestGap + limits.longestGap) / 2;
    const QDateTime next = today(account).nextEndorsement;
    const qint64 first = next.isValid() ? std::max<qint64>(0, m_clock.now().secsTo(next)) : 0;
    return std::chrono::seconds(first) + gap * (count - 1);
}

void Pacer::countEndorsement(const AccountId &account)
{
    if (!isPaced(account))
        return;
    const PacingLimits limits = m_limits.value(account);
    const auto span = std::chrono::milliseconds(limits.longestGap - limits.shortestGap);
    const auto gap =
        std::chrono::milliseconds(limits.shortestGap).count() + qint64(m_random() * double(span.count()));
    PacingDay day = today(account);
    ++day.endorsements;
    day.nextEndorsement = m_clock.now().addMSecs(gap);
    set(day);
}

void Pacer::countProfileRead(const AccountId &account)
{
    if (!isPaced(account))
        return;
    PacingDay day = today(account);
    ++day.profileReads;
    set(day);
}

void Pacer::halt(const AccountId &account, const QString &code, const QDateTime &until)
{
    if (!isPaced(account))
        return;
    PacingDay day = today(account);
    day.haltCode = code;
    day.haltedUntil = until;
    set(day);
}

void Pacer::resume(const AccountId &account)
{
    PacingDay day = today(account);
    if (day.haltCode.isEmpty())
        return;
    day.haltCode.clear();
    day.haltedUntil = {};
    set(day);
}

void Pacer::set(const PacingDay &day)
{
    m_days.insert(day.account, day);
    m_book.keep(day);
    emit changed(day.account);
}

} // namespace Laurels
