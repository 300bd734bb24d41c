// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/queuecommands.h"

#include "cli/console.h"
#include "cli/failures.h"
#include "cli/plaintext.h"
#include "cli/words.h"
#include "cli/writereport.h"
#include "composition.h"
#include "models/words.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

using Action = OutboxItem::Action;
using State = OutboxItem::State;

/// `todo` and `visited` are the person's own to do; a page of LinkedIn was opened for the latter.
QString stateWord(const OutboxItem &item, bool isTodo)
{
    switch (item.state) {
    case State::Waiting:
        return isTodo ? u"todo"_s : u"waiting"_s;
    case State::Sending:
        return u"sending"_s;
    case State::Unconfirmed:
        return isTodo ? u"visited"_s : u"unconfirmed"_s;
    case State::Done:
        return u"done"_s;
    case State::Failed:
        return u"failed"_s;
    case State::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

/// What it does, with the wish in it.
QString actionWord(const OutboxItem &item)
{
    if (item.action == Action::Endorse)
        return item.to == Status::Pending ? u"suggest"_s : u"endorse"_s;
    switch (item.to.kind()) {
    case Status::Accepted:
        return u"show"_s;
    case Status::Hidden:
        return u"hide"_s;
    case Status::Rejected:
        return u"reject"_s;
    case Status::Deleted:
        return u"withdraw"_s;
    default:
        return u"set "_s + item.to.toWire();
    }
}

QJsonObject toJson(const OutboxItem &item, bool isTodo)
{
    return {{u"id"_s, qint64(item.id)},
            {u"account"_s, item.account.toString()},
            {u"action"_s, actionWord(item)},
            {u"urn"_s, item.urn ? QJsonValue(item.urn->toString()) : QJsonValue()},
            {u"person"_s, item.person.isEmpty() ? QJsonValue() : QJsonValue(item.person.toString())},
            {u"skill"_s, item.skill.isEmpty() ? QJsonValue() : QJsonValue(item.skill)},
            {u"state"_s, stateWord(item, isTodo)},
            {u"error"_s, item.error ? QJsonValue(errorWord(*item.error)) : QJsonValue()},
            {u"notBefore"_s, item.notBefore.isValid()
                                 ? QJsonValue(item.notBefore.toUTC().toString(Qt::ISODateWithMs))
                                 : QJsonValue()}};
}

QString accountName(const AccountStore &accounts, const AccountId &id)
{
    const Account *const account = accounts.find(id);
    return account ? account->name : id.toString();
}

/// What a change is about. The URNs of an archive were made here: people are better served with a name.
QString subjectOf(const OutboxItem &item, Composition &composition)
{
    const EndorsementStore &store = composition.store();
    const auto person = store.findPerson(item.person);
    if (person && composition.outbox().isByHand(item.id))
        return personText(store.person(*person));
    return item.urn ? item.urn->toString() : item.person.toString();
}

QString toTable(const QList<OutboxItem> &items, Composition &composition)
{
    QList<QStringList> rows{{Cli::tr("Id"), Cli::tr("Account"), Cli::tr("Change"), Cli::tr("State"),
                             Cli::tr("Skill"), Cli::tr("What")}};
    for (const OutboxItem &item : items) {
        const QString word = stateWord(item, composition.outbox().isByHand(item.id));
        const QString state = item.error ? u"%1 (%2)"_s.arg(word, errorWord(*item.error)) : word;
        rows.append({QString::number(quint64(item.id)), accountName(composition.accounts(), item.account),
                     actionWord(item), state, skillText(item.skill), subjectOf(item, composition)});
    }
    return alignedTable(rows);
}

} // namespace

void QueueListCommand::start()
{
    // That nothing waits would be more than anybody knows.
    if (const auto &refusal = composition().records().refusal())
        return fail(*refusal);
    const Outbox &outbox = composition().outbox();
    QList<OutboxItem> items;
    for (const OutboxItem &item : outbox.items()) {
        if (item.isOpen() || item.state == State::Failed)
            items.append(item);
    }
    if (console().isJson()) {
        QJsonArray queue;
        for (const OutboxItem &item : std::as_const(items))
            queue.append(toJson(item, outbox.isByHand(item.id)));
        console().print(QJsonObject{{u"queue"_s, queue}});
    } else if (items.isEmpty()) {
        console().print(Cli::tr("Nothing waits.") + u'\n');
    } else {
        console().print(toTable(items, composition()));
        if (!outbox.todoItems().isEmpty()) {
            console().print(Cli::tr("What is \"todo\" or \"visited\" is yours to do on LinkedIn; your next "
                                    "archive confirms it.") +
                            u'\n');
        }
    }
    finish(ExitCode::Done);
}

void QueueCancelCommand::start()
{
    if (const auto &refusal = composition().records().refusal())
        return fail(*refusal);
    Outbox &outbox = composition().outbox();
    const auto item = outbox.item(invocation().item);
    if (!item)
        return failUsage(Cli::tr("There is no change with that number."));
    const bool isTodo = outbox.isByHand(item->id) && item->isOpen();
    if (!isTodo && item->state != State::Waiting && item->state != State::Failed) {
        return failUsage(
            Cli::tr("It may have been sent already, so it cannot be cancelled: %1.").arg(nameOf(*item)));
    }
    outbox.cancel({item->id});
    // In its next turn the outbox tells the records, which tell the disk.
    QMetaObject::invokeMethod(
        this,
        [this, cancelled = *item] {
            composition().records().whenRecorded(
                this, [this, cancelled](const std::optional<Error> &error) { end(cancelled, error); });
        },
        Qt::QueuedConnection);
}

void QueueCancelCommand::end(const OutboxItem &cancelled, const std::optional<Error> &error)
{
    if (error)
        return fail(*error);
    const Outbox &outbox = composition().outbox();
    const QString name = outbox.isByHand(cancelled.id)
                             ? u"%1, %2"_s.arg(subjectOf(cancelled, composition()), cancelled.skill)
                             : nameOf(cancelled);
    if (console().isJson())
        console().print(
            QJsonObject{{u"cancelled"_s, toJson(*outbox.item(cancelled.id), outbox.isByHand(cancelled.id))}});
    else
        console().print(harmless(Cli::tr("Cancelled: %1.").arg(name)) + u'\n');
    finish(ExitCode::Done);
}

} // namespace Laurels
