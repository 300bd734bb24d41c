// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/accountstore.h"

#include "stores/accountfile.h"
#include "stores/replacefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

// Far beyond what anybody's accounts take; a longer file is not ours.
constexpr qint64 largestFile = 4 * 1024 * 1024;

Error storageError(const QString &code, const QString &detail = {})
{
    return {.kind = ErrorKind::Storage, .code = code, .detail = detail};
}

Failure notWritten(const QString &why)
{
    return failure(ErrorKind::Storage, u"accounts.notWritten"_s, why);
}

bool makePrivateDirectory(const QString &path)
{
    const QFileInfo directory(path);
    if (directory.isDir())
        return true;
    const QDir above = directory.dir();
    return QDir().mkpath(above.path()) &&
           above.mkdir(directory.fileName(), ownerReadsAndWrites | QFile::ExeOwner);
}

} // namespace

AccountStore::AccountStore(const QString &profileDirectory, Mode mode, QObject *parent)
    : QObject(parent)
    , m_directory(QDir::cleanPath(profileDirectory))
    , m_fileName(m_directory + u"/accounts.json"_s)
    , m_mode(mode)
{
    load();
}

const Account *AccountStore::find(const AccountId &id) const
{
    const qsizetype index = indexOf(id);
    return index < 0 ? nullptr : &m_accounts.at(index);
}

const Account *AccountStore::findOwner(Source source, const QUrl &baseAddress, const PersonUrn &owner) const
{
    const auto it = std::find_if(m_accounts.begin(), m_accounts.end(), [&](const Account &account) {
        return account.source == source && account.baseAddress == baseAddress && account.owner == owner;
    });
    return it == m_accounts.end() ? nullptr : &*it;
}

Result<void> AccountStore::add(const Account &account)
{
    if (indexOf(account.id) >= 0)
        return failure(ErrorKind::Rejected, u"accounts.exists"_s);
    auto done = replaceBy(m_accounts + QList<Account>{account});
    if (done)
        emit accountAdded(account.id);
    return done;
}

Result<void> AccountStore::update(const Account &account)
{
    const qsizetype index = indexOf(account.id);
    if (index < 0)
        return failure(ErrorKind::Rejected, u"accounts.unknown"_s);
    const Account &present = m_accounts.at(index);
    if (account == present)
        return {};
    if (account.owner != present.owner || account.source != present.source)
        return failure(ErrorKind::Rejected, u"accounts.otherOwner"_s);
    QList<Account> accounts = m_accounts;
    accounts[index] = account;
    auto done = replaceBy(accounts);
    if (done)
        emit accountChanged(account.id);
    return done;
}

// By value: what the caller passes may be part of what goes away.
Result<void> AccountStore::remove(AccountId id)
{
    const qsizetype index = indexOf(id);
    if (index < 0)
        return failure(ErrorKind::Rejected, u"accounts.unknown"_s);
    QList<Account> accounts = m_accounts;
    accounts.removeAt(index);
    auto done = replaceBy(accounts);
    if (done)
        emit accountRemoved(id);
    return done;
}

void AccountStore::load()
{
    QFile file(m_fileName);
    if (!file.exists() && !QFileInfo(m_fileName).isSymbolicLink())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_loadError = storageError(u"accounts.unreadable"_s, file.errorString());
        m_isReadOnly = true;
        return;
    }
    const QByteArray content = file.read(largestFile + 1);
    file.close(); // Windows renames no open file
    takeOver(content);
}

void AccountStore::takeOver(const QByteArray &content)
{
    const AccountFile found = content.size() > largestFile
                                  ? AccountFile{.condition = AccountFile::Condition::Damaged, .accounts = {}}
                                  : AccountFile::parse(content);
    switch (found.condition) {
    case AccountFile::Condition::Good:
        m_accounts = found.accounts;
        return;
    case AccountFile::Condition::Newer:
        m_loadError = storageError(u"accounts.newer"_s);
        m_isReadOnly = true;
        return;
    case AccountFile::Condition::Damaged:
        m_loadError = storageError(u"accounts.damaged"_s);
        break;
    }
    m_accounts = found.accounts;
    if (m_mode == Mode::ReadWrite)
        mend();
}

/// The damaged file gives way only to its mended form: without it, the next start would find no accounts, and
/// nothing wrong with that.
void AccountStore::mend()
{
    const QString copy = setAside();
    if (!copy.isEmpty() && save(m_accounts))
        return;
    QFile::remove(copy);
    m_loadError = storageError(u"accounts.notSetAside"_s);
    m_isReadOnly = true;
}

QString AccountStore::setAside() const
{
    const QString name =
        m_fileName + QDateTime::currentDateTimeUtc().toString(u"'.damaged-'yyyyMMdd-HHmmss"_s);
    QString free = name;
    for (int again = 2; QFileInfo::exists(free); ++again)
        free = u"%1-%2"_s.arg(name).arg(again);
    // A copy that was cut short by a full disk is none.
    const bool isCopied =
        QFile::copy(m_fileName, free) && QFileInfo(free).size() == QFileInfo(m_fileName).size();
    if (!isCopied)
        QFile::remove(free);
    return isCopied ? free : QString();
}

qsizetype AccountStore::indexOf(const AccountId &id) const
{
    const auto it = std::find_if(m_accounts.begin(), m_accounts.end(),
                                 [&id](const Account &account) { return account.id == id; });
    return it == m_accounts.end() ? -1 : it - m_accounts.begin();
}

Result<void> AccountStore::replaceBy(const QList<Account> &accounts)
{
    if (m_isReadOnly)
        return Failure(*m_loadError);
    auto done = save(accounts);
    if (done)
        m_accounts = accounts;
    return done;
}

Result<void> AccountStore::save(const QList<Account> &accounts) const
{
    if (!makePrivateDirectory(m_directory))
        return notWritten(u"The profile directory cannot be made."_s);
    if (const auto trouble = replaceFile(m_fileName, AccountFile::serialize(accounts), ownerReadsAndWrites))
        return notWritten(*trouble);
    return {};
}

} // namespace Laurels
