// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/keychainaccess.h"

#include <QObject>

namespace Laurels {

/// Asks the Secret Service (the interface of the freedesktop.org specification) whether the default
/// keyring is locked. libsecret and QtKeychain do not tell. Never waits longer than a few seconds and
/// never makes a prompt appear.
void askKeyringState(QObject *context, const KeychainAccess::StateCallback &callback);

} // namespace Laurels
