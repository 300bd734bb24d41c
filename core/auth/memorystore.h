// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/credentialstore.h"

#include <map>
#include <utility>

namespace Laurels {

/// Keeps secrets for as long as it lives and writes them nowhere: the demo, `--no-keychain`, and systems
/// without a keychain.
class MemoryCredentialStore : public CredentialStore
{
    Q_OBJECT
public:
    using CredentialStore::CredentialStore;

    [[nodiscard]] bool isLasting() const override { return false; }
    void read(const AccountId &account, SecretKind kind, QObject *context, ReadCallback callback) override;
    void save(const AccountId &account, SecretKind kind, const StoredSecret &secret, QObject *context,
              DoneCallback callback) override;
    void remove(const AccountId &account, SecretKind kind, QObject *context, DoneCallback callback) override;

private:
    std::map<std::pair<QString, SecretKind>, StoredSecret> m_secrets; ///< by the account's id
};

} // namespace Laurels
