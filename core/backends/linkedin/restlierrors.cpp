// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/linkedin/restlierrors.h"

#include "net/serviceerror.h"

#include <QLatin1String>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr int anyStatus = 0;
constexpr int noNumber = 0;

/// One of LinkedIn's codes: newer answers tell the word, older ones only the number.
struct KnownCode
{
    int httpStatus;
    int number;
    QLatin1String word;
    ErrorKind kind;
};

// Reference linkedin.md, sections 2.7, 3.5, 5 and 6. What is not here is judged by its HTTP status alone.
constexpr std::array knownCodes{
    KnownCode{anyStatus, 65600, "INVALID_ACCESS_TOKEN"_L1, ErrorKind::SignInNeeded},
    KnownCode{anyStatus, 65601, "REVOKED_ACCESS_TOKEN"_L1, ErrorKind::SignInNeeded},
    KnownCode{anyStatus, 65602, "EXPIRED_ACCESS_TOKEN"_L1, ErrorKind::SignInNeeded},
    // The account itself is restricted: a new token would not help.
    KnownCode{anyStatus, 65608, "RESTRICTED_MEMBER"_L1, ErrorKind::Forbidden},
    KnownCode{403, 100, "ACCESS_DENIED"_L1, ErrorKind::Forbidden},
    KnownCode{anyStatus, 101, "TOO_MANY_REQUESTS"_L1, ErrorKind::RateLimited},
    KnownCode{anyStatus, noNumber, "QUOTA_EXCEEDED"_L1, ErrorKind::RateLimited},
    KnownCode{404, noNumber, "RESOURCE_NOT_FOUND"_L1, ErrorKind::NotFound},
    KnownCode{anyStatus, noNumber, "ILLEGAL_ARGUMENT"_L1, ErrorKind::Rejected},
    KnownCode{anyStatus, noNumber, "VERSION_MISSING"_L1, ErrorKind::Rejected},
    KnownCode{anyStatus, noNumber, "NONEXISTENT_VERSION"_L1, ErrorKind::Rejected},
};

bool isMeant(const KnownCode &known, int httpStatus, const ServiceError &said)
{
    if (known.httpStatus != anyStatus && known.httpStatus != httpStatus)
        return false;
    if (!said.code.isEmpty())
        return said.code == known.word;
    return known.number != noNumber && said.serviceErrorCode == known.number;
}

} // namespace

Error restliFailure(const HttpResponse &response)
{
    Error error = serviceFailure(response);
    error.requestId = restliRequestId(response);
    const ServiceError said = parseServiceError(response.body);
    const auto *known = std::find_if(knownCodes.begin(), knownCodes.end(), [&](const KnownCode &each) {
        return isMeant(each, response.status, said);
    });
    if (known != knownCodes.end()) {
        error.kind = known->kind;
        error.code = known->word;
        return error;
    }
    // Not an endorsement is missing but the whole path. Parsing a message is frowned upon, but without a
    // code nothing else tells the two apart.
    if (response.status == 404 && said.code.isEmpty() && said.message.contains("No virtual resource"_L1))
        error.code = u"RESOURCE_NOT_FOUND"_s;
    return error;
}

QString restliRequestId(const HttpResponse &response)
{
    QStringList parts;
    for (const char *name : {"x-li-uuid", "x-li-request-id", "x-li-fabric"}) {
        const QString part = plainRequestId(QString::fromLatin1(response.header(name)));
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u' ');
}

} // namespace Laurels
