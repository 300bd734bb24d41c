// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace Laurels {

class AccountSession;

/// Opens the session of an account for one command, and says when the command cannot go on: a program in a
/// terminal does not wait for a sign-in, for tomorrow, or, with nobody there, for the keychain's password.
class SessionWatch : public QObject
{
    Q_OBJECT
public:
    SessionWatch(const CommandContext &context, AccountSession &session, QObject *parent = nullptr);

    /// With a secret from outside, that one is used and the keychain is left alone.
    void open();
    [[nodiscard]] AccountSession &session() { return m_session; }

signals:
    /// Once: the session has a backend. May come before open() returned, as may failed().
    void opened();
    /// Once, also after opened().
    void failed(const Laurels::Error &error);

private:
    void look();
    void fail(const Error &error);

    CommandContext m_context;
    AccountSession &m_session;
    bool m_isOpened = false;
    bool m_hasFailed = false;
};

} // namespace Laurels
