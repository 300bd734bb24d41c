// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/localdata.h"

#include "auth/credentialstore.h"
#include "cache/recordsfile.h"
#include "stores/accountstore.h"
#include "stores/profilelock.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

using Leftover = LocalData::Leftover;
using Contents = LocalData::Contents;

constexpr QLatin1StringView uuidPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
// Far beyond what a list of accounts takes.
constexpr qint64 mostBytes = 4 * 1024 * 1024;

bool isInList(const QList<Account> &accounts, const AccountId &id)
{
    return std::any_of(accounts.begin(), accounts.end(),
                       [&id](const Account &account) { return account.id == id; });
}

void addTrace(Contents &contents, const AccountId &id)
{
    if (!isInList(contents.accounts, id) && !contents.traces.contains(id))
        contents.traces.append(id);
}

/// Whatever their condition or version: an id can be found in it.
void addTracesOfLists(Contents &contents, const QDir &profile)
{
    static const QRegularExpression uuid(uuidPattern);
    const QStringList files = profile.entryList({u"accounts.json*"_s}, QDir::Files | QDir::Hidden);
    for (const QString &name : files) {
        QFile file(profile.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto found = uuid.globalMatch(QString::fromUtf8(file.read(mostBytes)));
        while (found.hasNext()) {
            if (const auto id = AccountId::parse(found.next().captured()))
                addTrace(contents, *id);
        }
    }
}

bool isTodo(const Contents &contents, const OutboxItem &item)
{
    return std::any_of(contents.accounts.begin(), contents.accounts.end(), [&item](const Account &account) {
        return account.id == item.account && isByHand(account.source);
    });
}

void addRecords(Contents &contents, const QDir &profile)
{
    RecordsFile records(profile.filePath(u"records.sqlite"_s), true);
    const Result<void> opened = records.open();
    if (const auto history = records.history()) {
        for (const HistoryEntry &entry : *history) {
            // An archive has no token.
            if (!entry.outcome.startsWith("archive."_L1))
                addTrace(contents, entry.account);
        }
    }
    const auto items = records.items();
    contents.areChangesCounted = opened && items;
    if (!contents.areChangesCounted)
        return;
    for (const OutboxItem &item : *items) {
        if (item.isOpen())
            ++(isTodo(contents, item) ? contents.todos : contents.changes);
    }
}

/// It would say the same of the next one, perhaps after another question.
bool isOfTheWholeKeychain(const Error &error)
{
    return error.code == "keychain.locked"_L1 || error.code == "keychain.missing"_L1 ||
           error.code == "keychain.denied"_L1;
}

/// A directory, a link to one, or a file that is not ours.
bool isOther(const QFileInfo &info)
{
    return (info.isDir() && !info.isSymbolicLink()) || !LocalData::isOurs(info.fileName());
}

} // namespace

Contents LocalData::look(const QString &profileDirectory)
{
    const QDir profile(profileDirectory);
    Contents contents;
    contents.accounts = AccountStore(profileDirectory, AccountStore::Mode::ReadOnly).accounts();
    addTracesOfLists(contents, profile);
    addRecords(contents, profile);
    return contents;
}

bool LocalData::isOurs(const QString &fileName)
{
    // With what stands beside a file: SQLite's helpers, what was set aside or rescued, and what is left of
    // one that was being written when the program ended.
    static const QRegularExpression names(
        u"^(?:(?:accounts\\.json|filters\\.json|settings\\.ini|window\\.ini)(?:\\..+)?|"
        "(?:cache|records)\\.sqlite(?:[.-].+)?|archive-%1\\.json(?:\\..+)?|lock(?:\\.rmlock)*)$"_s.arg(
            uuidPattern));
    return names.match(fileName).hasMatch();
}

LocalData::LocalData(const Contents &contents, CredentialStore &credentials, QObject *parent)
    : QObject(parent)
    , m_credentials(credentials)
{
    for (const Account &account : contents.accounts) {
        if (!isByHand(account.source))
            m_secrets.append({account.id, account.name});
    }
    for (const AccountId &trace : contents.traces)
        m_secrets.append({trace, {}});
}

void LocalData::forgetSecrets()
{
    for (const Leftover &left : std::exchange(m_leftovers, {}))
        m_secrets.append({left.account, left.name});
    ++m_round;
    QMetaObject::invokeMethod(
        this, [this] { forgetNext(); }, Qt::QueuedConnection);
}

void LocalData::forgetNext()
{
    if (m_secrets.isEmpty()) {
        emit secretsForgotten();
        return;
    }
    m_credentials.remove(m_secrets.first().account, SecretKind::AccessToken, this,
                         [this, round = m_round](const std::optional<Error> &error) {
                             if (round != m_round)
                                 return;
                             if (error && error->code == "keychain.slow"_L1)
                                 emit secretsSlow(*error);
                             else
                                 take(error);
                         });
}

void LocalData::take(const std::optional<Error> &error)
{
    ++m_round;
    const Secret secret = m_secrets.takeFirst();
    if (error)
        leave(secret, *error);
    if (error && isOfTheWholeKeychain(*error)) {
        for (const Secret &other : std::exchange(m_secrets, {}))
            leave(other, *error);
    }
    forgetNext();
}

void LocalData::leave(const Secret &secret, const Error &error)
{
    // Of a trace nobody knows that there was a token; where there is no keychain there is none.
    if (secret.name.isEmpty() && error.code == "keychain.missing"_L1)
        return;
    m_leftovers.append({.kind = Leftover::Kind::Secret,
                        .name = secret.name,
                        .entry = secretEntry(secret.account, SecretKind::AccessToken),
                        .error = error,
                        .account = secret.account});
}

void LocalData::giveUp()
{
    ++m_round;
    const Error slow{.kind = ErrorKind::Keychain, .code = u"keychain.slow"_s};
    for (const Secret &secret : std::exchange(m_secrets, {}))
        leave(secret, slow);
    QMetaObject::invokeMethod(
        this, [this] { forgetNext(); }, Qt::QueuedConnection);
}

Result<LocalData::Removal> LocalData::removeFiles(const QString &profileDirectory)
{
    const QDir profile(profileDirectory);
    Removal removal;
    if (!profile.exists())
        return removal;
    if (!QFileInfo(profileDirectory).isReadable())
        return failure(ErrorKind::Storage, u"profile.notUsable"_s);
    auto lock = ProfileLock::take(profileDirectory);
    if (!lock)
        return Failure(lock.error());
    // The list of accounts comes first in the alphabet, and goes last: whoever is interrupted can begin
    // again.
    const QFileInfoList found = profile.entryInfoList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QFileInfo &info : found) {
        if (isOther(info)) {
            removal.others.prepend(info.fileName());
        } else if (info.fileName() != "lock"_L1) {
            QFile file(info.filePath());
            if (!file.remove()) {
                removal.leftovers.append({.kind = Leftover::Kind::File,
                                          .name = QDir::toNativeSeparators(info.absoluteFilePath()),
                                          .error = {.kind = ErrorKind::Storage,
                                                    .code = u"data.notRemoved"_s,
                                                    .detail = file.errorString()}});
            }
        }
    }
    lock->reset();
    // Not if anything is left in it.
    QDir().rmdir(profile.absolutePath());
    return removal;
}

} // namespace Laurels
