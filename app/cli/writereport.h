// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitcode.h"
#include "cli/queuewatch.h"

#include <QJsonObject>

namespace Laurels {

class Console;

/// What a command that changes something says at its end.
struct WriteReport
{
    struct Failed
    {
        std::optional<EndorsementUrn> urn{};
        QString what{}; ///< names it for people
        Error error{};
    };

    int done = 0;
    QList<Failed> failed{};
    int waiting = 0;
    int todo = 0;                  ///< waits for the person, and is no failure
    std::optional<Error> reason{}; ///< why something still waits

    /// Cancelled changes are left out.
    [[nodiscard]] static WriteReport of(const QueueOutcome &outcome);

    /// {"done":N,"failed":[{"urn","error","message"}],"waiting":N} and `more`, or a line for people; to-dos
    /// count as waiting. What failed and what waits is complained about. Returns how the command ends.
    ExitCode print(Console &console, const QJsonObject &more = {}) const;
};

/// Names a change for people.
[[nodiscard]] QString nameOf(const OutboxItem &item);

} // namespace Laurels
