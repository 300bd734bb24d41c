// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/requestgate.h"

#include "fakeclock.h"
#include "fakehttpclient.h"
#include "outcome.h"

#include <QCoreApplication>
#include <QSignalSpy>

#include <memory>
#include <vector>

namespace Laurels {

inline HttpRequest someRead(const QByteArray &name, const QByteArray &operation = "thing.FINDER")
{
    HttpRequest request;
    request.url = QUrl::fromEncoded("https://api.example.org/" + name);
    request.operation = operation;
    return request;
}

inline HttpRequest someWrite(const QByteArray &name, const QByteArray &operation = "thing.CREATE")
{
    HttpRequest request = someRead(name, operation);
    request.verb = HttpRequest::Verb::Post;
    request.effect = HttpRequest::Effect::Write;
    return request;
}

inline Credential someCredential(const QByteArray &token)
{
    return {Origin(QUrl(QStringLiteral("https://api.example.org"))), "Authorization", "Bearer " + token};
}

/// A gate between a test and a fake client, with a clock that only the test turns.
class GateFixture
{
public:
    explicit GateFixture(double jitter = 0, const RequestGate::Limits &limits = {})
        : gate(std::make_unique<RequestGate>(
              client, clock, [jitter] { return jitter; }, limits))
        , stateSpy(gate.get(), &RequestGate::stateChanged)
    {
    }

    /// Lets everything happen that happens without the clock.
    static void settle()
    {
        for (int i = 0; i < 12; ++i) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    Outcome &send(const HttpRequest &request)
    {
        exchanges.append(gate->send(request));
        outcomes.push_back(std::make_unique<Outcome>(exchanges.constLast()));
        return *outcomes.back();
    }

    void advance(std::chrono::milliseconds by)
    {
        settle();
        clock.advance(by);
        settle();
    }

    /// Names of what went out, in order, several attempts included.
    [[nodiscard]] QByteArrayList sent() const
    {
        QByteArrayList names;
        for (const HttpRequest &request : client.requests())
            names.append(request.url.path().mid(1).toUtf8());
        return names;
    }

    /// How many of the open ones write, or read.
    [[nodiscard]] int openCount(HttpRequest::Effect effect) const
    {
        int count = 0;
        for (int i = 0; i < client.requestCount(); ++i) {
            const FakeExchange *exchange = client.exchange(i);
            count += exchange && !exchange->isAnswered() && exchange->request.effect == effect ? 1 : 0;
        }
        return count;
    }
    [[nodiscard]] int openReads() const { return openCount(HttpRequest::Effect::Read); }
    [[nodiscard]] int openWrites() const { return openCount(HttpRequest::Effect::Write); }

    FakeClock clock;
    FakeHttpClient client;
    std::unique_ptr<RequestGate> gate;
    QSignalSpy stateSpy;
    QList<QPointer<Exchange>> exchanges;
    std::vector<std::unique_ptr<Outcome>> outcomes;
};

} // namespace Laurels
