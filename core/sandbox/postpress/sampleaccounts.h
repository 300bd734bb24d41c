// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Laurels::Sandbox::PostPress {

/// What a customer has linked to PostPress.
struct Account
{
    QString id{};
    QString type{}; ///< LINKEDIN, or one of the other products
    QString name{};
    QStringList statuses{}; ///< of its sources
    QString profile{};      ///< provider id of the owner; LinkedIn only
    QString slug{};

    [[nodiscard]] bool isLinkedIn() const { return type == u"LINKEDIN"; }
};

/// The one that acts first: `owner` is whose it is. Behind it a second member's, `other`, then one for each
/// status and for each other product.
[[nodiscard]] QList<Account> sampleAccounts(const Account &owner, const Account &other);

} // namespace Laurels::Sandbox::PostPress
