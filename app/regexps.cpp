// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "regexps.h"

#include <QtGlobal>

namespace Laurels {

void avoidCompiledRegexps()
{
#ifdef __MINGW32__
    qputenv("QT_ENABLE_REGEXP_JIT", "0");
#endif
}

} // namespace Laurels
