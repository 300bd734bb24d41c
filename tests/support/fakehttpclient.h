// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

#include <QList>
#include <QPointer>
#include <QTest>

#include <optional>
#include <utility>

namespace Laurels {

/// A request at the fake client: answered by the queue, or later by the test.
class FakeExchange : public Exchange
{
public:
    FakeExchange(HttpRequest asked, QObject *parent)
        : Exchange(parent)
        , request(std::move(asked))
    {
    }

    void answer(HttpResponse response) { finishLater(std::move(response)); }
    void answer(int status, const QByteArray &body = {}, const HttpHeaders &headers = {})
    {
        answer(HttpResponse{status, headers, body});
    }
    void fail(const Error &error) { finishLater(Failure(error)); }
    [[nodiscard]] bool isAnswered() const { return isFinishing(); }

    void abort() override
    {
        isAborted = true;
        fail(Error{.kind = ErrorKind::Cancelled, .delivery = deliveryIfAborted});
    }

    const HttpRequest request;
    Delivery deliveryIfAborted = Delivery::Unconfirmed;
    bool isAborted = false;
};

/// A client that records what it is asked and answers from a queue, always from the event loop. A request
/// that the queue has no answer for fails the test. cleanup() of a suite calls verifyDone().
class FakeHttpClient : public HttpClient
{
public:
    using HttpClient::HttpClient;

    // The queue.
    void reply(int status, const QByteArray &body = {}, const HttpHeaders &headers = {})
    {
        m_replies.append(Result<HttpResponse>(HttpResponse{status, headers, body}));
    }
    void fail(const Error &error) { m_replies.append(Result<HttpResponse>(Failure(error))); }
    /// No answer, until the test gives one by the exchange.
    void hang() { m_replies.append(std::nullopt); }
    /// Every request from now on hangs, once the queue is empty.
    void hangByDefault() { m_hangsByDefault = true; }

    // What was asked.
    [[nodiscard]] const QList<HttpRequest> &requests() const { return m_requests; }
    [[nodiscard]] int requestCount() const { return int(m_requests.size()); }
    [[nodiscard]] const HttpRequest &lastRequest() const { return m_requests.constLast(); }
    /// By order of sending; null once it is gone.
    [[nodiscard]] FakeExchange *exchange(int index) const { return m_exchanges.at(index); }
    /// Those without an answer so far.
    [[nodiscard]] int openCount() const
    {
        int count = 0;
        for (const auto &each : m_exchanges)
            count += each && !each->isAnswered() ? 1 : 0;
        return count;
    }
    [[nodiscard]] int unusedReplies() const { return int(m_replies.size()); }

    /// Fails the test if an answer was not asked for.
    void verifyDone() const
    {
        if (!m_replies.isEmpty())
            QTest::qFail("a reply was never asked for", __FILE__, __LINE__);
    }

    Exchange *send(const HttpRequest &request) override
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

private:
    void answerFromQueue(FakeExchange &exchange)
    {
        const std::optional<Result<HttpResponse>> reply = m_replies.takeFirst();
        if (reply && reply->has_value())
            exchange.answer(**reply);
        else if (reply)
            exchange.fail(reply->error());
    }

    static void refuse(FakeExchange &exchange)
    {
        const QByteArray message = "unexpected request: " + exchange.request.url.toEncoded();
        QTest::qFail(message.constData(), __FILE__, __LINE__);
        exchange.fail(Error{.kind = ErrorKind::Protocol, .code = QStringLiteral("fake.unexpected")});
    }

    QList<HttpRequest> m_requests;
    QList<QPointer<FakeExchange>> m_exchanges;
    QList<std::optional<Result<HttpResponse>>> m_replies; ///< nothing: it hangs
    bool m_hangsByDefault = false;
};

} // namespace Laurels
