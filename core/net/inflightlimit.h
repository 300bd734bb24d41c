// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Laurels {

/// How many requests may be in flight at once: one more after a run of good answers, half as many after
/// trouble, never less than one. Attempts are numbered in the order in which they were sent, so that the
/// answers to attempts from before the last cut do not cut again.
class InFlightLimit
{
public:
    InFlightLimit(int first, int most);

    [[nodiscard]] int value() const { return m_value; }

    void noteGood();
    void noteTrouble(quint64 attempt, quint64 latestAttempt);

private:
    int m_value;
    int m_most;
    int m_goodRun = 0;
    quint64 m_lastBeforeCut = 0;
};

} // namespace Laurels
