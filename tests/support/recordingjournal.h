// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxjournal.h"

#include <QStringList>

#include <map>

namespace Laurels {

/// A journal that remembers what it was told, and can fail.
class RecordingJournal : public OutboxJournal
{
public:
    RecordingJournal();
    ~RecordingJournal() override;

    QList<QList<OutboxItem>> calls;
    /// Set: nothing is kept any more, and this is the reason.
    std::optional<Error> failure;
    /// Where each kept item is noted as "kept <id> <state>", if set.
    QStringList *log = nullptr;

    void record(const QList<OutboxItem> &items, QObject *context,
                std::function<void(const std::optional<Error> &)> done) override;

    /// The outbox is gone. Of what it had asked to keep, so many calls got as far as the disk.
    void endWith(qsizetype reachedDisk);
    [[nodiscard]] qsizetype underWay() const { return m_underWay.size(); }

    /// What the next run finds.
    [[nodiscard]] OutboxLeftovers leftovers() const;

private:
    void keepNext();

    QList<QList<OutboxItem>> m_underWay;
    std::map<OutboxItemId, OutboxItem> m_kept;
    OutboxItemId m_lastId{};
};

} // namespace Laurels
