// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/historyreader.h"

#include "cache/records.h"
#include "domain/clock.h"

using namespace std::chrono_literals;

namespace Laurels {

namespace {

constexpr std::chrono::milliseconds pauseInBulk = 250ms;

} // namespace

HistoryReader::HistoryReader(Records &records, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_records(records)
    , m_clock(clock)
{
}

void HistoryReader::read()
{
    m_isWished = m_isBusy;
    if (m_isBusy)
        return;
    m_isBusy = true;
    ++m_begun;
    m_records.readHistory(this, [this](const Result<QList<HistoryEntry>> &history) { takeAnswer(history); });
}

void HistoryReader::takeAnswer(const Result<QList<HistoryEntry>> &history)
{
    m_isBusy = m_isWished;
    if (m_isWished) {
        m_clock.callAfter(pauseInBulk, this, [this] {
            m_isBusy = false;
            read();
        });
    }
    emit answered(history);
}

} // namespace Laurels
