// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace Laurels {

/// Installs the words of the person's language, else those of English, whose file holds the plural forms.
void installTranslations(QCoreApplication &application);

} // namespace Laurels
