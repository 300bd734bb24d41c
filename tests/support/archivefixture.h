// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/archiveimport.h"

#include "fakeclock.h"
#include "stores/accountstore.h"
#include "stores/archiveshelf.h"
#include "stores/backendprovider.h"
#include "stores/endorsementstore.h"
#include "stores/outbox.h"

#include <QTemporaryDir>

namespace Laurels {

/// A profile into which a test opens archives of invented members.
class ArchiveFixture : public BackendProvider
{
public:
    using Imported = Result<ArchiveImportReport>;

    ArchiveFixture();

    [[nodiscard]] Backend *backendFor(const AccountId & /*account*/) const override { return nullptr; }
    [[nodiscard]] bool isByHand(const AccountId & /*account*/) const override { return true; }

    /// A file of each kind that is not null; an empty one has a header and no rows.
    struct Files
    {
        QByteArray received{};
        QByteArray given{};
        QByteArray connections{};
        QByteArray skills{};
        QByteArray owner = "Owen,Imaginato";
        QByteArray ownerSlug = "owen-imaginato";
        QByteArray exportedOn = "03-01-2026"; ///< month first, as LinkedIn writes it
    };

    /// `when` is the time of day on 18 October 2022, or a whole date.
    static QByteArray row(const QByteArray &when, const QByteArray &skill, const QByteArray &names,
                          const QByteArray &slug, const QByteArray &status = "ACCEPTED");
    static QByteArray connection(const QByteArray &names, const QByteArray &slug);

    /// Returns the path of the ZIP.
    QString save(const Files &files);
    QString saveAs(const QString &name, const QByteArray &content);

    std::unique_ptr<ArchiveImport> makeImport();
    Imported openPath(const QString &path, const std::optional<AccountId> &into = {},
                      const QString &name = {});
    Imported open(const Files &files, const std::optional<AccountId> &into = {}, const QString &name = {});

    /// As after a new start, the rows being there still.
    void renewShelf();

    /// One that must be there.
    [[nodiscard]] RowId find(const QString &skill, const QString &person,
                             Direction direction = Direction::Received) const;
    [[nodiscard]] EndorsementUrn urnOf(const QString &skill, const QString &person,
                                       Direction direction = Direction::Received) const;
    [[nodiscard]] QString nameOf(RowId row) const { return store.person(store.row(row).person).name; }
    [[nodiscard]] QString fileOfFacts(const AccountId &account) const;

    /// `R Qt Nomi Inventado ACCEPTED` of every row, sorted.
    [[nodiscard]] QStringList listed() const;

    /// All of every row, sorted, and what else an import may change.
    [[nodiscard]] QStringList everything() const;

    /// `archive.new Qt UNKNOWN>ACCEPTED` of every entry of the history since the last call, sorted.
    QStringList takeHistory();

    QTemporaryDir profile;
    QTemporaryDir downloads;
    FakeClock clock;
    AccountStore accounts{profile.path()};
    EndorsementStore store;
    std::unique_ptr<ArchiveShelf> shelf;
    MemoryJournal journal;
    Outbox outbox{store, *this, journal, clock};
    QList<HistoryEntry> history;
};

} // namespace Laurels
