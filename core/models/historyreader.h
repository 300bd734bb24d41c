// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "stores/historyentry.h"

#include <QList>
#include <QObject>

namespace Laurels {

class Clock;
class Records;

/// Reads the history as often as it is wished, never twice at once. While wishes keep coming, as in a bulk
/// change, there is a pause between two reads: the thread that reads is also the one that every change must
/// pass before it is sent.
class HistoryReader : public QObject
{
    Q_OBJECT
public:
    /// What is handed over outlives the reader.
    HistoryReader(Records &records, Clock &clock, QObject *parent = nullptr);

    /// At once, or after the one that goes on.
    void read();
    /// How many reads were begun. What the records were told before holds for the next one.
    [[nodiscard]] int begun() const { return m_begun; }

signals:
    /// Of the read that was begun last.
    void answered(const Laurels::Result<QList<Laurels::HistoryEntry>> &history);

private:
    void takeAnswer(const Result<QList<HistoryEntry>> &history);

    Records &m_records;
    Clock &m_clock;
    int m_begun = 0;
    bool m_isBusy = false; ///< reading, or in the pause
    bool m_isWished = false;
};

} // namespace Laurels
