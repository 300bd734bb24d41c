// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter.h"

#include "domain/clock.h"
#include "models/errortext.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QStandardPaths>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace Laurels {

QMessageBox *plainBox(QWidget &window, const QString &name, const QString &title, const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::NoButton, &window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    return box;
}

void tellFailure(QWidget &window, const QString &name, const QString &title, const Error &error)
{
    QMessageBox *box = plainBox(window, name, title, errorText(error).sentence());
    box->addButton(QMessageBox::Close);
    box->setDetailedText(errorDetails(error));
    box->open();
}

Exporter::Exporter(Clock &clock, QWidget &window)
    : QObject(&window)
    , m_clock(clock)
    , m_window(window)
{
}

void Exporter::chooseFile(const Job &job)
{
    const QString directory = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString today = m_clock.now().toLocalTime().date().toString(Qt::ISODate);
    auto *dialog = new QFileDialog(&m_window, job.title, directory);
    dialog->setObjectName(u"exportFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString csv = tr("CSV for spreadsheets (*.csv)");
    const QString json = tr("JSON (*.json)");
    const auto use = [dialog, json](const QString &filter) {
        dialog->setDefaultSuffix(filter == json ? u"json"_s : u"csv"_s);
    };
    dialog->setNameFilters({csv, json});
    connect(dialog, &QFileDialog::filterSelected, dialog, use);
    dialog->selectNameFilter(job.format == ExportFormat::Json ? json : csv);
    use(dialog->selectedNameFilter());
    dialog->selectFile(job.stem + u'-' + today);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, job](const QString &fileName) { write(job, fileName); });
    dialog->open();
}

void Exporter::write(const Job &job, const QString &fileName)
{
    const std::optional<ExportFormat> format = exportFormatOf(fileName);
    if (!format) {
        emit hint(tr("Nothing was exported: the name must end in .csv or .json."));
        return;
    }
    const ExportTable table = job.table();
    const Result<void> written =
        writeExport(fileName, *format == ExportFormat::Csv ? table.toCsv(job.mark) : table.toJson());
    if (written)
        emit hint(job.done(int(table.size()), QDir::toNativeSeparators(fileName)));
    else
        tellFailure(m_window, u"exportFailed"_s, job.title, written.error());
}

} // namespace Laurels
