// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivecontents.h"
#include "domain/account.h"
#include "domain/error.h"
#include "stores/historyentry.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Laurels {

class AccountStore;
class ArchiveShelf;
class Clock;
class EndorsementStore;
class Outbox;

/// What an archive showed that the one before it did not. All 0 for the first one.
struct ArchiveNews
{
    int added = 0;             ///< endorsements
    int withdrawn = 0;         ///< taken back, or their skill was taken off the profile
    int noLongerConnected = 0; ///< gone with the connection
    int goneUnexplained = 0;   ///< gone; the archive does not tell why
    int statusChanged = 0;
    int renamed = 0;   ///< another spelling of the skill, or another name or address of the person
    int confirmed = 0; ///< to-dos that it shows as done

    [[nodiscard]] int vanished() const { return withdrawn + noLongerConnected + goneUnexplained; }
    friend bool operator==(const ArchiveNews &, const ArchiveNews &) = default;
};

struct ArchiveImportReport
{
    AccountId account{};
    bool isFirst = true; ///< the account is new: `since` says nothing
    QString ownerName{}; ///< empty: the archive does not tell
    QDate exportedOn{};  ///< a hint; often invalid
    Archive::ArchiveReport read{};
    ArchiveNews since{};

    friend bool operator==(const ArchiveImportReport &, const ArchiveImportReport &) = default;
};

/// Opens one archive and brings it into an account: on a thread of its own it reads, compares, and writes
/// down what is known of the people; then it puts the rows into the store in pieces, so that the window stays
/// responsive. Rows that were there before keep their endorsement's URN, and with it their review mark,
/// whatever was renamed; rows that vanished leave the store. What the account's archives tell of changes goes
/// to `remember` (for the history), except for the first one.
class ArchiveImport : public QObject
{
    Q_OBJECT
public:
    using Remember = std::function<void(const QList<HistoryEntry> &)>;

    /// What is handed over outlives the import. `remember` may be empty.
    ArchiveImport(AccountStore &accounts, EndorsementStore &store, ArchiveShelf &shelf, Outbox &outbox,
                  Clock &clock, Remember remember, QObject *parent = nullptr);
    /// Cancels.
    ~ArchiveImport() override;

    /// Once. `into`: the account whose newer archive this is; without one, the archive account of the same
    /// owner (with a `name`: of the same address), or a new account called `name` (empty: the owner's name,
    /// or "LinkedIn archive"). The rows of the store must be complete (EndorsementCache::whenLoaded()).
    void start(const QString &path, const std::optional<AccountId> &into = {}, const QString &name = {});
    /// Nothing was changed if it is still reading; afterwards it goes on.
    void cancel();

signals:
    /// Once, never from within start(). Fails with the errors of Archive::readArchive(), and with
    /// ErrorKind::Rejected:
    ///   archive.empty      no endorsement file in it
    ///   archive.otherOwner it is the archive of somebody else than `into`
    ///   archive.older      the account has a newer one already
    /// and with those of AccountStore::add() and ArchiveShelf::write(). After a failure everything is as
    /// before.
    void finished(const Laurels::Result<Laurels::ArchiveImportReport> &result);

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace Laurels
