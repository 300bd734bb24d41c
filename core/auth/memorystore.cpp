// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/memorystore.h"

using namespace Qt::StringLiterals;

namespace Laurels {

void MemoryCredentialStore::read(const AccountId &account, SecretKind kind, QObject *context,
                                 ReadCallback callback)
{
    Result<StoredSecret> result = failure(ErrorKind::Keychain, u"keychain.notFound"_s);
    if (const auto it = m_secrets.find({account.toString(), kind}); it != m_secrets.end())
        result = it->second;
    QMetaObject::invokeMethod(
        context, [callback = std::move(callback), result] { callback(result); }, Qt::QueuedConnection);
}

void MemoryCredentialStore::save(const AccountId &account, SecretKind kind, const StoredSecret &secret,
                                 QObject *context, DoneCallback callback)
{
    m_secrets.insert_or_assign({account.toString(), kind}, secret);
    QMetaObject::invokeMethod(
        context, [callback = std::move(callback)] { callback(std::nullopt); }, Qt::QueuedConnection);
}

void MemoryCredentialStore::remove(const AccountId &account, SecretKind kind, QObject *context,
                                   DoneCallback callback)
{
    m_secrets.erase({account.toString(), kind});
    QMetaObject::invokeMethod(
        context, [callback = std::move(callback)] { callback(std::nullopt); }, Qt::QueuedConnection);
}

} // namespace Laurels
