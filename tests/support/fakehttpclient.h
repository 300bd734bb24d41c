// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

#include <QList>
#include <QPointer>

#include <optional>

namespace Laurels {

/// A request at the fake client: answered by the queue, or later by the test.
class FakeExchange : public Exchange
{
public:
    FakeExchange(HttpRequest asked, QObject *parent);
    ~FakeExchange() override;

    void answer(HttpResponse response);
    void answer(int status, const QByteArray &body = {}, const HttpHeaders &headers = {});
    void fail(const Error &error);
    [[nodiscard]] bool isAnswered() const { return isFinishing(); }
    void abort() override;

    const HttpRequest request;
    Delivery deliveryIfAborted = Delivery::Unconfirmed;
    bool isAborted = false;
};

/// A client that records what it is asked and answers from a queue, always from the event loop. A request
/// that the queue has no answer for fails the test. cleanup() of a suite calls verifyDone().
class FakeHttpClient : public HttpClient
{
public:
    explicit FakeHttpClient(QObject *parent = nullptr);
    ~FakeHttpClient() override;

    // The queue.
    void reply(int status, const QByteArray &body = {}, const HttpHeaders &headers = {});
    void fail(const Error &error);
    /// No answer, until the test gives one by the exchange.
    void hang();
    /// Every request from now on hangs, once the queue is empty.
    void hangByDefault() { m_hangsByDefault = true; }

    // What was asked.
    [[nodiscard]] const QList<HttpRequest> &requests() const { return m_requests; }
    [[nodiscard]] int requestCount() const { return int(m_requests.size()); }
    [[nodiscard]] const HttpRequest &lastRequest() const { return m_requests.constLast(); }
    /// By order of sending; null once it is gone.
    [[nodiscard]] FakeExchange *exchange(int index) const { return m_exchanges.at(index); }
    /// Those without an answer so far.
    [[nodiscard]] int openCount() const;
    [[nodiscard]] int unusedReplies() const { return int(m_replies.size()); }

    /// Fails the test if an answer was not asked for.
    void verifyDone() const;

    Exchange *send(const HttpRequest &request) override;

private:
    void answerFromQueue(FakeExchange &exchange);
    static void refuse(FakeExchange &exchange);

    QList<HttpRequest> m_requests;
    QList<QPointer<FakeExchange>> m_exchanges;
    QList<std::optional<Result<HttpResponse>>> m_replies; ///< nothing: it hangs
    bool m_hangsByDefault = false;
};

} // namespace Laurels
