// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/memorystore.h"
#include "faultproxy.h"
#include "hurriedclock.h"
#include "laurelsparts.h"
#include "logwatch.h"
#include "rawserver.h"
#include "servicetruth.h"
#include "tables.h"

#include <QTemporaryDir>

#include <memory>

namespace Laurels {

/// One fault upon one operation, from a first sync in good weather to a last one:
///
///   begin -> wish and work, while the fault is there -> it is over -> what is left is finished -> look
///
/// Laurels runs on a profile directory and over real sockets: client, FaultProxy, sandbox.
class MatrixCell : public QObject
{
public:
    enum class Shape {
        Once,    ///< the first request of the operation meets it
        Lasting, ///< every one, until it is over
        Crash,   ///< the first one, and at that moment Laurels ends as by kill -9 and is started anew
    };

    MatrixCell(const OperationRow &operation, const FaultColumn &fault, Shape shape);
    ~MatrixCell() override;

    /// Everything that was not as it has to be; empty: all is well. Once.
    [[nodiscard]] QStringList play();

private:
    void begin();
    void start();
    void addAccount();
    void chooseWishes();
    void bringFault();
    void work();
    void wish();
    void awaitEffect();
    void snapshot();
    void comeBack();
    void endFault();
    void signInAnew();
    void finishWrites();
    void finishSync();
    void finishNames();

    [[nodiscard]] bool isSettled();
    [[nodiscard]] bool isSignedOut();
    [[nodiscard]] bool isStuck();
    [[nodiscard]] bool hasAllNames() const;
    [[nodiscard]] bool isShown(const Endorsement &endorsement) const;
    [[nodiscard]] QList<PersonUrn> people() const;

    void checkMeanwhile();
    void checkItems();
    void checkNothingDropped();
    void checkAfterwards();
    void checkRows();
    void checkSecrets();

    void complain(const QString &what) { m_complaints.append(what); }
    template <typename Condition>
    void await(const Condition &condition, const QString &what);

    const OperationRow &m_operation;
    const FaultColumn &m_fault;
    const Shape m_shape;
    QStringList m_complaints;
    bool m_isHopeless = false; ///< something did not end

    LogWatch m_log;
    QTemporaryDir m_home;
    QString m_profile;
    HurriedClock m_clock;
    RawServer m_collector; ///< where foreign links and redirects lead
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<FaultProxy> m_proxy;
    MemoryCredentialStore m_credentials;
    AccountId m_account = AccountId::create();
    QByteArrayList m_tokens;
    std::unique_ptr<LaurelsParts> m_laurels;

    EndorsementsByUrn m_before;
    Wishes m_wishes;
    int m_faultRule = -1;
    int m_writeRule = -1;
    bool m_isCrashed = false;
    bool m_isSynced = false;
    std::optional<Error> m_syncError;
};

} // namespace Laurels
