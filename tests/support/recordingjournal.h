// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxjournal.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace Laurels {

/// A journal that remembers what it was told, and can fail.
class RecordingJournal : public OutboxJournal
{
public:
    QList<QList<OutboxItem>> calls;
    /// Set: nothing is kept any more, and this is the reason.
    std::optional<Error> failure;
    /// Where each kept item is noted as "kept <id> <state>", if set.
    QStringList *log = nullptr;

    void record(const QList<OutboxItem> &items, QObject *context,
                std::function<void(const std::optional<Error> &)> done) override
    {
        calls.append(items);
        if (!failure)
            m_underWay.append(items);
        QMetaObject::invokeMethod(
            context,
            [this, reason = failure, done = std::move(done)] {
                if (!reason)
                    keepNext();
                done(reason);
            },
            Qt::QueuedConnection);
    }

    /// The outbox is gone. Of what it had asked to keep, so many calls got as far as the disk.
    void endWith(qsizetype reachedDisk)
    {
        for (; reachedDisk > 0 && !m_underWay.isEmpty(); --reachedDisk)
            keepNext();
        m_underWay.clear();
    }
    [[nodiscard]] qsizetype underWay() const { return m_underWay.size(); }

    /// What the next run finds.
    [[nodiscard]] OutboxLeftovers leftovers() const
    {
        OutboxLeftovers left{.items = {}, .lastId = m_lastId};
        for (const auto &each : m_kept) {
            if (each.second.isOpen() || each.second.state == OutboxItem::State::Failed)
                left.items.append(each.second);
        }
        return left;
    }

private:
    void keepNext()
    {
        const QList<OutboxItem> items = m_underWay.takeFirst();
        for (const OutboxItem &item : items) {
            m_kept.insert_or_assign(item.id, item);
            m_lastId = std::max(m_lastId, item.id);
            if (log)
                log->append(QStringLiteral("kept %1 %2").arg(quint64(item.id)).arg(int(item.state)));
        }
    }

    QList<QList<OutboxItem>> m_underWay;
    std::map<OutboxItemId, OutboxItem> m_kept;
    OutboxItemId m_lastId{};
};

} // namespace Laurels
