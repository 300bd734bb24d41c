// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/status.h"
#include "domain/urn.h"

#include <QSet>
#include <QString>

#include <optional>

namespace Laurels {

/// What a list shows.
struct EndorsementFilter
{
    enum class View { ToReview, Received, Given };

    View view = View::Received;
    std::optional<AccountId> account{}; ///< absent: all accounts
    QSet<Status> statuses{};            ///< by the status shown; empty: all
    QString search{};                   ///< as SearchQuery reads it

    friend bool operator==(const EndorsementFilter &, const EndorsementFilter &) = default;
};

} // namespace Laurels
