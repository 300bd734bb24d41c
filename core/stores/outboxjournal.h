// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxitem.h"

#include <QObject>

#include <functional>

namespace Laurels {

/// Where the outbox keeps its items. Nothing is sent before the journal has said that the item is safe, in
/// the state Sending: after a crash that state means "may have been sent".
class OutboxJournal
{
public:
    virtual ~OutboxJournal() = default;

    /// Keeps the items as they are now (new or changed). `done` runs later from the event loop, in the
    /// order of the calls, unless `context` is gone; with an Error (ErrorKind::Storage) nothing was kept.
    virtual void record(const QList<OutboxItem> &items, QObject *context,
                        std::function<void(const std::optional<Error> &)> done) = 0;
};

/// Keeps nothing beyond the session: the outbox itself holds its items.
class MemoryJournal : public OutboxJournal
{
public:
    void record(const QList<OutboxItem> &items, QObject *context,
                std::function<void(const std::optional<Error> &)> done) override;
};

} // namespace Laurels
