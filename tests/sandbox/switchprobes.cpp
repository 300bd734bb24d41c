// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "switchprobes.h"

#include <QSet>

namespace Laurels::SwitchProbes {

using namespace Qt::StringLiterals;

namespace {

QByteArray nextOf(const RawAnswer &page)
{
    for (const QJsonValue link : page.json()["paging"_L1]["links"_L1].toArray()) {
        if (link["rel"_L1].toString() == "next"_L1)
            return link["href"_L1].toString().toLatin1();
    }
    return {};
}

} // namespace

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArray shown(const RawAnswer &answer)
{
    const int code = answer.json().value("serviceErrorCode"_L1).toInt(-1);
    return number(answer.status) + (code > 0 ? ' ' + number(code) : QByteArray());
}

QByteArray statuses(std::initializer_list<RawAnswer> answers)
{
    QByteArrayList result;
    for (const RawAnswer &answer : answers)
        result.append(number(answer.status));
    return result.join(' ');
}

QByteArray repeated(int times, const std::function<RawAnswer()> &ask)
{
    QByteArrayList answers;
    for (int i = 0; i < times; ++i)
        answers.append(number(ask().status));
    return answers.join(' ');
}

Probe me(int times)
{
    return [times](SandboxFixture &sandbox) {
        return times == 1 ? shown(sandbox.get("/v2/me"))
                          : repeated(times, [&sandbox] { return sandbox.get("/v2/me"); });
    };
}

QByteArray batchOf(const SandboxFixture &sandbox, const QByteArrayList &urns)
{
    QByteArrayList escaped;
    for (const QByteArray &urn : urns)
        escaped.append(SandboxFixture::escaped(urn));
    return sandbox.get("/v2/endorsement?ids=List(" + escaped.join(',') + ')').body;
}

QJsonObject batch(const SandboxFixture &sandbox, const QByteArrayList &urns)
{
    return QJsonDocument::fromJson(batchOf(sandbox, urns)).object();
}

Probe rowsOf(const QByteArray &status)
{
    return [status](SandboxFixture &sandbox) {
        const QByteArray received = sandbox.server.addReceived("Kites", status);
        const bool isRead = sandbox.get("/v2/endorsement/" + SandboxFixture::escaped(received)).status == 200;
        const bool isReceived = !SandboxFixture::elements(sandbox.find("recipient", status)).isEmpty();
        const bool isGiven = !SandboxFixture::elements(sandbox.find("endorser", status)).isEmpty();
        return QByteArray(isReceived ? "received " : "") + (isGiven ? "given " : "") + (isRead ? "read" : "");
    };
}

QByteArray twice(SandboxFixture &sandbox)
{
    const QByteArray person = sandbox.person;
    const RawAnswer first = sandbox.endorse(person, "Kites");
    const RawAnswer second = sandbox.endorse(person, "KITES");
    const bool isSame = first.header("X-RestLi-Id") == second.header("X-RestLi-Id");
    return number(second.status) + (isSame ? " same" : "");
}

RawAnswer endorseKites(SandboxFixture &sandbox)
{
    return sandbox.endorse(sandbox.person, "Kites");
}

Probe effectOf(const std::function<RawAnswer(SandboxFixture &)> &change)
{
    return [change](SandboxFixture &sandbox) {
        const RawAnswer answer = change(sandbox);
        sandbox.server.clearSwitches();
        int made = 0;
        for (const QByteArray &json : sandbox.server.endorsements())
            made += json.contains("Kites");
        return number(answer.status) + ", made " + number(made);
    };
}

QByteArray walk(SandboxFixture &sandbox)
{
    QByteArrayList pages;
    QSet<QByteArray> different;
    QByteArray target =
        "/v2/endorsement?q=recipient&count=10&start=0&statusFilters=List(ACCEPTED,HIDDEN,PENDING,REJECTED)";
    QByteArray end = "end";
    while (true) {
        const RawAnswer page = sandbox.get(target);
        const QJsonArray elements = SandboxFixture::elements(page);
        pages.append(number(elements.size()));
        for (const QJsonValue element : elements)
            different.insert(SandboxFixture::urnOf(element.toObject()));
        const QByteArray next = nextOf(page);
        if (next.isEmpty())
            break;
        if (!next.startsWith("/v2/"))
            end = next.split('?').first();
        else if (next == target)
            end = "loop";
        else if (pages.size() > 6)
            end = "goes on";
        if (end != "end")
            break;
        target = next;
    }
    return pages.join(' ') + ", " + number(different.size()) + ", " + end;
}

QByteArray firstThree(SandboxFixture &sandbox)
{
    return sandbox.find("recipient", "ACCEPTED", "&count=3").body;
}

Probe elementsAre(const std::function<QByteArray(const QJsonValue &)> &tell)
{
    return [tell](SandboxFixture &sandbox) {
        QByteArrayList told;
        for (const QJsonValue element :
             QJsonDocument::fromJson(firstThree(sandbox)).object().value("elements"_L1).toArray())
            told.append(tell(element));
        return told.join(' ');
    };
}

QByteArray typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return "null";
    case QJsonValue::Bool:
        return "bool";
    case QJsonValue::Double:
        return "number";
    case QJsonValue::String:
        return "text";
    case QJsonValue::Array:
        return "array";
    case QJsonValue::Object:
        return "object";
    case QJsonValue::Undefined:
        return "absent";
    }
    return {};
}

Probe typesOf(const QLatin1StringView field)
{
    return elementsAre([field](const QJsonValue &element) { return typeName(element[field]); });
}

} // namespace Laurels::SwitchProbes
