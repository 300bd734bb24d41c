// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitcode.h"
#include "cli/invocation.h"
#include "domain/clock.h"
#include "sync/localdata.h"

#include <QObject>

#include <memory>

namespace Laurels {

class Console;
class CredentialStore;
class ProfileLock;

/// `delete-data`: the tokens first, then the files; the files alone only with --force. Without --yes it says
/// what it would delete, and does nothing. No Command: nobody may have a profile open that is being deleted.
class DeleteDataRun : public QObject
{
    Q_OBJECT
public:
    DeleteDataRun(const Invocation &invocation, QString profileDirectory, Console &console);
    ~DeleteDataRun() override;

    void start();
    /// Ends soon, with what is deleted by then.
    void interrupt();

signals:
    /// Once; may come before start() returned.
    void finished(Laurels::ExitCode code);

private:
    void refuse();
    void forgetSecrets();
    void onSlow(const Error &error);
    void onForgotten();
    void removeFiles();
    void report(const LocalData::Removal &removal);
    void finish(ExitCode code);

    const Invocation &m_invocation;
    QString m_profileDirectory;
    Console &m_console;
    SystemClock m_clock;
    std::unique_ptr<ProfileLock> m_lock;
    std::unique_ptr<CredentialStore> m_credentials;
    LocalData::Contents m_contents;
    std::unique_ptr<LocalData> m_data;
    bool m_isFinished = false;
};

} // namespace Laurels
