// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/postpress/envelopes.h"

#include "sandbox/answers.h"
#include "sandbox/postpress/errortypes.h"
#include "sandbox/postpress/operation.h"

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox::PostPress {

namespace {

QString text(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

WireAnswer errorAnswer(const Refusal &refusal, const QByteArray &requestId, const QByteArrayList &scopes,
                       const Switches &switches)
{
    const bool isNested = switches.value("errorShape"_ba, scopes) == "nested";
    // The only word that the page with the nested form tells.
    const bool isKey = isNested && refusal.type == "missing_credentials";
    const ErrorType &type = errorType(isKey ? "key_missing"_ba : refusal.type);
    if (isNested)
        return jsonAnswer(type.status, {{u"error"_s, QJsonObject{{u"code"_s, text(type.name)},
                                                                 {u"message"_s, text(refusal.detail)},
                                                                 {u"request_id"_s, text(requestId)}}}});
    return jsonAnswer(type.status, {{u"title"_s, text(type.title)},
                                    {u"detail"_s, text(refusal.detail)},
                                    {u"instance"_s, text(requestId)},
                                    {u"type"_s, text("errors/" + type.name)},
                                    {u"status"_s, type.status}});
}

WireAnswer unknownRoute(const Switches &switches)
{
    const QByteArray kind = switches.value("unknownRoute"_ba, scopesOf(std::nullopt));
    if (kind == "html")
        return htmlPage(404);
    return kind == "json" ? gatewayTrouble(404, "Cannot find that path"_ba) : WireAnswer{.status = 404};
}

WireAnswer gatewayTrouble(int status, const QByteArray &message)
{
    return jsonAnswer(
        status, {{u"statusCode"_s, status},
                 {u"message"_s, message.isEmpty() ? u"Something went wrong on the way"_s : text(message)}});
}

} // namespace Laurels::Sandbox::PostPress
