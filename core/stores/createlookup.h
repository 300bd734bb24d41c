// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "stores/outboxitem.h"

#include <QHash>
#include <QPointer>
#include <QSet>

namespace Laurels {

/// Walks the list of given endorsements once to learn what became of creates whose answer was lost: LinkedIn
/// has no other way to ask (reference linkedin.md, section 5). One is found if recipient and folded phrase
/// match, its status is ACCEPTED or PENDING, and its URN was not known before the attempt (design, section
/// 6).
///
/// What is not found is absent only if the whole list was seen and understood, since it is sent again then.
/// So it is an error (ErrorKind::Protocol) if the links lead in a circle (`outbox.circle`), if an element
/// could not be read or may be the one for all we know (`outbox.unreadable`), and if something is left out
/// that we know to be given and that the service still has (`outbox.partialList`).
class CreateLookup : public QObject
{
    Q_OBJECT
public:
    /// `known`: the given ones of the account that the store has.
    CreateLookup(Backend &backend, QList<OutboxItem> items, const QList<Endorsement> &known,
                 QObject *parent = nullptr);

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
    void look(const Endorsement &given);
    [[nodiscard]] bool mayBe(const OutboxItem &item, const Endorsement &given) const;
    void conclude(bool isCircle);
    void verifyLeftOut();
    void finish(const std::optional<Error> &error);

    QPointer<Backend> m_backend;
    QList<OutboxItem> m_items;
    QHash<OutboxItemId, EndorsementUrn> m_found;
    QList<PageToken> m_asked;
    QSet<EndorsementUrn> m_known;
    QSet<EndorsementUrn> m_leftOut; ///< known to be shown or pending, and not seen so far
    bool m_isUnreadable = false;
    std::optional<Error> m_error;
};

} // namespace Laurels
