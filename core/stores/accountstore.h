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
/// holds a secret. Every change is on disk when the call returns; a failed one changes nothing.
class AccountStore : public QObject
{
    Q_OBJECT
public:
    /// Reads the file. A damaged one is set aside with the date in its name, see loadError().
    explicit AccountStore(const QString &profileDirectory, QObject *parent = nullptr);

    [[nodiscard]] const QList<Account> &accounts() const { return m_accounts; }
    [[nodiscard]] const Account *find(const AccountId &id) const;
    /// The account of this person at this source and base address, if there is one.
    [[nodiscard]] const Account *findOwner(Source source, const QUrl &baseAddress,
                                           const PersonUrn &owner) const;
    /// ErrorKind::Storage, if the file could not be read at start.
    [[nodiscard]] const std::optional<Error> &loadError() const { return m_loadError; }

    /// All fail with ErrorKind::Storage when the file cannot be written.
    Result<void> add(const Account &account);
    Result<void> update(const Account &account); ///< owner and id never change
    Result<void> remove(const AccountId &id);

signals:
    void accountAdded(const Laurels::AccountId &id);
    void accountChanged(const Laurels::AccountId &id);
    void accountRemoved(const Laurels::AccountId &id);

private:
    void load();
    Result<void> save(const QList<Account> &accounts) const;

    QString m_fileName;
    QList<Account> m_accounts;
    std::optional<Error> m_loadError;
};

} // namespace Laurels
