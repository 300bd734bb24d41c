// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/postpress/call.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cctype>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox::PostPress {

namespace {

struct Route
{
    Operation operation;
    QByteArrayView method;
    QByteArrayView path; ///< with a `/` at its end an identifier follows
    QStringList parameters;
};

/// The narrow ones before those with an identifier.
const std::array<Route, 6> &routes()
{
    static const std::array<Route, 6> all{{
        {Operation::Accounts, "GET", "/accounts", {u"limit"_s, u"cursor"_s}},
        {Operation::Account, "GET", "/accounts/", {}},
        {Operation::OwnProfile, "GET", "/users/me", {u"account_id"_s}},
        {Operation::Relations,
         "GET",
         "/users/relations",
         {u"account_id"_s, u"limit"_s, u"cursor"_s, u"filter"_s}},
        {Operation::Profile,
         "GET",
         "/users/",
         {u"account_id"_s, u"linkedin_sections"_s, u"linkedin_api"_s, u"notify"_s}},
        {Operation::Endorse, "POST", "/linkedin/profile/endorse", {}},
    }};
    return all;
}

/// Behind the base path; null: not below one that is served.
QByteArrayView localPath(QByteArrayView target, const Switches &switches)
{
    const QByteArray served = switches.value("paths"_ba, scopesOf(std::nullopt));
    const qsizetype mark = target.indexOf('?');
    const QByteArrayView path = mark < 0 ? target : target.first(mark);
    for (const QByteArrayView base : {QByteArrayView("/api/v1"), QByteArrayView("/v1")}) {
        const bool isServed = served == "both" || (served == "api") == (base == "/api/v1");
        if (isServed && path.startsWith(base))
            return path.sliced(base.size());
    }
    return {};
}

const Route *find(const WireRequest &request, const Switches &switches)
{
    const QByteArrayView path = localPath(request.target, switches);
    for (const Route &route : routes()) {
        const bool hasIdentifier = route.path.endsWith('/');
        const bool fits = hasIdentifier ? path.startsWith(route.path) && path.size() > route.path.size() &&
                                              !path.sliced(route.path.size()).contains('/')
                                        : path == route.path;
        if (fits && request.method == route.method)
            return &route;
    }
    return nullptr;
}

bool isBare(char c)
{
    return c > ' ' && c < 127 && !QByteArrayView("\"<>\\^`{|}").contains(c);
}

bool isHexPair(QByteArrayView text)
{
    const auto isHex = [](char c) { return std::isxdigit(uchar(c)) != 0; };
    return text.size() >= 2 && isHex(text[0]) && isHex(text[1]);
}

/// Nothing: characters that must be escaped, broken escapes, or text that is not UTF-8.
std::optional<QString> decoded(QByteArrayView encoded)
{
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        if (encoded[i] != '%' ? !isBare(encoded[i]) : !isHexPair(encoded.sliced(i + 1)))
            return std::nullopt;
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(QByteArray::fromPercentEncoding(encoded.toByteArray()));
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

/// A plus sign in a query is a space: a cursor that came with one has to be escaped.
std::optional<QString> decodedInQuery(QByteArrayView encoded)
{
    return decoded(encoded.toByteArray().replace('+', "%20"));
}

Outcome<QHash<QString, QStringList>> readQuery(QByteArrayView query)
{
    QHash<QString, QStringList> result;
    for (const QByteArray &part : query.toByteArray().split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const auto name = decodedInQuery(equals < 0 ? part : part.first(equals));
        const auto value = decodedInQuery(equals < 0 ? QByteArray() : part.sliced(equals + 1));
        if (!name || !value)
            return refused("unescaped_characters"_ba, "The query holds characters that must be encoded"_ba);
        result[*name].append(*value);
    }
    return result;
}

Outcome<void> checkNames(const Route &route, const QHash<QString, QStringList> &parameters,
                         const Switches &switches)
{
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        // `port`: the documented way round networks that block odd ports.
        const bool isKnown = it.key() == u"port" || route.parameters.contains(it.key());
        if (!isKnown && switches.value("unknownFields"_ba, scopesOf(route.operation)) == "refused")
            return refused("invalid_parameters"_ba, "Unknown parameter " + it.key().toUtf8());
        if (it->size() > 1 && it.key() != u"linkedin_sections")
            return refused("invalid_parameters"_ba, "The parameter is given twice: " + it.key().toUtf8());
    }
    return {};
}

} // namespace

std::optional<Operation> routeOf(const WireRequest &request, const Switches &switches)
{
    const Route *route = find(request, switches);
    return route ? std::optional(route->operation) : std::nullopt;
}

Outcome<Call> readCall(Operation operation, const WireRequest &request, const Switches &switches)
{
    const Route *route = find(request, switches);
    Q_ASSERT(route && route->operation == operation);
    const QByteArrayView path = localPath(request.target, switches);
    const auto identifier =
        route->path.endsWith('/') ? decoded(path.sliced(route->path.size())) : std::optional(QString());
    if (!identifier)
        return refused("unescaped_characters"_ba, "The path holds characters that must be encoded"_ba);
    const qsizetype mark = request.target.indexOf('?');
    auto parameters = readQuery(mark < 0 ? QByteArray() : request.target.sliced(mark + 1));
    if (!parameters)
        return tl::unexpected(parameters.error());
    if (const auto known = checkNames(*route, *parameters, switches); !known)
        return tl::unexpected(known.error());
    return Call{.operation = operation,
                .identifier = *identifier,
                .parameters = std::move(*parameters),
                .contentType = request.header("Content-Type"),
                .body = request.body};
}

} // namespace Laurels::Sandbox::PostPress
