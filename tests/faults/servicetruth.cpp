// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicetruth.h"

#include "wireendorsement.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

bool isMadeFor(const Endorsement &made, const NewEndorsement &wish)
{
    return made.recipient() == wish.recipient && made.status == wish.status &&
           foldedText(made.skill) == foldedText(wish.skill);
}

bool isWishedChange(const QString &target, const QJsonObject &body, const Wishes &wishes)
{
    const QString key = QUrl::fromPercentEncoding(target.section(u'/', -1).toLatin1());
    const auto urn = EndorsementUrn::parse(key);
    const QString status = body["patch"_L1]["$set"_L1]["status"_L1].toString();
    return urn && wishes.statuses.contains(*urn) && wishes.statuses.value(*urn).toWire() == status;
}

bool isWishedEndorsement(const QJsonObject &body, const Wishes &wishes)
{
    return std::any_of(
        wishes.endorsements.begin(), wishes.endorsements.end(), [&body](const NewEndorsement &wish) {
            return body["recipient"_L1].toString() == wish.recipient.toString() &&
                   body["status"_L1].toString() == wish.status.toWire() &&
                   body["item"_L1]["nonStandardEntity"_L1]["entityPhrase"_L1].toString() == wish.skill;
        });
}

} // namespace

QString described(const Endorsement &endorsement)
{
    return u"%1 %2 %3 by %4 at %5"_s.arg(endorsement.urn.toString(), endorsement.status.toWire(),
                                         endorsement.skill, endorsement.endorser.id(),
                                         endorsement.lastModified.toString(Qt::ISODateWithMs));
}

EndorsementsByUrn truthOf(const SandboxServer &server)
{
    EndorsementsByUrn result;
    for (const QByteArray &json : server.endorsements()) {
        const Endorsement endorsement = endorsementFromWire(json);
        result.insert(endorsement.urn, endorsement);
    }
    return result;
}

QStringList complaintsAbout(const EndorsementsByUrn &now, const EndorsementsByUrn &before,
                            const Wishes &wishes, bool mayMiss)
{
    QStringList complaints;
    QList<Endorsement> made;
    for (const Endorsement &endorsement : now) {
        const auto old = before.constFind(endorsement.urn);
        if (old == before.cend()) {
            made.append(endorsement);
            continue;
        }
        const Status wished = wishes.statuses.value(endorsement.urn, old->status);
        const bool isAsWished = endorsement.status == wished;
        if (!isAsWished && !(mayMiss && endorsement.status == old->status))
            complaints.append(
                u"at the service: %1, which should be %2"_s.arg(described(endorsement), wished.toWire()));
    }
    for (const NewEndorsement &wish : wishes.endorsements) {
        const auto count = made.removeIf([&wish](const Endorsement &each) { return isMadeFor(each, wish); });
        if (count > 1 || (count == 0 && !mayMiss))
            complaints.append(u"%1 was made %2 times"_s.arg(wish.skill).arg(count));
    }
    for (const Endorsement &endorsement : std::as_const(made))
        complaints.append(u"nobody wished %1"_s.arg(described(endorsement)));
    return complaints;
}

QStringList unwishedWrites(const QList<SandboxRequest> &requests, const Wishes &wishes)
{
    QStringList complaints;
    for (const SandboxRequest &request : requests) {
        if (request.method == "GET")
            continue;
        const QString target = QString::fromLatin1(request.target);
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        const bool isWished = target.endsWith("/endorsement"_L1) ? isWishedEndorsement(body, wishes)
                                                                 : isWishedChange(target, body, wishes);
        if (!isWished)
            complaints.append(u"nobody wished %1 %2"_s.arg(target, QString::fromUtf8(request.body)));
    }
    return complaints;
}

} // namespace Laurels
