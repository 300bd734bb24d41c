// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/postpress/replays.h"

#include "sandbox/postpress/operation.h"

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox::PostPress {

namespace {

QByteArray keyOf(const WireRequest &request)
{
    return request.header("Idempotency-Key");
}

QByteArrayList scopes()
{
    return scopesOf(Operation::Endorse);
}

} // namespace

Replays::Replays(const Switches &switches)
    : m_switches(switches)
{
}

std::optional<Outcome<WireAnswer>> Replays::answerTo(const WireRequest &request) const
{
    const auto found = m_firsts.find(keyOf(request));
    if (found == m_firsts.end() || m_switches.value("idempotency"_ba, scopes()) == "ignored")
        return std::nullopt;
    if (found->body != request.body && m_switches.value("keyReuse"_ba, scopes()) == "refused")
        return refused("invalid_parameters"_ba, "The Idempotency-Key belongs to another request"_ba);
    return found->answer;
}

void Replays::remember(const WireRequest &request, const WireAnswer &answer)
{
    const QByteArray key = keyOf(request);
    const QByteArray rule = m_switches.value("idempotency"_ba, scopes());
    const bool isKept = rule == "replaysErrors" || (rule == "replayed" && answer.status < 300);
    if (!key.isEmpty() && isKept && !m_firsts.contains(key))
        m_firsts.insert(key, {.body = request.body, .answer = answer});
}

} // namespace Laurels::Sandbox::PostPress
