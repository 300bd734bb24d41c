// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/statustable.h"

namespace Laurels {

namespace {

constexpr qsizetype mostOthers = 256 - qsizetype(Status::Other);

} // namespace

quint8 StatusTable::code(const Status &status)
{
    if (status.kind() != Status::Other)
        return quint8(status.kind());
    qsizetype place = m_others.indexOf(status);
    if (place < 0) {
        if (m_others.size() == mostOthers)
            return quint8(Status::Unknown);
        place = m_others.size();
        m_others.append(status);
    }
    return quint8(Status::Other + place);
}

Status StatusTable::status(quint8 code) const
{
    if (code < Status::Other)
        return Status::Kind(code);
    return m_others.at(code - Status::Other);
}

} // namespace Laurels
