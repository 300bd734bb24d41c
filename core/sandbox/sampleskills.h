// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Laurels::Sandbox {

/// Skill names, no two the same; the ones a program may stumble over come first.
[[nodiscard]] QStringList sampleSkills(qsizetype count);

} // namespace Laurels::Sandbox
