// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/credentialstore.h"
#include "auth/keychainaccess.h"

#include <QQueue>

#include <memory>

namespace Laurels {

class Clock;

/// Keeps secrets in the system's keychain: one entry each, under `Laurels/<account>/<kind>`. The entry
/// holds the origin and the secret, two lines, in at most 2,560 bytes (all that the Windows store takes;
/// the same everywhere, so that an account can move).
///
/// One call at a time, in the order they came: a call is several steps, and QtKeychain has one queue per
/// process anyway. So a call that waits for the person to unlock the keyring keeps every later one waiting,
/// without end. Each says `keychain.slow` after `patience` and stays open; nothing may wait for the
/// keychain without a way on.
class KeychainCredentialStore : public CredentialStore
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds patience{10};
    /// Trouble that the keyring's state does not explain (a service on its way up or down, or restarted) is
    /// tried once more after this time, on a new connection.
    static constexpr std::chrono::seconds repeatAfter{2};
    static constexpr qsizetype largestEntry = 2560; ///< bytes

    KeychainCredentialStore(std::unique_ptr<KeychainAccess> access, Clock &clock, QObject *parent = nullptr);
    ~KeychainCredentialStore() override;

    [[nodiscard]] bool isLasting() const override { return true; }
    void read(const AccountId &account, SecretKind kind, QObject *context, ReadCallback callback) override;
    void save(const AccountId &account, SecretKind kind, const StoredSecret &secret, QObject *context,
              DoneCallback callback) override;
    void remove(const AccountId &account, SecretKind kind, QObject *context, DoneCallback callback) override;

private:
    struct Request;
    using RequestPointer = std::shared_ptr<Request>;

    using TextCallback = std::function<void(const Result<QString> &)>;

    RequestPointer makeRequest(const AccountId &account, SecretKind kind, QObject *context,
                               TextCallback callback);
    void enqueue(const std::function<void()> &start);
    void startNext();
    void finish(const RequestPointer &request, const Result<QString> &result);
    void startReading(const RequestPointer &request);
    void startWriting(const RequestPointer &request, const QString &text);
    void readBack(const RequestPointer &request, const QString &text);
    void startErasing(const RequestPointer &request);
    void confirmErased(const RequestPointer &request);
    void readErased(const RequestPointer &request);
    void explain(const KeychainAnswer &answer, const std::function<void(const Error &)> &then);
    void failOrRepeat(const RequestPointer &request, const Error &error, const std::function<void()> &again);
    [[nodiscard]] Error error(const QString &code, const QString &message = {}) const;

    std::unique_ptr<KeychainAccess> m_access;
    Clock &m_clock;
    QQueue<std::function<void()>> m_waiting; ///< the first one is at work
};

} // namespace Laurels
