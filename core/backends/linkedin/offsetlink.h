// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <optional>

namespace Laurels {

/// The link to the page behind that of `link`, if that is a plain offset link for `pageSize` elements: its
/// query has `start` and `count`, each once and a plain number, and the count is the page size (reference
/// linkedin.md, sections 1.4 and 2.8). Everything else stays as it stands, byte for byte.
[[nodiscard]] std::optional<QUrl> linkBehind(const QUrl &link, qsizetype pageSize);

} // namespace Laurels
