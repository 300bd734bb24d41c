// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakehttpclient.h"

#include <QTest>

#include <utility>

namespace Laurels {

FakeExchange::FakeExchange(HttpRequest asked, QObject *parent)
    : Exchange(parent)
    , request(std::move(asked))
{
}

FakeExchange::~FakeExchange() = default;

void FakeExchange::answer(HttpResponse response)
{
    finishLater(std::move(response));
}

void FakeExchange::answer(int status, const QByteArray &body, const HttpHeaders &headers)
{
    answer(HttpResponse{status, headers, body});
}

void FakeExchange::fail(const Error &error)
{
    finishLater(Failure(error));
}

void FakeExchange::abort()
{
    isAborted = true;
    fail(Error{.kind = ErrorKind::Cancelled, .delivery = deliveryIfAborted});
}

FakeHttpClient::FakeHttpClient(QObject *parent)
    : HttpClient(parent)
{
}

FakeHttpClient::~FakeHttpClient() = default;

void FakeHttpClient::reply(int status, const QByteArray &body, const HttpHeaders &headers)
{
    m_replies.append(Result<HttpResponse>(HttpResponse{status, headers, body}));
}

void FakeHttpClient::fail(const Error &error)
{
    m_replies.append(Result<HttpResponse>(Failure(error)));
}

void FakeHttpClient::hang()
{
    m_replies.append(std::nullopt);
}

int FakeHttpClient::openCount() const
{
    int count = 0;
    for (const auto &each : m_exchanges)
        count += each && !each->isAnswered() ? 1 : 0;
    return count;
}

void FakeHttpClient::verifyDone() const
{
    if (!m_replies.isEmpty())
        QTest::qFail("a reply was never asked for", __FILE__, __LINE__);
}

Exchange *FakeHttpClient::send(const HttpRequest &request)
{
    m_requests.append(request);
    auto *exchange = new FakeExchange(request, this);
    m_exchanges.append(exchange);
    if (!m_replies.isEmpty())
        answerFromQueue(*exchange);
    else if (!m_hangsByDefault)
        refuse(*exchange);
    return exchange;
}

void FakeHttpClient::answerFromQueue(FakeExchange &exchange)
{
    const std::optional<Result<HttpResponse>> reply = m_replies.takeFirst();
    if (reply && reply->has_value())
        exchange.answer(**reply);
    else if (reply)
        exchange.fail(reply->error());
}

void FakeHttpClient::refuse(FakeExchange &exchange)
{
    const QByteArray message = "unexpected request: " + exchange.request.url.toEncoded();
    QTest::qFail(message.constData(), __FILE__, __LINE__);
    exchange.fail(Error{.kind = ErrorKind::Protocol, .code = QStringLiteral("fake.unexpected")});
}

} // namespace Laurels
