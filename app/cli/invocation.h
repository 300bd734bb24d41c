// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/status.h"
#include "domain/urn.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace Laurels {

/// What somebody typed after `laurels-cli`, checked.
struct Invocation
{
    enum class Command { Help, Version, Accounts, AddAccount, RemoveAccount, List, Get };

    Command command = Command::Help;

    bool isDemo = false;
    bool isJson = false;
    bool isKeychainUsed = true;
    QString profile{}; ///< empty: the standard one

    QString account{}; ///< as typed; empty: the only one there is

    // accounts add
    QString name{};
    QString address{};

    // list
    Direction direction = Direction::Received;
    QList<Status> statuses{}; ///< empty: all
    QString skill{};
    QString person{};
    QString search{};
    std::optional<qsizetype> limit{};
    bool withNames = false;

    // get
    QList<EndorsementUrn> urns{};
};

/// Fails with a sentence about what is wrong.
[[nodiscard]] tl::expected<Invocation, QString> parseInvocation(const QStringList &arguments);
[[nodiscard]] QString helpText();

} // namespace Laurels
