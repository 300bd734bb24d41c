// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/writereport.h"

#include "cli/console.h"
#include "cli/failures.h"
#include "cli/words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Laurels {

QString nameOf(const OutboxItem &item)
{
    return item.urn ? item.urn->toString() : u"%1, %2"_s.arg(item.person.toString(), item.skill);
}

WriteReport WriteReport::of(const QueueOutcome &outcome)
{
    WriteReport report{.done = int(outcome.done.size()),
                       .waiting = int(outcome.waiting.size()),
                       .todo = int(outcome.todo.size()),
                       .reason = outcome.reason};
    for (const OutboxItem &item : outcome.failed)
        report.failed.append({.urn = item.urn, .what = nameOf(item), .error = item.error.value_or(Error())});
    return report;
}

ExitCode WriteReport::print(Console &console, const QJsonObject &more) const
{
    if (console.isJson()) {
        QJsonArray failures;
        for (const Failed &each : failed)
            failures.append(failureJson(each.urn, each.error));
        QJsonObject document = more;
        document.insert(u"done"_s, done);
        document.insert(u"failed"_s, failures);
        document.insert(u"waiting"_s, waiting + todo);
        console.print(document);
    } else {
        console.print(
            Cli::tr("Done: %1. Failed: %2. Waiting: %3.").arg(done).arg(failed.size()).arg(waiting + todo) +
            u'\n');
    }
    for (const Failed &each : failed)
        complainAbout(console, each.what, each.error);
    if (reason)
        console.complain(*reason);
    if (waiting > 0) {
        console.complain(
            Cli::tr("Waiting in the queue: %1. \"laurels-cli queue run\" sends them.").arg(waiting));
    }
    if (todo > 0) {
        console.complain(
            Cli::tr("On your to-do list: %1. Nothing was sent: do them on LinkedIn, and your next "
                    "archive confirms them. \"laurels-cli queue\" lists them.")
                .arg(todo));
    }
    if (reason)
        return exitCodeFor(*reason);
    return failed.isEmpty() && waiting == 0 ? ExitCode::Done : ExitCode::SomeFailed;
}

} // namespace Laurels
