// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "stores/endorsementstore.h"

#include <QObject>
#include <QPointer>
#include <QSet>

namespace Laurels {

struct SyncProgress
{
    Direction direction = Direction::Received;
    int pages = 0;
    int endorsements = 0; ///< read so far, both directions
    int unreadable = 0;
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

/// Reads both lists of one account into the store, page by page along the `next` links. Pages are merged
/// by URN as they come. Ends at: no `next`, an empty page, or a `next` that was followed before. A pass in
/// which elements came twice is run once more. A row that a complete pass did not return is asked for by
/// batch get before it is removed; a failed or cancelled pass removes nothing.
class Synchronizer : public QObject
{
    Q_OBJECT
public:
    Synchronizer(AccountId account, Backend &backend, EndorsementStore &store, QObject *parent = nullptr);
    ~Synchronizer() override;

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const SyncProgress &progress() const;

    void start(); ///< does nothing while running
    void cancel();

signals:
    void progressChanged();
    /// Exactly once per start(), never before it returned.
    void finished(const Laurels::Result<Laurels::SyncReport> &result);

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace Laurels
