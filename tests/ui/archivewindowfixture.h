// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowfixture.h"

#include "sampleexport.h"

#include <QDialog>
#include <QTemporaryDir>

namespace Laurels {

/// An empty window, into which a test opens archives.
class ArchiveWindowFixture : protected WindowFixture
{
protected:
    void begin();

    /// Until the report is there.
    [[nodiscard]] bool open(const SampleExport &archive);
    /// The report and the question what to review, which is left unanswered.
    void closeDialogs();
    [[nodiscard]] QString saveZip(const SampleExport &archive) const
    {
        return archive.saveZip(m_downloads->path());
    }
    [[nodiscard]] QDialog *report() const { return shown<QDialog>(QStringLiteral("archiveReportDialog")); }
    [[nodiscard]] const QList<Account> &accounts() const { return m_desk->accounts.accounts(); }
    [[nodiscard]] bool isReading() const;
    [[nodiscard]] QString hint() const;

    std::unique_ptr<QTemporaryDir> m_downloads;
};

} // namespace Laurels
