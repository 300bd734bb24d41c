// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QObject>

namespace Laurels {

class AccountSession;
class Composition;
class Console;

/// Opens the session of an account for one command, and says when the command cannot go on: a program in a
/// terminal does not wait for a sign-in, for tomorrow, or, with nobody there, for the keychain's password.
class SessionWatch : public QObject
{
    Q_OBJECT
public:
    SessionWatch(AccountSession &session, Composition &composition, Console &console,
                 QObject *parent = nullptr);

    /// With a secret, that one is used and the keychain is left alone.
    void open(const QByteArray &secret);

signals:
    /// Once: the session has a backend.
    void opened();
    /// Once, also after opened().
    void failed(const Laurels::Error &error);

private:
    void look();
    void fail(const Error &error);

    AccountSession &m_session;
    Composition &m_composition;
    Console &m_console;
    bool m_isOpened = false;
    bool m_hasFailed = false;
};

} // namespace Laurels
