// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/error.h"

#include <QList>
#include <QObject>
#include <QStringList>

namespace Laurels {

class CredentialStore;

/// All that Laurels keeps of a profile on this computer, to be deleted: the tokens in the keychain, then the
/// files, with which goes what is known of the tokens.
///
///   forgetSecrets() -> secretsForgotten(), leftovers() -> removeFiles(), when nobody has the profile open
///
/// Of the files those are removed that Laurels made, by their names: a profile may be a directory that the
/// person uses for other things, too.
class LocalData : public QObject
{
    Q_OBJECT
public:
    struct Contents
    {
        QList<Account> accounts{};
        /// Accounts of which only traces are left: of a damaged list, or removed although the keychain did
        /// not confirm that the token was gone.
        QList<AccountId> traces{};
        int changes = 0;                ///< that were not sent
        int todos = 0;                  ///< that no archive has confirmed
        bool areChangesCounted = false; ///< else nobody knows them, since the records cannot be read
    };
    /// What could not be deleted.
    struct Leftover
    {
        enum class Kind { Secret, File };

        Kind kind = Kind::File;
        QString name{};  ///< Secret: what the account is called; empty: not known. File: its path
        QString entry{}; ///< Secret: the name of the entry in the keychain
        Error error{};   ///< why
        AccountId account{};

        friend bool operator==(const Leftover &, const Leftover &) = default;
    };
    struct Removal
    {
        QList<Leftover> leftovers{};
        /// Files and directories that are not from Laurels, by name. Without them the directory is gone, too.
        QStringList others{};
    };

    /// Reads what is there, also beside whoever has it open; changes nothing.
    [[nodiscard]] static Contents look(const QString &profileDirectory);
    /// Whether a file of this name in a profile is one that Laurels made.
    [[nodiscard]] static bool isOurs(const QString &fileName);

    LocalData(const Contents &contents, CredentialStore &credentials, QObject *parent = nullptr);

    /// Deletes the tokens one after the other; later once more, those that are left. When the keychain is
    /// locked, missing or refuses, the others are not asked for.
    void forgetSecrets();
    /// Waits no longer for a keychain that does not answer.
    void giveUp();
    [[nodiscard]] const QList<Leftover> &leftovers() const { return m_leftovers; }

    /// Takes the lock of the profile; fails as it does, having removed nothing.
    [[nodiscard]] static Result<Removal> removeFiles(const QString &profileDirectory);

signals:
    void secretsSlow(const Laurels::Error &error); ///< and waits on
    /// Never before forgetSecrets() returned. What is still in the keychain is in leftovers().
    void secretsForgotten();

private:
    struct Secret
    {
        AccountId account;
        QString name;
    };

    void forgetNext();
    void take(const std::optional<Error> &error);
    void leave(const Secret &secret, const Error &error);

    CredentialStore &m_credentials;
    QList<Secret> m_secrets; ///< still to be deleted
    QList<Leftover> m_leftovers;
    int m_round = 0; ///< answers to an earlier one come too late
};

} // namespace Laurels
