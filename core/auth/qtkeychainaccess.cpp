// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/qtkeychainaccess.h"

#ifdef LAURELS_HAVE_SECRET_SERVICE
#include "auth/secretservice.h"

#include <QLibrary>
#endif

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

// The Windows store ignores it; there the key alone names the entry and carries the program's name too.
QString service()
{
    return u"Laurels"_s;
}

} // namespace

QString QtKeychainAccess::serviceName() const
{
#if defined(Q_OS_MACOS)
    return u"macOS Keychain"_s;
#elif defined(Q_OS_WIN)
    return u"Windows Credential Manager"_s;
#else
    return u"Secret Service (org.freedesktop.secrets)"_s;
#endif
}

void QtKeychainAccess::read(const QString &key, AnswerCallback callback)
{
    start(new QKeychain::ReadPasswordJob(service()), key, callback);
}

void QtKeychainAccess::write(const QString &key, const QString &text, AnswerCallback callback)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setTextData(text);
    start(job, key, callback);
}

void QtKeychainAccess::erase(const QString &key, AnswerCallback callback)
{
    start(new QKeychain::DeletePasswordJob(service()), key, callback);
}

void QtKeychainAccess::askState(StateCallback callback)
{
#ifdef LAURELS_HAVE_SECRET_SERVICE
    askKeyringState(this, callback);
#else
    QMetaObject::invokeMethod(
        this, [callback = std::move(callback)] { callback(KeyringState::Unlocked); }, Qt::QueuedConnection);
#endif
}

// libsecret keeps its session with a service that was restarted, and then fails with "The session does not
// exist" until the program ends. QtKeychain has no word for letting go, libsecret has.
void QtKeychainAccess::reconnect()
{
#ifdef LAURELS_HAVE_SECRET_SERVICE
    QLibrary libsecret(u"secret-1"_s, 0); // as QtKeychain loads it
    using Disconnect = void (*)();
    if (const auto disconnect = reinterpret_cast<Disconnect>(libsecret.resolve("secret_service_disconnect")))
        disconnect();
#endif
}

// A job that is deleted before it finished is used after its end by QtKeychain. So it has no parent and
// deletes itself; when we are gone its answer is dropped.
void QtKeychainAccess::start(QKeychain::Job *job, const QString &key, const AnswerCallback &callback)
{
    job->setAutoDelete(true);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this, [callback](QKeychain::Job *finished) {
        KeychainAnswer answer{.error = finished->error(), .message = finished->errorString(), .text = {}};
        if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(finished))
            answer.text = reading->textData();
        callback(answer);
    });
    job->start();
}

} // namespace Laurels
