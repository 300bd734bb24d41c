// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinfixture.h"

#include "wireendorsement.h"

#include <algorithm>

namespace Laurels {

using namespace Qt::StringLiterals;

namespace {

constexpr int receivedCount = 250;
constexpr int givenCount = 130;

/// Puts the token on every request, as a gate does, but without repeating anything.
struct TokenClient : HttpClient
{
    TokenClient(HttpClient &next, Credential credential)
        : m_next(next)
        , m_credential(std::move(credential))
    {
    }

    Exchange *send(const HttpRequest &request) override
    {
        HttpRequest withToken = request;
        withToken.credential = m_credential;
        return m_next.send(withToken);
    }

private:
    HttpClient &m_next;
    Credential m_credential;
};

} // namespace

void sortById(QList<Endorsement> &endorsements)
{
    std::sort(endorsements.begin(), endorsements.end(),
              [](const Endorsement &a, const Endorsement &b) { return a.urn.id() < b.urn.id(); });
}

void LinkedInFixture::startServer()
{
    m_server = std::make_unique<SandboxServer>(
        SandboxOptions{.received = receivedCount, .given = givenCount, .seed = 7});
    QVERIFY(m_server->start());
    m_transport = std::make_unique<Transport>();
    const QUrl base = QUrl::fromEncoded(m_server->linkedinAddress());
    m_client = std::make_unique<TokenClient>(
        *m_transport, Credential{Origin(base), "Authorization", "Bearer " + m_server->token()});
    m_viewer = PersonUrn::parse(QString::fromLatin1(m_server->viewer())).value();
    m_backend = std::make_unique<LinkedInBackend>(*m_client, base, m_viewer);
}

void LinkedInFixture::clearServer()
{
    m_server->clearSwitches();
    m_server->clearRequests();
}

Result<QList<Endorsement>> LinkedInFixture::wholeList(Direction direction, int *pages)
{
    QList<Endorsement> all;
    std::optional<PageToken> next;
    int count = 0;
    do {
        const auto page = resultOf(m_backend->fetchPage(direction, next));
        if (!page)
            return Failure(page.error());
        all += page->endorsements;
        next = page->next;
    } while (next && ++count < 50);
    if (pages)
        *pages = count + 1;
    return all;
}

QList<Endorsement> LinkedInFixture::atTheService(Direction direction) const
{
    QList<Endorsement> result;
    for (const QByteArray &json : m_server->endorsements()) {
        const Endorsement endorsement = endorsementFromWire(json);
        if ((endorsement.recipient() == m_viewer) == (direction == Direction::Received))
            result.append(endorsement);
    }
    sortById(result);
    return result;
}

EndorsementUrn LinkedInFixture::some(Direction direction) const
{
    return atTheService(direction).first().urn;
}

} // namespace Laurels
