// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QObject>

#include <utility>

namespace Laurels {

/// Something that a service is asked for. The contract of every job:
/// - nothing happens before start(), which is called once;
/// - finished() comes exactly once, never before start() returned, also after abort();
/// - result() is valid from then on, and the job deletes itself after the slots have run;
/// - the backend that made it owns it; deleting a running job aborts it without a signal.
class Job : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    /// The result is then ErrorKind::Cancelled, unless it was already on its way.
    virtual void abort() = 0;

signals:
    void finished();

protected:
    /// Emits finished() from the event loop, once, and lets the job go.
    void emitFinishedLater();
    [[nodiscard]] bool isFinishing() const { return m_isFinishing; }

private:
    bool m_isFinishing = false;
};

/// The typed half of a job: a template cannot carry Q_OBJECT.
template <typename T>
class ResultJob : public Job
{
public:
    using Job::Job;

    [[nodiscard]] const Result<T> &result() const { return m_result; }

protected:
    /// Only the first call counts.
    void finishWith(Result<T> result)
    {
        if (isFinishing())
            return;
        m_result = std::move(result);
        emitFinishedLater();
    }

private:
    Result<T> m_result = Failure(Error{.kind = ErrorKind::Cancelled});
};

} // namespace Laurels
