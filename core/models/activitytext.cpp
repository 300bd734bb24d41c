// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitytext.h"

#include "models/activityseen.h"
#include "models/errortext.h"
#include "models/todotext.h"
#include "models/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

using Action = OutboxItem::Action;
using State = OutboxItem::State;

struct ActivityText
{
    Q_DECLARE_TR_FUNCTIONS(Activity)
};

QString doneText(bool wasThere)
{
    return wasThere ? ActivityText::tr("Had been endorsed before")
                    : ActivityText::tr("Done", "state of a change");
}

QString withRequestId(const QString &reason, const QString &requestId)
{
    //: %1 are sentences, %2 an id that the service's support asks for.
    return requestId.isEmpty() ? reason : ActivityText::tr("%1 Request id: %2").arg(reason, requestId);
}

} // namespace

QString wishText(Action action, const Status &to)
{
    if (action == Action::Endorse)
        return ActivityText::tr("Endorse", "what was wished");
    switch (to.kind()) {
    case Status::Hidden:
        return ActivityText::tr("Hide", "what was wished");
    case Status::Accepted:
        return ActivityText::tr("Show", "what was wished");
    case Status::Rejected:
        return ActivityText::tr("Reject", "what was wished");
    case Status::Deleted:
        return ActivityText::tr("Withdraw", "what was wished");
    default:
        return statusText(to, Direction::Received);
    }
}

QString progressText(const OutboxItem &item, bool isHeld, bool isByHand)
{
    if (isByHand && item.isOpen())
        return todoStateText(item.state);
    switch (item.state) {
    case State::Waiting:
        return isHeld ? ActivityText::tr("Waits for you to say so", "state of a change")
                      : ActivityText::tr("Waiting", "state of a change");
    case State::Sending:
        return ActivityText::tr("On its way", "state of a change");
    case State::Unconfirmed:
        return ActivityText::tr("Being checked", "state of a change");
    case State::Done:
        return doneText(item.wasThere);
    case State::Failed:
        return ActivityText::tr("Failed", "state of a change");
    case State::Cancelled:
        return ActivityText::tr("Taken back", "state of a change");
    }
    return {};
}

QString outcomeText(const HistoryEntry &entry)
{
    if (isSeen(entry))
        return ActivityText::tr("Seen in your archive", "state of a change");
    if (isFailure(entry))
        return ActivityText::tr("Failed", "state of a change");
    return entry.outcome == "cancelled"_L1 ? ActivityText::tr("Taken back", "state of a change")
                                           : doneText(entry.outcome == "already"_L1);
}

bool isFailure(const HistoryEntry &entry)
{
    return entry.outcome != "done"_L1 && entry.outcome != "already"_L1 && entry.outcome != "cancelled"_L1 &&
           !isSeen(entry);
}

QString reasonText(const OutboxItem &item)
{
    if (item.error)
        return withRequestId(errorText(*item.error).sentence(), item.error->requestId);
    return {};
}

QString reasonText(const HistoryEntry &entry)
{
    if (isSeen(entry))
        return seenReasonText(entry);
    if (!isFailure(entry))
        return {};
    // A code with words of its own has them whatever the kind is.
    const ErrorText one = errorText({.kind = ErrorKind::Rejected, .code = entry.outcome});
    const ErrorText other = errorText({.kind = ErrorKind::Server, .code = entry.outcome});
    if (one == other)
        return withRequestId(one.what, entry.supportId);
    const QString reason = entry.outcome == "failed"_L1
                               ? ActivityText::tr("The history does not hold the reason.")
                               : ActivityText::tr("The history holds only its code: %1.").arg(entry.outcome);
    return withRequestId(reason, entry.supportId);
}

HistoryEntry entryOf(const OutboxItem &item)
{
    return {.when = item.createdAt,
            .account = item.account,
            .action = item.action,
            .urn = item.urn,
            .person = item.person,
            .skill = item.skill,
            .from = item.from,
            .to = item.to,
            .outcome = {},
            .supportId = item.error ? item.error->requestId : QString()};
}

} // namespace Laurels
