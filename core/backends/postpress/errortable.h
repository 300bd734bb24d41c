// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QString>

#include <chrono>

namespace Laurels {

/// What helps after a failure at PostPress, more exact than an ErrorKind.
enum class PostPressStep {
    FixRequest,    ///< what was sent is wrong: no repeat
    CheckKey,      ///< the key, or what it may do
    Reconnect,     ///< link the LinkedIn account again
    ActOnLinkedIn, ///< something on linkedin.com comes first
    Upgrade,       ///< a plan or a subscription
    ChooseSkill,   ///< read the profile again: its ids may be old
    ChoosePerson,
    ChooseAccount,
    OpenDashboard, ///< a setting at PostPress
    CheckAddress,  ///< of the server
    CountAsDone,
    Retry,
    WaitForNextDay,
};

/// How often PostPressStep::Retry is worth it for a write, and how long it waits before the first time; four
/// times as long before each further one.
struct PostPressRetries
{
    int most = 0;
    std::chrono::seconds first{0};

    friend bool operator==(const PostPressRetries &, const PostPressRetries &) = default;
};

struct PostPressRule
{
    ErrorKind kind = ErrorKind::Rejected;
    PostPressStep step = PostPressStep::FixRequest;
    bool haltsAccount = false;
    PostPressRetries retries{};
    bool isKnown = false; ///< by its code; else only the status speaks

    friend bool operator==(const PostPressRule &, const PostPressRule &) = default;
};

/// The table of PostPress' errors (reference postpress.md, section 1.5). `code` is the type without its
/// prefix; the status decides only where the code is not known.
[[nodiscard]] PostPressRule postPressRule(const QString &code, int httpStatus);

} // namespace Laurels
