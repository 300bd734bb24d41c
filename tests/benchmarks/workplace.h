// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composition.h"
#include "giveup.h"
#include "models/endorsementmodel.h"

#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace Laurels::Bench {

/// For a program with a window: no display, no session bus, no chatter.
[[nodiscard]] QProcessEnvironment offscreenEnvironment();

template <typename Sender, typename Signal>
void waitFor(Sender *sender, Signal signal)
{
    QEventLoop loop;
    QObject::connect(sender, signal, &loop, &QEventLoop::quit);
    loop.exec();
}

/// A sandbox as a process of its own, so that its work is not in what is measured.
class ServiceProcess
{
public:
    ServiceProcess(int received, std::chrono::milliseconds latency);
    ~ServiceProcess();
    Q_DISABLE_COPY_MOVE(ServiceProcess)

    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] const QByteArray &token() const { return m_token; }

private:
    QProcess m_process;
    Account m_account;
    QByteArray m_token;
};

/// Everything that is below the window, with a profile of its own; and a list that shows what was received.
class Workplace
{
public:
    /// Signed in to the service.
    explicit Workplace(const ServiceProcess &service);

    /// Returns when all is on disk. There is nothing but the profile then.
    void close();
    /// Offline, with the rows of the profile; returns when all are there.
    void open();

    [[nodiscard]] Composition &composition() { return *m_composition; }
    [[nodiscard]] AccountSession &session();
    [[nodiscard]] const EndorsementModel &model() const { return *m_model; }
    /// A connection of its own, which nothing else uses.
    [[nodiscard]] std::unique_ptr<Connection> connectAgain();

    /// From the request for a sync to the end of it.
    void sync();

private:
    void addAccount();

    const ServiceProcess &m_service;
    QTemporaryDir m_profile;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<EndorsementModel> m_model;
};

} // namespace Laurels::Bench
