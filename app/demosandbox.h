// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/urn.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace Laurels {

class Composition;

/// Sample data: a `laurels-sandbox` of its own, which ends when we do (its standard input closes), and a
/// profile that is thrown away. Make it before the Composition and let it outlive that one:
///
///   DemoSandbox demo;
///   auto composition = Composition::make({demo.profileDirectory(), .isKeychainUsed = false});
///   demo.start(**composition);   // -> ready(): the account "Sample data" is there, its session closed
class DemoSandbox : public QObject
{
    Q_OBJECT
public:
    /// `programs`: where laurels-sandbox is; beside our own program by default.
    explicit DemoSandbox(const QString &programs = {}, QObject *parent = nullptr);
    ~DemoSandbox() override;

    /// Empty if no temporary directory can be had.
    [[nodiscard]] QString profileDirectory() const;
    /// Once. The composition must keep its secrets in memory.
    void start(Composition &composition);

signals:
    /// Once, never before start() returned. Fails with `demo.missing` (ErrorKind::Storage: the program is
    /// not beside ours) or `demo.failed` (ErrorKind::Server).
    void ready(const Laurels::Result<Laurels::AccountId> &result);

private:
    void readAnnouncement();
    void addAccount(const QUrl &address, const QByteArray &token, const PersonUrn &viewer);
    void fail(ErrorKind kind, const QString &code);
    void finish(const Result<AccountId> &result);

    QString m_programs;
    QTemporaryDir m_profile;
    QProcess m_process;
    Composition *m_composition = nullptr;
    bool m_isDone = false;
};

} // namespace Laurels
