// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/postpress/call.h"

#include <QList>

namespace Laurels::Sandbox::PostPress {

/// What a list allows.
struct ListLimits
{
    qint64 largest = 250;
    qint64 standard = 100;
};

/// One page of `all`, in the shape that the switches say: as many as were asked for, and a cursor that leads
/// to the next. `object`: how the list calls itself.
[[nodiscard]] Outcome<QJsonObject> page(const QByteArray &object, const QList<QJsonObject> &all,
                                        const ListLimits &limits, const Call &call, const Switches &switches);

} // namespace Laurels::Sandbox::PostPress
