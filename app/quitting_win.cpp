// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quitting.h"

#include <QCoreApplication>
#include <QPointer>

#include <array>
#include <atomic>
#include <thread>

#include <windows.h>

namespace Laurels {

namespace {

void quitFromAnyThread()
{
    QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
}

QPointer<QObject> signalContext;
std::function<void()> onSignal;

/// Runs in a thread of its own. False: the system ends the program.
BOOL WINAPI handleConsoleEvent(DWORD event)
{
    static std::atomic_flag wasCalled;
    if (wasCalled.test_and_set())
        return FALSE;
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [] {
            if (signalContext)
                onSignal();
        },
        Qt::QueuedConnection);
    // When the console is closed or the session ends, the system ends the program as soon as this returns,
    // and after some seconds anyway; when it ends by itself, this thread goes with it.
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT)
        ::Sleep(INFINITE);
    return TRUE;
}

} // namespace

void onQuitSignals(QObject *context, std::function<void()> what)
{
    signalContext = context;
    onSignal = std::move(what);
    ::SetConsoleCtrlHandler(handleConsoleEvent, TRUE);
}

void quitOnSignals(QObject *parent)
{
    onQuitSignals(parent, [] { QCoreApplication::quit(); });
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
