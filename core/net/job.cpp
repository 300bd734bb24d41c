// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/job.h"

#include <QMetaObject>

namespace Laurels {

void Job::emitFinishedLater()
{
    if (m_isFinishing)
        return;
    m_isFinishing = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            emit finished();
            deleteLater();
        },
        Qt::QueuedConnection);
}

} // namespace Laurels
