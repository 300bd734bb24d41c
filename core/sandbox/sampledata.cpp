// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sampledata.h"

#include "sandbox/samplerandom.h"
#include "sandbox/sampleskills.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 day = 24 * 60 * minute;
constexpr qint64 tenYears = 3652 * day;
constexpr qint64 firstId = 60'000'000'000; // beyond 32 bits, as the real ones are

/// How a direction differs from the other.
struct DirectionPlan
{
    bool isReceived = true;
    int count = 0;
    double pending = 0; ///< part of all rows
    double hidden = 0;
    double rejected = 0;
    double deleted = 0;
};

/// Makes the rows of one direction, in no order and without ids.
class RowMaker
{
public:
    RowMaker(SampleData &data, SampleRandom &random, qint64 now)
        : m_data(data)
        , m_random(random)
        , m_now(now)
    {
    }

    void make(const DirectionPlan &plan)
    {
        m_taken.clear();
        m_visits = 0;
        std::vector<EndorsementRow> rows;
        rows.reserve(size_t(plan.count));
        const auto everything = (m_data.people.size() - 1) * m_data.skills.size();
        const auto wanted = size_t(std::min<qsizetype>(plan.count, everything));
        while (rows.size() < wanted)
            addVisit(rows, wanted, plan.isReceived);
        decide(rows, plan);
        m_data.rows.insert(m_data.rows.end(), rows.begin(), rows.end());
    }

private:
    /// One person looks at a profile and endorses: mostly one skill, sometimes a burst within minutes.
    void addVisit(std::vector<EndorsementRow> &rows, size_t wanted, bool isReceived)
    {
        const qsizetype others = m_data.people.size() - 1;
        const auto other =
            qint32(1 + (m_visits < onceAtLeast(wanted) ? m_visits : m_random.skewed(others, 1.6)));
        ++m_visits;
        const qsizetype skills = visitSize();
        qint64 time = m_now - minute - m_random.between(0, 40) * minute - ageOfVisit();
        for (qsizetype i = 0; i < skills && rows.size() < wanted; ++i) {
            const auto skill = anySkill(other);
            if (!skill)
                return;
            rows.push_back({.created = time,
                            .lastModified = time,
                            .other = other,
                            .skill = *skill,
                            .isReceived = isReceived});
            time = std::min(m_now, time + m_random.between(2, 40) * second);
        }
    }

    /// So many of the first people, the awkward names among them, come at least once if there is room.
    static qsizetype onceAtLeast(size_t wanted) { return wanted >= 500 ? 100 : 0; }

    qsizetype visitSize()
    {
        const double u = m_random.unit();
        return u < 0.72 ? 1 : u < 0.93 ? m_random.between(2, 4) : m_random.between(6, 14);
    }

    /// More of them lately, and a few within the last days.
    qint64 ageOfVisit()
    {
        if (m_random.chance(0.02))
            return qint64(double(4 * day) * m_random.unit());
        return qint64(double(tenYears - day) * std::pow(m_random.unit(), 1.5));
    }

    /// One that this person has not endorsed yet; the first of the list are the popular ones.
    std::optional<qint32> anySkill(qint32 other)
    {
        constexpr int attempts = 20;
        for (int attempt = 0; attempt < attempts; ++attempt) {
            const auto skill = qint32(m_random.skewed(m_data.skills.size(), 1.9));
            if (take(other, skill))
                return skill;
        }
        // Somebody who has endorsed nearly everything: what is left, if anything.
        for (qint32 skill = 0; skill < m_data.skills.size(); ++skill) {
            if (take(other, skill))
                return skill;
        }
        return std::nullopt;
    }

    bool take(qint32 other, qint32 skill)
    {
        const qsizetype before = m_taken.size();
        m_taken.insert(quint64(quint32(other)) << 32 | quint64(quint32(skill)));
        return m_taken.size() > before;
    }

    /// What became of each: the newest are mostly undecided.
    void decide(std::vector<EndorsementRow> &rows, const DirectionPlan &plan)
    {
        std::stable_sort(rows.begin(), rows.end(), [](const EndorsementRow &a, const EndorsementRow &b) {
            return a.created > b.created;
        });
        const auto part = [&rows](double share) {
            return qsizetype(std::lround(share * double(rows.size())));
        };
        qsizetype pending = part(plan.pending);
        // Two in three from the top, as new ones come in; the others were never looked at.
        for (size_t i = 0; i < rows.size() && pending > part(plan.pending) / 4; ++i) {
            if (m_random.chance(0.66)) {
                rows[i].status = WireStatus::Pending;
                --pending;
            }
        }
        scatter(rows, WireStatus::Pending, pending);
        scatter(rows, WireStatus::Hidden, part(plan.hidden));
        scatter(rows, WireStatus::Rejected, part(plan.rejected));
        scatter(rows, WireStatus::Deleted, part(plan.deleted));
        for (EndorsementRow &row : rows) {
            if (row.status != WireStatus::Pending &&
                (row.status != WireStatus::Accepted || m_random.chance(0.3)))
                row.lastModified = decisionTime(row.created);
        }
    }

    void scatter(std::vector<EndorsementRow> &rows, WireStatus status, qsizetype count)
    {
        for (qsizetype attempts = 0; count > 0 && attempts < 100 * qsizetype(rows.size()); ++attempts) {
            EndorsementRow &row = rows[size_t(m_random.below(qsizetype(rows.size())))];
            if (row.status != WireStatus::Accepted)
                continue;
            row.status = status;
            --count;
        }
    }

    qint64 decisionTime(qint64 created)
    {
        const qint64 within = std::min(m_now - created, 60 * day);
        return created + qint64(double(within) * m_random.unit() * m_random.unit());
    }

    SampleData &m_data;
    SampleRandom &m_random;
    qint64 m_now;
    QSet<quint64> m_taken;
    qsizetype m_visits = 0;
};

void numberByTime(std::vector<EndorsementRow> &rows, SampleRandom &random)
{
    std::stable_sort(rows.begin(), rows.end(),
                     [](const EndorsementRow &a, const EndorsementRow &b) { return a.created < b.created; });
    qint64 id = firstId;
    for (EndorsementRow &row : rows)
        row.id = id += random.between(1, 90'000);
}

} // namespace

SampleData sampleData(SampleSize size, quint32 seed, qint64 now)
{
    SampleRandom random(seed);
    const qsizetype all = size.received + size.given;
    SampleData data;
    data.people = samplePeople(std::clamp<qsizetype>(all / 3, 120, 20'000), random);
    data.skills = sampleSkills(std::clamp<qsizetype>(all / 50, 61, 2'000));
    RowMaker maker(data, random, now);
    maker.make({.isReceived = true,
                .count = size.received,
                .pending = 40.0 / 868,
                .hidden = 0.05,
                .rejected = 0.008});
    maker.make({.isReceived = false, .count = size.given, .pending = 0.03, .deleted = 0.02});
    numberByTime(data.rows, random);
    return data;
}

} // namespace Laurels::Sandbox
