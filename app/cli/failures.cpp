// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/failures.h"

#include "cli/console.h"
#include "cli/plaintext.h"
#include "models/errortext.h"

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QString kindWord(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
        return u"offline"_s;
    case ErrorKind::Timeout:
        return u"timeout"_s;
    case ErrorKind::Tls:
        return u"tls"_s;
    case ErrorKind::SignInNeeded:
        return u"signInNeeded"_s;
    case ErrorKind::Forbidden:
        return u"forbidden"_s;
    case ErrorKind::NotFound:
        return u"notFound"_s;
    case ErrorKind::Rejected:
        return u"rejected"_s;
    case ErrorKind::RateLimited:
        return u"rateLimited"_s;
    case ErrorKind::Server:
        return u"server"_s;
    case ErrorKind::Protocol:
        return u"protocol"_s;
    case ErrorKind::Keychain:
        return u"keychain"_s;
    case ErrorKind::Storage:
        return u"storage"_s;
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    case ErrorKind::Reconnect:
        return u"reconnect"_s;
    case ErrorKind::ActionNeeded:
        return u"actionNeeded"_s;
    case ErrorKind::Upgrade:
        return u"upgrade"_s;
    case ErrorKind::ChooseAnother:
        return u"chooseAnother"_s;
    }
    return {};
}

} // namespace

QString errorWord(const Error &error)
{
    return error.code.isEmpty() ? kindWord(error.kind) : error.code;
}

QJsonObject failureJson(const std::optional<EndorsementUrn> &urn, const Error &error)
{
    return {{u"urn"_s, urn ? QJsonValue(urn->toString()) : QJsonValue()},
            {u"error"_s, errorWord(error)},
            {u"message"_s, errorText(error).sentence()}};
}

void complainAbout(Console &console, const QString &what, const Error &error)
{
    const QString details = errorDetails(error).replace(u'\n', u"; "_s);
    const QString sentence = errorText(error).sentence();
    console.complain(
        harmless(u"%1: %2"_s.arg(what, details.isEmpty() ? sentence : sentence + u" (%1)"_s.arg(details))));
}

} // namespace Laurels
