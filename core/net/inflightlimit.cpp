// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/inflightlimit.h"

#include <algorithm>

namespace Laurels {

InFlightLimit::InFlightLimit(int first, int most)
    : m_value(first)
    , m_most(most)
{
}

void InFlightLimit::noteGood()
{
    // A run: as many as may be in flight, twice.
    if (++m_goodRun < 2 * m_value)
        return;
    m_goodRun = 0;
    m_value = std::min(m_value + 1, m_most);
}

void InFlightLimit::noteTrouble(quint64 attempt, quint64 latestAttempt)
{
    m_goodRun = 0;
    if (attempt <= m_lastBeforeCut)
        return;
    m_lastBeforeCut = latestAttempt;
    m_value = std::max(m_value / 2, 1);
}

} // namespace Laurels
