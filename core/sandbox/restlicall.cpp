// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/restlicall.h"

#include "sandbox/answers.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

constexpr QByteArrayView basePath = "/v2/";

enum class Shape { Collection, Entity };

struct Route
{
    Operation operation;
    QByteArrayView resource;
    Shape shape;
    QByteArrayView verb;
    QLatin1StringView selector; ///< the parameter that makes it this one, or empty
    QLatin1StringView finder;   ///< value of that parameter, or empty
    QByteArrayView method;      ///< of X-RestLi-Method
    bool needsProtocol2;
    QList<QLatin1StringView> parameters;
};

const std::array<Route, 10> &routes()
{
    using enum Operation;
    static const QList<QLatin1StringView> finderParameters{"q"_L1,     "statusFilters"_L1, "start"_L1,
                                                           "count"_L1, "fields"_L1,        "projection"_L1};
    static const QList<QLatin1StringView> decoration{"fields"_L1, "projection"_L1};
    static const QList<QLatin1StringView> batch{"ids"_L1, "fields"_L1, "projection"_L1};
    static const std::array<Route, 10> all{{
        {FindByEndorser, "endorsement", Shape::Collection, "GET", "q"_L1, "endorser"_L1, "FINDER", true,
         finderParameters},
        {FindByRecipient, "endorsement", Shape::Collection, "GET", "q"_L1, "recipient"_L1, "FINDER", true,
         finderParameters},
        {BatchGet, "endorsement", Shape::Collection, "GET", "ids"_L1, {}, "BATCH_GET", true, batch},
        {Get, "endorsement", Shape::Entity, "GET", {}, {}, "GET", true, decoration},
        {Create, "endorsement", Shape::Collection, "POST", {}, {}, "CREATE", true, {}},
        {PartialUpdate, "endorsement", Shape::Entity, "POST", {}, {}, "PARTIAL_UPDATE", true, {}},
        {Me, "me", Shape::Collection, "GET", {}, {}, "GET", false, decoration},
        {UserInfo, "userinfo", Shape::Collection, "GET", {}, {}, "GET", false, {}},
        {BatchGetPeople, "people", Shape::Collection, "GET", "ids"_L1, {}, "BATCH_GET", true, batch},
        {GetPerson, "people", Shape::Entity, "GET", {}, {}, "GET", true, decoration},
    }};
    return all;
}

/// A request with the tunnel, if any, undone (reference linkedin.md, section 2.6).
struct Plain
{
    QByteArray verb{};
    QByteArray resource{};
    std::optional<QByteArray> key{};
    QByteArray query{};
};

QByteArray mediaType(const WireRequest &request)
{
    return request.header("Content-Type").split(';').first().trimmed().toLower();
}

tl::expected<Plain, WireAnswer> plainForm(const WireRequest &request)
{
    const qsizetype question = request.target.indexOf('?');
    const QByteArray path = question < 0 ? request.target : request.target.first(question);
    Plain plain{.verb = request.method,
                .query = question < 0 ? QByteArray() : request.target.sliced(question + 1)};
    const QByteArray wanted = request.header("X-HTTP-Method-Override");
    if (!wanted.isEmpty()) {
        const bool isTunnel = request.method == "POST" && question < 0 && wanted.toUpper() == "GET" &&
                              mediaType(request) == "application/x-www-form-urlencoded";
        if (!isTunnel)
            return tl::unexpected(badRequest("Malformed tunnelled request"_ba));
        plain.verb = "GET"_ba;
        plain.query = request.body;
    }
    if (!path.startsWith(basePath))
        return tl::unexpected(noVirtualResource());
    const QByteArray rest = path.sliced(basePath.size());
    const qsizetype slash = rest.indexOf('/');
    plain.resource = slash < 0 ? rest : rest.first(slash);
    if (slash >= 0)
        plain.key = rest.sliced(slash + 1);
    return plain;
}

bool hasText(const QueryParameters &parameters, QLatin1StringView name, QLatin1StringView text)
{
    const auto found = parameters.constFind(QString(name));
    return found != parameters.constEnd() && found->text == text;
}

bool isSelectedBy(const Route &route, const QueryParameters &parameters)
{
    if (route.selector.isEmpty())
        return true;
    return route.finder.isEmpty() ? parameters.contains(QString(route.selector))
                                  : hasText(parameters, route.selector, route.finder);
}

tl::expected<const Route *, WireAnswer> findRoute(const Plain &plain, const QueryParameters &parameters)
{
    const Shape shape = plain.key ? Shape::Entity : Shape::Collection;
    bool isResource = false;
    bool isVerb = false;
    for (const Route &route : routes()) {
        if (route.resource != plain.resource || route.shape != shape)
            continue;
        isResource = true;
        if (route.verb != plain.verb)
            continue;
        isVerb = true;
        if (isSelectedBy(route, parameters))
            return &route;
    }
    if (isResource && !isVerb)
        return tl::unexpected(restliError({.status = 405,
                                           .code = "METHOD_NOT_ALLOWED"_ba,
                                           .message = plain.verb + " is not supported here"}));
    return tl::unexpected(noVirtualResource());
}

/// Without the header LinkedIn reads a request by protocol 1.0, in which lists and escapes mean something
/// else (reference linkedin.md, section 2.1).
std::optional<WireAnswer> refuseProtocol(const WireRequest &request, const Route &route)
{
    const QByteArray version = request.header("X-RestLi-Protocol-Version");
    if (version == "2.0.0" || (version.isEmpty() && !route.needsProtocol2))
        return std::nullopt;
    if (version.isEmpty() || version == "1.0.0")
        return badRequest("Invalid query parameters passed to request"_ba);
    return badRequest("Rest.li protocol version " + version + " used by the client is not supported!");
}

std::optional<WireAnswer> refuseMethodHeader(const WireRequest &request, const Route &route)
{
    const QByteArray method = request.header("X-RestLi-Method").toUpper();
    if (method.isEmpty() || method == route.method)
        return std::nullopt;
    return badRequest("X-RestLi-Method " + method + " does not fit the request, which is " +
                      route.method.toByteArray());
}

std::optional<WireAnswer> refuseParameters(const QueryParameters &parameters, const Route &route)
{
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        const bool isKnown = std::any_of(route.parameters.begin(), route.parameters.end(),
                                         [&it](QLatin1StringView name) { return it.key() == name; });
        if (!isKnown)
            return badRequest("Unknown query parameter: " + it.key().toUtf8());
    }
    return std::nullopt;
}

tl::expected<QJsonObject, WireAnswer> jsonBody(const WireRequest &request)
{
    const QByteArray type = mediaType(request);
    if (type == "application/x-www-form-urlencoded")
        return tl::unexpected(
            badRequest("A form body is a tunnelled query and needs X-HTTP-Method-Override"_ba));
    if (type != "application/json")
        return tl::unexpected(
            restliError({.status = 415, .message = "Unsupported content type: \"" + type + '"'}));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return tl::unexpected(badRequest("The body is not a JSON object"_ba));
    return document.object();
}

tl::expected<RestliCall, WireAnswer> readCall(const WireRequest &request, const Plain &plain,
                                              const QueryParameters &parameters, const Route &route)
{
    if (auto refusal = refuseProtocol(request, route))
        return tl::unexpected(*refusal);
    if (auto refusal = refuseMethodHeader(request, route))
        return tl::unexpected(*refusal);
    if (auto refusal = refuseParameters(parameters, route))
        return tl::unexpected(*refusal);
    RestliCall call{.operation = route.operation,
                    .parameters = parameters,
                    .hasMethodHeader = !request.header("X-RestLi-Method").isEmpty()};
    if (plain.key) {
        const auto key = parseValue(*plain.key, Position::Path);
        if (!key)
            return tl::unexpected(badRequest("The key in the path is not escaped as it should be"_ba));
        call.key = *key;
    }
    if (plain.verb == "POST") {
        auto body = jsonBody(request);
        if (!body)
            return tl::unexpected(body.error());
        call.body = *body;
    }
    return call;
}

/// The decoration parameters follow a grammar of their own (reference linkedin.md, section 2.8); only
/// their presence matters here.
QByteArray withoutDecoration(const QByteArray &query, QueryParameters &parameters)
{
    QByteArrayList kept;
    for (const QByteArray &part : query.split('&')) {
        if (part.startsWith("fields="))
            parameters.insert(u"fields"_s, {});
        else if (part.startsWith("projection="))
            parameters.insert(u"projection"_s, {});
        else
            kept.append(part);
    }
    return kept.join('&');
}

} // namespace

ReadRequest readRequest(const WireRequest &request)
{
    const auto plain = plainForm(request);
    if (!plain)
        return {.call = tl::unexpected(plain.error())};
    QueryParameters decoration;
    auto parameters = parseQuery(withoutDecoration(plain->query, decoration));
    if (!parameters)
        return {.call = tl::unexpected(badRequest(parameters.error()))};
    parameters->insert(decoration);
    const auto route = findRoute(*plain, *parameters);
    if (!route)
        return {.call = tl::unexpected(route.error())};
    return {.operation = (*route)->operation, .call = readCall(request, *plain, *parameters, **route)};
}

bool isTooLong(const WireRequest &request)
{
    constexpr qsizetype longestUrl = 8 * 1024;
    constexpr qsizetype longestPart = 4 * 1024;
    constexpr qsizetype longestHead = 28 * 1024;
    qsizetype head = request.target.size();
    for (const auto &[name, value] : request.headers)
        head += name.size() + value.size();
    const qsizetype question = request.target.indexOf('?');
    const QByteArray path = question < 0 ? request.target : request.target.first(question);
    const QByteArrayList segments = path.split('/');
    return request.target.size() > longestUrl || head > longestHead ||
           (question >= 0 && request.target.size() - question - 1 > longestPart) ||
           std::any_of(segments.begin(), segments.end(),
                       [](const QByteArray &segment) { return segment.size() > longestPart; });
}

} // namespace Laurels::Sandbox
