// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxjournal.h"

#include <QStringList>

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
        QMetaObject::invokeMethod(
            context,
            [this, items, reason = failure, done = std::move(done)] {
                for (const OutboxItem &item : items) {
                    if (log && !reason)
                        log->append(QStringLiteral("kept %1 %2").arg(quint64(item.id)).arg(int(item.state)));
                }
                done(reason);
            },
            Qt::QueuedConnection);
    }
};

} // namespace Laurels
