// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/endorsementoperations.h"

#include "sandbox/answers.h"

#include <array>

using namespace Qt::StringLiterals;

// The writing half of EndorsementOperations.
namespace Laurels::Sandbox {

struct EndorsementOperations::Wish
{
    QString recipient{};
    QString phrase{};
    QString entityType{};
    QString status{};
    std::optional<qint32> person{}; ///< nobody: unknown
};

namespace {

/// Takes fields out of a JSON object and remembers what was wrong with them.
class StrictFields
{
public:
    StrictFields(const QJsonObject &object, QString path)
        : m_rest(object)
        , m_path(std::move(path))
    {
    }

    QString text(const QString &name)
    {
        const QJsonValue value = m_rest.take(name);
        if (!value.isString() || value.toString().trimmed().isEmpty())
            complain(name, value);
        return value.toString();
    }

    QJsonObject object(const QString &name)
    {
        const QJsonValue value = m_rest.take(name);
        if (!value.isObject())
            complain(name, value);
        return value.toObject();
    }

    /// After all were taken. What is left must not be there; a null counts as such (reference
    /// linkedin.md, section 2.7).
    [[nodiscard]] std::optional<WireAnswer> refusal() const
    {
        if (!m_rest.isEmpty())
            return unpermitted(m_path + m_rest.keys().first());
        return m_refusal;
    }

private:
    static WireAnswer unpermitted(const QString &path)
    {
        return restliError(
            {.status = 403,
             .code = "ACCESS_DENIED"_ba,
             .message = "Unpermitted fields present in REQUEST_BODY: Data Processing Exception "
                        "while processing fields [" +
                        path.toUtf8() + ']',
             .serviceErrorCode = 100});
    }

    void complain(const QString &name, const QJsonValue &value)
    {
        if (m_refusal)
            return;
        const QByteArray path = (m_path + name).toUtf8();
        if (value.isNull())
            m_refusal = unpermitted(m_path + name);
        else if (value.isUndefined())
            m_refusal = badRequest("ERROR :: " + path + " :: field is required but not found");
        else
            m_refusal = badRequest("ERROR :: " + path + " :: value is not of the right type or is empty");
    }

    QJsonObject m_rest;
    QString m_path;
    std::optional<WireAnswer> m_refusal;
};

/// Which skills a person lists is made up, but stays the same.
bool listsSkill(qint32 person, std::optional<qint32> skill)
{
    return skill && (person + *skill) % 3 != 0;
}

WireAnswer created(const QString &urn)
{
    WireAnswer answer{.status = 201};
    answer.headers = {{"X-RestLi-Id"_ba, urn.toLatin1()}, {"Location"_ba, "/v2/endorsement/" + encoded(urn)}};
    return answer;
}

bool isRecipientsStatus(WireStatus status)
{
    return status == WireStatus::Accepted || status == WireStatus::Hidden || status == WireStatus::Rejected;
}

bool isFinal(WireStatus status)
{
    return status == WireStatus::Rejected || status == WireStatus::Deleted || status == WireStatus::Closed;
}

} // namespace

const EndorsementRow *EndorsementOperations::sameAs(const Wish &wish) const
{
    const auto skill = m_table.skill(wish.phrase);
    for (const EndorsementRow &row : m_table.rows()) {
        if (!row.isReceived && row.other == wish.person && row.skill == skill &&
            row.status != WireStatus::Deleted)
            return &row;
    }
    return nullptr;
}

std::optional<WireAnswer> EndorsementOperations::refuseCreate(const Wish &wish) const
{
    if (wish.entityType != "PROFILE_SKILL"_L1)
        return badRequest("entityType must be PROFILE_SKILL"_ba);
    if (wish.status != "ACCEPTED"_L1 && wish.status != "PENDING"_L1)
        return badRequest("An endorsement can be created as ACCEPTED or PENDING only"_ba);
    if (!wish.person)
        return badRequest("The recipient does not exist: " + wish.recipient.toUtf8());
    if (*wish.person == 0 && m_switches.is("selfEndorse"_ba, "refused"))
        return badRequest("Members cannot endorse themselves"_ba);
    if (!m_table.people()[*wish.person].isConnection && m_switches.is("nonConnection"_ba, "refused"))
        return forbidden("Members can endorse their connections only"_ba);
    const bool saysListed = wish.status == "ACCEPTED"_L1;
    if (m_switches.is("wrongGuess"_ba, "refused") &&
        saysListed != listsSkill(*wish.person, m_table.skill(wish.phrase)))
        return badRequest(saysListed ? "The recipient does not list this skill: use PENDING"_ba
                                     : "The recipient lists this skill: use ACCEPTED"_ba);
    return std::nullopt;
}

WireAnswer EndorsementOperations::create(const RestliCall &call)
{
    StrictFields top(call.body, u"/"_s);
    Wish wish{.recipient = top.text(u"recipient"_s), .status = top.text(u"status"_s)};
    StrictFields item(top.object(u"item"_s), u"/item/"_s);
    if (auto refusal = top.refusal())
        return *refusal;
    StrictFields entity(item.object(u"nonStandardEntity"_s), u"/item/nonStandardEntity/"_s);
    wish.phrase = entity.text(u"entityPhrase"_s).trimmed();
    wish.entityType = entity.text(u"entityType"_s);
    if (auto refusal = item.refusal())
        return *refusal;
    if (auto refusal = entity.refusal())
        return *refusal;
    wish.person = m_table.personByUrn(wish.recipient);
    if (auto refusal = refuseCreate(wish))
        return *refusal;

    const EndorsementRow *same = sameAs(wish);
    const QByteArray duplicate = m_switches.value("duplicateCreate"_ba);
    if (same && duplicate == "same")
        return created(m_table.urn(*same));
    if (same && duplicate != "new")
        return restliError({.status = duplicate.toInt(),
                            .code = duplicate == "409" ? "CONFLICT"_ba : "ILLEGAL_ARGUMENT"_ba,
                            .message = "This skill of this member is already endorsed"_ba,
                            .serviceErrorCode = 0});
    const qint64 now = m_now();
    const EndorsementRow &row = m_table.add({.created = now,
                                             .lastModified = now,
                                             .other = *wish.person,
                                             .skill = m_table.skillOrNew(wish.phrase),
                                             .isReceived = false,
                                             .status = *wireStatus(wish.status.toLatin1())});
    return created(m_table.urn(row));
}

std::optional<WireAnswer> EndorsementOperations::refuseUpdate(const EndorsementRow &row,
                                                              const QString &status) const
{
    const auto wished = wireStatus(status.toLatin1());
    if (!wished || (!isRecipientsStatus(*wished) && *wished != WireStatus::Deleted))
        return badRequest("The status cannot be set to " + status.toUtf8());
    // The recipient decides about it, the endorser takes it back (reference linkedin.md, section 1.2).
    if (row.isReceived != isRecipientsStatus(*wished))
        return forbidden((row.isReceived ? "The recipient may set ACCEPTED, HIDDEN or REJECTED, not "_ba
                                         : "The endorser may set DELETED, not "_ba) +
                         status.toUtf8());
    if (m_switches.is("transitions"_ba, "strict") && isFinal(row.status) && row.status != *wished)
        return badRequest("The status cannot be changed from " + wireName(row.status).toByteArray() + " to " +
                          status.toUtf8());
    return std::nullopt;
}

WireAnswer EndorsementOperations::partialUpdate(const RestliCall &call)
{
    const auto found = named(call.key);
    if (!found)
        return found.error();
    const EndorsementRow *row = *found;
    if (m_switches.value("poison"_ba) == QByteArray::number(row->id))
        return gatewayError(
            {.status = 500, .code = "INTERNAL_SERVER_ERROR"_ba, .message = "Internal Server Error"_ba});
    const QJsonObject patch = call.body.value("patch"_L1).toObject();
    const QJsonObject set = patch.value("$set"_L1).toObject();
    const QJsonValue status = set.value("status"_L1);
    if (call.body.size() != 1 || patch.size() != 1 || set.size() != 1 || !status.isString())
        return badRequest(
            "Only the status of an endorsement can be updated, by {\"patch\":{\"$set\":{\"status\":…}}}"_ba);
    if (auto refusal = refuseUpdate(*row, status.toString()))
        return *refusal;
    const WireStatus wished = *wireStatus(status.toString().toLatin1());
    if (row->status != wished)
        m_table.setStatus(*row, wished, m_now());
    return {.status = m_switches.value("patchSuccess"_ba).toInt()};
}

} // namespace Laurels::Sandbox
