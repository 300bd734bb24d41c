// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QList>
#include <QUrl>

/// PostPress' base addresses. Its own pages name two paths, `/v1` and `/api/v1` (reference postpress.md,
/// section 1.3).
namespace Laurels::PostPressAddresses {

[[nodiscard]] QUrl standard();

/// Reads an address as a person types it: as parseBaseAddress(), and `address.documentation` for the hosts
/// that only hold pages to read.
[[nodiscard]] Result<QUrl> parse(const QString &text);

/// Where a probe looks, in this order: the address itself, then the other known path at the same origin. For
/// a bare host both paths.
[[nodiscard]] QList<QUrl> candidates(const QUrl &base);

} // namespace Laurels::PostPressAddresses
