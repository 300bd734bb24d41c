// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/archiveshelf.h"

#include "stores/accountstore.h"
#include "stores/endorsementstore.h"
#include "stores/replacefile.h"

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QThread>

#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

// As much as all files of an archive together may have; a longer one is not ours.
constexpr qint64 largestFactsFile = 256 * 1024 * 1024;

Result<ArchiveFacts> readFacts(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFactsFile)
        return failure(ErrorKind::Storage, u"archive.factsDamaged"_s, file.errorString());
    return ArchiveFacts::parse(file.readAll());
}

/// Whom an archive names by their address only is called by its end, which is a name more or less.
Person namedPerson(const PersonUrn &urn, const ArchivedPerson &person)
{
    const QString name = person.name.isEmpty() ? person.slug : person.name;
    return {urn, name, name.isEmpty() ? Person::Visibility::Nameless : Person::Visibility::Known};
}

} // namespace

struct ArchiveShelf::Data
{
    ArchiveShelf &q;
    QString directory;
    bool isReadOnly;
    const AccountStore &accounts;
    EndorsementStore &store;

    /// Behind pointers, which stay where they are when others come and go.
    QHash<AccountId, std::shared_ptr<const ArchiveFacts>> facts{};

    std::unique_ptr<QThread> loader{};
    std::atomic_bool isEnding = false;
    QMutex mutex{};
    QList<std::pair<AccountId, ArchiveFacts>> loaded{}; ///< by the loader, not yet taken

    [[nodiscard]] QString fileNameOf(const AccountId &account) const
    {
        return directory + u"/archive-"_s + account.toString() + u".json"_s;
    }

    void readFiles(const QList<AccountId> &wanted); // in the loader
    void takeLoaded();
    void keep(const AccountId &account, const ArchiveFacts &newFacts);
    void tellNames(const ArchiveFacts &told);
    void forget(const AccountId &account);
};

void ArchiveShelf::Data::readFiles(const QList<AccountId> &wanted)
{
    for (const AccountId &account : wanted) {
        if (isEnding)
            return;
        const Result<ArchiveFacts> found = readFacts(fileNameOf(account));
        if (!found)
            continue;
        {
            const QMutexLocker lock(&mutex);
            loaded.append({account, *found});
        }
        // The shelf waits for this thread before it goes.
        QMetaObject::invokeMethod(
            &q, [this] { takeLoaded(); }, Qt::QueuedConnection);
    }
}

void ArchiveShelf::Data::takeLoaded()
{
    QList<std::pair<AccountId, ArchiveFacts>> found;
    {
        const QMutexLocker lock(&mutex);
        found = std::exchange(loaded, {});
    }
    for (const auto &[account, read] : std::as_const(found)) {
        // What was put here meanwhile is newer.
        if (accounts.find(account) && !facts.contains(account))
            keep(account, read);
    }
}

void ArchiveShelf::Data::keep(const AccountId &account, const ArchiveFacts &newFacts)
{
    facts.insert(account, std::make_shared<const ArchiveFacts>(newFacts));
    tellNames(newFacts);
    emit q.changed(account);
}

void ArchiveShelf::Data::tellNames(const ArchiveFacts &told)
{
    QList<Person> named;
    named.reserve(told.people.size());
    for (auto person = told.people.cbegin(); person != told.people.cend(); ++person)
        named.append(namedPerson(person.key(), *person));
    store.setPeople(named);
}

void ArchiveShelf::Data::forget(const AccountId &account)
{
    if (!isReadOnly)
        QFile::remove(fileNameOf(account));
    if (!facts.remove(account))
        return;
    // With an account the store drops the names of all who have no endorsement; the history of another one
    // may still speak of them.
    for (const auto &each : std::as_const(facts))
        tellNames(*each);
    emit q.changed(account);
}

ArchiveShelf::ArchiveShelf(const QString &profileDirectory, bool isReadOnly, const AccountStore &accounts,
                           EndorsementStore &store, QObject *parent)
    : QObject(parent)
    , d(new Data{*this, QDir::cleanPath(profileDirectory), isReadOnly, accounts, store})
{
    connect(&accounts, &AccountStore::accountRemoved, this,
            [this](const AccountId &account) { d->forget(account); });
}

ArchiveShelf::~ArchiveShelf()
{
    d->isEnding = true;
    if (d->loader)
        d->loader->wait();
}

void ArchiveShelf::load()
{
    Q_ASSERT(!d->loader);
    QList<AccountId> wanted;
    for (const Account &account : d->accounts.accounts()) {
        if (account.source == Source::Archive)
            wanted.append(account.id);
    }
    if (wanted.isEmpty())
        return;
    d->loader.reset(QThread::create([this, wanted] { d->readFiles(wanted); }));
    d->loader->setObjectName(u"archive facts"_s);
    d->loader->start();
}

void ArchiveShelf::finishLoading()
{
    if (!d->loader)
        return;
    d->loader->wait();
    d->takeLoaded();
}

const ArchiveFacts *ArchiveShelf::facts(const AccountId &account) const
{
    return d->facts.value(account).get();
}

const ArchivedPerson *ArchiveShelf::person(const PersonUrn &urn) const
{
    for (const auto &each : std::as_const(d->facts)) {
        if (const auto found = each->people.constFind(urn); found != each->people.cend())
            return &*found;
    }
    return nullptr;
}

Result<void> ArchiveShelf::write(const AccountId &account, const ArchiveFacts &facts) const
{
    const auto trouble = d->isReadOnly
                             ? std::optional(u"The profile is only read."_s)
                             : replaceFile(d->fileNameOf(account), facts.serialize(), ownerReadsAndWrites);
    if (trouble)
        return failure(ErrorKind::Storage, u"archive.factsNotWritten"_s, *trouble);
    return {};
}

bool ArchiveShelf::keep(const AccountId &account, const ArchiveFacts &facts)
{
    if (!d->accounts.find(account)) {
        d->forget(account);
        return false;
    }
    d->keep(account, facts);
    return true;
}

} // namespace Laurels
