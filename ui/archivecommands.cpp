// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivecommands.h"

#include "accountcommands.h"
#include "actions.h"
#include "dialogopener.h"
#include "dialogs/archivereportdialog.h"
#include "exporter.h"
#include "plaintext.h"
#include "workspace.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

ArchiveCommands::ArchiveCommands(Workspace &workspace, Actions &actions, AccountCommands &accounts,
                                 DialogOpener &dialogs, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_accounts(accounts)
    , m_dialogs(dialogs)
    , m_window(window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    connect(actions.openArchive, &QAction::triggered, this, [this] { chooseFile(); });
    connect(actions.openArchiveFolder, &QAction::triggered, this, [this] { chooseFolder(); });
    connect(&dialogs, &DialogOpener::closed, this, &ArchiveCommands::showReport);
}

void ArchiveCommands::chooseFile(const std::optional<AccountId> &into)
{
    choose(Form::File, into);
}

void ArchiveCommands::chooseFolder(const std::optional<AccountId> &into)
{
    choose(Form::Folder, into);
}

void ArchiveCommands::chooseNewer()
{
    chooseFile(m_accounts.oneByHand());
}

/// The system's own dialog offers either files or folders.
void ArchiveCommands::choose(Form form, const std::optional<AccountId> &into)
{
    const bool isFolder = form == Form::Folder;
    auto *dialog = new QFileDialog(
        &m_window, isFolder ? tr("Open LinkedIn archive folder") : tr("Open LinkedIn archive"),
        QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->setObjectName(u"openArchive"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(isFolder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ShowDirsOnly, isFolder);
    if (!isFolder)
        dialog->setNameFilters({tr("ZIP files (*.zip *.ZIP)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, into](const QString &path) { open(path, into); });
    dialog->open();
}

void ArchiveCommands::open(const QString &path, const std::optional<AccountId> &into)
{
    if (m_workspace.isDemo) {
        emit ownProfileWished(path);
        return;
    }
    if (m_isReading) {
        emit hint(tr("One archive after the other: another one is being read."));
        return;
    }
    m_path = path;
    m_before.clear();
    for (const Account &account : m_workspace.accounts.accounts())
        m_before.insert(account.id);
    m_likely = into ? std::nullopt : likelyAccount();
    setReading(true);
    // Rows that are not here yet would be taken for new.
    m_workspace.cache.whenLoaded(this, [this, into, round = ++m_round] {
        if (round == m_round)
            begin(into);
    });
}

void ArchiveCommands::begin(const std::optional<AccountId> &into)
{
    Records &records = m_workspace.records;
    m_import = new ArchiveImport(
        m_workspace.accounts, m_workspace.store, m_workspace.archives, m_workspace.outbox, m_workspace.clock,
        [&records](const QList<HistoryEntry> &entries) { records.remember(entries); }, this);
    connect(m_import, &ArchiveImport::finished, this, &ArchiveCommands::takeResult);
    m_import->start(m_path, into);
}

void ArchiveCommands::cancel()
{
    if (m_import) {
        m_import->cancel();
    } else if (m_isReading) {
        ++m_round;
        takeResult(Failure(Error{.kind = ErrorKind::Cancelled}));
    }
}

void ArchiveCommands::setReading(bool isReading)
{
    m_isReading = isReading;
    emit readingChanged(isReading);
}

void ArchiveCommands::takeResult(const Result<ArchiveImportReport> &result)
{
    if (m_import)
        m_import->deleteLater();
    m_import = nullptr;
    setReading(false);
    if (!result && result.error().kind == ErrorKind::Cancelled)
        emit hint(tr("No archive was opened."));
    else if (!result)
        tellFailure(m_window, u"archiveFailed"_s, tr("Open LinkedIn archive"), result.error());
    else if (m_likely && isOwnerless(*result))
        askWhose(*result, *m_likely);
    else
        tell(*result);
}

/// Whether it became an account of its own only because it does not tell whose it is.
bool ArchiveCommands::isOwnerless(const ArchiveImportReport &report) const
{
    const ArchiveFacts *facts = m_workspace.archives.facts(report.account);
    return !m_before.contains(report.account) && report.ownerName.isEmpty() &&
           (!facts || facts->ownerSlug.isEmpty());
}

/// The one that the window is on, or the only one there is.
std::optional<AccountId> ArchiveCommands::likelyAccount() const
{
    if (const auto shown = m_accounts.oneByHand())
        return shown;
    QList<AccountId> known = m_before.values();
    known.removeIf([this](const AccountId &id) { return !m_workspace.sessions.isByHand(id); });
    return known.size() == 1 ? std::optional(known.first()) : std::nullopt;
}

void ArchiveCommands::askWhose(const ArchiveImportReport &report, const AccountId &likely)
{
    const Account *account = m_workspace.accounts.find(likely);
    if (!account) {
        tell(report);
        return;
    }
    //: %1 is the name of an account.
    const QString question = tr("This archive does not say whose it is. Is it a newer one of “%1”?");
    QMessageBox *box = plainBox(m_window, u"whoseArchive"_s, tr("Open LinkedIn archive"),
                                question.arg(isolated(account->name)));
    box->setIcon(QMessageBox::Question);
    box->setInformativeText(tr("Otherwise it stays an account of its own."));
    const QPushButton *same = box->addButton(tr("Yes, a newer one"), QMessageBox::AcceptRole);
    // Two members must never be mixed by pressing Enter.
    box->setDefaultButton(box->addButton(tr("No, somebody else's"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::finished, this, [this, box, same, report, likely] {
        if (box->clickedButton() == same)
            bringInto(likely, report.account);
        else
            tell(report);
    });
    box->open();
}

void ArchiveCommands::bringInto(const AccountId &account, const AccountId &mistaken)
{
    if (const Result<void> removed = m_workspace.accounts.remove(mistaken); !removed)
        tellFailure(m_window, u"archiveFailed"_s, tr("Open LinkedIn archive"), removed.error());
    else
        open(m_path, account);
}

void ArchiveCommands::tell(const ArchiveImportReport &report)
{
    if (!m_workspace.accounts.find(report.account))
        return; // removed meanwhile
    emit opened(report.account, hasNews(report));
    m_toBeShown.append(report);
    showReport();
    m_accounts.askReview(report.account);
}

bool ArchiveCommands::hasNews(const ArchiveImportReport &report) const
{
    const EndorsementStore &store = m_workspace.store;
    const QList<RowId> received = store.rowsOf(report.account, Direction::Received);
    return !report.isFirst && report.since.added > 0 &&
           std::any_of(received.begin(), received.end(),
                       [&store](RowId row) { return store.row(row).isToReview; });
}

void ArchiveCommands::showReport()
{
    if (!m_toBeShown.isEmpty() && !m_dialogs.hasDialog())
        m_dialogs.open(new ArchiveReportDialog(m_toBeShown.takeFirst(), &m_window));
}

QString ArchiveCommands::droppedPath(const QMimeData &dropped)
{
    const QList<QUrl> urls = dropped.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    const bool mayBeArchive = path.endsWith(".zip"_L1, Qt::CaseInsensitive) || QFileInfo(path).isDir();
    return mayBeArchive ? path : QString();
}

/// Always a copy: what moves a file would delete it afterwards.
bool ArchiveCommands::takeDrop(QDropEvent &event)
{
    const QString path = droppedPath(*event.mimeData());
    const bool isWelcome = !path.isEmpty() && (event.possibleActions() & Qt::CopyAction) && !m_isReading &&
                           !QApplication::activeModalWidget();
    event.setAccepted(isWelcome);
    if (isWelcome)
        event.setDropAction(Qt::CopyAction);
    // Whoever dropped it is waited for until this returns.
    if (isWelcome && event.type() == QEvent::Drop)
        QMetaObject::invokeMethod(
            this, [this, path] { open(path); }, Qt::QueuedConnection);
    return true;
}

bool ArchiveCommands::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        if (watched == &m_window)
            return takeDrop(static_cast<QDropEvent &>(*event));
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Laurels
