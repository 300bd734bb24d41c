// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/status.h"
#include "domain/urn.h"

#include <QDate>
#include <QSet>
#include <QString>

#include <optional>

namespace Laurels {

/// Days of the person's calendar.
struct DateRange
{
    int lastDays = 0; ///< today and the days before it, so many in all; 0: `from` and `to` say it
    QDate from{};     ///< on this day or later; invalid: no beginning
    QDate to{};       ///< on this day or earlier; invalid: no end

    [[nodiscard]] bool isAny() const { return lastDays == 0 && !from.isValid() && !to.isValid(); }

    friend bool operator==(const DateRange &, const DateRange &) = default;
};

/// What a list shows.
struct EndorsementFilter
{
    enum class View { ToReview, Received, Given };

    View view = View::Received;
    std::optional<AccountId> account{}; ///< absent: all accounts
    QSet<Status> statuses{};            ///< by the status shown; empty: all
    QString search{};                   ///< as SearchQuery reads it
    std::optional<PersonUrn> person{};  ///< only those by (or for) this person
    QString skill{};                    ///< only those of this skill, as foldedText() has it; empty: all
    DateRange given{};                  ///< when they were given

    /// Nothing but view and account is said.
    [[nodiscard]] bool isWide() const { return *this == EndorsementFilter{.view = view, .account = account}; }

    friend bool operator==(const EndorsementFilter &, const EndorsementFilter &) = default;
};

} // namespace Laurels
