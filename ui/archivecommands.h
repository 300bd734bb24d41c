// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/archiveimport.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <optional>

class QDropEvent;
class QMimeData;
class QWidget;

namespace Laurels {

class AccountCommands;
class Actions;
class DialogOpener;
struct Workspace;

/// Opens LinkedIn's data archives, one at a time: asks for the ZIP or the folder, takes what is dropped on
/// the window, and says what came of it. One that does not tell whose it is becomes an account of its own,
/// unless the person says which account it is a newer archive of.
class ArchiveCommands : public QObject
{
    Q_OBJECT
public:
    ArchiveCommands(Workspace &workspace, Actions &actions, AccountCommands &accounts, DialogOpener &dialogs,
                    QWidget &window);

    /// From open() until there is a result.
    [[nodiscard]] bool isReading() const { return m_isReading; }

    /// `into` as of ArchiveImport::start(); here and below.
    void chooseFile(const std::optional<AccountId> &into = {});
    void chooseFolder(const std::optional<AccountId> &into = {});
    /// A newer archive of the account that the window is on, if it is of an archive.
    void chooseNewer();
    void open(const QString &path, const std::optional<AccountId> &into = {});
    void cancel();

    /// The one file or folder that may be an archive; empty: there is none, or something else with it.
    [[nodiscard]] static QString droppedPath(const QMimeData &dropped);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// In the sample data, in place of opening it.
    void ownProfileWished(const QString &path);
    void hint(const QString &text);
    void readingChanged(bool isReading);
    /// Comes before what is said about it. `hasNews`: something of it is to review that was not there before.
    void opened(const Laurels::AccountId &account, bool hasNews);

private:
    enum class Form { File, Folder };

    void choose(Form form, const std::optional<AccountId> &into);
    void begin(const std::optional<AccountId> &into);
    void setReading(bool isReading);
    void takeResult(const Result<ArchiveImportReport> &result);
    [[nodiscard]] bool isOwnerless(const ArchiveImportReport &report) const;
    [[nodiscard]] std::optional<AccountId> likelyAccount() const;
    void askWhose(const ArchiveImportReport &report, const AccountId &likely);
    void bringInto(const AccountId &account, const AccountId &mistaken);
    void tell(const ArchiveImportReport &report);
    [[nodiscard]] bool hasNews(const ArchiveImportReport &report) const;
    void showReport();
    bool takeDrop(QDropEvent &event);

    Workspace &m_workspace;
    AccountCommands &m_accounts;
    DialogOpener &m_dialogs;
    QWidget &m_window;
    ArchiveImport *m_import = nullptr; ///< null: none, or the rows of the cache are awaited
    bool m_isReading = false;
    int m_round = 0;
    QString m_path;
    QSet<AccountId> m_before;                 ///< the accounts that were there before
    std::optional<AccountId> m_likely;        ///< what it may be a newer archive of
    QList<ArchiveImportReport> m_toBeShown{}; ///< once no other dialog is open
};

} // namespace Laurels
