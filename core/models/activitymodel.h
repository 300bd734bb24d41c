// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "models/activitycells.h"
#include "models/historyreader.h"

#include <QAbstractTableModel>
#include <QList>
#include <QSet>

#include <optional>
#include <vector>

namespace Laurels {

class AccountStore;
class Clock;
class EndorsementStore;
class Outbox;
class Records;

/// What the person changed, in the order in which it matters: first what is open or failed, the newest
/// first, then the history, the newest first, with what their archives showed. Each thing has one row: a
/// failed change that can be tried again is not listed once more with its last entry in the history. What is
/// done stays where it is until the history has it.
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using Column = Activity::Column;
    using Kind = Activity::Kind;
    using enum Activity::Role;

    /// Begins to read the history. What is handed over outlives the model.
    ActivityModel(const Outbox &outbox, Records &records, const EndorsementStore &store,
                  const AccountStore &accounts, Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    // Of the account that is shown, or of all.
    [[nodiscard]] int waitingCount() const; ///< not sent or not confirmed yet, without to-dos
    [[nodiscard]] int failedCount() const { return int(failedItems().size()); } ///< can be tried again
    [[nodiscard]] QList<OutboxItemId> failedItems() const;

    /// Of all accounts, oldest first, as it was read last.
    [[nodiscard]] const QList<HistoryEntry> &history() const { return m_history; }
    [[nodiscard]] bool isHistoryRead() const { return m_isHistoryRead; }
    /// Why the history could not be read the last time.
    [[nodiscard]] const std::optional<Error> &historyError() const { return m_historyError; }

    void setAccount(const std::optional<AccountId> &account); ///< none: all
    /// For what the outbox knows nothing of: the history was deleted, or could not be read.
    void readHistory() { m_reader.read(); }

signals:
    void countsChanged();
    void historyChanged(); ///< it was read, or could not be

private:
    struct Change
    {
        OutboxItem item;
        HistoryEntry entry; ///< what its row has in common with one of the history
        bool isHeld = false;
        int lastRead = 0; ///< Done: the last read of the history that may not have it
    };

    void connectNames();
    void tellPeople(const QSet<PersonUrn> &people);
    void tellAccounts();
    [[nodiscard]] ActivityRow rowAt(int row) const;

    [[nodiscard]] bool isShown(const OutboxItem &item) const;
    [[nodiscard]] Change changeOf(const OutboxItem &item) const;
    [[nodiscard]] std::vector<Change>::iterator placeOf(OutboxItemId id);
    [[nodiscard]] QList<OutboxItem> failedChanges() const;
    void loadChanges();
    void takeItems(const QList<OutboxItemId> &ids);
    void updateChanges(const QList<OutboxItemId> &ids);
    void removeChanges(const std::vector<int> &rows);
    void insertChanges(std::vector<Change> fresh);

    void takeHistory(const Result<QList<HistoryEntry>> &read);
    void removeDone();
    void refreshEntries();
    void removeEntries(const std::vector<int> &wanted);
    void insertEntries(const std::vector<int> &wanted);

    const Outbox &m_outbox;
    const EndorsementStore &m_store;
    const AccountStore &m_accounts;
    ActivityCells m_cells;
    HistoryReader m_reader;
    std::optional<AccountId> m_account;
    std::vector<Change> m_changes; ///< newest first
    std::vector<int> m_entries;    ///< places in m_history, behind m_changes; newest first
    QList<HistoryEntry> m_history;
    std::optional<Error> m_historyError;
    bool m_isHistoryRead = false;
};

} // namespace Laurels
