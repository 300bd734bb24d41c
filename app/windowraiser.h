// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

class QLocalSocket;

namespace Laurels {

/// Lets a second start on a profile bring the first one's window to the front, and hand over the archive that
/// it was to open. All that is said over the connection is the path of that, in UTF-8; nothing: there is
/// none.
class WindowRaiser : public QObject
{
    Q_OBJECT
public:
    /// For who holds the profile.
    explicit WindowRaiser(const QString &profileDirectory);

    /// For who found it in use: whether the holder was reached. `archive`: a whole path, or empty.
    static bool raiseOther(const QString &profileDirectory, const QString &archive);

signals:
    void raiseWished(const QString &archive);

private:
    void listen(QLocalSocket &other);
    static QString nameFor(const QString &profileDirectory);

    QLocalServer m_server;
};

} // namespace Laurels
