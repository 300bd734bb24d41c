// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/uploadbody.h"

#include <algorithm>

namespace Laurels {

UploadBody::UploadBody(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 UploadBody::bytesAvailable() const
{
    return m_isWithheld ? 0 : m_bytes.size() - m_position;
}

qint64 UploadBody::readData(char *data, qint64 maxSize)
{
    if (m_isWithheld)
        return 0; // not the end, which would be an error of its own
    const qint64 count = std::min<qint64>(maxSize, m_bytes.size() - m_position);
    if (count <= 0)
        return -1;
    std::copy_n(m_bytes.constData() + m_position, count, data);
    m_position += count;
    return count;
}

qint64 UploadBody::writeData(const char * /*data*/, qint64 /*maxSize*/)
{
    return -1;
}

} // namespace Laurels
