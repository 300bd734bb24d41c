// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outbox.h"

#include "stores/outboxdecisions.h"
#include "stores/outboxheld.h"
#include "stores/outboxqueue.h"
#include "stores/outboxrecorder.h"
#include "stores/outboxrows.h"
#include "stores/outboxrules.h"
#include "stores/outboxsender.h"
#include "stores/outboxtodo.h"

#include <algorithm>
#include <utility>

namespace Laurels {

using State = OutboxItem::State;

struct Outbox::Data
{
    Data(Outbox *outbox, EndorsementStore &endorsements, const BackendProvider &backends,
         OutboxJournal &items, Clock &time, Pacer *pacer)
        : q(outbox)
        , store(endorsements)
        , clock(time)
        , queue(backends)
        , rows(endorsements, queue)
        , held(queue)
        , todo(queue, rows)
        , decisions(endorsements, queue, rows, time)
        , sender(endorsements, queue, rows, backends, time, pacer)
        , recorder(items, queue, sender, time)
    {
    }

    void scheduleTurn();
    void turn();
    [[nodiscard]] bool touchesUndo(const OutboxQueue::Ids &ids) const;
    void tellUndo();
    void stepsTouched();

    void send(const OutboxQueue::Ids &ids);
    void cancel(const OutboxQueue::Ids &ids);

    Outbox *q;
    EndorsementStore &store;
    Clock &clock;
    OutboxQueue queue;
    OutboxRows rows;
    OutboxHeld held;
    OutboxTodo todo;
    OutboxDecisions decisions;
    OutboxSender sender;
    OutboxRecorder recorder;
    bool isGraceHeld = false;
    bool isTurnDue = false;
    bool isUndoTouched = false;
    std::optional<OutboxStep> toldUndoable;
    std::optional<OutboxStep> toldRedoable;
    QList<EndorsementRef> arrived; ///< rows that came while something is wished of them
};

void Outbox::Data::scheduleTurn()
{
    if (std::exchange(isTurnDue, true))
        return;
    QMetaObject::invokeMethod(
        q, [this] { turn(); }, Qt::QueuedConnection);
}

void Outbox::Data::turn()
{
    isTurnDue = false;
    rows.show(std::exchange(arrived, {}));
    sender.pump();
    const OutboxQueue::Ids ids = queue.takeChanged();
    if (!ids.empty()) {
        recorder.record(ids);
        isUndoTouched = isUndoTouched || touchesUndo(ids);
        emit q->itemsChanged({ids.begin(), ids.end()});
    }
    if (std::exchange(isUndoTouched, false))
        tellUndo();
}

// What is on its way and can be reversed stays undoable: a bulk is not counted anew at every answer.
bool Outbox::Data::touchesUndo(const OutboxQueue::Ids &ids) const
{
    return std::any_of(ids.begin(), ids.end(), [this](OutboxItemId id) {
        const OutboxItem &item = queue.find(id)->item;
        const bool isMoving =
            item.state == State::Sending || item.state == State::Unconfirmed || item.state == State::Done;
        return !isMoving || !OutboxRules::isReversible(item.from, item.to);
    });
}

void Outbox::Data::tellUndo()
{
    decisions.stack().prune();
    std::optional<OutboxStep> step = decisions.stack().undoable();
    if (step != toldUndoable) {
        toldUndoable = std::move(step);
        emit q->undoableStepChanged();
    }
    step = decisions.stack().redoable();
    if (step != toldRedoable) {
        toldRedoable = std::move(step);
        emit q->redoableStepChanged();
    }
}

void Outbox::Data::stepsTouched()
{
    isUndoTouched = true;
    scheduleTurn();
}

void Outbox::Data::send(const OutboxQueue::Ids &ids)
{
    held.send(ids);
    scheduleTurn();
}

void Outbox::Data::cancel(const OutboxQueue::Ids &ids)
{
    QList<EndorsementRef> refs;
    QList<EndorsementRef> marked;
    for (const OutboxItemId id : ids) {
        OutboxEntry &entry = *queue.find(id);
        queue.setState(entry, State::Cancelled);
        if (entry.item.action == OutboxItem::Action::SetStatus)
            refs.append(refOf(entry.item));
        if (entry.item.isMarking)
            marked.append(refOf(entry.item));
    }
    rows.show(refs);
    rows.unmark(marked);
    scheduleTurn();
}

Outbox::Outbox(EndorsementStore &store, const BackendProvider &backends, OutboxJournal &journal, Clock &clock,
               const OutboxLeftovers &left, Pacer *pacer, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Data>(this, store, backends, journal, clock, pacer))
{
    connect(&d->sender, &OutboxSender::changed, this, [this] { d->scheduleTurn(); });
    connect(&d->recorder, &OutboxRecorder::changed, this, [this] { d->scheduleTurn(); });
    connect(&d->sender, &OutboxSender::endorsed, this, &Outbox::endorsed);
    // Others hear of new rows first: the wish is put on them in a turn of its own.
    connect(&store, &EndorsementStore::rowsAdded, this, [this](const QList<RowId> &rows) {
        if (!d->queue.hasLanes())
            return;
        for (const RowId row : rows) {
            const EndorsementRef ref = d->rows.refOf(row);
            if (d->queue.hasLane(ref))
                d->arrived.append(ref);
        }
        if (!d->arrived.isEmpty())
            d->scheduleTurn();
    });
    d->held.restore(left);
    d->sender.settle();
    d->rows.show(d->queue.refs());
    d->scheduleTurn();
}

Outbox::~Outbox() = default;

QList<OutboxItem> Outbox::items() const
{
    QList<OutboxItem> items;
    for (const auto &each : d->queue.entries())
        items.append(each.second.item);
    return items;
}

std::optional<OutboxItem> Outbox::item(OutboxItemId id) const
{
    const OutboxEntry *entry = std::as_const(d->queue).find(id);
    return entry ? std::optional(entry->item) : std::nullopt;
}

std::optional<OutboxItem> Outbox::itemOf(RowId row) const
{
    if (d->store.row(row).write == WriteState::None)
        return std::nullopt;
    const OutboxQueue::Lane lane = d->queue.lane(d->rows.refOf(row));
    const auto id = lane.waiting ? lane.waiting : lane.inFlight ? lane.inFlight : lane.failed;
    return id ? item(*id) : std::nullopt;
}

int Outbox::openCount() const
{
    int count = 0;
    const QList<AccountId> accounts = d->queue.accounts();
    for (const AccountId &account : accounts)
        count += openCount(account);
    return count;
}

int Outbox::openCount(const AccountId &account) const
{
    return d->queue.line(account).open;
}

QList<OutboxItem> Outbox::heldItems(const std::optional<AccountId> &account) const
{
    return d->held.items(account);
}

int Outbox::heldCount(const std::optional<AccountId> &account) const
{
    return int(d->held.ids(account).size());
}

bool Outbox::isHeld(OutboxItemId id) const
{
    const OutboxEntry *entry = std::as_const(d->queue).find(id);
    return entry && entry->isHeld;
}

QList<OutboxItem> Outbox::todoItems(const std::optional<AccountId> &account) const
{
    return d->todo.items(account);
}

bool Outbox::isByHand(OutboxItemId id) const
{
    const OutboxEntry *entry = std::as_const(d->queue).find(id);
    return entry && entry->isByHand;
}

std::optional<OutboxStep> Outbox::undoableStep() const
{
    return d->decisions.stack().undoable();
}

std::optional<OutboxStep> Outbox::redoableStep() const
{
    return d->decisions.stack().redoable();
}

std::chrono::milliseconds Outbox::graceTime() const
{
    return d->decisions.grace();
}

std::optional<OutboxStepId> Outbox::decide(const QList<RowId> &rows, const Status &wished)
{
    // What an item wishes of a row may not be on it yet.
    d->rows.show(std::exchange(d->arrived, {}));
    const auto step = d->decisions.decide(rows, wished);
    d->stepsTouched();
    return step;
}

void Outbox::undo()
{
    d->decisions.undo();
    d->stepsTouched();
}

void Outbox::redo()
{
    d->decisions.redo();
    d->stepsTouched();
}

void Outbox::setGraceTime(std::chrono::milliseconds grace)
{
    d->decisions.setGrace(grace);
}

void Outbox::holdGrace(bool hold)
{
    if (std::exchange(d->isGraceHeld, hold) == hold)
        return;
    d->sender.holdGrace(hold);
    d->decisions.holdGrace(hold);
    d->stepsTouched();
}

void Outbox::endGrace(const std::optional<AccountId> &account)
{
    d->decisions.endGrace(account);
    d->scheduleTurn();
}

OutboxItemId Outbox::endorse(const AccountId &account, const NewEndorsement &wish)
{
    if (const OutboxEntry *open = d->queue.openCreate(account, wish)) {
        const OutboxItemId id = open->item.id;
        if (open->isHeld)
            d->send({id});
        return id;
    }
    d->scheduleTurn();
    return d->queue
        .add({.account = account,
              .action = OutboxItem::Action::Endorse,
              .person = wish.recipient,
              .skill = wish.skill,
              .to = wish.status,
              .createdAt = d->clock.now(),
              .skillId = wish.skillId})
        .item.id;
}

void Outbox::sendHeld(const std::optional<AccountId> &account)
{
    d->send(d->held.ids(account));
}

void Outbox::discardHeld(const std::optional<AccountId> &account)
{
    d->cancel(d->held.ids(account));
}

void Outbox::retry(const QList<OutboxItemId> &ids)
{
    OutboxQueue::Ids held;
    for (const OutboxItemId id : ids) {
        OutboxEntry *entry = d->queue.find(id);
        if (entry && entry->isHeld)
            held.insert(id);
        else if (entry && !entry->isByHand)
            d->sender.retry(*entry);
    }
    d->send(held);
}

void Outbox::cancel(const QList<OutboxItemId> &ids)
{
    OutboxQueue::Ids chosen;
    for (const OutboxItemId id : ids) {
        const OutboxEntry *entry = d->queue.find(id);
        if (entry && entry->canCancel())
            chosen.insert(id);
    }
    d->cancel(chosen);
}

void Outbox::discard(const AccountId &account)
{
    OutboxQueue::Ids ids;
    for (const auto &each : std::as_const(d->queue).entries()) {
        const OutboxItem &item = each.second.item;
        if (item.account == account && (item.isOpen() || item.state == State::Failed))
            ids.insert(item.id);
    }
    d->cancel(ids);
}

void Outbox::stopSending(const AccountId &account)
{
    d->sender.stop(account);
}

void Outbox::setVisited(const QList<OutboxItemId> &ids, bool isVisited)
{
    d->todo.setVisited(ids, isVisited);
    d->scheduleTurn();
}

QList<OutboxItem> Outbox::confirmByHand(const AccountId &account, const ArchivedSides &whole)
{
    const QList<OutboxItem> done = d->todo.confirm(account, whole);
    d->stepsTouched();
    return done;
}

void Outbox::wake(const AccountId &account)
{
    d->sender.wake(account);
}

} // namespace Laurels
