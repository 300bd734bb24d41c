// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outboxjournal.h"

#include <QMetaObject>

namespace Laurels {

void MemoryJournal::record(const QList<OutboxItem> &, QObject *context,
                           std::function<void(const std::optional<Error> &)> done)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done)] { done(std::nullopt); }, Qt::QueuedConnection);
}

} // namespace Laurels
