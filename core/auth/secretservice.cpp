// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secretservice.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Laurels {

namespace {

constexpr std::chrono::milliseconds longestWait = 3s;

QDBusMessage messageTo(const QString &path, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
}

void call(const QDBusMessage &message, QObject *context,
          const std::function<void(const QDBusMessage &)> &then)
{
    const QDBusPendingCall pending =
        QDBusConnection::sessionBus().asyncCall(message, static_cast<int>(longestWait.count()));
    auto *watcher = new QDBusPendingCallWatcher(pending, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, then] {
        watcher->deleteLater();
        then(watcher->reply());
    });
}

KeyringState stateFromError(const QDBusMessage &reply)
{
    switch (QDBusError(reply).type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::NoServer:
    case QDBusError::Disconnected:
        return KeyringState::NoService;
    default:
        break;
    }
    // The bus knows the service and cannot start it.
    if (reply.errorName().startsWith("org.freedesktop.DBus.Error.Spawn."_L1))
        return KeyringState::NoService;
    return KeyringState::Unknown;
}

void askIfLocked(const QString &collection, QObject *context, const KeychainAccess::StateCallback &callback)
{
    QDBusMessage ask = messageTo(collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    ask << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    call(ask, context, [callback](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ErrorMessage) {
            callback(stateFromError(reply));
            return;
        }
        const QVariant locked = reply.arguments().value(0).value<QDBusVariant>().variant();
        if (locked.typeId() != QMetaType::Bool)
            callback(KeyringState::Unknown);
        else
            callback(locked.toBool() ? KeyringState::Locked : KeyringState::Unlocked);
    });
}

} // namespace

void askKeyringState(QObject *context, const KeychainAccess::StateCallback &callback)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        QMetaObject::invokeMethod(
            context, [callback] { callback(KeyringState::NoService); }, Qt::QueuedConnection);
        return;
    }
    QDBusMessage ask =
        messageTo(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    ask << u"default"_s;
    call(ask, context, [context, callback](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ErrorMessage) {
            callback(stateFromError(reply));
            return;
        }
        const QString collection = reply.arguments().value(0).value<QDBusObjectPath>().path();
        if (collection.size() > 1)
            askIfLocked(collection, context, callback);
        else
            callback(collection.isEmpty() ? KeyringState::Unknown : KeyringState::NoKeyring);
    });
}

} // namespace Laurels
