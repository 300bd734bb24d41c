// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/urn.h"

namespace Laurels {

class Backend;

/// Tells the outbox where an account's changes go; null while the account is not connected.
class BackendProvider
{
public:
    virtual ~BackendProvider() = default;
    [[nodiscard]] virtual Backend *backendFor(const AccountId &account) const = 0;
    /// isByHand() of the account's source: never has a backend, and what is wished is the person's to do.
    [[nodiscard]] virtual bool isByHand(const AccountId &account) const = 0;
};

} // namespace Laurels
