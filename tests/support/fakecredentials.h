// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/credentialstore.h"

#include <QHash>
#include <QList>
#include <QPointer>

namespace Laurels {

/// A keychain that a test scripts: it records what it is asked, fails where an error is set, and holds its
/// answers back as long as `isHolding`. A failing call changes nothing.
class FakeCredentialStore : public CredentialStore
{
public:
    explicit FakeCredentialStore(QObject *parent = nullptr);
    ~FakeCredentialStore() override;
    enum class Verb { Read, Save, Remove };

    bool lasting = true;
    bool isHolding = false;
    std::optional<Error> readError;
    std::optional<Error> saveError;
    std::optional<Error> removeError;
    QHash<AccountId, StoredSecret> secrets; ///< there is one kind so far
    QList<std::pair<Verb, AccountId>> calls;

    static Error error(const QString &code);

    [[nodiscard]] bool isLasting() const override { return lasting; }

    void read(const AccountId &account, SecretKind kind, QObject *context, ReadCallback callback) override;
    void save(const AccountId &account, SecretKind kind, const StoredSecret &secret, QObject *context,
              DoneCallback callback) override;
    void remove(const AccountId &account, SecretKind kind, QObject *context, DoneCallback callback) override;

    /// What the real one does after ten seconds: every held call hears `keychain.slow`, and waits on.
    void saySlow();
    /// Gives the answers that were held back, and holds no more.
    void release();

    [[nodiscard]] qsizetype count(Verb verb) const;

private:
    struct Answer
    {
        QPointer<QObject> context;
        std::function<void()> real;
        std::function<void()> slow;
    };

    static Answer done(QObject *context, const DoneCallback &callback, const std::optional<Error> &result);
    void answerLater(const Answer &answer);

    QList<Answer> m_held;
};

} // namespace Laurels
