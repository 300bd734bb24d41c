// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/archivefacts.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <memory>

namespace Laurels {

class AccountStore;
class EndorsementStore;

/// The facts of every archive account, each kept in `archive-<account>.json` of the profile (0600, replaced
/// as a whole, gone with its account). Brings the names into the store.
class ArchiveShelf : public QObject
{
    Q_OBJECT
public:
    /// Reads nothing yet. What is handed over outlives the shelf.
    ArchiveShelf(const QString &profileDirectory, bool isReadOnly, const AccountStore &accounts,
                 EndorsementStore &store, QObject *parent = nullptr);
    ~ArchiveShelf() override;

    /// Once: reads the files on a thread of its own, and puts the names into the store as they come. A file
    /// that cannot be read is as if no archive had been opened: the next one brings everything anew.
    void load();
    /// Waits for load() to end. For the terminal, and for whoever needs the facts now.
    void finishLoading();

    /// Null: none are known (yet). Good until the next change of the account.
    [[nodiscard]] const ArchiveFacts *facts(const AccountId &account) const;
    /// Of any archive account that knows the member; null: none does.
    [[nodiscard]] const ArchivedPerson *person(const PersonUrn &urn) const;
    /// On disk when it returns, and nowhere else yet. For any thread, since thousands of people take their
    /// time; one call at once. Fails with ErrorKind::Storage and `archive.factsNotWritten`; then nothing has
    /// changed. After success keep() is called, whatever became of the account meanwhile.
    [[nodiscard]] Result<void> write(const AccountId &account, const ArchiveFacts &facts) const;
    /// What is on disk is what is known from now on; the names are in the store. False: the account was
    /// removed meanwhile, and the file has gone, too.
    bool keep(const AccountId &account, const ArchiveFacts &facts);

signals:
    void changed(const Laurels::AccountId &account);

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace Laurels
