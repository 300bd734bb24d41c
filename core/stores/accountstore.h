// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/error.h"

#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace Laurels {

/// The accounts of a profile, kept in `accounts.json` of its directory (0600, replaced as a whole). Never
/// holds a secret. Every change is on disk when the call returns; a failed one changes nothing, neither
/// here nor on disk.
///
/// What can be wrong with the file, all ErrorKind::Storage:
///   accounts.damaged     set aside as `accounts.json.damaged-YYYYMMDD-HHMMSS`; what could be read is here
///   accounts.notSetAside a damaged one, of which there is no room for a copy; nothing will be written
///   accounts.newer       written by a newer Laurels; nothing was read, and nothing will be written
///   accounts.unreadable  it is there and cannot be opened; nothing will be written
class AccountStore : public QObject
{
    Q_OBJECT
public:
    enum class Mode {
        ReadWrite,
        ReadOnly, ///< beside the program that writes; leaves also a damaged file as it is
    };

    /// Reads the file; see loadError(). The directory is made (0700) by the first change.
    explicit AccountStore(const QString &profileDirectory, Mode mode = Mode::ReadWrite,
                          QObject *parent = nullptr);

    [[nodiscard]] const QList<Account> &accounts() const { return m_accounts; }
    [[nodiscard]] const Account *find(const AccountId &id) const;
    /// The account of this person at this source and base address, if there is one.
    [[nodiscard]] const Account *findOwner(Source source, const QUrl &baseAddress,
                                           const PersonUrn &owner) const;
    /// What was wrong with the file at start.
    [[nodiscard]] const std::optional<Error> &loadError() const { return m_loadError; }

    /// All fail with ErrorKind::Storage when the file cannot be written (`accounts.notWritten`, or the
    /// code of loadError()), and with ErrorKind::Rejected when they make no sense (`accounts.exists`,
    /// `accounts.unknown`, `accounts.otherOwner`).
    Result<void> add(const Account &account);
    Result<void> update(const Account &account); ///< owner, source and id never change
    Result<void> remove(AccountId id);

signals:
    void accountAdded(const Laurels::AccountId &id);
    void accountChanged(const Laurels::AccountId &id);
    void accountRemoved(const Laurels::AccountId &id);

private:
    void load();
    void takeOver(const QByteArray &content);
    void mend();
    /// Returns the name of the copy; empty: there is none.
    [[nodiscard]] QString setAside() const;
    [[nodiscard]] qsizetype indexOf(const AccountId &id) const;
    /// Writes the list, and only then makes it the one that holds.
    Result<void> replaceBy(const QList<Account> &accounts);
    [[nodiscard]] Result<void> save(const QList<Account> &accounts) const;

    QString m_directory;
    QString m_fileName;
    Mode m_mode;
    QList<Account> m_accounts;
    std::optional<Error> m_loadError;
    bool m_isReadOnly = false; ///< for the reason in m_loadError
};

} // namespace Laurels
