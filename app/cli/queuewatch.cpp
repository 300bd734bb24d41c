// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/queuewatch.h"

#include "cli/console.h"
#include "cli/words.h"
#include "composition.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Laurels {

namespace {

using State = OutboxItem::State;

/// What is tried again sooner than this is waited for.
constexpr std::chrono::seconds longestPause = 30s;
/// For what is on its way when nobody waits any longer: then it counts as unconfirmed.
constexpr std::chrono::seconds timeToComeBack = 2s;
/// So many tries without a network are enough.
constexpr int offlineTries = 3;
constexpr std::chrono::milliseconds lookEvery = 200ms;

/// There seems to be no network. A lost answer says little: it is looked up first.
bool isOffline(const OutboxItem &item)
{
    const ErrorKind kind = item.error ? item.error->kind : ErrorKind::Cancelled;
    return item.attempts >= offlineTries && item.error->delivery == Delivery::NotSent &&
           (kind == ErrorKind::Offline || kind == ErrorKind::Timeout || kind == ErrorKind::Tls);
}

/// The service may have named a time by a clock that was set back since; the outbox knows better.
std::optional<Error> restReason(const OutboxItem &item)
{
    std::optional<Error> reason = item.error;
    if (reason && reason->retryAt)
        reason->retryAt = item.notBefore;
    return reason;
}

/// Why there is no use in waiting for all these, if so.
std::optional<Error> hopelessness(const QList<OutboxItem> &items, const QDateTime &now)
{
    const QDateTime limit = now.addSecs(longestPause.count());
    const auto isResting = [&limit](const OutboxItem &item) {
        return item.state != State::Sending && item.error && item.notBefore > limit;
    };
    for (const OutboxItem &item : items) {
        if (item.state != State::Sending && item.error && isOffline(item))
            return item.error;
    }
    return std::all_of(items.begin(), items.end(), isResting) ? restReason(items.first()) : std::nullopt;
}

} // namespace

QueueWatch::QueueWatch(const CommandContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_outbox(context.composition.outbox())
{
    connect(&m_timer, &QTimer::timeout, this, &QueueWatch::look);
}

void QueueWatch::start(const QList<OutboxItemId> &items)
{
    m_items = items;
    m_open = {items.begin(), items.end()};
    connect(&m_outbox, &Outbox::itemsChanged, this, &QueueWatch::take);
    m_timer.start(lookEvery);
    QMetaObject::invokeMethod(
        this, [this] { take(m_items); }, Qt::QueuedConnection);
}

void QueueWatch::giveUp(const AccountId &account, const Error &reason)
{
    m_outbox.stopSending(account);
    m_givenUp.insert(account);
    if (!m_reason)
        m_reason = reason;
    if (!m_patienceEnd.isValid())
        m_patienceEnd = m_context.composition.clock().now().addSecs(timeToComeBack.count());
}

void QueueWatch::giveUp(const Error &reason)
{
    for (const Account &account : m_context.composition.accounts().accounts())
        giveUp(account.id, reason);
}

QueueOutcome QueueWatch::outcome() const
{
    QueueOutcome outcome;
    outcome.reason = m_reason;
    for (const OutboxItemId id : m_items) {
        const OutboxItem item = m_outbox.item(id).value();
        switch (item.state) {
        case State::Waiting:
        case State::Sending:
        case State::Unconfirmed:
            (m_outbox.isByHand(id) ? outcome.todo : outcome.waiting).append(item);
            break;
        case State::Done:
            outcome.done.append(item);
            break;
        case State::Failed:
            outcome.failed.append(item);
            break;
        case State::Cancelled:
            outcome.cancelled.append(item);
            break;
        }
    }
    return outcome;
}

void QueueWatch::take(const QList<OutboxItemId> &changed)
{
    for (const OutboxItemId id : changed) {
        const auto item = m_open.contains(id) ? m_outbox.item(id) : std::nullopt;
        if (item && !item->isOpen())
            m_open.remove(id);
    }
    showProgress();
    finishIfOver();
}

void QueueWatch::showProgress(const QString &more)
{
    const QString text = Cli::tr("Sending… %1 of %2").arg(m_items.size() - m_open.size()).arg(m_items.size());
    m_context.console.showProgress(more.isEmpty() ? text : text + u' ' + more);
}

void QueueWatch::look()
{
    const QHash<AccountId, QList<OutboxItem>> open = openItems();
    for (auto it = open.begin(); it != open.end(); ++it) {
        auto reason = hopelessness(it.value(), m_context.composition.clock().now());
        if (!reason)
            reason = pacing(it.key(), it.value());
        if (reason && !m_givenUp.contains(it.key()))
            giveUp(it.key(), *reason);
    }
    finishIfOver();
}

std::optional<Error> QueueWatch::pacing(const AccountId &account, const QList<OutboxItem> &open)
{
    const Pacer &pacer = m_context.composition.pacer();
    const QDateTime now = m_context.composition.clock().now();
    const auto isSending = [](const OutboxItem &item) { return item.state == State::Sending; };
    if (!pacer.isPaced(account) || std::any_of(open.begin(), open.end(), isSending))
        return std::nullopt;
    const PacingDay today = pacer.today(account);
    const PacingLimits limits = pacer.limits(account);
    const std::optional<QDateTime> when = pacer.mayEndorseAt(account);
    if (!when)
        return Error{.kind = ErrorKind::ActionNeeded, .code = today.haltCode};
    if (*when > now.addSecs(limits.longestGap.count())) {
        const QString code = today.haltCode.isEmpty() ? u"pacing.endorsements"_s : today.haltCode;
        return Error{.kind = ErrorKind::RateLimited, .code = code, .retryAt = *when};
    }
    if (*when <= now)
        return std::nullopt;
    if (!m_told.contains(account)) {
        m_told.insert(account);
        m_context.console.complain(
            Cli::tr("Between two endorsements Laurels waits %1 to %2 seconds, so that LinkedIn does not "
                    "restrict the account.")
                .arg(limits.shortestGap.count())
                .arg(limits.longestGap.count()));
    }
    showProgress(Cli::tr("The next in %1 s; %2 of %3 today.")
                     .arg(now.secsTo(*when) + 1)
                     .arg(today.endorsements)
                     .arg(limits.endorsements));
    return std::nullopt;
}

void QueueWatch::finishIfOver()
{
    const auto isAwaited = [this](OutboxItemId id) { return isWorthWaiting(m_outbox.item(id).value()); };
    if (!m_timer.isActive() || std::any_of(m_open.begin(), m_open.end(), isAwaited))
        return;
    m_timer.stop();
    disconnect(&m_outbox, nullptr, this, nullptr);
    m_context.console.showProgress({});
    emit finished();
}

bool QueueWatch::isWorthWaiting(const OutboxItem &item) const
{
    if (m_outbox.isByHand(item.id))
        return false;
    if (!m_givenUp.contains(item.account))
        return true;
    return item.state == State::Sending && m_context.composition.clock().now() < m_patienceEnd;
}

QHash<AccountId, QList<OutboxItem>> QueueWatch::openItems() const
{
    QHash<AccountId, QList<OutboxItem>> open;
    for (const OutboxItemId id : m_open) {
        const OutboxItem item = m_outbox.item(id).value();
        open[item.account].append(item);
    }
    return open;
}

} // namespace Laurels
