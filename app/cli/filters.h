// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"

#include <QList>
#include <QString>

#include <optional>

namespace Laurels {

/// Which of an account's endorsements are meant. All must be met.
struct Filters
{
    Direction direction = Direction::Received;
    QList<Status> statuses{}; ///< empty: all
    QString skill{};
    QString person{};
    QString search{};
    std::optional<qsizetype> limit{}; ///< the newest so many
    bool withNames = false;           ///< names are asked for, so that people can be found by them
};

/// What a status in the filters is compared with.
enum class StatusMatch {
    Shown,  ///< what the person sees: the wished one, where one is wished
    Either, ///< the wished one or what the service said, so that a change that waits is not left out
};

/// Those that the filters let through, the newest first; the limit is the caller's business.
[[nodiscard]] QList<RowId> filteredRows(const EndorsementStore &store, const AccountId &account,
                                        const Filters &filters, StatusMatch match);
[[nodiscard]] QList<RowId> limited(const QList<RowId> &rows, const Filters &filters);

} // namespace Laurels
