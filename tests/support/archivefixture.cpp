// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivefixture.h"

#include "waituntil.h"
#include "zipmaker.h"

#include <QFile>

namespace Laurels {

ArchiveFixture::ArchiveFixture()
{
    // As the sessions do it.
    QObject::connect(&accounts, &AccountStore::accountRemoved, &store, &EndorsementStore::removeAccount);
    renewShelf();
}

QByteArray ArchiveFixture::row(const QByteArray &when, const QByteArray &skill, const QByteArray &names,
                               const QByteArray &slug, const QByteArray &status)
{
    const QByteArray date = when.contains('/') || when.size() < 4 ? when : "2022/10/18 " + when + " UTC";
    const QByteArray address = slug.isEmpty() ? QByteArray() : "www.linkedin.com/in/" + slug;
    return date + ',' + skill + ',' + names + ',' + address + ',' + status + '\n';
}

QByteArray ArchiveFixture::connection(const QByteArray &names, const QByteArray &slug)
{
    return names + ",https://www.linkedin.com/in/" + slug + ",,Inventa Ltd,Maker,09 Mar 2024\n";
}

QString ArchiveFixture::save(const Files &files)
{
    const QByteArray date = "Endorsement Date,Skill Name,";
    const QByteArray status = ",Endorsement Status\n";
    QList<ZipMaker::Entry> entries;
    if (!files.received.isNull())
        entries.append({.name = "Endorsement_Received_Info.csv",
                        .content = date + "Endorser First Name,Endorser Last Name,Endorser Public Url" +
                                   status + files.received});
    if (!files.given.isNull())
        entries.append({.name = "Endorsement_Given_Info.csv",
                        .content = date + "Endorsee First Name,Endorsee Last Name,Endorsee Public Url" +
                                   status + files.given});
    if (!files.connections.isNull())
        entries.append({.name = "Connections.csv",
                        .content = "First Name,Last Name,URL,Email Address,Company,Position,"
                                   "Connected On\n" +
                                   files.connections});
    if (!files.skills.isNull())
        entries.append({.name = "Skills.csv", .content = "Name\n" + files.skills});
    if (!files.owner.isEmpty())
        entries.append(
            {.name = "Profile.csv", .content = "First Name,Last Name,Headline\n" + files.owner + ",Maker\n"});
    if (!files.ownerSlug.isEmpty())
        entries.append({.name = "Invitations.csv",
                        .content = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
                                   "O,N,1/1/24,,OUTGOING,https://www.linkedin.com/in/" +
                                   files.ownerSlug + ",https://www.linkedin.com/in/nomi\n"});
    const QByteArray part =
        files.exportedOn.isEmpty() ? QByteArray() : "_LinkedInDataExport_" + files.exportedOn;
    return saveAs(QStringLiteral("Basic%1.zip").arg(QString::fromLatin1(part)), ZipMaker::zip(entries));
}

QString ArchiveFixture::saveAs(const QString &name, const QByteArray &content)
{
    QFile file(downloads.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

std::unique_ptr<ArchiveImport> ArchiveFixture::makeImport()
{
    return std::make_unique<ArchiveImport>(
        accounts, store, *shelf, outbox, clock,
        [this](const QList<HistoryEntry> &entries) { history += entries; });
}

ArchiveFixture::Imported ArchiveFixture::openPath(const QString &path, const std::optional<AccountId> &into,
                                                  const QString &name)
{
    const auto import = makeImport();
    std::optional<Imported> outcome;
    QObject::connect(import.get(), &ArchiveImport::finished, import.get(),
                     [&](const Imported &result) { outcome = result; });
    import->start(path, into, name);
    if (outcome || !waitUntil([&] { return outcome.has_value(); }))
        return failure(ErrorKind::Timeout, QStringLiteral("test.notFinished"));
    return *outcome;
}

ArchiveFixture::Imported ArchiveFixture::open(const Files &files, const std::optional<AccountId> &into,
                                              const QString &name)
{
    return openPath(save(files), into, name);
}

void ArchiveFixture::renewShelf()
{
    shelf.reset();
    shelf = std::make_unique<ArchiveShelf>(profile.path(), false, accounts, store);
    shelf->load();
}

RowId ArchiveFixture::find(const QString &skill, const QString &person, Direction direction) const
{
    const QList<RowId> rows = store.rows();
    for (const RowId row : rows) {
        if (store.row(row).direction == direction && store.skill(store.row(row).skill).phrase == skill &&
            nameOf(row) == person)
            return row;
    }
    qFatal("no such row: %s of %s", qPrintable(skill), qPrintable(person));
    return {};
}

EndorsementUrn ArchiveFixture::urnOf(const QString &skill, const QString &person, Direction direction) const
{
    return store.urn(find(skill, person, direction));
}

QString ArchiveFixture::fileOfFacts(const AccountId &account) const
{
    return profile.filePath(QStringLiteral("archive-%1.json").arg(account.toString()));
}

QStringList ArchiveFixture::listed() const
{
    QStringList lines;
    const QList<RowId> rows = store.rows();
    for (const RowId row : rows) {
        const bool isReceived = store.row(row).direction == Direction::Received;
        const Endorsement told = store.endorsement(row);
        lines.append(QStringList{isReceived ? QStringLiteral("R") : QStringLiteral("G"), told.skill,
                                 nameOf(row), told.status.toWire()}
                         .join(u' '));
    }
    lines.sort();
    return lines;
}

QStringList ArchiveFixture::everything() const
{
    QStringList lines;
    const QList<RowId> rows = store.rows();
    for (const RowId row : rows) {
        const Endorsement told = store.endorsement(row);
        lines.append(QStringList{told.urn.toString(), told.endorser.toString(), nameOf(row), told.skill,
                                 told.status.toWire(), told.created.toString(Qt::ISODate),
                                 told.lastModified.toString(Qt::ISODate)}
                         .join(u' '));
    }
    lines.sort();
    for (const Account &account : accounts.accounts()) {
        const ArchiveFacts *const facts = shelf->facts(account.id);
        lines.append(QStringList{account.id.toString(), account.name, account.ownerName,
                                 store.syncedAt(account.id).toString(Qt::ISODate),
                                 facts ? QString::fromUtf8(facts->serialize()) : QString()}
                         .join(u' '));
    }
    return lines;
}

QStringList ArchiveFixture::takeHistory()
{
    QStringList lines;
    for (const HistoryEntry &entry : std::as_const(history))
        lines.append(QStringLiteral("%1 %2 %3>%4")
                         .arg(entry.outcome, entry.skill, entry.from.toWire(), entry.to.toWire()));
    history.clear();
    lines.sort();
    return lines;
}

} // namespace Laurels
