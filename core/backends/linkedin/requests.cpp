// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/requests.h"

#include "backends/linkedin/restli.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Laurels::LinkedInRequests {

namespace {

// Reference linkedin.md, section 2.6: beyond 4,000 characters the official clients tunnel a query.
constexpr qsizetype longestQuery = 4000;
constexpr qsizetype largestBatch = 50;
// Recommended by LinkedIn's guide (section 1.4).
constexpr int pageSize = 100;

/// The method is named on every call, as the official clients do, although the service could infer most
/// of them (section 1.5).
HttpRequest request(HttpRequest::Verb verb, const QUrl &url, const QByteArray &method,
                    const QByteArray &operation)
{
    HttpRequest result;
    result.verb = verb;
    result.url = url;
    result.operation = operation;
    result.headers = {{"X-RestLi-Protocol-Version"_qba, "2.0.0"_qba},
                      {"X-RestLi-Method"_qba, method},
                      {"Accept"_qba, "application/json"_qba}};
    return result;
}

HttpRequest read(const QUrl &url, const QByteArray &method, const QByteArray &operation)
{
    return request(HttpRequest::Verb::Get, url, method, operation);
}

/// Tests a token, so a token that is refused is an answer.
HttpRequest identifyRequest(const QUrl &url, const QByteArray &operation)
{
    HttpRequest result = read(url, "GET", operation);
    result.waitsForSignIn = false;
    return result;
}

HttpRequest write(const QUrl &url, const QByteArray &method, const QByteArray &operation,
                  const QJsonObject &body)
{
    HttpRequest result = request(HttpRequest::Verb::Post, url, method, operation);
    result.effect = HttpRequest::Effect::Write;
    // Without it Qt sends a form, which Rest.li reads as a tunnelled query (section 1.5).
    result.headers.append({"Content-Type"_qba, "application/json"_qba});
    result.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return result;
}

QByteArray finderName(Direction direction)
{
    return direction == Direction::Received ? "recipient"_qba : "endorser"_qba;
}

HttpRequest finderRequest(const QUrl &url, Direction direction)
{
    return read(url, "FINDER", "endorsement.FINDER-" + finderName(direction));
}

QByteArray endorsementPath(const EndorsementUrn &urn)
{
    return "/endorsement/" + Restli::encode(urn.toString());
}

Restli::Value key(const EndorsementUrn &urn)
{
    return urn.toString();
}

Restli::Value key(const PersonUrn &person)
{
    return Restli::Value::Map{{u"id"_s, person.id()}};
}

template <typename Urn>
QByteArray idsQuery(const QList<Urn> &urns)
{
    Restli::Value::List ids;
    for (const Urn &urn : urns)
        ids.push_back(key(urn));
    return "ids=" + Restli::encode(ids);
}

template <typename Urn>
QList<QList<Urn>> batchesOf(const QList<Urn> &urns)
{
    QList<QList<Urn>> result;
    QSet<Urn> seen;
    qsizetype length = 0;
    for (const Urn &urn : urns) {
        if (seen.contains(urn))
            continue;
        seen.insert(urn);
        const qsizetype added = Restli::encode(key(urn)).size() + 1; // with its comma
        if (result.isEmpty() || result.last().size() == largestBatch || length + added > longestQuery) {
            result.append(QList<Urn>());
            length = idsQuery(QList<Urn>()).size();
        }
        result.last().append(urn);
        length += added;
    }
    return result;
}

Failure badLink(const QString &code)
{
    return Failure(Error{.kind = ErrorKind::Protocol, .delivery = Delivery::NotSent, .code = code});
}

} // namespace

HttpRequest me(const QUrl &base)
{
    return identifyRequest(addressUnder(base, "/me"), "me.GET");
}

HttpRequest userInfo(const QUrl &base)
{
    return identifyRequest(addressUnder(base, "/userinfo"), "userinfo.GET");
}

HttpRequest finder(const QUrl &base, Direction direction)
{
    // What happens without a filter is undocumented, so all statuses are named (section 1.3).
    Restli::Value::List statuses;
    for (const Status &status : Status::documented())
        statuses.push_back(status.toWire());
    const QByteArray query = "q=" + finderName(direction) + "&statusFilters=" + Restli::encode(statuses) +
                             "&start=0&count=" + QByteArray::number(pageSize);
    return finderRequest(addressUnder(base, "/endorsement?" + query), direction);
}

Result<HttpRequest> page(const QUrl &base, Direction direction, const PageToken &token)
{
    if (!token.next.isValid() || token.next.isEmpty())
        return badLink(u"paging.unreadableLink"_s);
    const QUrl url = token.next.adjusted(QUrl::NormalizePathSegments | QUrl::RemoveFragment);
    const QString prefix = base.path(QUrl::FullyEncoded) + u'/';
    const bool isOurs = Origin(base).covers(url) && url.userInfo().isEmpty() &&
                        url.path(QUrl::FullyEncoded).startsWith(prefix);
    if (!isOurs)
        return badLink(u"paging.foreignLink"_s);
    return finderRequest(url, direction);
}

HttpRequest get(const QUrl &base, const EndorsementUrn &urn)
{
    return read(addressUnder(base, endorsementPath(urn)), "GET", "endorsement.GET");
}

HttpRequest create(const QUrl &base, const NewEndorsement &wish)
{
    const QJsonObject entity{{u"entityPhrase"_s, wish.skill}, {u"entityType"_s, u"PROFILE_SKILL"_s}};
    const QJsonObject body{{u"recipient"_s, wish.recipient.toString()},
                           {u"item"_s, QJsonObject{{u"nonStandardEntity"_s, entity}}},
                           {u"status"_s, wish.status.toWire()}};
    return write(addressUnder(base, "/endorsement"), "CREATE", "endorsement.CREATE", body);
}

HttpRequest setStatus(const QUrl &base, const EndorsementUrn &urn, const Status &wished)
{
    const QJsonObject set{{u"$set"_s, QJsonObject{{u"status"_s, wished.toWire()}}}};
    return write(addressUnder(base, endorsementPath(urn)), "PARTIAL_UPDATE", "endorsement.PARTIAL_UPDATE",
                 {{u"patch"_s, set}});
}

QList<QList<EndorsementUrn>> batches(const QList<EndorsementUrn> &urns)
{
    return batchesOf(urns);
}

HttpRequest batchGet(const QUrl &base, const QList<EndorsementUrn> &batch)
{
    return read(addressUnder(base, "/endorsement?" + idsQuery(batch)), "BATCH_GET", "endorsement.BATCH_GET");
}

QList<QList<PersonUrn>> batches(const QList<PersonUrn> &people)
{
    QList<PersonUrn> named = people;
    named.removeAll(PersonUrn());
    return batchesOf(named);
}

HttpRequest peopleBatchGet(const QUrl &base, const QList<PersonUrn> &batch)
{
    return read(addressUnder(base, "/people?" + idsQuery(batch)), "BATCH_GET", "people.BATCH_GET");
}

} // namespace Laurels::LinkedInRequests
