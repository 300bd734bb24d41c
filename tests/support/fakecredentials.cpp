// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecredentials.h"

#include <algorithm>
#include <utility>

namespace Laurels {

FakeCredentialStore::FakeCredentialStore(QObject *parent)
    : CredentialStore(parent)
{
}

FakeCredentialStore::~FakeCredentialStore() = default;

Error FakeCredentialStore::error(const QString &code)
{
    return {.kind = ErrorKind::Keychain, .code = code};
}

void FakeCredentialStore::read(const AccountId &account, SecretKind /*kind*/, QObject *context,
                               ReadCallback callback)
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

void FakeCredentialStore::save(const AccountId &account, SecretKind /*kind*/, const StoredSecret &secret,
                               QObject *context, DoneCallback callback)
{
    calls.append({Verb::Save, account});
    if (!saveError)
        secrets.insert(account, secret);
    answerLater(done(context, callback, saveError));
}

void FakeCredentialStore::remove(const AccountId &account, SecretKind /*kind*/, QObject *context,
                                 DoneCallback callback)
{
    calls.append({Verb::Remove, account});
    if (!removeError)
        secrets.remove(account);
    answerLater(done(context, callback, removeError));
}

void FakeCredentialStore::saySlow()
{
    const QList<Answer> held = m_held;
    for (const Answer &answer : held) {
        if (answer.context)
            answer.slow();
    }
}

void FakeCredentialStore::release()
{
    isHolding = false;
    const QList<Answer> held = std::exchange(m_held, {});
    for (const Answer &answer : held)
        answerLater(answer);
}

qsizetype FakeCredentialStore::count(Verb verb) const
{
    return std::count_if(calls.begin(), calls.end(), [verb](const auto &call) { return call.first == verb; });
}

FakeCredentialStore::Answer FakeCredentialStore::done(QObject *context, const DoneCallback &callback,
                                                      const std::optional<Error> &result)
{
    return {context, [callback, result] { callback(result); },
            [callback] { callback(error(QStringLiteral("keychain.slow"))); }};
}

void FakeCredentialStore::answerLater(const Answer &answer)
{
    if (isHolding)
        m_held.append(answer);
    else if (answer.context)
        QMetaObject::invokeMethod(answer.context.data(), answer.real, Qt::QueuedConnection);
}

} // namespace Laurels
