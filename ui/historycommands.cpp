// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycommands.h"

#include "models/errortext.h"
#include "models/exportfile.h"
#include "models/exporttable.h"
#include "workspace.h"

#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QMessageBox *makeBox(QMessageBox::Icon icon, const QString &name, const QString &title, const QString &text,
                     QWidget &window)
{
    auto *box = new QMessageBox(icon, title, text, QMessageBox::NoButton, &window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    return box;
}

} // namespace

HistoryCommands::HistoryCommands(Workspace &workspace, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
{
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
            tell(title, history.error());
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
    auto *box = makeBox(QMessageBox::Information, u"exportHistory"_s, tr("Export history"), text, m_window);
    box->setInformativeText(tr("The file holds the LinkedIn ids of other people, but no names. Keep it where "
                               "you would keep an address book."));
    box->setDefaultButton(box->addButton(tr("Choose file…"), QMessageBox::AcceptRole));
    box->addButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::accepted, this, [this, history] { chooseFile(history); });
    box->open();
}

void HistoryCommands::chooseFile(const QList<HistoryEntry> &history)
{
    const QString directory = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString today = m_workspace.clock.now().toLocalTime().date().toString(Qt::ISODate);
    auto *dialog = new QFileDialog(&m_window, tr("Export history"), directory);
    dialog->setObjectName(u"exportFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString json = tr("JSON (*.json)");
    dialog->setNameFilters({tr("CSV for spreadsheets (*.csv)"), json});
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, json](const QString &filter) {
        dialog->setDefaultSuffix(filter == json ? u"json"_s : u"csv"_s);
    });
    dialog->selectFile(u"laurels-history-%1"_s.arg(today));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, history](const QString &fileName) { write(history, fileName); });
    dialog->open();
}

void HistoryCommands::write(const QList<HistoryEntry> &history, const QString &fileName)
{
    const std::optional<ExportFormat> format = exportFormatOf(fileName);
    if (!format) {
        emit hint(tr("Nothing was exported: the name must end in .csv or .json."));
        return;
    }
    const ExportTable table = ExportTable::ofHistory(history, m_workspace.accounts.accounts());
    const bool isCsv = *format == ExportFormat::Csv;
    const Result<void> written =
        writeExport(fileName, isCsv ? table.toCsv(ExportTable::ByteOrderMark::With) : table.toJson());
    if (!written) {
        tell(tr("Export history"), written.error());
        return;
    }
    //: %1 is the name of a file.
    emit hint(tr("Exported %n change(s) to %1.", nullptr, int(history.size()))
                  .arg(QDir::toNativeSeparators(fileName)));
}

void HistoryCommands::confirmClear(int entries)
{
    auto *box =
        makeBox(QMessageBox::Warning, u"clearHistory"_s, tr("Delete history"),
                tr("Delete the history of all accounts? It holds %n change(s).", nullptr, entries), m_window);
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
        if (done)
            emit hint(tr("Deleted the history of %n change(s).", nullptr, entries));
        else
            tell(tr("Delete history"), done.error());
    });
}

void HistoryCommands::tell(const QString &title, const Error &error)
{
    auto *box =
        makeBox(QMessageBox::Warning, u"historyFailed"_s, title, errorText(error).sentence(), m_window);
    box->addButton(QMessageBox::Close);
    box->setDetailedText(errorDetails(error));
    box->open();
}

} // namespace Laurels
