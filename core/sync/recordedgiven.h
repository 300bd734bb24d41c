// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/accountstore.h"
#include "stores/historyentry.h"
#include "stores/outbox.h"

#include <QObject>

namespace Laurels {

/// The Given list of accounts whose service tells none (isGivenRecorded()): what was endorsed with Laurels,
/// as the history has it, and what is added to it.
class RecordedGiven : public QObject
{
    Q_OBJECT
public:
    /// What is handed over outlives it.
    RecordedGiven(const AccountStore &accounts, EndorsementStore &store, const Outbox &outbox,
                  QObject *parent = nullptr);

    /// Of earlier runs.
    void take(const QList<HistoryEntry> &history);

private:
    void takeNew(const AccountId &account, const EndorsementUrn &urn);
    void add(const AccountId &account, const EndorsementUrn &urn, const QString &skill, const Status &status,
             const QDateTime &when);

    const AccountStore &m_accounts;
    EndorsementStore &m_store;
    const Outbox &m_outbox;
};

} // namespace Laurels
