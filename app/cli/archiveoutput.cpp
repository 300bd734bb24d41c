// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/archiveoutput.h"

#include "cli/failures.h"
#include "cli/plaintext.h"
#include "models/archivereporttext.h"
#include "models/errortext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QJsonObject sideJson(const Archive::SideReport &side)
{
    return {{u"present"_s, side.isPresent},
            {u"read"_s, side.read},
            {u"kept"_s, side.kept},
            {u"duplicates"_s, side.duplicates},
            {u"refused"_s, side.refused}};
}

QString reasonWord(Archive::RefusedRow::Reason reason)
{
    using Archive::RefusedRow;
    switch (reason) {
    case RefusedRow::TooFewFields:
        return u"tooFewFields"_s;
    case RefusedRow::CutOff:
        return u"cutOff"_s;
    case RefusedRow::NotText:
        return u"notText"_s;
    case RefusedRow::NoSkill:
        return u"noSkill"_s;
    case RefusedRow::NoPerson:
        return u"noPerson"_s;
    case RefusedRow::BrokenQuotes:
        return u"brokenQuotes"_s;
    }
    return {};
}

QJsonArray refusedJson(const QList<Archive::RefusedRow> &rows)
{
    QJsonArray refused;
    for (const Archive::RefusedRow &row : rows) {
        refused.append(
            QJsonObject{{u"file"_s, row.file}, {u"line"_s, row.line}, {u"reason"_s, reasonWord(row.reason)}});
    }
    return refused;
}

QJsonArray unreadableJson(const QList<Archive::FileProblem> &problems)
{
    QJsonArray unreadable;
    for (const Archive::FileProblem &problem : problems) {
        unreadable.append(QJsonObject{{u"file"_s, problem.path},
                                      {u"error"_s, errorWord(problem.error)},
                                      {u"message"_s, errorText(problem.error).sentence()}});
    }
    return unreadable;
}

QJsonValue sinceJson(const ArchiveImportReport &report)
{
    if (report.isFirst)
        return {};
    return QJsonObject{{u"new"_s, report.since.added},
                       {u"vanished"_s, report.since.vanished()},
                       {u"changed"_s, report.since.statusChanged},
                       {u"renamed"_s, report.since.renamed}};
}

/// What keeps a name from turning a line around. harmless() does that, too, and would leave a blank for it.
bool isIsolating(QChar c)
{
    constexpr char16_t first = 0x2066;
    constexpr char16_t last = 0x2069;
    return c >= QChar(first) && c <= QChar(last);
}

} // namespace

QJsonObject toJson(const ArchiveImportReport &report)
{
    return {{u"received"_s, sideJson(report.read.received)},
            {u"given"_s, sideJson(report.read.given)},
            {u"refused"_s, refusedJson(report.read.refused)},
            {u"since"_s, sinceJson(report)},
            {u"confirmed"_s, report.since.confirmed},
            {u"missing"_s, QJsonArray::fromStringList(report.read.missing)},
            {u"unreadable"_s, unreadableJson(report.read.unreadable)}};
}

QString toText(const ArchiveImportReport &report)
{
    QString text;
    const QStringList lines = archiveReportText(report).text().trimmed().split(u'\n');
    for (QString line : lines) {
        line.removeIf(isIsolating);
        text += harmless(line) + u'\n';
    }
    return text;
}

} // namespace Laurels
