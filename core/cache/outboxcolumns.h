// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxitem.h"

#include <QVariantList>

class QSqlQuery;

namespace Laurels::OutboxColumns {

/// Names of the columns of an item, in the order of values() and item().
[[nodiscard]] const QString &names();
[[nodiscard]] QVariantList values(const OutboxItem &item);
/// From the columns that begin with the first of `query`. Nothing for what no Laurels wrote.
[[nodiscard]] std::optional<OutboxItem> item(const QSqlQuery &query);

} // namespace Laurels::OutboxColumns
