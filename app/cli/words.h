// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Laurels {

/// The translation context of the terminal program.
class Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace Laurels
