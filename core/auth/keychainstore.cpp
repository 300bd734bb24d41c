// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keychainstore.h"

#include "auth/keychainerrors.h"
#include "domain/clock.h"

#include <QPointer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QString textOf(const StoredSecret &secret)
{
    return secret.origin.toString() + u'\n' + QString::fromUtf8(secret.secret);
}

std::optional<StoredSecret> secretFrom(const QString &text)
{
    const qsizetype lineEnd = text.indexOf(u'\n');
    if (lineEnd < 0)
        return std::nullopt;
    const Origin origin{QUrl(text.first(lineEnd), QUrl::StrictMode)};
    if (origin.isEmpty())
        return std::nullopt;
    return StoredSecret{.secret = text.sliced(lineEnd + 1).toUtf8(), .origin = origin};
}

std::function<void(const Result<QString> &)> withoutText(CredentialStore::DoneCallback callback)
{
    return [callback = std::move(callback)](const Result<QString> &result) {
        if (result)
            callback(std::nullopt);
        else
            callback(result.error());
    };
}

} // namespace

/// One call from outside, through all its steps.
struct KeychainCredentialStore::Request
{
    void tell(const Result<QString> &result) const
    {
        if (context)
            callback(result);
    }

    QString key;
    QPointer<QObject> context;
    TextCallback callback;
    bool isFinished = false;
    bool isRepeated = false;
};

KeychainCredentialStore::KeychainCredentialStore(std::unique_ptr<KeychainAccess> access, Clock &clock,
                                                 QObject *parent)
    : CredentialStore(parent)
    , m_access(std::move(access))
    , m_clock(clock)
{
}

KeychainCredentialStore::~KeychainCredentialStore() = default;

void KeychainCredentialStore::read(const AccountId &account, SecretKind kind, QObject *context,
                                   ReadCallback callback)
{
    const auto answer = [this, callback = std::move(callback)](const Result<QString> &text) {
        if (!text) {
            callback(Failure(text.error()));
            return;
        }
        const auto secret = secretFrom(*text);
        if (secret)
            callback(*secret);
        else
            callback(Failure(error(u"keychain.failed"_s, u"The entry has a form that is not known."_s)));
    };
    const RequestPointer request = makeRequest(account, kind, context, answer);
    enqueue([this, request] { startReading(request); });
}

void KeychainCredentialStore::save(const AccountId &account, SecretKind kind, const StoredSecret &secret,
                                   QObject *context, DoneCallback callback)
{
    const RequestPointer request = makeRequest(account, kind, context, withoutText(std::move(callback)));
    const QString text = textOf(secret);
    const bool fits = text.toUtf8().size() <= largestEntry;
    enqueue([this, request, text, fits] {
        if (fits)
            startWriting(request, text);
        else
            finish(request, Failure(error(u"keychain.tooLong"_s)));
    });
}

void KeychainCredentialStore::remove(const AccountId &account, SecretKind kind, QObject *context,
                                     DoneCallback callback)
{
    const RequestPointer request = makeRequest(account, kind, context, withoutText(std::move(callback)));
    enqueue([this, request] { startErasing(request); });
}

KeychainCredentialStore::RequestPointer KeychainCredentialStore::makeRequest(const AccountId &account,
                                                                             SecretKind kind,
                                                                             QObject *context,
                                                                             TextCallback callback)
{
    auto request = std::make_shared<Request>();
    request->key = secretEntry(account, kind);
    request->context = context;
    request->callback = std::move(callback);
    m_clock.callAfter(patience, this, [this, request] {
        if (!request->isFinished)
            request->tell(Failure(error(u"keychain.slow"_s)));
    });
    return request;
}

void KeychainCredentialStore::enqueue(const std::function<void()> &start)
{
    m_waiting.enqueue(start);
    if (m_waiting.size() == 1)
        startNext();
}

// From the event loop: so no answer comes before the call returned.
void KeychainCredentialStore::startNext()
{
    if (!m_waiting.isEmpty())
        QMetaObject::invokeMethod(this, m_waiting.head(), Qt::QueuedConnection);
}

void KeychainCredentialStore::finish(const RequestPointer &request, const Result<QString> &result)
{
    request->isFinished = true;
    m_waiting.dequeue();
    startNext();
    request->tell(result);
}

void KeychainCredentialStore::startReading(const RequestPointer &request)
{
    m_access->read(request->key, [this, request](const KeychainAnswer &answer) {
        if (answer.error == QKeychain::NoError) {
            finish(request, answer.text);
            return;
        }
        explain(answer, [this, request](const Error &reason) {
            failOrRepeat(request, reason, [this, request] { startReading(request); });
        });
    });
}

void KeychainCredentialStore::startWriting(const RequestPointer &request, const QString &text)
{
    m_access->write(request->key, text, [this, request, text](const KeychainAnswer &answer) {
        if (answer.error == QKeychain::NoError) {
            readBack(request, text);
            return;
        }
        explain(answer, [this, request, text](const Error &reason) {
            failOrRepeat(request, reason, [this, request, text] { startWriting(request, text); });
        });
    });
}

void KeychainCredentialStore::readBack(const RequestPointer &request, const QString &text)
{
    m_access->read(request->key, [this, request, text](const KeychainAnswer &answer) {
        if (answer.error == QKeychain::NoError) {
            if (answer.text == text)
                finish(request, QString());
            else
                finish(request, Failure(error(u"keychain.mismatch"_s)));
            return;
        }
        explain(answer, [this, request, text](const Error &reason) {
            if (reason.code == "keychain.notFound"_L1)
                finish(request, Failure(error(u"keychain.mismatch"_s)));
            else
                failOrRepeat(request, reason, [this, request, text] { readBack(request, text); });
        });
    });
}

void KeychainCredentialStore::startErasing(const RequestPointer &request)
{
    m_access->erase(request->key, [this, request](const KeychainAnswer &answer) {
        if (answer.error == QKeychain::NoError || answer.error == QKeychain::EntryNotFound) {
            confirmErased(request);
            return;
        }
        explain(answer, [this, request](const Error &reason) {
            failOrRepeat(request, reason, [this, request] { startErasing(request); });
        });
    });
}

// A locked keyring erases nothing, without an error, and reads as if nothing were there. It is asked for
// before the reading: otherwise a person who just refused to unlock it would be asked again.
void KeychainCredentialStore::confirmErased(const RequestPointer &request)
{
    m_access->askState([this, request](KeyringState state) {
        switch (state) {
        case KeyringState::Unlocked:
        case KeyringState::NoService: // then the answer was KWallet's
            readErased(request);
            return;
        case KeyringState::Locked:
            finish(request, Failure(error(u"keychain.locked"_s)));
            return;
        case KeyringState::NoKeyring:
        case KeyringState::Unknown:
            finish(request, Failure(error(u"keychain.unconfirmed"_s)));
            return;
        }
    });
}

void KeychainCredentialStore::readErased(const RequestPointer &request)
{
    m_access->read(request->key, [this, request](const KeychainAnswer &answer) {
        if (answer.error == QKeychain::NoError) {
            finish(request, Failure(error(u"keychain.unconfirmed"_s, u"The entry is still there."_s)));
            return;
        }
        explain(answer, [this, request, message = answer.message](const Error &reason) {
            if (reason.code == "keychain.notFound"_L1)
                finish(request, QString());
            else if (reason.code == "keychain.locked"_L1)
                finish(request, Failure(reason));
            else
                finish(request, Failure(error(u"keychain.unconfirmed"_s, message)));
        });
    });
}

void KeychainCredentialStore::explain(const KeychainAnswer &answer,
                                      const std::function<void(const Error &)> &then)
{
    m_access->askState([this, answer, then](KeyringState state) {
        then(error(keychainCode(answer.error, state), answer.message));
    });
}

void KeychainCredentialStore::failOrRepeat(const RequestPointer &request, const Error &error,
                                           const std::function<void()> &again)
{
    if (error.code != "keychain.failed"_L1 || request->isRepeated) {
        finish(request, Failure(error));
        return;
    }
    request->isRepeated = true;
    m_access->reconnect();
    m_clock.callAfter(repeatAfter, this, again);
}

Error KeychainCredentialStore::error(const QString &code, const QString &message) const
{
    const QString service = m_access->serviceName();
    return {.kind = ErrorKind::Keychain,
            .code = code,
            .detail = message.isEmpty() ? service : service + u": "_s + message};
}

} // namespace Laurels
