// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/job.h"

namespace Laurels {

/// Starts a job and hands its result to `handler` once, unless `context` is gone. A job that is deleted
/// before it has finished (the account was disconnected) counts as one whose answer was lost.
template <typename T, typename Handler>
void runJob(ResultJob<T> *job, QObject *context, Handler handler)
{
    const auto lost = QObject::connect(job, &QObject::destroyed, context, [handler] {
        handler(Result<T>(Failure(Error{.kind = ErrorKind::Cancelled, .delivery = Delivery::Unconfirmed})));
    });
    QObject::connect(job, &Job::finished, context, [job, lost, handler] {
        QObject::disconnect(lost);
        handler(job->result());
    });
    job->start();
}

} // namespace Laurels
