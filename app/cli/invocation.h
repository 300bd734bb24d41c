// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/filters.h"
#include "domain/endorsement.h"
#include "stores/outboxitem.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace Laurels {

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
        Endorse,
        QueueList,
        QueueRun,
        QueueRetry,
        QueueCancel,
        ExportEndorsements,
        ExportHistory,
    };

    Command command = Command::Help;
    bool isWriting = false;     ///< changes the profile: one such at a time
    bool isReadingRows = false; ///< works on what an earlier sync brought

    bool isDemo = false;
    bool isJson = false;
    bool isKeychainUsed = true;
    QString profile{}; ///< empty: the standard one

    QString account{}; ///< as typed; empty: the only one there is

    // accounts add, accounts set, accounts remove
    QString name{};
    QString address{};
    bool isForced = false;
    bool isDiscarding = false;

    // list, set-status, export
    std::optional<Filters> filters{};

    // get, set-status
    QList<EndorsementUrn> urns{};

    // set-status
    Status wished{};
    bool isDryRun = false;

    std::optional<NewEndorsement> endorsement{}; // endorse
    OutboxItemId item{};                         // queue retry, queue cancel
    QString file{};                              // export
};

using Parsed = tl::expected<Invocation, QString>;

/// Fails with a sentence about what is wrong.
[[nodiscard]] Parsed parseInvocation(const QStringList &arguments);

} // namespace Laurels
