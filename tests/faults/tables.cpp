// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Laurels {

namespace {

using Concerns = FaultColumn::Concerns;
using Leaves = FaultColumn::Leaves;

constexpr auto setStatusRequest = "^POST /v2/endorsement/";
constexpr auto createRequest = "^POST /v2/endorsement$";

using Lasts = FaultColumn::Lasts;

void addLineFaults(std::vector<FaultColumn> &columns)
{
    using Kind = FaultProxy::Fault::Kind;
    using Place = FaultProxy::Fault::Place;
    const auto add = [&columns](const QByteArray &name, const FaultProxy::Fault &fault,
                                Lasts lasts = Lasts::Once) {
        columns.push_back({.name = name, .line = fault, .lasts = lasts});
    };
    add("closed, unserved", {Kind::Close, Place::Request});
    add("closed, served", {Kind::Close, Place::Answer}, Lasts::Also);
    add("closed in the head", {Kind::Close, Place::Head});
    add("closed in the body", {Kind::Close, Place::Body}, Lasts::Also);
    add("reset, unserved", {Kind::Reset, Place::Request}, Lasts::Also);
    add("reset, served", {Kind::Reset, Place::Answer});
    add("reset in the head", {Kind::Reset, Place::Head});
    add("reset in the body", {Kind::Reset, Place::Body});
    add("drips", {Kind::Drip, Place::Answer});
    add("is late", {Kind::Delay, Place::Answer, 40ms});
}

void addStalls(std::vector<FaultColumn> &columns)
{
    using Kind = FaultProxy::Fault::Kind;
    using Place = FaultProxy::Fault::Place;
    const auto add = [&columns](const QByteArray &name, const FaultProxy::Fault &fault,
                                Lasts lasts = Lasts::Once) {
        columns.push_back({.name = name, .line = fault, .endsByDeadline = true, .lasts = lasts});
    };
    add("stalls, unserved", {Kind::Stall, Place::Request});
    add("stalls, served", {Kind::Stall, Place::Answer}, Lasts::Also);
    add("stalls in the head", {Kind::Stall, Place::Head});
    add("stalls in the body", {Kind::Stall, Place::Body});
    add("drips for ever", {Kind::Drip, Place::Answer, 20ms});
}

void addTrouble(std::vector<FaultColumn> &columns)
{
    const auto add = [&columns](const QByteArray &name, const QByteArrayList &switches,
                                Lasts lasts = Lasts::Once, Leaves leaves = Leaves::Done,
                                Concerns concerns = Concerns::All) {
        columns.push_back(
            {.name = name, .concerns = concerns, .leaves = leaves, .switches = switches, .lasts = lasts});
    };
    add("500", {"%status500#"}, Lasts::Also);
    add("502", {"%status502#"}, Lasts::Also);
    add("503", {"%status503#"});
    add("504", {"%status504#"});
    add("503, Retry-After", {"%status503#", "retryAfter=5"}, Lasts::Also);
    add("500 that quotes the token", {"%status500#", "echo"});
    add("429", {"%throttle#"}, Lasts::Also);
    add("429 without a body", {"%throttle#", "throttleBody=none"});
    add("429, Retry-After in seconds", {"%throttle#", "retryAfter=5"});
    add("429, Retry-After as a date", {"%throttle#", "retryAfter=date:5"});
    add("429, Retry-After in an hour", {"%throttle#", "retryAfter=3600"});
    add("429 for the day", {"%throttleDay#"}, Lasts::Also);
    add("401 in the middle", {"%expiresAfter=@"}, Lasts::Once, Leaves::SignedOut);
    add("401 that quotes the token", {"%expiresAfter=0", "echo"}, Lasts::Once, Leaves::SignedOut);
    add("redirected by 302", {"%status302#"}, Lasts::Also, Leaves::Refused);
    add("redirected by 307", {"%status307#"}, Lasts::Once, Leaves::Refused);
    add("a page of HTML", {"%htmlPage#"}, Lasts::Also);
    add("an empty 200", {"%emptyAnswer#"}, Lasts::Also);
    add("the answer is lost", {"%lostAnswer#"}, Lasts::Also, Leaves::Done, Concerns::Writes);
    add("504, and it took effect", {"%late504#"}, Lasts::Also, Leaves::Done, Concerns::Writes);
}

void addNonsense(std::vector<FaultColumn> &columns)
{
    for (const char *kind :
         {"notJson", "truncatedJson", "empty", "array", "invalidUtf8", "noElements", "wrongTypes", "textIds",
          "nulls", "unknownStatus", "missingFields", "bareItem", "noStatus", "notAnObject"})
        columns.push_back({.name = kind,
                           .concerns = Concerns::Reads,
                           .switches = {"%malformed="_ba + kind + '#'},
                           .lasts = Lasts::InLists});
    for (const char *fault : {"loop", "noNext", "foreignLink", "shifted", "skipping", "duplicatePage",
                              "emptyPage", "spuriousNext", "badLink"})
        columns.push_back({.name = fault,
                           .concerns = Concerns::Lists,
                           .switches = {"%paging="_ba + fault},
                           .lasts = Lasts::Always});
}

} // namespace

bool FaultColumn::isFor(const OperationRow &operation) const
{
    switch (concerns) {
    case Concerns::All:
        return true;
    case Concerns::Lists:
        return operation.kind == OperationRow::Kind::List;
    case Concerns::Reads:
        return operation.kind != OperationRow::Kind::Write;
    case Concerns::Writes:
        return operation.kind == OperationRow::Kind::Write;
    }
    return false;
}

bool FaultColumn::isTriedLasting(const OperationRow &operation) const
{
    return lasts == Lasts::Also || lasts == Lasts::Always ||
           (lasts == Lasts::InLists && operation.kind == OperationRow::Kind::List);
}

bool FaultColumn::isTriedCrashing(const OperationRow &operation) const
{
    // At a restart nothing is wished yet that could be lost.
    return lasts == Lasts::Also && !(operation.works & Work::Restart);
}

QByteArrayList FaultColumn::settings(const OperationRow &operation, bool isLasting) const
{
    QByteArrayList result;
    for (QByteArray setting : switches) {
        const QByteArray once = setting.contains("malformed") ? ":1" : "=1";
        result.append(setting.replace('%', operation.scope + ':')
                          .replace('#', isLasting ? "" : once)
                          .replace('@', operation.isAskedOnce ? "0" : "1"));
    }
    return result;
}

const std::vector<OperationRow> &operationRows()
{
    using enum Work;
    using enum OperationRow::Kind;
    // The oldest first where something made is looked for: it is on the last page.
    static const std::vector<OperationRow> rows{
        {"received", "finder.recipient", "q=recipient", List, Sync | SetStatus | Endorse, {}, {}},
        {"given", "finder.endorser", "q=endorser", List, Sync | SetStatus, {}, {}},
        {"get", "get", "^GET /v2/endorsement/", Read, SetStatus, {}, setStatusRequest},
        {"refresh", "get", "^GET /v2/endorsement/", Read, Endorse, {}, {}},
        {"lookUp",
         "finder.endorser",
         "q=endorser",
         List,
         Endorse | SetStatus,
         {"order=oldest"},
         createRequest},
        {"batchGet",
         "batch_get",
         "^GET /v2/endorsement\\?ids=",
         Read,
         Sync | SetStatus,
         {"rejectedRows=absent", "finder:paging=skipping"},
         {},
         true},
        {"setStatus", "partial_update", setStatusRequest, Write, Sync | SetStatus, {}, {}},
        {"create", "create", createRequest, Write, Sync | Endorse, {"order=oldest"}, {}},
        {"names", "people.batch_get", "^GET /v2/people\\?", Read, Names | SetStatus, {}, {}, true},
        {"signIn", "me", "^GET /v2/me", Read, Restart | Endorse | Sync, {}, {}, true},
    };
    return rows;
}

const std::vector<FaultColumn> &faultColumns()
{
    static const std::vector<FaultColumn> columns = [] {
        std::vector<FaultColumn> all;
        addLineFaults(all);
        addStalls(all);
        addTrouble(all);
        addNonsense(all);
        return all;
    }();
    return columns;
}

} // namespace Laurels
