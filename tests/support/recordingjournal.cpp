// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordingjournal.h"

#include <algorithm>

namespace Laurels {

RecordingJournal::RecordingJournal() = default;
RecordingJournal::~RecordingJournal() = default;

void RecordingJournal::record(const QList<OutboxItem> &items, QObject *context,
                              std::function<void(const std::optional<Error> &)> done)
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

void RecordingJournal::endWith(qsizetype reachedDisk)
{
    for (; reachedDisk > 0 && !m_underWay.isEmpty(); --reachedDisk)
        keepNext();
    m_underWay.clear();
}

OutboxLeftovers RecordingJournal::leftovers() const
{
    OutboxLeftovers left{.items = {}, .lastId = m_lastId};
    for (const auto &each : m_kept) {
        if (each.second.isOpen() || each.second.state == OutboxItem::State::Failed)
            left.items.append(each.second);
    }
    return left;
}

void RecordingJournal::keepNext()
{
    const QList<OutboxItem> items = m_underWay.takeFirst();
    for (const OutboxItem &item : items) {
        m_kept.insert_or_assign(item.id, item);
        m_lastId = std::max(m_lastId, item.id);
        if (log)
            log->append(QStringLiteral("kept %1 %2").arg(quint64(item.id)).arg(int(item.state)));
    }
}

} // namespace Laurels
