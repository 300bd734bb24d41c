// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

#include <QDateTime>
#include <QPointer>

namespace Laurels {

/// A request at the gate: waits, is tried by an exchange of the client behind, may be tried again.
class GateExchange : public Exchange
{
    Q_OBJECT
public:
    GateExchange(HttpRequest request, quint64 place, QObject *parent);
    ~GateExchange() override;

    [[nodiscard]] const HttpRequest &request() const { return m_request; }
    [[nodiscard]] bool isWrite() const { return m_request.effect == HttpRequest::Effect::Write; }
    /// The order in which requests came to the gate.
    [[nodiscard]] quint64 place() const { return m_place; }
    /// The number of its last attempt; 0: none so far.
    [[nodiscard]] quint64 attempt() const { return m_attempt; }
    [[nodiscard]] bool isAborted() const { return m_isAborted; }
    [[nodiscard]] bool isDone() const { return isFinishing(); }

    void tryWith(HttpClient &client, const HttpRequest &request, quint64 attempt);
    void finish(Result<HttpResponse> result);

    int failures = 0;      ///< attempts that met trouble
    QDateTime notBefore{}; ///< UTC; invalid: at once

public slots:
    void abort() override;

signals:
    /// The attempt has ended so.
    void answered(const Laurels::Result<Laurels::HttpResponse> &result);

private:
    const HttpRequest m_request;
    const quint64 m_place;
    quint64 m_attempt = 0;
    QPointer<Exchange> m_inner;
    bool m_isAborted = false;
};

} // namespace Laurels
