// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/credentialstore.h"

#include <QHash>
#include <QList>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace Laurels {

/// A keychain that a test scripts: it records what it is asked, fails where an error is set, and holds its
/// answers back as long as `isHolding`. A failing call changes nothing.
class FakeCredentialStore : public CredentialStore
{
public:
    using CredentialStore::CredentialStore;
    enum class Verb { Read, Save, Remove };

    bool lasting = true;
    bool isHolding = false;
    std::optional<Error> readError;
    std::optional<Error> saveError;
    std::optional<Error> removeError;
    QHash<AccountId, StoredSecret> secrets; ///< there is one kind so far
    QList<std::pair<Verb, AccountId>> calls;

    static Error error(const QString &code) { return {.kind = ErrorKind::Keychain, .code = code}; }

    [[nodiscard]] bool isLasting() const override { return lasting; }

    void read(const AccountId &account, SecretKind, QObject *context, ReadCallback callback) override
    {
        calls.append({Verb::Read, account});
        Result<StoredSecret> result = Failure(error(QStringLiteral("keychain.notFound")));
        if (readError)
            result = Failure(*readError);
        else if (const auto it = secrets.constFind(account); it != secrets.constEnd())
            result = *it;
        answerLater({context, [callback, result] { callback(result); },
                     [callback] { callback(Failure(error(QStringLiteral("keychain.slow")))); }});
    }

    void save(const AccountId &account, SecretKind, const StoredSecret &secret, QObject *context,
              DoneCallback callback) override
    {
        calls.append({Verb::Save, account});
        if (!saveError)
            secrets.insert(account, secret);
        answerLater(done(context, callback, saveError));
    }

    void remove(const AccountId &account, SecretKind, QObject *context, DoneCallback callback) override
    {
        calls.append({Verb::Remove, account});
        if (!removeError)
            secrets.remove(account);
        answerLater(done(context, callback, removeError));
    }

    /// What the real one does after ten seconds: every held call hears `keychain.slow`, and waits on.
    void saySlow()
    {
        const QList<Answer> held = m_held;
        for (const Answer &answer : held) {
            if (answer.context)
                answer.slow();
        }
    }

    /// Gives the answers that were held back, and holds no more.
    void release()
    {
        isHolding = false;
        const QList<Answer> held = std::exchange(m_held, {});
        for (const Answer &answer : held)
            answerLater(answer);
    }

    [[nodiscard]] qsizetype count(Verb verb) const
    {
        return std::count_if(calls.begin(), calls.end(),
                             [verb](const auto &call) { return call.first == verb; });
    }

private:
    struct Answer
    {
        QPointer<QObject> context;
        std::function<void()> real;
        std::function<void()> slow;
    };

    static Answer done(QObject *context, const DoneCallback &callback, const std::optional<Error> &result)
    {
        return {context, [callback, result] { callback(result); },
                [callback] { callback(error(QStringLiteral("keychain.slow"))); }};
    }

    void answerLater(const Answer &answer)
    {
        if (isHolding)
            m_held.append(answer);
        else if (answer.context)
            QMetaObject::invokeMethod(answer.context.data(), answer.real, Qt::QueuedConnection);
    }

    QList<Answer> m_held;
};

} // namespace Laurels
