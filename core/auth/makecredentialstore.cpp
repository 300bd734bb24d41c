// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/makecredentialstore.h"

#ifdef LAURELS_HAVE_KEYCHAIN
#include "auth/keychainstore.h"
#include "auth/qtkeychainaccess.h"
#else
#include "auth/memorystore.h"
#endif

namespace Laurels {

#ifdef LAURELS_HAVE_KEYCHAIN
CredentialStore *makeCredentialStore(Clock &clock, QObject *parent)
{
    return new KeychainCredentialStore(std::make_unique<QtKeychainAccess>(), clock, parent);
}
#else
CredentialStore *makeCredentialStore(Clock &, QObject *parent)
{
    return new MemoryCredentialStore(parent);
}
#endif

} // namespace Laurels
