// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/secretinput.h"

#include "cli/console.h"

#include <QFile>

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace Laurels {

namespace {

constexpr qint64 longestSecret = 64 * 1024;

#ifdef Q_OS_WIN

bool isTerminalInput()
{
    return _isatty(_fileno(stdin)) != 0;
}

/// Keeps what is typed off the screen while it lives.
class HiddenTyping
{
public:
    HiddenTyping()
    {
        GetConsoleMode(m_input, &m_mode);
        SetConsoleMode(m_input, m_mode & ~DWORD(ENABLE_ECHO_INPUT));
    }
    ~HiddenTyping() { SetConsoleMode(m_input, m_mode); }
    Q_DISABLE_COPY_MOVE(HiddenTyping)

private:
    HANDLE m_input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD m_mode = 0;
};

#else

bool isTerminalInput()
{
    return isatty(STDIN_FILENO) != 0;
}

/// Keeps what is typed off the screen while it lives.
class HiddenTyping
{
public:
    HiddenTyping()
    {
        tcgetattr(STDIN_FILENO, &m_settings);
        termios hidden = m_settings;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_settings); }
    Q_DISABLE_COPY_MOVE(HiddenTyping)

private:
    termios m_settings{};
};

#endif

} // namespace

QByteArray readSecret(Console &console, const QString &request)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    if (!isTerminalInput())
        return input.read(longestSecret);
    console.complain(request);
    const HiddenTyping hidden;
    return input.readLine(longestSecret);
}

QByteArray takeSecretFromEnvironment()
{
    const QByteArray secret = qgetenv("LAURELS_SECRET").trimmed();
    qunsetenv("LAURELS_SECRET");
    return secret;
}

} // namespace Laurels
