// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/linkedin/linkedinbackend.h"

#include "net/transport.h"
#include "sandbox/sandboxserver.h"

#include <QTest>

#include <memory>

namespace Laurels {

void sortById(QList<Endorsement> &endorsements);

/// The backend against the sandbox, over a real socket.
class LinkedInFixture
{
protected:
    void startServer();
    /// No switches and no requests, but the endorsements as they are by now.
    void clearServer();

    template <typename T>
    Result<T> resultOf(ResultJob<T> *job)
    {
        Result<T> result =
            Failure(Error{.kind = ErrorKind::Timeout, .code = QStringLiteral("test.noAnswer")});
        bool isFinished = false;
        const QObject context;
        QObject::connect(job, &Job::finished, &context, [&] {
            result = job->result();
            isFinished = true;
        });
        job->start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(isFinished, 30'000); }();
        return result;
    }
    /// As a synchronizer does it, one page after the other.
    Result<QList<Endorsement>> wholeList(Direction direction, int *pages = nullptr);
    [[nodiscard]] QList<Endorsement> atTheService(Direction direction) const;
    [[nodiscard]] EndorsementUrn some(Direction direction) const;

    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<LinkedInBackend> m_backend;
    PersonUrn m_viewer;
};

} // namespace Laurels
