// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/urn.h"
#include "net/origin.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <optional>

namespace Laurels {

/// One secret of one account and the only origin it may be sent to.
struct StoredSecret
{
    QByteArray secret;
    Origin origin;

    friend bool operator==(const StoredSecret &, const StoredSecret &) = default;
};

/// What is kept for an account, one entry each (the Windows store limits an entry's size).
enum class SecretKind { AccessToken };

/// What the entry is called in the system's keychain.
[[nodiscard]] QString secretEntry(const AccountId &account, SecretKind kind);

/// Keeps secrets. Everything is asynchronous and can take long (a keyring may ask the person for its
/// password); an answer whose `context` is gone is dropped. Answers never come before the call returned.
///
/// Failures are ErrorKind::Keychain with one of these codes:
///   keychain.notFound     no such entry. Also what a locked keyring may say, so never "signed out"
///   keychain.locked       the keyring is there and locked
///   keychain.missing      no keychain service on this system, or no keyring in it yet
///   keychain.denied       the person or the system said no
///   keychain.slow         no answer for a long time
///   keychain.unconfirmed  removal: nothing shows that the entry is gone
///   keychain.mismatch     save: what is read back is not what was written
///   keychain.tooLong      save: the secret does not fit into an entry
///   keychain.failed       anything else
/// `detail` begins with the name of the service that failed.
///
/// `keychain.slow` is not the end: the callback comes once more when the real answer is there.
class CredentialStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    using ReadCallback = std::function<void(const Result<StoredSecret> &)>;
    using DoneCallback = std::function<void(const std::optional<Error> &)>;

    /// False: what is saved here is gone when the program ends.
    [[nodiscard]] virtual bool isLasting() const = 0;
    virtual void read(const AccountId &account, SecretKind kind, QObject *context, ReadCallback callback) = 0;
    /// Writes, then reads back and compares before it reports success.
    virtual void save(const AccountId &account, SecretKind kind, const StoredSecret &secret, QObject *context,
                      DoneCallback callback) = 0;
    /// Success means: confirmed that the entry is gone. A locked keyring confirms nothing.
    virtual void remove(const AccountId &account, SecretKind kind, QObject *context,
                        DoneCallback callback) = 0;
};

} // namespace Laurels
