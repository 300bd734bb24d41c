// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/remoteaccounts.h"

#include "backends/postpress/answers.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

using State = RemoteAccount::State;

// What is worse comes later. An unknown state is no reason to stop; of several that are, the one that the
// person can mend soonest is told.
constexpr std::array byHarm{
    State::Ok,          State::Unknown, State::Connecting, State::Stopped, State::PermissionsMissing,
    State::SignInNeeded};

State stateFrom(const QString &status)
{
    // The documented ones; those of the webhooks; those of the second version of the twin.
    static const QHash<QString, State> states{
        {u"ok"_s, State::Ok},
        {u"connecting"_s, State::Connecting},
        {u"credentials"_s, State::SignInNeeded},
        {u"error"_s, State::Stopped},
        {u"stopped"_s, State::Stopped},
        {u"permissions"_s, State::PermissionsMissing},
        {u"creation_success"_s, State::Ok},
        {u"reconnected"_s, State::Ok},
        {u"sync_success"_s, State::Ok},
        {u"deleted"_s, State::Stopped},
        {u"running"_s, State::Ok},
        {u"disconnected"_s, State::SignInNeeded},
        {u"paused"_s, State::Stopped},
    };
    return states.value(status.toLower(), State::Unknown);
}

State worst(State a, State b)
{
    const auto harm = [](State state) { return std::find(byHarm.begin(), byHarm.end(), state); };
    return harm(a) < harm(b) ? b : a;
}

State stateOf(const QJsonArray &sources)
{
    if (sources.isEmpty())
        return State::Unknown;
    State state = State::Ok;
    for (const QJsonValue source : sources)
        state = worst(state, stateFrom(source["status"_L1].toString()));
    return state;
}

} // namespace

std::optional<RemoteAccount> remoteAccount(const QJsonObject &item)
{
    const QString id = item["id"_L1].toString();
    if (id.isEmpty() || item["type"_L1].toString().compare("LINKEDIN"_L1, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const QJsonValue linkedIn = item["connection_params"_L1]["im"_L1];
    const QString name = shortText(item["name"_L1]);
    return RemoteAccount{.id = id,
                         .name = name.isEmpty() ? shortText(linkedIn["username"_L1]) : name,
                         .publicId = shortText(linkedIn["publicIdentifier"_L1]),
                         .state = stateOf(item["sources"_L1].toArray())};
}

} // namespace Laurels
