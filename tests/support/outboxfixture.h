// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakebackend.h"
#include "fakeclock.h"
#include "recordingjournal.h"
#include "samples.h"
#include "stores/endorsementstore.h"
#include "stores/outbox.h"

#include <QSet>

#include <map>
#include <memory>

namespace Laurels {

/// Runs what is queued, and what that queues, so many times.
void settle(int times = 24);

/// An outbox with one account at a service that is a table of endorsements. Writes take effect and are
/// answered well, unless `answers` says otherwise for the next ones.
class OutboxFixture : public BackendProvider
{
public:
    struct Answer
    {
        std::optional<Error> error; ///< none: a good answer
        bool isApplied = true;
    };

    OutboxFixture();
    ~OutboxFixture() override;

    [[nodiscard]] Backend *backendFor(const AccountId &id) const override;
    [[nodiscard]] bool isByHand(const AccountId &id) const override;

    void connectBackend();
    /// What it answers to fetchPage(); two to a page.
    [[nodiscard]] Result<EndorsementPage> page(const std::optional<PageToken> &token) const;

    RowId add(Direction direction, const Endorsement &endorsement);
    RowId addReceived(qint64 id, const Status &status);
    RowId addGiven(qint64 id, const Status &status);

    [[nodiscard]] Status shown(RowId row) const;
    [[nodiscard]] Status told(RowId row) const;
    [[nodiscard]] WriteState write(RowId row) const;
    [[nodiscard]] Status atServer(qint64 id) const;
    [[nodiscard]] OutboxItem item(int number) const;
    [[nodiscard]] RowId received(qint64 id) const;

    /// The program is gone from one moment to the next; what had been kept by then is what is left. The rows
    /// of the next run are the service's, and not there yet.
    OutboxLeftovers crash();
    void start(const OutboxLeftovers &left);
    void loadRows();
    void restart();

    void advance(std::chrono::milliseconds by);

    FakeClock clock;
    EndorsementStore store;
    RecordingJournal journal;
    const AccountId account = AccountId::create();
    QSet<AccountId> byHand; ///< served by hand, though `account` has a backend
    std::map<qint64, Endorsement> server;
    QList<Answer> answers;
    QList<Error> readErrors; ///< for the next reads
    QStringList log;         ///< writes as the service sees them
    qint64 nextId = 5000;
    std::unique_ptr<FakeBackend> backend;
    std::unique_ptr<Outbox> outbox;

private:
    Answer takeAnswer();
};

} // namespace Laurels
