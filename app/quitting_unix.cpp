// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quitting.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Laurels {

namespace {

// A signal handler may do next to nothing, so it writes a byte to a pipe that the event loop watches.
std::array<int, 2> signalPipe{-1, -1};

void handleSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

} // namespace

void onQuitSignals(QObject *context, std::function<void()> what)
{
    if (::pipe(signalPipe.data()) != 0)
        return;
    for (const int end : signalPipe)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, what = std::move(what)] {
        notifier->setEnabled(false);
        what();
    });
    struct sigaction action
    {
    };
    action.sa_handler = handleSignal;
    action.sa_flags = int(SA_RESTART | SA_RESETHAND);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

void quitOnSignals(QObject *parent)
{
    onQuitSignals(parent, [] { QCoreApplication::quit(); });
}

void quitWithInput(QObject *parent)
{
    struct stat info
    {
    };
    const bool isPipe =
        ::fstat(STDIN_FILENO, &info) == 0 && (S_ISFIFO(info.st_mode) || S_ISSOCK(info.st_mode));
    if (!isPipe)
        return;
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, parent);
    QObject::connect(notifier, &QSocketNotifier::activated, parent, [] {
        std::array<char, 256> ignored{};
        if (::read(STDIN_FILENO, ignored.data(), ignored.size()) <= 0)
            QCoreApplication::quit();
    });
}

} // namespace Laurels
