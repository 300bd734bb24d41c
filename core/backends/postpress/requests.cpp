// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/requests.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Laurels::PostPressRequests {

namespace {

// What a throttle stops: LinkedIn's limit covers all that reaches LinkedIn, while the list of accounts is
// PostPress' own (reference postpress.md, section 3.1).
constexpr QByteArrayView atLinkedIn = "postpress.linkedin";
constexpr QByteArrayView atPostPress = "postpress.accounts";

// The most that the service gives at once (section 3.1).
constexpr int accountsPageSize = 250;
// A person looks at it: small pages, on demand (section 3.3).
constexpr int relationsPageSize = 50;
// LinkedIn answers behind these, and takes its time (section 7, point 13).
constexpr std::chrono::seconds slowAnswer = 60s;

using Query = QList<std::pair<QByteArray, QString>>;

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

/// `path` is encoded already. What has no value is left out.
QUrl address(const QUrl &base, QByteArray path, const Query &query)
{
    char separator = '?';
    for (const auto &[name, value] : query) {
        if (value.isEmpty())
            continue;
        path += separator + name + '=' + encoded(value);
        separator = '&';
    }
    return addressUnder(base, path);
}

HttpRequest read(const QUrl &url, QByteArrayView operation)
{
    HttpRequest request;
    request.url = url;
    request.headers = {{"accept"_qba, "application/json"_qba}};
    request.operation = operation.toByteArray();
    // A person waits in front of a dialog: better an answer than to wait there for a new key.
    request.waitsForSignIn = false;
    return request;
}

Failure noAccount()
{
    return failure(ErrorKind::ChooseAnother, u"account.notChosen"_s);
}

} // namespace

HttpRequest accounts(const QUrl &base, const QString &cursor)
{
    const Query query{{"limit", QString::number(accountsPageSize)}, {"cursor", cursor}};
    return read(address(base, "/accounts", query), atPostPress);
}

HttpRequest probe(const QUrl &base)
{
    return read(address(base, "/accounts", {{"limit", u"1"_s}}), atPostPress);
}

Result<HttpRequest> me(const QUrl &base, const QString &account)
{
    if (account.isEmpty())
        return noAccount();
    return read(address(base, "/users/me", {{"account_id", account}}), atLinkedIn);
}

Result<HttpRequest> profile(const QUrl &base, const QString &account, const ProfileIdentifier &person)
{
    if (account.isEmpty())
        return noAccount();
    // One section only: how several would travel is not documented, and the more, the sooner LinkedIn
    // throttles (section 2.2).
    const Query query{{"account_id", account}, {"linkedin_sections", u"skills"_s}, {"notify", u"false"_s}};
    HttpRequest request = read(address(base, "/users/" + encoded(person.text), query), atLinkedIn);
    request.patience = slowAnswer;
    return request;
}

Result<HttpRequest> relations(const QUrl &base, const QString &account, const QString &filter,
                              const QString &cursor)
{
    if (account.isEmpty())
        return noAccount();
    const Query query{{"account_id", account},
                      {"limit", QString::number(relationsPageSize)},
                      {"filter", filter.simplified()},
                      {"cursor", cursor}};
    return read(address(base, "/users/relations", query), atLinkedIn);
}

Result<HttpRequest> endorse(const QUrl &base, const QString &account, const NewEndorsement &wish)
{
    if (account.isEmpty())
        return noAccount();
    if (!isProviderId(wish.recipient.id()))
        return failure(ErrorKind::ChooseAnother, u"person.slugForId"_s);
    if (!wish.skillId || !isSkillId(*wish.skillId))
        return failure(ErrorKind::ChooseAnother, u"skill.notEndorsable"_s);
    // `endorsement_id` of a profile is called `skill_endorsement_id` here (section 1.1).
    const QJsonObject body{{u"account_id"_s, account},
                           {u"profile_id"_s, wish.recipient.id()},
                           {u"skill_endorsement_id"_s, *wish.skillId}};
    HttpRequest request = read(address(base, "/linkedin/profile/endorse", {}), atLinkedIn);
    request.verb = HttpRequest::Verb::Post;
    request.effect = HttpRequest::Effect::Write;
    request.headers.append({"content-type"_qba, "application/json"_qba});
    if (!wish.idempotencyKey.isEmpty())
        request.headers.append({"Idempotency-Key"_qba, wish.idempotencyKey});
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.waitsForSignIn = true;
    request.patience = slowAnswer;
    return request;
}

bool isSkillId(qint64 id)
{
    constexpr qint64 largest = (qint64(1) << 53) - 1;
    return id > 0 && id <= largest;
}

} // namespace Laurels::PostPressRequests
