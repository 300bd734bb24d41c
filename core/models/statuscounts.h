// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/status.h"

#include <QMetaType>

namespace Laurels {

/// How many received endorsements have which status, as shown. Those that are gone are not among them.
struct StatusCounts
{
    int visible = 0;
    int hidden = 0;
    int rejected = 0;
    int pending = 0;
    int other = 0; ///< a status that Laurels does not know

    [[nodiscard]] int total() const { return visible + hidden + rejected + pending + other; }

    /// `code` as EndorsementRow has it.
    void add(quint8 code)
    {
        switch (code) {
        case Status::Accepted:
            ++visible;
            break;
        case Status::Hidden:
            ++hidden;
            break;
        case Status::Rejected:
            ++rejected;
            break;
        case Status::Pending:
            ++pending;
            break;
        default:
            ++other;
        }
    }

    StatusCounts &operator+=(const StatusCounts &more)
    {
        visible += more.visible;
        hidden += more.hidden;
        rejected += more.rejected;
        pending += more.pending;
        other += more.other;
        return *this;
    }

    friend bool operator==(const StatusCounts &, const StatusCounts &) = default;
};

} // namespace Laurels

Q_DECLARE_METATYPE(Laurels::StatusCounts)
