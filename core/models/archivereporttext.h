// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Laurels {

struct ArchiveImportReport;

/// What came of opening an archive, in words for the window and the terminal (reference member-data.md,
/// section 1.9, 6). Plain text; what the archive itself says (names, paths) is as archivedText().
struct ArchiveReportText
{
    struct Section
    {
        QString heading{};
        QStringList lines{}; ///< never empty

        friend bool operator==(const Section &, const Section &) = default;
    };

    QString title{}; ///< whose archive it is, and of which day
    QList<Section> sections{};
    QString promise{}; ///< about the files of the last sections

    /// All of it, with a line break at its end.
    [[nodiscard]] QString text() const;

    friend bool operator==(const ArchiveReportText &, const ArchiveReportText &) = default;
};

[[nodiscard]] ArchiveReportText archiveReportText(const ArchiveImportReport &report);

} // namespace Laurels
