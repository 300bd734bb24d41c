// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "stores/endorsementstore.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Laurels {

class Clock;

struct SyncProgress
{
    Direction direction = Direction::Received;
    int pages = 0;
    int endorsements = 0; ///< different ones read so far, both directions
    int unreadable = 0;

    friend bool operator==(const SyncProgress &, const SyncProgress &) = default;
};

/// What one sync found out.
struct SyncReport
{
    int added = 0;
    int newReceived = 0; ///< those of `added` that somebody gave the account's owner
    int changed = 0;
    int vanished = 0;
    int unreadable = 0;

    friend bool operator==(const SyncReport &, const SyncReport &) = default;
};

/// Reads the lists of one account into the store, one after the other, page by page (PageReader). Pages are
/// merged by URN as they come, at most four times a second (StoreFeed).
///
///   pass: page, page, … until the list ends, or page after page brings nothing new
///     -> once more, if elements came twice or rows were missing: the list moved while it was read
///     -> verify: rows that the pass did not return are asked for by batch get; only what the service
///        says it does not have is removed
///     -> the other list, or done
///
/// A row with an open wish is never removed. A failed or cancelled sync removes nothing of the list it was
/// at, and what it has read is in the store. The backend must outlive the synchronizer.
class Synchronizer : public QObject
{
    Q_OBJECT
public:
    Synchronizer(const AccountId &account, Backend &backend, EndorsementStore &store, Clock &clock,
                 QObject *parent = nullptr);
    ~Synchronizer() override;

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const SyncProgress &progress() const;
    /// What the one that runs, or the last one, has found out; also if it failed.
    [[nodiscard]] SyncReport report() const;

    /// Does nothing while running. With `only`, reads just that list.
    void start(std::optional<Direction> only = {});
    void cancel();

signals:
    void progressChanged();
    /// Exactly once per start(), never before it returned. After cancel(), and when the backend let a job go,
    /// the error is ErrorKind::Cancelled.
    void finished(const Laurels::Result<Laurels::SyncReport> &result);

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace Laurels
