// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exporttable.h"

#include <QJsonObject>
#include <QList>

namespace Laurels {

/// The document that the design promises to scripts: {"endorsements":[…],"total":N}.
[[nodiscard]] QJsonObject toJson(const QList<ExportedEndorsement> &list, qsizetype total);
/// A table for people, with its heading, in the order given; empty if the list is.
[[nodiscard]] QString toTable(const QList<ExportedEndorsement> &list);

} // namespace Laurels
