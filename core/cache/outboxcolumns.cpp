// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/outboxcolumns.h"

#include "cache/columns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace Laurels::OutboxColumns {

namespace {

using State = OutboxItem::State;
using Action = OutboxItem::Action;

// Numbers in the file, which never change their meaning.
constexpr int setStatusAction = 0;
constexpr int endorseAction = 1;

int numberOf(State state)
{
    switch (state) {
    case State::Waiting:
        return 0;
    case State::Sending:
        return 1;
    case State::Unconfirmed:
        return 2;
    case State::Failed:
        return 3;
    case State::Done:
        return 4;
    case State::Cancelled:
        break;
    }
    return 5;
}

std::optional<State> stateOf(int number)
{
    for (const State state : {State::Waiting, State::Sending, State::Unconfirmed, State::Failed}) {
        if (numberOf(state) == number)
            return state;
    }
    return std::nullopt;
}

/// What is needed to say again what happened; not the words of a service.
QString errorText(const std::optional<Error> &error)
{
    if (!error)
        return Columns::text({});
    QJsonObject object{{u"kind"_s, int(error->kind)},
                       {u"delivery"_s, int(error->delivery)},
                       {u"httpStatus"_s, error->httpStatus},
                       {u"code"_s, error->code},
                       {u"requestId"_s, error->requestId}};
    if (error->haltsAccount)
        object.insert(u"haltsAccount"_s, true);
    if (error->retryAt)
        object.insert(u"retryAt"_s, error->retryAt->toUTC().toString(Qt::ISODateWithMs));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Error> errorOf(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const int kind = object[u"kind"_s].toInt(-1);
    const int delivery = object[u"delivery"_s].toInt(-1);
    if (kind < 0 || kind > int(LastErrorKind) || delivery < 0 || delivery > int(Delivery::Answered))
        return Error{};
    const QDateTime retryAt = QDateTime::fromString(object[u"retryAt"_s].toString(), Qt::ISODateWithMs);
    return Error{.kind = ErrorKind(kind),
                 .delivery = Delivery(delivery),
                 .httpStatus = object[u"httpStatus"_s].toInt(),
                 .code = object[u"code"_s].toString(),
                 .requestId = object[u"requestId"_s].toString(),
                 .retryAt = retryAt.isValid() ? std::optional(retryAt.toUTC()) : std::nullopt,
                 .haltsAccount = object[u"haltsAccount"_s].toBool()};
}

QString urnsText(const QList<EndorsementUrn> &urns)
{
    QJsonArray array;
    for (const EndorsementUrn &urn : urns)
        array.append(urn.toString());
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<EndorsementUrn> urnsOf(const QString &text)
{
    QList<EndorsementUrn> urns;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : array) {
        if (const auto urn = EndorsementUrn::parse(value.toString()))
            urns.append(*urn);
    }
    return urns;
}

} // namespace

const QString &names()
{
    static const QString list =
        u"id, step, account, action, state, urn, person, skill, fromStatus, toStatus, "
        "createdAt, notBefore, error, attempts, isMarking, knownBefore, skillId, idempotencyKey"_s;
    return list;
}

QVariantList values(const OutboxItem &item)
{
    return {quint64(item.id),
            quint64(item.step),
            item.account.toString(),
            item.action == Action::Endorse ? endorseAction : setStatusAction,
            numberOf(item.state),
            Columns::text(item.urn ? item.urn->toString() : QString()),
            Columns::text(item.person.id()),
            Columns::text(item.skill),
            item.from.toWire(),
            item.to.toWire(),
            Columns::number(item.createdAt),
            Columns::number(item.notBefore),
            errorText(item.error),
            item.attempts,
            item.isMarking,
            urnsText(item.knownBefore),
            item.skillId.value_or(0),
            Columns::text(QString::fromLatin1(item.idempotencyKey))};
}

std::optional<OutboxItem> item(const QSqlQuery &query)
{
    const auto account = AccountId::parse(query.value(2).toString());
    const auto state = stateOf(query.value(4).toInt());
    const auto urn = EndorsementUrn::parse(query.value(5).toString());
    const bool isEndorse = query.value(3).toInt() == endorseAction;
    if (!account || !state || (!urn && !isEndorse))
        return std::nullopt;
    const qint64 skillId = query.value(16).toLongLong();
    return OutboxItem{.id = OutboxItemId(query.value(0).toULongLong()),
                      .step = OutboxStepId(query.value(1).toULongLong()),
                      .account = *account,
                      .action = isEndorse ? Action::Endorse : Action::SetStatus,
                      .state = *state,
                      .urn = urn,
                      .person = PersonUrn::fromId(query.value(6).toString()).value_or(PersonUrn()),
                      .skill = query.value(7).toString(),
                      .from = Status::fromWire(query.value(8).toString()),
                      .to = Status::fromWire(query.value(9).toString()),
                      .createdAt = Columns::time(query.value(10)),
                      .notBefore = Columns::time(query.value(11)),
                      .error = errorOf(query.value(12).toString()),
                      .attempts = query.value(13).toInt(),
                      .isMarking = query.value(14).toBool(),
                      .skillId = skillId > 0 ? std::optional(skillId) : std::nullopt,
                      .idempotencyKey = query.value(17).toString().toLatin1(),
                      .knownBefore = urnsOf(query.value(15).toString())};
}

} // namespace Laurels::OutboxColumns
