// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/parsers.h"

#include "backends/linkedin/answers.h"
#include "backends/linkedin/elements.h"
#include "backends/linkedin/restlierrors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Laurels::LinkedInParsers {

namespace {

std::optional<qint64> startOf(const QUrl &url)
{
    bool isNumber = false;
    const qint64 start = QUrlQuery(url).queryItemValue(u"start"_s).toLongLong(&isNumber);
    return isNumber ? std::optional(start) : std::nullopt;
}

std::optional<PageToken> nextPage(const QJsonObject &paging, const QUrl &requested)
{
    const QJsonArray links = paging["links"_L1].toArray();
    for (const QJsonValue link : links) {
        if (link["rel"_L1] != "next"_L1)
            continue;
        const QUrl href = QUrl::fromEncoded(link["href"_L1].toString().toUtf8());
        if (!href.isValid())
            return PageToken{};
        const QUrl next = requested.resolved(href);
        auto start = startOf(requested);
        if (!start)
            start = wholeNumber(paging["start"_L1]);
        const bool movesForward = next != requested && !(start && startOf(next) && startOf(next) <= start);
        return movesForward ? std::optional(PageToken{next}) : std::nullopt;
    }
    return std::nullopt;
}

ElementDefaults defaultsFor(const PageContext &context)
{
    if (context.direction == Direction::Received)
        return {.recipient = context.viewer, .endorser = {}, .id = {}};
    return {.recipient = {}, .endorser = context.viewer, .id = {}};
}

/// The server of the open-source framework writes keys as they are, LinkedIn's own test data has them
/// percent-encoded (reference linkedin.md, section 1.4). No URN has a percent sign.
std::optional<EndorsementUrn> urnFrom(const QByteArray &text)
{
    return EndorsementUrn::parse(QString::fromUtf8(QByteArray::fromPercentEncoding(text)));
}

/// What one of the maps of a batch says, by URN.
struct BatchMap
{
    explicit BatchMap(const QJsonValue &value)
        : isThere(value.isObject())
        , hasUnreadableKeys(!value.isObject() && !value.isNull() && !value.isUndefined())
    {
        const QJsonObject map = value.toObject();
        for (auto entry = map.begin(); entry != map.end(); ++entry) {
            const auto urn = urnFrom(entry.key().toUtf8());
            hasUnreadableKeys |= !urn;
            if (urn && !entry.value().isNull())
                values.insert(*urn, entry.value());
        }
    }

    QHash<EndorsementUrn, QJsonValue> values;
    bool isThere;
    bool hasUnreadableKeys;
};

struct BatchAnswer
{
    BatchMap results;
    BatchMap statuses;
    BatchMap errors;

    [[nodiscard]] bool names(const EndorsementUrn &urn) const
    {
        return statuses.values.contains(urn) || errors.values.contains(urn);
    }
    /// Silence about a key says that there is no such thing. Not so where a map of results should be and is
    /// not: what the answer lost may be just that.
    [[nodiscard]] bool isSilenceTelling() const
    {
        return results.isThere && !results.hasUnreadableKeys && !statuses.hasUnreadableKeys &&
               !errors.hasUnreadableKeys;
    }
    [[nodiscard]] int statusOf(const EndorsementUrn &urn) const
    {
        const int inError = errors.values.value(urn)["status"_L1].toInt();
        return inError != 0 ? inError : statuses.values.value(urn).toInt();
    }
};

Result<Endorsement> elementFor(const HttpResponse &response, const QJsonValue &element,
                               const EndorsementUrn &asked)
{
    const auto read =
        readElement(element, {.recipient = asked.recipient(), .endorser = PersonUrn(), .id = asked.id()});
    if (!read)
        return Failure(senselessAnswer(response, u"answer.shape"_s, read.error()));
    if (read->urn != asked)
        return Failure(senselessAnswer(response, u"answer.otherElement"_s));
    return *read;
}

/// What a batch says about one key that has no result, as if that had been asked for alone.
Error batchFailure(const HttpResponse &response, const BatchAnswer &answer, const EndorsementUrn &urn)
{
    if (!answer.names(urn) && !answer.isSilenceTelling())
        return senselessAnswer(response, u"batch.unreadableKeys"_s);
    HttpResponse alone = response;
    alone.status = answer.names(urn) ? answer.statusOf(urn) : 404;
    alone.body = QJsonDocument(answer.errors.values.value(urn).toObject()).toJson(QJsonDocument::Compact);
    return restliFailure(alone);
}

void sortIn(EndorsementBatch &batch, const HttpResponse &response, const BatchAnswer &answer,
            const EndorsementUrn &urn)
{
    const auto found = answer.results.values.constFind(urn);
    const Result<Endorsement> element = found != answer.results.values.cend()
                                            ? elementFor(response, *found, urn)
                                            : Failure(batchFailure(response, answer, urn));
    if (element)
        batch.found.append(*element);
    else if (saysGone(element.error()))
        batch.missing.append(urn);
    else
        batch.failed.insert(urn, element.error());
}

} // namespace

Result<EndorsementPage> page(const HttpResponse &response, const PageContext &context)
{
    const auto answer = jsonAnswer(response);
    if (!answer)
        return Failure(answer.error());
    if (!answer->value("elements"_L1).isArray())
        return Failure(senselessAnswer(response, u"answer.shape"_s, u"no list of elements"_s));
    const QJsonArray elements = answer->value("elements"_L1).toArray();
    EndorsementPage result;
    for (int i = 0; i < elements.size(); ++i) {
        auto read = readElement(elements.at(i), defaultsFor(context));
        if (read)
            result.endorsements.append(std::move(*read));
        else
            result.unreadable.append({.index = i, .reason = read.error()});
    }
    // `total` is wrong and ignored (reference linkedin.md, section 1.4).
    if (!elements.isEmpty())
        result.next = nextPage(answer->value("paging"_L1).toObject(), context.requested);
    return result;
}

Result<Endorsement> endorsement(const HttpResponse &response, const EndorsementUrn &asked)
{
    const auto answer = jsonAnswer(response);
    if (!answer)
        return Failure(answer.error());
    return elementFor(response, *answer, asked);
}

Result<EndorsementBatch> batch(const HttpResponse &response, const QList<EndorsementUrn> &asked)
{
    const auto json = jsonAnswer(response);
    if (!json)
        return Failure(json.error());
    if (!json->contains("results"_L1) && !json->contains("statuses"_L1) && !json->contains("errors"_L1))
        return Failure(senselessAnswer(response, u"answer.shape"_s, u"neither results nor errors"_s));
    const BatchAnswer answer{.results = BatchMap(json->value("results"_L1)),
                             .statuses = BatchMap(json->value("statuses"_L1)),
                             .errors = BatchMap(json->value("errors"_L1))};
    EndorsementBatch batch;
    for (const EndorsementUrn &urn : asked)
        sortIn(batch, response, answer, urn);
    return batch;
}

Result<std::monostate> changed(const HttpResponse &response)
{
    if (!isSuccess(response))
        return Failure(restliFailure(response));
    if (response.header("Content-Type").startsWith("text/html")) {
        Error error = senselessAnswer(response, u"answer.notJson"_s);
        error.delivery = Delivery::Unconfirmed;
        return Failure(error);
    }
    return std::monostate();
}

Result<Created> created(const HttpResponse &response)
{
    if (!isSuccess(response))
        return Failure(restliFailure(response));
    const QByteArray location = response.header("Location");
    auto urn = urnFrom(response.header("X-RestLi-Id"));
    if (!urn)
        urn = urnFrom(location.sliced(location.lastIndexOf('/') + 1));
    if (urn)
        return Created{.urn = *urn};
    Error error = senselessAnswer(response, u"create.unreadableId"_s);
    error.delivery = Delivery::Unconfirmed;
    return Failure(error);
}

} // namespace Laurels::LinkedInParsers
