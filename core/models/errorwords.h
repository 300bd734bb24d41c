// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/errortext.h"

namespace Laurels {

/// The words for a failure as the source code has them: in English, marked for the translators of the context
/// "ErrorText". For errortext.cpp and the tables beside it.
struct ErrorWords
{
    const char *what;
    const char *nextStep;
    ErrorHelp help = ErrorHelp::None;
};

struct CodeWords
{
    const char *code;
    ErrorWords words;
};

} // namespace Laurels
