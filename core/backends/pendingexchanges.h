// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

#include <QList>
#include <QPointer>

#include <functional>

namespace Laurels {

/// The exchanges that a job waits for; a member of that job. Whatever still runs when it is destroyed is
/// given up without a sound.
class PendingExchanges
{
public:
    using Callback = std::function<void(const Result<HttpResponse> &)>;

    /// `owner` is the object that this is a member of.
    explicit PendingExchanges(QObject *owner);
    ~PendingExchanges();
    Q_DISABLE_COPY_MOVE(PendingExchanges)

    void send(HttpClient &client, const HttpRequest &request, const Callback &callback);
    /// True once the last callback was called, and within it.
    [[nodiscard]] bool isEmpty() const { return m_running.isEmpty(); }
    /// The callbacks still come, with ErrorKind::Cancelled or with an answer that was on its way.
    void abort();
    /// Without callbacks.
    void giveUp();

private:
    QObject *m_owner;
    QList<QPointer<Exchange>> m_running;
};

} // namespace Laurels
