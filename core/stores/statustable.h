// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/status.h"

#include <QList>

namespace Laurels {

/// One byte for a status: the documented ones have their Kind, every other text gets a number of its own.
/// There is room for 249 of those in a session; should a service tell more, the rest reads as UNKNOWN.
class StatusTable
{
public:
    [[nodiscard]] quint8 code(const Status &status);
    [[nodiscard]] Status status(quint8 code) const;

private:
    QList<Status> m_others;
};

} // namespace Laurels
