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

} // namespace

WindowRaiser::WindowRaiser(const QString &profileDirectory)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    const QString name = nameFor(profileDirectory);
    // Ours is the only one: the profile's lock says so. What is left there is of one that crashed.
    QLocalServer::removeServer(name);
    m_server.listen(name);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        delete m_server.nextPendingConnection();
        emit raiseWished();
    });
}

bool WindowRaiser::raiseOther(const QString &profileDirectory)
{
    QLocalSocket socket;
    socket.connectToServer(nameFor(profileDirectory));
    return socket.waitForConnected(patienceMs);
}

QString WindowRaiser::nameFor(const QString &profileDirectory)
{
    const QByteArray place = QDir(profileDirectory).canonicalPath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().first(24);
    return u"laurels-"_s + QString::fromLatin1(hash);
}

} // namespace Laurels
