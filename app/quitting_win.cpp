// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quitting.h"

#include <QCoreApplication>

#include <array>
#include <thread>

#include <windows.h>

namespace Laurels {

namespace {

void quitFromAnyThread()
{
    QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
}

BOOL WINAPI handleConsoleEvent(DWORD)
{
    quitFromAnyThread();
    return TRUE;
}

} // namespace

void quitOnSignals(QObject *)
{
    ::SetConsoleCtrlHandler(handleConsoleEvent, TRUE);
}

void quitWithInput(QObject *)
{
    const HANDLE input = ::GetStdHandle(STD_INPUT_HANDLE);
    if (::GetFileType(input) != FILE_TYPE_PIPE)
        return;
    // A pipe cannot be waited for here; the thread ends with the program.
    std::thread([input] {
        std::array<char, 256> ignored{};
        DWORD read = 0;
        while (::ReadFile(input, ignored.data(), DWORD(ignored.size()), &read, nullptr) && read > 0) {
        }
        quitFromAnyThread();
    }).detach();
}

} // namespace Laurels
