// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "sync/synchronizer.h"

namespace Laurels {

class AccountSession;

/// Reads both lists of an account, with progress, for a command that needs them.
class SyncStep : public QObject
{
    Q_OBJECT
public:
    SyncStep(const CommandContext &context, AccountSession &session, QObject *parent = nullptr);

    /// The session must have a backend.
    void start();
    void cancel();

signals:
    /// Once, never before start() returned.
    void finished(const Laurels::Result<Laurels::SyncReport> &result);

private:
    void showProgress();
    void finish(const Result<SyncReport> &result);

    CommandContext m_context;
    AccountSession &m_session;
};

} // namespace Laurels
