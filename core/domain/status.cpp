// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/status.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

// In the order of Status::Kind.
const std::array<QString, 7> &wireNames()
{
    static const std::array<QString, 7> names{u"UNKNOWN"_s,  u"PENDING"_s, u"ACCEPTED"_s, u"HIDDEN"_s,
                                              u"REJECTED"_s, u"DELETED"_s, u"CLOSED"_s};
    return names;
}

} // namespace

Status::Status(Kind kind)
    : m_kind(kind)
{
    Q_ASSERT(kind != Other);
}

Status Status::fromWire(const QString &text)
{
    for (size_t i = 0; i < wireNames().size(); ++i) {
        if (wireNames().at(i) == text)
            return Status(Kind(i));
    }
    Status status;
    status.m_kind = Other;
    status.m_text = text;
    return status;
}

const QList<Status> &Status::documented()
{
    static const QList<Status> all{Accepted, Pending, Hidden, Rejected, Deleted, Closed, Unknown};
    return all;
}

QList<Status> Status::inOrder(QList<Status> statuses)
{
    const auto key = [](const Status &status) {
        const qsizetype place = documented().indexOf(status);
        return std::pair(place < 0 ? documented().size() : place, status.m_text);
    };
    std::sort(statuses.begin(), statuses.end(),
              [key](const Status &a, const Status &b) { return key(a) < key(b); });
    return statuses;
}

QString Status::toWire() const
{
    return m_kind == Other ? m_text : wireNames().at(m_kind);
}

bool StatusPolicy::maySet(Direction direction, const Status &wished)
{
    return settable(direction).contains(wished);
}

QList<Status> StatusPolicy::settable(Direction direction)
{
    switch (direction) {
    case Direction::Received:
        return {Status::Accepted, Status::Hidden, Status::Rejected};
    case Direction::Given:
        return {Status::Deleted};
    }
    return {};
}

} // namespace Laurels
