// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/endorsementstatus.h"
#include "sandbox/samplepeople.h"

#include <QStringList>

#include <vector>

namespace Laurels::Sandbox {

/// One endorsement that the viewer received or gave.
struct EndorsementRow
{
    qint64 id = 0;
    qint64 created = 0;      ///< ms since 1970, UTC
    qint64 lastModified = 0; ///< the same
    qint32 other = 0;        ///< the person on the other side, place in SampleData::people
    qint32 skill = 0;        ///< place in SampleData::skills
    bool isReceived = true;
    WireStatus status = WireStatus::Accepted;

    friend bool operator==(const EndorsementRow &, const EndorsementRow &) = default;
};

/// An invented member with ten years of endorsements.
struct SampleData
{
    QList<SamplePerson> people{}; ///< the viewer first
    QStringList skills{};
    std::vector<EndorsementRow> rows{}; ///< oldest first, ids rising
};

struct SampleSize
{
    int received = 0;
    int given = 0;
};

/// The same for the same size, seed and `now` (ms since 1970): people who endorse often and such who did
/// once, many skills within minutes, mutual ones, most of it visible and the newest still pending.
[[nodiscard]] SampleData sampleData(SampleSize size, quint32 seed, qint64 now);

} // namespace Laurels::Sandbox
