// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "stores/outboxitem.h"

#include <QHash>
#include <QPointer>

namespace Laurels {

/// Walks the list of given endorsements once to learn what became of creates whose answer was lost: LinkedIn
/// has no other way to ask (reference linkedin.md, section 5). One is found if recipient and folded phrase
/// match, its status is ACCEPTED or PENDING, and its URN was not known before the attempt (design, section
/// 6).
class CreateLookup : public QObject
{
    Q_OBJECT
public:
    CreateLookup(Backend &backend, QList<OutboxItem> items, QObject *parent = nullptr);

    void start();
    [[nodiscard]] const QList<OutboxItem> &items() const { return m_items; }
    /// Valid when finished: those of the items that exist. If there is no error, the others do not.
    [[nodiscard]] const QHash<OutboxItemId, EndorsementUrn> &found() const { return m_found; }
    /// Why the walk did not see the whole list.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// Whether `given` is what `item` wished to create.
    [[nodiscard]] static bool matches(const OutboxItem &item, const Endorsement &given);

signals:
    /// Exactly once, never before start() returned; not if this is deleted before.
    void finished();

private:
    void ask(const std::optional<PageToken> &token);
    void take(const Result<EndorsementPage> &page);
    void finish(const std::optional<Error> &error);

    QPointer<Backend> m_backend;
    QList<OutboxItem> m_items;
    QHash<OutboxItemId, EndorsementUrn> m_found;
    QList<PageToken> m_asked;
    bool m_isUnreadable = false;
    std::optional<Error> m_error;
};

} // namespace Laurels
