// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace Laurels {

/// Lets a second start on a profile bring the first one's window to the front. Nothing is said over the
/// connection: that it comes is the message.
class WindowRaiser : public QObject
{
    Q_OBJECT
public:
    /// For who holds the profile.
    explicit WindowRaiser(const QString &profileDirectory);

    /// For who found it in use: whether the holder was reached.
    static bool raiseOther(const QString &profileDirectory);

signals:
    void raiseWished();

private:
    static QString nameFor(const QString &profileDirectory);

    QLocalServer m_server;
};

} // namespace Laurels
