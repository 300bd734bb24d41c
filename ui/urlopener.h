// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace Laurels {

/// Only https, only LinkedIn's own pages and the pages that describe its API, no user info and no unusual
/// port: nothing that came from a service can make us open anything else.
[[nodiscard]] bool mayOpen(const QUrl &url);

/// Opens the address in the browser if mayOpen() agrees; false if it was not opened.
bool openInBrowser(const QUrl &url);

} // namespace Laurels
