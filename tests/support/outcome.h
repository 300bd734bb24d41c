// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

#include <QObject>
#include <QTestEventLoop>

#include <optional>

namespace Laurels {

/// What became of an exchange, kept beyond its end.
class Outcome : public QObject
{
public:
    explicit Outcome(Exchange *exchange)
    {
        connect(exchange, &Exchange::finished, this, [this, exchange] {
            ++m_finishedCount;
            m_result = exchange->result();
            m_loop.exitLoop();
        });
    }

    /// False: it did not finish within five seconds.
    [[nodiscard]] bool wait()
    {
        if (!isFinished())
            m_loop.enterLoopMSecs(5000);
        return isFinished();
    }

    [[nodiscard]] int finishedCount() const { return m_finishedCount; }
    [[nodiscard]] bool isFinished() const { return m_finishedCount > 0; }
    [[nodiscard]] bool hasAnswer() const { return m_result && m_result->has_value(); }
    /// 0 where there is no answer.
    [[nodiscard]] int status() const { return hasAnswer() ? (*m_result)->status : 0; }
    [[nodiscard]] QByteArray body() const { return hasAnswer() ? (*m_result)->body : QByteArray(); }
    [[nodiscard]] HttpResponse response() const { return hasAnswer() ? **m_result : HttpResponse{}; }
    [[nodiscard]] bool hasFailed() const { return m_result && !m_result->has_value(); }
    /// An empty one where there is none.
    [[nodiscard]] Error error() const { return hasFailed() ? m_result->error() : Error{}; }

private:
    QTestEventLoop m_loop;
    int m_finishedCount = 0;
    std::optional<Result<HttpResponse>> m_result;
};

} // namespace Laurels
