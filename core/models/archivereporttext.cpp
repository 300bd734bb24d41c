// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/archivereporttext.h"

#include "models/archivetext.h"
#include "models/errortext.h"
#include "sync/archiveimport.h"

#include <QCoreApplication>
#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(ArchiveReportText)

public:
    explicit ReportWords(const ArchiveImportReport &report)
        : m_report(report)
    {
    }

    [[nodiscard]] QString title() const
    {
        const bool hasDay = m_report.exportedOn.isValid();
        const QString day = QLocale().toString(m_report.exportedOn, QLocale::ShortFormat);
        if (m_report.ownerName.isEmpty())
            //: %1 is a date.
            return hasDay ? tr("LinkedIn archive from %1").arg(day) : tr("LinkedIn archive");
        const QString name = archivedText(m_report.ownerName);
        //: %1 is a person, %2 a date.
        return hasDay ? tr("LinkedIn archive of %1, from %2").arg(name, day)
                      //: %1 is a person.
                      : tr("LinkedIn archive of %1").arg(name);
    }

    [[nodiscard]] QStringList endorsements() const
    {
        QStringList lines;
        if (m_report.ownerName.isEmpty())
            lines += tr("The archive does not say whose it is.");
        lines += side(tr("Received"), m_report.read.received);
        lines += side(tr("Given"), m_report.read.given);
        if (m_report.read.hasTwin)
            lines += tr("Among those received are the ones of a second file that LinkedIn made in 2022.");
        if (!m_report.read.received.isPresent || !m_report.read.given.isPresent)
            lines += tr("LinkedIn leaves out a list that is empty, or that was not asked for.");
        return lines;
    }

    [[nodiscard]] QStringList news() const
    {
        const ArchiveNews &since = m_report.since;
        QStringList lines;
        if (since.added > 0)
            lines += tr("%n new endorsement(s)", nullptr, since.added);
        if (since.vanished() > 0)
            lines += tr("%n gone: %1", nullptr, since.vanished()).arg(reasons(since).join(u"; "_s));
        if (since.statusChanged > 0)
            lines += tr("%n endorsement(s) with another status", nullptr, since.statusChanged);
        if (since.renamed > 0)
            lines += tr("%n endorsement(s) with another spelling of the skill, or another name or address of "
                        "the person",
                        nullptr, since.renamed);
        if (since.confirmed > 0)
            lines += tr("%n to-do(s) confirmed as done", nullptr, since.confirmed);
        if (lines.isEmpty())
            lines += tr("Nothing has changed.");
        return lines;
    }

    [[nodiscard]] QString refusedHeading() const
    {
        return tr("%n line(s) left out", nullptr, m_report.read.refusedInAll);
    }

    [[nodiscard]] QStringList refused() const
    {
        QStringList lines;
        for (const Archive::RefusedRow &row : m_report.read.refused)
            lines += refusedRowText(row);
        const auto more = m_report.read.refusedInAll - int(lines.size());
        if (more > 0)
            lines += tr("and %n more", nullptr, more);
        return lines;
    }

    [[nodiscard]] QStringList unreadable() const
    {
        QStringList lines;
        for (const Archive::FileProblem &problem : m_report.read.unreadable)
            //: %1 is a file, %2 a sentence about what is wrong with it.
            lines += tr("%1: %2").arg(archivedText(problem.path), errorText(problem.error).what);
        return lines;
    }

    [[nodiscard]] static QStringList names(const QStringList &files)
    {
        QStringList lines;
        for (const QString &file : files)
            lines += archivedText(file);
        return lines;
    }

    static QString headingOfEndorsements() { return tr("Endorsements"); }
    static QString headingOfNews() { return tr("Since your last archive"); }
    static QString headingOfUsed() { return tr("Files that were read"); }
    static QString headingOfMissing() { return tr("Not in this archive"); }
    static QString headingOfUnreadable() { return tr("Files that could not be read"); }
    static QString headingOfPassedOver() { return tr("Passed over: they belong to another archive"); }
    static QString promise() { return tr("Laurels opened only these files. Messages were not opened."); }

private:
    [[nodiscard]] QString side(const QString &name, const Archive::SideReport &side) const
    {
        if (!side.isPresent)
            //: %1 is "Received" or "Given".
            return (!m_report.read.unreadable.isEmpty() ? tr("%1: not in what could be read of this archive")
                                                        : tr("%1: not in this archive"))
                .arg(name);
        QStringList parts{tr("%n read", nullptr, side.read), tr("%n kept", nullptr, side.kept),
                          tr("%n duplicate(s) merged", nullptr, side.duplicates),
                          tr("%n left out", nullptr, side.refused)};
        if (side.undated > 0)
            parts += tr("%n without a date", nullptr, side.undated);
        if (side.unknownStatuses > 0)
            parts += tr("%n with a status that Laurels does not know", nullptr, side.unknownStatuses);
        //: %1 is "Received" or "Given", %2 what was read, kept, merged, left out.
        const QString line = tr("%1: %2").arg(name, parts.join(u", "_s));
        //: %1 is for instance "Received: 3 read, 3 kept".
        return side.isWhole ? line
                            : tr("%1. The list is incomplete: what is not in it may still exist.").arg(line);
    }

    static QStringList reasons(const ArchiveNews &since)
    {
        QStringList parts;
        if (since.withdrawn > 0)
            parts += tr("%n withdrawn, or taken off the profile with the skill", nullptr, since.withdrawn);
        if (since.noLongerConnected > 0)
            parts += tr("%n because the connection ended", nullptr, since.noLongerConnected);
        if (since.goneUnexplained > 0)
            parts += tr("%n without a reason in the archive", nullptr, since.goneUnexplained);
        return parts;
    }

    const ArchiveImportReport &m_report;
};

} // namespace

ArchiveReportText archiveReportText(const ArchiveImportReport &report)
{
    const ReportWords words(report);
    ArchiveReportText text{.title = words.title(), .promise = ReportWords::promise()};
    const auto add = [&text](const QString &heading, const QStringList &lines) {
        if (!lines.isEmpty())
            text.sections.append({heading, lines});
    };
    add(ReportWords::headingOfEndorsements(), words.endorsements());
    if (!report.isFirst)
        add(ReportWords::headingOfNews(), words.news());
    add(words.refusedHeading(), words.refused());
    add(ReportWords::headingOfMissing(), ReportWords::names(report.read.missing));
    add(ReportWords::headingOfPassedOver(), ReportWords::names(report.read.passedOver));
    // The promise behind them is about these.
    add(ReportWords::headingOfUsed(), ReportWords::names(report.read.used));
    add(ReportWords::headingOfUnreadable(), words.unreadable());
    return text;
}

QString ArchiveReportText::text() const
{
    QStringList lines{title};
    for (const Section &section : sections) {
        lines += {QString(), section.heading};
        for (const QString &line : section.lines)
            lines += u"  "_s + line;
    }
    lines += {QString(), promise};
    return lines.join(u'\n') + u'\n';
}

} // namespace Laurels
