// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "stores/outbox.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace Laurels {

/// What became of the changes that a command waited for.
struct QueueOutcome
{
    QList<OutboxItem> done{};
    QList<OutboxItem> failed{};
    QList<OutboxItem> cancelled{}; ///< a later wish took their place
    QList<OutboxItem> waiting{};   ///< they stay in the queue
    QList<OutboxItem> todo{};      ///< they stay there, too, until an archive shows that they were done
    std::optional<Error> reason{}; ///< why nobody waited for those
};

/// Waits for changes to be sent, until each has its outcome or nothing more is to be had in this run: a
/// program in a terminal does not wait for a sign-in, a network, tomorrow or what is to be done by hand. What
/// has no outcome by then stays in the queue.
class QueueWatch : public QObject
{
    Q_OBJECT
public:
    explicit QueueWatch(const CommandContext &context, QObject *parent = nullptr);

    void start(const QList<OutboxItemId> &items);
    /// Nothing more goes out for this account; what is on its way has a moment to come back.
    void giveUp(const AccountId &account, const Error &reason);
    void giveUp(const Error &reason); ///< for all accounts

    [[nodiscard]] QueueOutcome outcome() const;

signals:
    /// Once, never before start() returned.
    void finished();

private:
    void take(const QList<OutboxItemId> &changed);
    void look();
    void finishIfOver();
    /// Says what a paced account waits for. Fails when that is too long to be waited for here.
    [[nodiscard]] std::optional<Error> pacing(const AccountId &account, const QList<OutboxItem> &open);
    void showProgress(const QString &more = {});
    [[nodiscard]] bool isWorthWaiting(const OutboxItem &item) const;
    [[nodiscard]] QHash<AccountId, QList<OutboxItem>> openItems() const;

    CommandContext m_context;
    Outbox &m_outbox;
    QList<OutboxItemId> m_items;
    QSet<OutboxItemId> m_open; ///< those of them without an outcome
    QSet<AccountId> m_givenUp;
    QSet<AccountId> m_told;        ///< that there are gaps between its endorsements
    std::optional<Error> m_reason; ///< the first one
    QDateTime m_patienceEnd;       ///< valid once something was given up
    QTimer m_timer;                ///< runs while this waits: not everything that matters has a signal
};

} // namespace Laurels
