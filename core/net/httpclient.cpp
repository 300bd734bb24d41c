// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include <QMetaObject>

namespace Laurels {

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

void Exchange::finishLater(Result<HttpResponse> result)
{
    if (m_isFinishing)
        return;
    m_isFinishing = true;
    m_result = std::move(result);
    QMetaObject::invokeMethod(
        this,
        [this] {
            emit finished();
            deleteLater();
        },
        Qt::QueuedConnection);
}

} // namespace Laurels
