// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Laurels {

/// First of all in main(): has regular expressions interpreted where compiled ones harm.
///
/// Qt keeps a stack for compiled ones in a thread_local variable. In what MinGW's compiler makes, the memory
/// of such variables is given back before their destructors run, so a thread that used one (Qt does, to find
/// its plugins) ends in freed memory with a lock in its hand, and the program hangs for ever at its own end.
void avoidCompiledRegexps();

} // namespace Laurels
