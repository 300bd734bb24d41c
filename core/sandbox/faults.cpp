// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faults.h"

#include "sandbox/answers.h"
#include "sandbox/malformed.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

QByteArray httpDate(qint64 msecs)
{
    return QLocale::c()
        .toString(QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
        .toLatin1();
}

} // namespace

Faults::Faults(Switches &switches, Wording wording)
    : m_switches(switches)
    , m_wording(wording)
{
}

WireAnswer Faults::withRetryAfter(WireAnswer answer, const QByteArrayList &scopes, qint64 now) const
{
    const QByteArray wish = m_switches.value("retryAfter"_ba, scopes);
    constexpr QByteArrayView date = "date:";
    if (wish.startsWith(date))
        answer.headers.append(
            {"Retry-After"_ba, httpDate(now + 1000 * wish.sliced(date.size()).toLongLong())});
    else if (!wish.isEmpty())
        answer.headers.append({"Retry-After"_ba, wish});
    return answer;
}

std::optional<WireAnswer> Faults::onTheWay(const QByteArrayList &scopes, qint64 now)
{
    m_isSpared = m_switches.take("spare"_ba, scopes);
    if (m_isSpared)
        return std::nullopt;
    if (m_switches.take("drop"_ba, scopes))
        return WireAnswer{.status = 0, .fate = Fate::Lost};
    if (m_switches.take("status502"_ba, scopes))
        return htmlPage(502);
    if (m_switches.take("htmlPage"_ba, scopes))
        return htmlPage(200);
    for (const int status : {302, 307}) {
        if (!m_switches.take("status" + QByteArray::number(status), scopes))
            continue;
        WireAnswer answer{.status = status};
        answer.headers.append({"Location"_ba, m_switches.value("foreignOrigin"_ba) + "/v2/elsewhere"});
        return answer;
    }
    for (const int status : {400, 403, 404, 409, 422, 500, 503, 504}) {
        if (!m_switches.take("status" + QByteArray::number(status), scopes))
            continue;
        const WireAnswer answer = m_wording(status, {});
        return status == 503 ? withRetryAfter(answer, scopes, now) : answer;
    }
    return std::nullopt;
}

bool Faults::take(const QByteArray &name, const QByteArrayList &scopes)
{
    return !m_isSpared && m_switches.take(name, scopes);
}

QByteArray Faults::takeKind(const QByteArray &name, const QByteArrayList &scopes)
{
    return m_isSpared ? QByteArray() : m_switches.takeKind(name, scopes);
}

void Faults::echo(WireAnswer &answer, const QByteArray &secretHeader) const
{
    if (answer.status >= 400 && m_switches.isOn("echo"_ba))
        answer = m_wording(answer.status, "Asked with " + secretHeader);
}

void Faults::spoil(WireAnswer &answer, const QByteArrayList &scopes)
{
    if (isWrite(scopes)) {
        if (take("late504"_ba, scopes))
            answer = m_wording(504, {});
        if (take("lostAnswer"_ba, scopes))
            answer.fate = Fate::Lost;
    }
    if (answer.status < 300 && take("emptyAnswer"_ba, scopes))
        answer = {.status = 200};
    if (answer.body.isEmpty() || answer.status >= 300)
        return;
    if (take("halfAnswer"_ba, scopes))
        answer.fate = Fate::Half;
    if (const QByteArray kind = takeKind("malformed"_ba, scopes); !kind.isEmpty())
        answer.body = malformed(answer.body, kind);
}

} // namespace Laurels::Sandbox
