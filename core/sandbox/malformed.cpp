// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/malformed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

/// Breaks the text of the whole answer.
struct BodyKind
{
    QByteArrayView word;
    QByteArray (*apply)(const QByteArray &json);
};

/// Breaks one object: an element of a list, or the answer itself.
struct ObjectKind
{
    QByteArrayView word;
    QJsonValue (*apply)(const QJsonObject &object);
};

QByteArray nested(const QByteArray &)
{
    constexpr qsizetype depth = 100'000;
    return "{\"elements\":" + QByteArray(depth, '[') + QByteArray(depth, ']') + '}';
}

/// The bytes of a text value, replaced by some that are no UTF-8.
QByteArray withoutUtf8(const QByteArray &json)
{
    QByteArray result = json;
    for (const QByteArrayView field : {QByteArrayView("\"entityPhrase\":\""), QByteArrayView("irstName\":\""),
                                       QByteArrayView("\"name\":\""), QByteArrayView("first_name\":\"")}) {
        const qsizetype at = result.indexOf(field);
        if (at >= 0)
            result.insert(at + field.size(), "\xff\xfe\xc3(");
    }
    return result == json ? "{\"\xff\":1}"_ba : result;
}

QByteArray withoutElements(const QByteArray &json)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    for (const QLatin1StringView field :
         {"elements"_L1, "results"_L1, "id"_L1, "items"_L1, "data"_L1, "skills"_L1, "endorsed"_L1})
        object.remove(field);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonValue withBigString(const QJsonObject &object)
{
    const QString text(10'000'000, u'x');
    QJsonObject changed = object;
    if (object.contains("item"_L1)) {
        const QJsonObject entity{{u"entityPhrase"_s, text}, {u"entityType"_s, u"PROFILE_SKILL"_s}};
        changed.insert(u"item"_s, QJsonObject{{u"nonStandardEntity"_s, entity}});
    } else {
        const QString field = object.contains("name"_L1)         ? u"name"_s
                              : object.contains("first_name"_L1) ? u"first_name"_s
                                                                 : u"localizedFirstName"_s;
        changed.insert(field, text);
    }
    return changed;
}

template <typename Change>
QJsonValue eachField(const QJsonObject &object, Change change)
{
    QJsonObject changed = object;
    for (auto it = changed.begin(); it != changed.end(); ++it)
        *it = change(*it);
    return changed;
}

QJsonValue wrongType(const QJsonValue &value)
{
    if (value.isString())
        return QJsonArray{1, 2};
    if (value.isDouble())
        return QJsonObject{{u"value"_s, value}};
    return 5;
}

QJsonValue asText(const QJsonValue &value)
{
    return value.isDouble() ? QJsonValue(QString::number(value.toInteger())) : value;
}

QJsonValue renamedStatus(const QJsonObject &object)
{
    QJsonObject changed = object;
    changed.insert(u"status"_s, u"ARCHIVED_BY_POLICY"_s);
    return changed;
}

QJsonValue bareItem(const QJsonObject &object)
{
    QJsonObject changed = object;
    changed.insert(u"item"_s, u"urn:li:skill:42"_s);
    return changed;
}

QJsonValue onlyId(const QJsonObject &object)
{
    return QJsonObject{{u"id"_s, object.value("id"_L1)}};
}

QJsonValue withoutStatus(const QJsonObject &object)
{
    QJsonObject changed = object;
    changed.remove("status"_L1);
    return changed;
}

constexpr std::array<BodyKind, 7> bodyKinds{{
    {"notJson", [](const QByteArray &) { return "Everything is fine, thank you."_ba; }},
    {"truncatedJson", [](const QByteArray &json) { return json.first(json.size() * 2 / 3); }},
    {"empty", [](const QByteArray &) { return QByteArray(); }},
    {"array", [](const QByteArray &json) { return '[' + json + ']'; }},
    {"invalidUtf8", withoutUtf8},
    {"deepNesting", nested},
    {"noElements", withoutElements},
}};

constexpr std::array<ObjectKind, 9> objectKinds{{
    {"bigString", withBigString},
    {"wrongTypes", [](const QJsonObject &object) { return eachField(object, wrongType); }},
    {"textIds", [](const QJsonObject &object) { return eachField(object, asText); }},
    {"nulls",
     [](const QJsonObject &object) {
         return eachField(object, [](const QJsonValue &) { return QJsonValue(); });
     }},
    {"unknownStatus", renamedStatus},
    {"missingFields", onlyId},
    {"bareItem", bareItem},
    {"noStatus", withoutStatus},
    {"notAnObject", [](const QJsonObject &) { return QJsonValue(u"surprise"_s); }},
}};

/// Every third element from the second, so that good ones stand between the bad.
bool isChosen(qsizetype place)
{
    return place % 3 == 1;
}

QJsonObject withBrokenObjects(QJsonObject answer, const ObjectKind &kind)
{
    // LinkedIn's lists, PostPress's in both shapes, and the skills of a profile.
    for (const QString &field : {u"elements"_s, u"items"_s, u"data"_s, u"skills"_s}) {
        if (!answer.value(field).isArray())
            continue;
        QJsonArray elements = answer.value(field).toArray();
        for (qsizetype i = 0; i < elements.size(); ++i) {
            if (isChosen(i))
                elements[i] = kind.apply(elements[i].toObject());
        }
        answer.insert(field, elements);
        return answer;
    }
    if (answer.value("results"_L1).isObject()) {
        QJsonObject results = answer.value("results"_L1).toObject();
        qsizetype place = 0;
        for (auto it = results.begin(); it != results.end(); ++it, ++place) {
            if (isChosen(place))
                *it = kind.apply(it->toObject());
        }
        answer.insert(u"results"_s, results);
        return answer;
    }
    const QJsonValue broken = kind.apply(answer);
    return broken.isObject() ? broken.toObject() : QJsonObject{{u"value"_s, broken}};
}

template <typename Kinds>
auto find(const Kinds &kinds, const QByteArray &word)
{
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&word](const auto &kind) { return kind.word == word; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace

QByteArray malformed(const QByteArray &json, const QByteArray &kind)
{
    if (const BodyKind *whole = find(bodyKinds, kind))
        return whole->apply(json);
    const ObjectKind *part = find(objectKinds, kind);
    Q_ASSERT(part);
    return QJsonDocument(withBrokenObjects(QJsonDocument::fromJson(json).object(), *part))
        .toJson(QJsonDocument::Compact);
}

} // namespace Laurels::Sandbox
