// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exportfile.h"
#include "models/exporttable.h"

#include <QObject>

#include <functional>

class QMessageBox;
class QWidget;

namespace Laurels {

class Clock;

/// Asks the person for a file and writes a table into it.
class Exporter : public QObject
{
    Q_OBJECT
public:
    struct Job
    {
        QString title;                           ///< of the dialogs
        QString stem{};                          ///< what the name of the file begins with
        ExportFormat format = ExportFormat::Csv; ///< offered first
        ExportTable::ByteOrderMark mark = ExportTable::ByteOrderMark::With;
        std::function<ExportTable()> table; ///< asked when the file is known
        /// What to say when it is done: of how many rows, and the name of the file.
        std::function<QString(int, const QString &)> done;
    };

    Exporter(Clock &clock, QWidget &window);

    void chooseFile(const Job &job);

signals:
    void hint(const QString &text);

private:
    void write(const Job &job, const QString &fileName);

    Clock &m_clock;
    QWidget &m_window;
};

/// A box over the window that shows text as text and goes with its answer.
[[nodiscard]] QMessageBox *plainBox(QWidget &window, const QString &name, const QString &title,
                                    const QString &text);
/// Says what went wrong and what to do.
void tellFailure(QWidget &window, const QString &name, const QString &title, const Error &error);

} // namespace Laurels
