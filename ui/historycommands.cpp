// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyexport.h"

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

HistoryExport::HistoryExport(Workspace &workspace, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
{
}

void HistoryExport::start()
{
    m_workspace.records.readHistory(this, [this](const Result<QList<HistoryEntry>> &history) {
        if (!history)
            tell(history.error());
        else if (history->isEmpty())
            emit hint(tr("There is no history yet: nothing was changed so far."));
        else
            explain(*history);
    });
}

void HistoryExport::explain(const QList<HistoryEntry> &history)
{
    auto *box =
        new QMessageBox(QMessageBox::Information, tr("Export history"), {}, QMessageBox::NoButton, &m_window);
    box->setObjectName(u"exportHistory"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    //: %1 is a date.
    box->setText(
        tr("%n change(s) since %1, of all accounts.", nullptr, int(history.size()))
            .arg(QLocale().toString(history.first().when.toLocalTime().date(), QLocale::ShortFormat)));
    box->setInformativeText(tr("The file holds the LinkedIn ids of other people, but no names. Keep it where "
                               "you would keep an address book."));
    auto *choose = box->addButton(tr("Choose file…"), QMessageBox::AcceptRole);
    box->setDefaultButton(choose);
    box->addButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::accepted, this, [this, history] { chooseFile(history); });
    box->open();
}

void HistoryExport::chooseFile(const QList<HistoryEntry> &history)
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

void HistoryExport::write(const QList<HistoryEntry> &history, const QString &fileName)
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
        tell(written.error());
        return;
    }
    //: %1 is the name of a file.
    emit hint(tr("Exported %n change(s) to %1.", nullptr, int(history.size()))
                  .arg(QDir::toNativeSeparators(fileName)));
}

void HistoryExport::tell(const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Export history"), errorText(error).sentence(),
                                QMessageBox::Close, &m_window);
    box->setObjectName(u"exportFailed"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setDetailedText(errorDetails(error));
    box->open();
}

} // namespace Laurels
