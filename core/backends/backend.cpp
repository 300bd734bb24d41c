// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/backend.h"

namespace Laurels {

std::optional<PageToken> Backend::guessNext(const PageToken & /*token*/, qsizetype /*pageSize*/) const
{
    return std::nullopt;
}

} // namespace Laurels
