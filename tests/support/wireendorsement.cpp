// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wireendorsement.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Laurels {

using namespace Qt::StringLiterals;

Endorsement endorsementFromWire(const QByteArray &json)
{
    const QJsonObject element = QJsonDocument::fromJson(json).object();
    const auto time = [&element](QLatin1StringView key) {
        return QDateTime::fromMSecsSinceEpoch(element[key].toInteger(), Qt::UTC);
    };
    const PersonUrn recipient = PersonUrn::parse(element["recipient"_L1].toString()).value();
    return {.urn = EndorsementUrn(recipient, element["id"_L1].toInteger()),
            .endorser = PersonUrn::parse(element["endorser"_L1].toString()).value(),
            .skill = element["item"_L1]["nonStandardEntity"_L1]["entityPhrase"_L1].toString(),
            .status = Status::fromWire(element["status"_L1].toString()),
            .created = time("created"_L1),
            .lastModified = time("lastModified"_L1)};
}

} // namespace Laurels
