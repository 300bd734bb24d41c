// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "stores/endorsementstore.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Laurels {

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
    int changed = 0;
    int vanished = 0;
    int unreadable = 0;

    friend bool operator==(const SyncReport &, const SyncReport &) = default;
};

/// Reads the lists of one account into the store, one after the other, page by page along the `next` links.
/// Pages are merged by URN as they come.
///
///   pass: page, page, … until there is no `next`, a page is empty or brings nothing new, or a `next` was
///         followed before
///     -> once more, if elements came twice or rows were missing: the list moved while it was read
///     -> verify: rows that the pass did not return are asked for by batch get; only what the service
///        says it does not have is removed
///     -> the other list, or done
///
/// A row with an open wish is never removed. A failed or cancelled sync removes nothing of the list it was
/// at. The backend must outlive the synchronizer.
class Synchronizer : public QObject
{
    Q_OBJECT
public:
    Synchronizer(AccountId account, Backend &backend, EndorsementStore &store, QObject *parent = nullptr);
    ~Synchronizer() override;

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const SyncProgress &progress() const;

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
