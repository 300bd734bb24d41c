// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <random>

namespace Laurels::Sandbox {

/// Random numbers that are the same everywhere for one seed; the distributions of the standard library
/// differ between its makers.
class SampleRandom
{
public:
    explicit SampleRandom(quint32 seed)
        : m_engine(seed)
    {
    }

    /// From 0 up to, not including, `end`.
    qsizetype below(qsizetype end) { return end <= 1 ? 0 : qsizetype(m_engine() % quint64(end)); }
    qsizetype between(qsizetype first, qsizetype last) { return first + below(last - first + 1); }
    /// From 0 up to, not including, 1.
    double unit() { return double(m_engine()) / (double(std::mt19937::max()) + 1.0); }
    bool chance(double probability) { return unit() < probability; }
    /// Below `end`, the small ones far more often.
    qsizetype skewed(qsizetype end, double exponent)
    {
        return std::min(end - 1, qsizetype(double(end) * std::pow(unit(), exponent)));
    }

private:
    std::mt19937 m_engine;
};

} // namespace Laurels::Sandbox
