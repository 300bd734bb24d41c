// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/outbox.h"

#include "stores/idset.h"
#include "stores/outboxqueue.h"
#include "stores/outboxrows.h"
#include "stores/outboxrules.h"
#include "stores/outboxsender.h"
#include "stores/undostack.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace Laurels {

using State = OutboxItem::State;

namespace {

constexpr std::chrono::milliseconds untilKeptAgain = 30s;

bool isThrottled(const OutboxItem &item)
{
    return item.error && item.error->kind == ErrorKind::RateLimited;
}

} // namespace

struct Outbox::Data
{
    Data(Outbox *outbox, EndorsementStore &endorsements, const BackendProvider &backends,
         OutboxJournal &items, Clock &time)
        : q(outbox)
        , store(endorsements)
        , journal(items)
        , clock(time)
        , rows(endorsements, queue)
        , undo(endorsements, queue)
        , sender(endorsements, queue, rows, backends, time)
    {
    }

    void scheduleTurn();
    void turn();
    void record(OutboxQueue::Ids ids);
    void keepLater();
    void onRecorded(const OutboxQueue::Ids &ids, quint64 recording, const std::optional<Error> &error);
    [[nodiscard]] bool touchesUndo(const OutboxQueue::Ids &ids) const;
    void tellUndo();

    [[nodiscard]] OutboxItem draft(RowId row, const Status &wished, OutboxStepId step) const;
    /// What the service says of it now, or will say when what is on its way has arrived.
    [[nodiscard]] Status serviceStatus(const OutboxItem &item) const;
    void wish(const OutboxItem &item);
    void startGrace(OutboxEntry &entry) const;
    template <typename Change>
    void forEachInGrace(Change change);
    void restore(const OutboxLeftovers &left);
    const OutboxEntry *takeUpHeld(const EndorsementRef &ref, OutboxStepId step, bool isMarking);
    void send(const OutboxQueue::Ids &held);
    [[nodiscard]] OutboxQueue::Ids heldIds(const std::optional<AccountId> &account) const;
    void cancel(const OutboxQueue::Ids &ids);

    Outbox *q;
    EndorsementStore &store;
    OutboxJournal &journal;
    Clock &clock;
    OutboxQueue queue;
    OutboxRows rows;
    UndoStack undo;
    OutboxSender sender;
    std::chrono::milliseconds grace = 6s;
    bool isGraceHeld = false;
    bool isTurnDue = false;
    bool isUndoTouched = false;
    quint64 recordings = 0;
    OutboxQueue::Ids unkept; ///< the journal failed to keep how they ended: it is told again
    bool isKeepingDue = false;
    std::optional<OutboxStep> toldStep;
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
        record(ids);
        isUndoTouched = isUndoTouched || touchesUndo(ids);
        emit q->itemsChanged({ids.begin(), ids.end()});
    }
    if (std::exchange(isUndoTouched, false))
        tellUndo();
}

void Outbox::Data::record(OutboxQueue::Ids ids)
{
    ids.merge(std::exchange(unkept, {}));
    const quint64 recording = ++recordings;
    QList<OutboxItem> items;
    for (const OutboxItemId id : ids) {
        OutboxEntry &entry = *queue.find(id);
        entry.recording = recording;
        items.append(entry.item);
    }
    journal.record(items, q, [this, ids, recording](const std::optional<Error> &error) {
        onRecorded(ids, recording, error);
    });
}

void Outbox::Data::onRecorded(const OutboxQueue::Ids &ids, quint64 recording,
                              const std::optional<Error> &error)
{
    for (const OutboxItemId id : ids) {
        OutboxEntry &entry = *queue.find(id);
        if (entry.recording != recording)
            continue; // a later call has it as it is now
        if (!error)
            sender.recorded(entry);
        else if (entry.item.state == State::Waiting || entry.isToStart)
            sender.fail(entry, *error);
        else
            unkept.insert(id);
    }
    if (!unkept.empty())
        keepLater();
    scheduleTurn();
}

void Outbox::Data::keepLater()
{
    if (std::exchange(isKeepingDue, true))
        return;
    clock.callAfter(untilKeptAgain, q, [this] {
        isKeepingDue = false;
        for (const OutboxItemId id : unkept)
            queue.touch(*queue.find(id));
        scheduleTurn();
    });
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
    undo.prune();
    const std::optional<OutboxStep> step = undo.undoable();
    if (step == toldStep)
        return;
    toldStep = step;
    emit q->undoableStepChanged();
}

OutboxItem Outbox::Data::draft(RowId row, const Status &wished, OutboxStepId step) const
{
    const EndorsementRow &values = store.row(row);
    return {.step = step,
            .account = store.account(row),
            .urn = store.urn(row),
            .person = store.person(values.person).person.urn,
            .skill = store.skill(values.skill).phrase,
            .from = store.status(values.status),
            .to = wished,
            .createdAt = clock.now()};
}

Status Outbox::Data::serviceStatus(const OutboxItem &item) const
{
    if (const auto inFlight = queue.laneOf(item).inFlight)
        return queue.find(*inFlight)->item.to;
    const auto row = rows.rowOf(refOf(item));
    return row ? store.status(store.row(*row).status) : item.from;
}

void Outbox::Data::wish(const OutboxItem &item)
{
    if (OutboxEntry *entry = queue.wish(item))
        startGrace(*entry);
}

void Outbox::Data::restore(const OutboxLeftovers &left)
{
    QList<OutboxItem> items = left.items;
    std::sort(items.begin(), items.end(),
              [](const OutboxItem &a, const OutboxItem &b) { return a.id < b.id; });
    for (const OutboxItem &item : std::as_const(items))
        queue.restore(item);
    queue.startAfter(left.lastId, {});
    sender.settle();
    rows.show(queue.refs());
    if (!items.isEmpty())
        scheduleTurn();
}

const OutboxEntry *Outbox::Data::takeUpHeld(const EndorsementRef &ref, OutboxStepId step, bool isMarking)
{
    const auto waiting = queue.lane(ref).waiting;
    OutboxEntry *held = waiting ? queue.find(*waiting) : nullptr;
    if (!held || !held->isHeld)
        return nullptr;
    held->item.step = step;
    held->item.isMarking = held->item.isMarking || isMarking;
    queue.release(*held);
    startGrace(*held);
    return held;
}

void Outbox::Data::send(const OutboxQueue::Ids &held)
{
    for (const OutboxItemId id : held) {
        OutboxEntry &entry = *queue.find(id);
        queue.release(entry);
        if (!isThrottled(entry.item))
            entry.item.notBefore = {};
    }
    scheduleTurn();
}

OutboxQueue::Ids Outbox::Data::heldIds(const std::optional<AccountId> &account) const
{
    if (account)
        return queue.line(*account).held;
    OutboxQueue::Ids all;
    const QList<AccountId> accounts = queue.accounts();
    for (const AccountId &each : accounts)
        all.insert(queue.line(each).held.begin(), queue.line(each).held.end());
    return all;
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

void Outbox::Data::startGrace(OutboxEntry &entry) const
{
    OutboxItem &item = entry.item;
    if (OutboxRules::needsGrace(item.from, item.to) && grace > 0ms) {
        entry.isInGrace = true;
        entry.graceLeft = grace;
        item.notBefore = clock.now().addMSecs(grace.count());
    } else if (!isThrottled(item)) {
        item.notBefore = {};
    }
}

template <typename Change>
void Outbox::Data::forEachInGrace(Change change)
{
    const QList<AccountId> accounts = queue.accounts();
    for (const AccountId &account : accounts) {
        for (const OutboxItemId id : queue.line(account).waiting) {
            OutboxEntry &entry = *queue.find(id);
            if (entry.isInGrace)
                change(entry);
        }
    }
    scheduleTurn();
}

Outbox::Outbox(EndorsementStore &store, const BackendProvider &backends, OutboxJournal &journal, Clock &clock,
               const OutboxLeftovers &left, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Data>(this, store, backends, journal, clock))
{
    connect(&d->sender, &OutboxSender::changed, this, [this] { d->scheduleTurn(); });
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
    d->restore(left);
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
    QList<OutboxItem> items;
    for (const OutboxItemId id : d->heldIds(account))
        items.append(std::as_const(d->queue).find(id)->item);
    return items;
}

int Outbox::heldCount(const std::optional<AccountId> &account) const
{
    return int(d->heldIds(account).size());
}

std::optional<OutboxStep> Outbox::undoableStep() const
{
    return d->undo.undoable();
}

std::chrono::milliseconds Outbox::graceTime() const
{
    return d->grace;
}

std::optional<OutboxStepId> Outbox::decide(const QList<RowId> &rows, const Status &wished)
{
    // What an item wishes of a row may not be on it yet.
    d->rows.show(std::exchange(d->arrived, {}));
    const QDateTime now = d->clock.now();
    const auto growing = d->undo.growing(wished, now, d->grace);
    const OutboxStepId step = growing ? *growing : d->queue.nextStep();
    IdSet<RowId> seen(0);
    QList<UndoStack::Entry> entries;
    QList<EndorsementRef> refs;
    QList<RowId> marked;
    for (const RowId row : rows) {
        if (!d->store.isAlive(row) || seen.contains(row))
            continue;
        const Direction direction = d->store.row(row).direction;
        if (!StatusPolicy::maySet(direction, wished))
            continue;
        seen.insert(row);
        const EndorsementRef ref = d->rows.refOf(row);
        const Status shown = d->store.shownStatus(row);
        const bool isMarking = direction == Direction::Received && !d->store.reviewedAt(row).isValid();
        if (isMarking)
            marked.append(row);
        refs.append(ref);
        if (shown != wished) {
            OutboxItem item = d->draft(row, wished, step);
            item.isMarking = isMarking;
            d->wish(item);
            entries.append({.ref = ref, .before = shown, .isMarking = isMarking});
            continue;
        }
        // Decided once more: it goes, and undoing that leads back to what the service said.
        if (const OutboxEntry *held = d->takeUpHeld(ref, step, isMarking)) {
            entries.append({.ref = ref, .before = held->item.from, .isMarking = held->item.isMarking});
            continue;
        }
        // Content with what it is: an earlier wish that failed is no longer wished.
        if (const auto failed = d->queue.lane(ref).failed)
            d->queue.setState(*d->queue.find(*failed), State::Cancelled);
        if (isMarking)
            entries.append({.ref = ref, .before = shown, .isKept = true, .isMarking = true});
    }
    d->rows.show(refs);
    d->store.markReviewed(marked, now);
    d->scheduleTurn();
    if (entries.isEmpty())
        return std::nullopt;
    d->undo.add(step, wished, entries, now);
    d->isUndoTouched = true;
    return step;
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
              .createdAt = d->clock.now()})
        .item.id;
}

void Outbox::undo()
{
    const QList<UndoStack::Entry> entries = d->undo.take();
    if (entries.isEmpty())
        return;
    const OutboxStepId step = d->queue.nextStep();
    QList<EndorsementRef> refs;
    QList<EndorsementRef> marked;
    for (const UndoStack::Entry &entry : entries) {
        refs.append(entry.ref);
        if (entry.isMarking)
            marked.append(entry.ref);
        if (!entry.isKept)
            d->wish(d->draft(d->rows.rowOf(entry.ref).value(), entry.before, step));
    }
    d->rows.show(refs);
    d->rows.unmark(marked);
    d->isUndoTouched = true;
    d->scheduleTurn();
}

void Outbox::setGraceTime(std::chrono::milliseconds grace)
{
    d->grace = grace;
}

void Outbox::holdGrace(bool hold)
{
    if (std::exchange(d->isGraceHeld, hold) == hold)
        return;
    d->sender.holdGrace(hold);
    const QDateTime now = d->clock.now();
    d->isUndoTouched = true;
    d->forEachInGrace([&](OutboxEntry &entry) {
        if (hold) {
            const qint64 left = std::max<qint64>(0, now.msecsTo(entry.item.notBefore));
            entry.graceLeft = std::chrono::milliseconds(left);
        } else {
            entry.item.notBefore = now.addMSecs(entry.graceLeft.count());
            d->queue.touch(entry);
        }
    });
}

void Outbox::endGrace()
{
    d->forEachInGrace([this](OutboxEntry &entry) {
        entry.isInGrace = false;
        entry.item.notBefore = {};
        d->queue.touch(entry);
    });
}

void Outbox::sendHeld(const std::optional<AccountId> &account)
{
    d->send(d->heldIds(account));
}

void Outbox::discardHeld(const std::optional<AccountId> &account)
{
    d->cancel(d->heldIds(account));
}

void Outbox::retry(OutboxItemId id)
{
    OutboxEntry *entry = d->queue.find(id);
    if (!entry)
        return;
    OutboxItem &item = entry->item;
    if (entry->isHeld) {
        d->send({id});
    } else if (item.state == State::Unconfirmed) {
        item.notBefore = {};
        d->queue.touch(*entry);
    } else if (item.state == State::Failed) {
        if (item.action == OutboxItem::Action::Endorse &&
            d->queue.openCreate(item.account, {item.person, item.skill, item.to}))
            return;
        item.notBefore = {};
        entry->unconfirmed = 0;
        d->queue.setState(*entry, State::Waiting);
        if (item.action == OutboxItem::Action::SetStatus) {
            item.from = d->serviceStatus(item);
            d->rows.show({refOf(item)});
        }
        d->rows.markIfMarking(item, d->clock.now());
    }
    d->scheduleTurn();
}

void Outbox::cancel(OutboxItemId id)
{
    const OutboxEntry *entry = d->queue.find(id);
    if (entry && entry->item.state == State::Waiting)
        d->cancel(OutboxQueue::Ids{id});
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

void Outbox::wake(const AccountId &account)
{
    d->sender.wake(account);
}

} // namespace Laurels
