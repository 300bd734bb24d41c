// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QObject;

namespace Laurels {

class Clock;
class CredentialStore;

/// The system's keychain, or, in a build without QtKeychain, one that lasts for the session only: ask
/// isLasting(). `clock` must outlive the store, which belongs to `parent`.
[[nodiscard]] CredentialStore *makeCredentialStore(Clock &clock, QObject *parent);

} // namespace Laurels
