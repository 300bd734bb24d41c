// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/job.h"

namespace Laurels {

/// A job that is over before it sends anything: what a backend cannot do, or will not.
template <typename T>
class FailedJob : public ResultJob<T>
{
public:
    FailedJob(Error error, QObject *parent)
        : ResultJob<T>(parent)
        , m_error(std::move(error))
    {
    }

    void start() override { this->finishWith(Failure(m_error)); }
    void abort() override { this->finishWith(Failure(Error{.kind = ErrorKind::Cancelled})); }

private:
    Error m_error;
};

/// What Capabilities deny: ErrorKind::Forbidden, `backend.notSupported`.
template <typename T>
[[nodiscard]] ResultJob<T> *notSupported(QObject *parent)
{
    return new FailedJob<T>({.kind = ErrorKind::Forbidden, .code = QStringLiteral("backend.notSupported")},
                            parent);
}

} // namespace Laurels
