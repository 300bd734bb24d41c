// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/batchanswer.h"

#include "sandbox/answers.h"

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

BatchAnswer::BatchAnswer(const Switches &switches)
    : m_switches(switches)
{
}

QString BatchAnswer::spelled(const QString &key) const
{
    return m_switches.is("mapKeys"_ba, "encoded") ? QString::fromLatin1(encoded(key)) : key;
}

void BatchAnswer::addResult(const QString &key, const QJsonObject &value)
{
    m_results.insert(spelled(key), value);
    if (m_switches.is("batchStatuses"_ba, "full"))
        m_statuses.insert(spelled(key), 200);
}

void BatchAnswer::addMissing(const QString &key, const QString &message)
{
    if (m_switches.is("batchMissing"_ba, "errors"))
        m_errors.insert(spelled(key), QJsonObject{{u"status"_s, 404}, {u"message"_s, message}});
}

WireAnswer BatchAnswer::answer(const RestliValue &asked) const
{
    if (asked.kind != RestliValue::Kind::List)
        return badRequest("Array parameter 'ids' value is invalid"_ba);
    const qint64 most = m_switches.number("maxBatch"_ba);
    if (most > 0 && asked.items.size() > most)
        return badRequest("Too many keys in 'ids', at most " + QByteArray::number(most));
    QJsonObject body{{u"results"_s, m_results}, {u"errors"_s, m_errors}};
    if (!m_switches.is("batchStatuses"_ba, "absent"))
        body.insert(u"statuses"_s, m_statuses);
    return jsonAnswer(200, body);
}

} // namespace Laurels::Sandbox
