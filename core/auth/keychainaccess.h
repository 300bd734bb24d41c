// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

#include <qt6keychain/keychain.h>

namespace Laurels {

/// What is known about the place where entries are kept. Where the system's own errors can be trusted
/// (macOS, Windows) it counts as Unlocked.
enum class KeyringState {
    Unlocked,
    Locked,    ///< the default keyring is there and closed
    NoKeyring, ///< the service runs and has no default keyring yet
    NoService, ///< nobody on the session bus offers the Secret Service, or there is no session bus
    Unknown,   ///< no answer in time
};

struct KeychainAnswer
{
    QKeychain::Error error = QKeychain::NoError;
    QString message; ///< the library's own words; never a secret
    QString text;    ///< what was read
};

/// The keychain as the system gives it, one step at a time: an edge, so that tests put a scripted one in
/// its place. Callbacks come from the event loop, not at all once the access is gone, and perhaps never:
/// see KeychainCredentialStore.
class KeychainAccess
{
public:
    using AnswerCallback = std::function<void(const KeychainAnswer &)>;
    using StateCallback = std::function<void(KeyringState)>;

    virtual ~KeychainAccess() = default;

    /// Who keeps the secrets here, for the details of a message.
    [[nodiscard]] virtual QString serviceName() const = 0;
    virtual void read(const QString &key, AnswerCallback callback) = 0;
    virtual void write(const QString &key, const QString &text, AnswerCallback callback) = 0;
    virtual void erase(const QString &key, AnswerCallback callback) = 0;
    virtual void askState(StateCallback callback) = 0;
    /// Lets go of a connection to a service that may have been restarted since; the next step makes a new
    /// one.
    virtual void reconnect() = 0;
};

} // namespace Laurels
