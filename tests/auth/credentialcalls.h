// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/credentialstore.h"

#include <QObject>

namespace Laurels {

/// Makes calls to a store and keeps the answers, in the order they came.
class CredentialCalls : public QObject
{
public:
    explicit CredentialCalls(CredentialStore &store)
        : m_store(store)
    {
    }

    void read(const AccountId &account)
    {
        m_store.read(account, SecretKind::AccessToken, this,
                     [this](const Result<StoredSecret> &result) { answers.append(result); });
    }

    void save(const AccountId &account, const StoredSecret &secret)
    {
        m_store.save(account, SecretKind::AccessToken, secret, this,
                     [this, secret](const std::optional<Error> &error) { done(error, secret); });
    }

    void remove(const AccountId &account)
    {
        m_store.remove(account, SecretKind::AccessToken, this,
                       [this](const std::optional<Error> &error) { done(error, {}); });
    }

    /// "ok" or the code of the failure, for each answer; other kinds than Keychain say so.
    [[nodiscard]] QStringList codes() const
    {
        QStringList codes;
        for (const Result<StoredSecret> &answer : answers) {
            if (answer)
                codes.append(QStringLiteral("ok"));
            else if (answer.error().kind == ErrorKind::Keychain)
                codes.append(answer.error().code);
            else
                codes.append(QStringLiteral("wrong kind: ") + answer.error().code);
        }
        return codes;
    }

    QList<Result<StoredSecret>> answers; ///< of save(): the secret given; of remove(): an empty one

private:
    void done(const std::optional<Error> &error, const StoredSecret &secret)
    {
        if (error)
            answers.append(Failure(*error));
        else
            answers.append(secret);
    }

    CredentialStore &m_store;
};

} // namespace Laurels
