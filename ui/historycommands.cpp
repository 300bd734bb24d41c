// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycommands.h"

#include "exporter.h"
#include "workspace.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace Laurels {

HistoryCommands::HistoryCommands(Workspace &workspace, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
    , m_exporter(new Exporter(workspace.clock, window))
{
    connect(m_exporter, &Exporter::hint, this, &HistoryCommands::hint);
}

void HistoryCommands::exportToFile()
{
    withHistory(tr("Export history"), [this](const QList<HistoryEntry> &history) { explain(history); });
}

void HistoryCommands::clear()
{
    withHistory(tr("Delete history"),
                [this](const QList<HistoryEntry> &history) { confirmClear(int(history.size())); });
}

void HistoryCommands::withHistory(const QString &title,
                                  const std::function<void(const QList<HistoryEntry> &)> &go)
{
    m_workspace.records.readHistory(this, [this, title, go](const Result<QList<HistoryEntry>> &history) {
        if (!history)
            tellFailure(m_window, u"historyFailed"_s, title, history.error());
        else if (history->isEmpty())
            emit hint(tr("There is no history: nothing was changed so far."));
        else
            go(*history);
    });
}

void HistoryCommands::explain(const QList<HistoryEntry> &history)
{
    //: %1 is a date.
    const QString text =
        tr("%n change(s) since %1, of all accounts.", nullptr, int(history.size()))
            .arg(QLocale().toString(history.first().when.toLocalTime().date(), QLocale::ShortFormat));
    QMessageBox *box = plainBox(m_window, u"exportHistory"_s, tr("Export history"), text);
    box->setIcon(QMessageBox::Information);
    box->setInformativeText(tr("The file holds the LinkedIn ids of other people, but no names. Keep it where "
                               "you would keep an address book."));
    box->setDefaultButton(box->addButton(tr("Choose file…"), QMessageBox::AcceptRole));
    box->addButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::accepted, this, [this, history] { chooseFile(history); });
    box->open();
}

void HistoryCommands::chooseFile(const QList<HistoryEntry> &history)
{
    m_exporter->chooseFile(
        {.title = tr("Export history"),
         .stem = u"laurels-history"_s,
         .table = [this,
                   history] { return ExportTable::ofHistory(history, m_workspace.accounts.accounts()); },
         .done =
             [](int changes, const QString &fileName) {
                 //: %1 is the name of a file.
                 return tr("Exported %n change(s) to %1.", nullptr, changes).arg(fileName);
             }});
}

void HistoryCommands::confirmClear(int entries)
{
    QMessageBox *box =
        plainBox(m_window, u"clearHistory"_s, tr("Delete history"),
                 tr("Delete the history of all accounts? It holds %n change(s).", nullptr, entries));
    box->setInformativeText(tr("It is the only record of what was changed, when and by which account, and "
                               "cannot be brought back. Nothing changes at LinkedIn."));
    QPushButton *const remove = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(remove, &QPushButton::clicked, this, [this, entries] { clearNow(entries); });
    box->open();
}

void HistoryCommands::clearNow(int entries)
{
    m_workspace.records.clearHistory(this, [this, entries](const Result<void> &done) {
        if (!done) {
            tellFailure(m_window, u"historyFailed"_s, tr("Delete history"), done.error());
            return;
        }
        emit cleared();
        emit hint(tr("Deleted the history of %n change(s).", nullptr, entries));
    });
}

} // namespace Laurels
