// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "giveup.h"

#include <cstdio>
#include <cstdlib>

namespace Laurels::Bench {

void giveUp(const QString &reason)
{
    std::fprintf(stderr, "laurels-bench: %s\n", qPrintable(reason));
    std::exit(1);
}

} // namespace Laurels::Bench
