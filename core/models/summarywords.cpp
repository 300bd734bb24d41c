// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/summarywords.h"

#include "models/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr qsizetype mostListed = 3;

struct SummaryWords
{
    Q_DECLARE_TR_FUNCTIONS(SummaryWords)
};

} // namespace

QString countsText(const StatusCounts &counts)
{
    QStringList parts;
    const auto add = [&parts](const QString &word, int count) {
        if (count > 0)
            parts += SummaryWords::tr("%1 %2", "%1 is a count, %2 the word of a status")
                         .arg(QLocale().toString(count), word.toLower());
    };
    add(statusText(Status::Accepted, Direction::Received), counts.visible);
    add(statusText(Status::Hidden, Direction::Received), counts.hidden);
    add(statusText(Status::Rejected, Direction::Received), counts.rejected);
    add(statusText(Status::Pending, Direction::Received), counts.pending);
    add(SummaryWords::tr("Other", "endorsements with some other status"), counts.other);
    const QString all = SummaryWords::tr("%n endorsement(s)", nullptr, counts.total());
    return parts.isEmpty() ? all : SummaryWords::tr("%1: %2").arg(all, parts.join(u", "_s));
}

QString shortList(const QStringList &data)
{
    QStringList shown;
    for (const QString &each : data.first(qMin(mostListed, data.size())))
        shown += QChar(0x2068) + each + QChar(0x2069);
    const QString list = shown.join(u", "_s);
    const auto more = int(data.size() - shown.size());
    return more == 0 ? list : SummaryWords::tr("%1 and %n more", nullptr, more).arg(list);
}

} // namespace Laurels
