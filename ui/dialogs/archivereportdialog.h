// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/archivereporttext.h"

#include <QDialog>

class QDialogButtonBox;
class QVBoxLayout;

namespace Laurels {

/// What came of opening an archive: what was read, what is new since the one before, what was left out and
/// why. Show it with open(). Shows all of it as plain text; file names and names are what others wrote.
class ArchiveReportDialog : public QDialog
{
    Q_OBJECT
public:
    ArchiveReportDialog(const ArchiveImportReport &report, QWidget *parent);

private:
    [[nodiscard]] QWidget *makeBody();
    void addSection(QVBoxLayout &column, const ArchiveReportText::Section &section);
    [[nodiscard]] QWidget *makeList(const ArchiveReportText::Section &section);
    [[nodiscard]] QDialogButtonBox *makeButtons();

    ArchiveReportText m_text;
    int m_lists = 0;
};

} // namespace Laurels
