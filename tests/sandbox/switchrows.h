// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The rows of a test of every switch of the LinkedIn side: the settings, what is asked, and what is told
/// then.
namespace Laurels::SwitchRows {

void undocumented();
void identity();
void throttling();
void trouble();
void malformed();
void paging();

} // namespace Laurels::SwitchRows
