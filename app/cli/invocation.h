// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/filters.h"
#include "domain/account.h"
#include "domain/endorsement.h"
#include "stores/outboxitem.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>

namespace Laurels {

/// What `accounts set` changes of PacingLimits; the rest stays.
struct LimitChange
{
    std::optional<int> endorsements{};
    std::optional<int> profileReads{};
    std::optional<std::chrono::seconds> shortestGap{};
    std::optional<std::chrono::seconds> longestGap{}; ///< together with shortestGap

    [[nodiscard]] bool isEmpty() const { return !endorsements && !profileReads && !shortestGap; }
    [[nodiscard]] PacingLimits appliedTo(const PacingLimits &limits) const;
};

/// What somebody typed after `laurels-cli`, checked.
struct Invocation
{
    enum class Command {
        Help,
        Version,
        Accounts,
        AddAccount,
        SetAccount,
        RemoveAccount,
        Sync,
        List,
        Get,
        SetStatus,
        Skills,
        Endorse,
        QueueList,
        QueueRun,
        QueueRetry,
        QueueCancel,
        ExportEndorsements,
        ExportHistory,
        DeleteData,
    };

    Command command = Command::Help;
    bool isWriting = false;     ///< changes the profile: one such at a time
    bool isReadingRows = false; ///< works on what an earlier sync brought

    bool isDemo = false;
    bool isJson = false;
    bool isKeychainUsed = true;
    QString profile{}; ///< empty: the standard one

    QString account{}; ///< as typed; empty: the only one there is

    // accounts add (an archive: `file`), accounts set, accounts remove
    Source source = Source::LinkedIn;
    QString name{};
    QString address{};
    QString remoteId{}; ///< Account::remoteId
    LimitChange limits{};
    bool isForced = false;
    bool isDiscarding = false;

    // delete-data, with isForced
    bool isConfirmed = false;

    // list, set-status, export
    std::optional<Filters> filters{};

    // get, set-status
    QList<EndorsementUrn> urns{};

    // set-status
    Status wished{};
    bool isDryRun = false;

    // skills, endorse
    QString person{}; ///< as typed: what the account's source understands

    // endorse: one of them
    std::optional<NewEndorsement> endorsement{};
    std::optional<qint64> skillId{}; ///< ProfileSkill::endorsementId

    OutboxItemId item{}; // queue retry, queue cancel
    QString file{};      // export; accounts add archive: a ZIP or a folder
};

using Parsed = tl::expected<Invocation, QString>;

/// Fails with a sentence about what is wrong.
[[nodiscard]] Parsed parseInvocation(const QStringList &arguments);

} // namespace Laurels
