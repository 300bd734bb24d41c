// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/keychainaccess.h"

namespace Laurels {

/// The code of CredentialStore for what QtKeychain reports, in the light of the keyring's state: a locked
/// keyring reads as EntryNotFound, a missing service as OtherError (never NoBackendAvailable).
[[nodiscard]] QString keychainCode(QKeychain::Error error, KeyringState state);

} // namespace Laurels
