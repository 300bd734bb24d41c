// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowraiser.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr int patienceMs = 1000;
// No system has a longer path.
constexpr qint64 mostBytes = 128 * 1024;

} // namespace

WindowRaiser::WindowRaiser(const QString &profileDirectory)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    const QString name = nameFor(profileDirectory);
    // Ours is the only one: the profile's lock says so. What is left there is of one that crashed.
    QLocalServer::removeServer(name);
    m_server.listen(name);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *other = m_server.nextPendingConnection())
            listen(*other);
    });
}

/// Until it has said everything.
void WindowRaiser::listen(QLocalSocket &other)
{
    other.setReadBufferSize(mostBytes);
    connect(&other, &QLocalSocket::disconnected, this, [this, &other] {
        other.deleteLater();
        emit raiseWished(QString::fromUtf8(other.read(mostBytes)));
    });
}

bool WindowRaiser::raiseOther(const QString &profileDirectory, const QString &archive)
{
    QLocalSocket socket;
    socket.connectToServer(nameFor(profileDirectory));
    if (!socket.waitForConnected(patienceMs))
        return false;
    socket.write(archive.toUtf8());
    socket.disconnectFromServer(); // once everything is written
    return socket.state() == QLocalSocket::UnconnectedState || socket.waitForDisconnected(patienceMs);
}

QString WindowRaiser::nameFor(const QString &profileDirectory)
{
    const QByteArray place = QDir(profileDirectory).canonicalPath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().first(24);
    return u"laurels-"_s + QString::fromLatin1(hash);
}

} // namespace Laurels
