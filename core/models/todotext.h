// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxitem.h"

#include <QString>

namespace Laurels {

// The words of the to-do list: what the person carries out on LinkedIn themselves. Plain text; skills and
// names are what others wrote, and isolated so that a right-to-left one does not turn the sentence around.

/// Where a to-do is carried out (reference member-data.md, section 3).
enum class TodoPlace {
    OwnSkills,    ///< the page with one's own skills
    MemberSkills, ///< the page with the skills of the other one
    Search,       ///< the address of the other one is not known, but their name is
    Unknown,      ///< neither is known
};

/// How far a to-do is; empty unless it is Waiting or Unconfirmed.
[[nodiscard]] QString todoStateText(OutboxItem::State state);
/// "Hide C++ from Nomi Inventado".
[[nodiscard]] QString todoText(const OutboxItem &item, const QString &person);
/// What the page is called: "Skills of Nomi Inventado". `person`: whose page it is, if not one's own.
[[nodiscard]] QString todoPlaceText(TodoPlace place, const QString &person);
/// What to do there, in a sentence that holds however LinkedIn calls its buttons today.
[[nodiscard]] QString todoInstruction(TodoPlace place);

} // namespace Laurels
