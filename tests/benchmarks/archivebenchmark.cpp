// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"
#include "memoryuse.h"
#include "samplearchive.h"
#include "stallwatch.h"
#include "workplace.h"

#include "sync/archiveimport.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::Bench {

namespace {

constexpr int openings = 5;
constexpr qint64 messageBytesARow = 1'000;
constexpr double megabyte = 1e6;

/// What laurels-bench-archive prints.
QJsonObject open(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setProcessEnvironment(offscreenEnvironment());
    process.start(QCoreApplication::applicationDirPath() + u"/laurels-bench-archive"_s, arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        giveUp(u"laurels-bench-archive %1 did not end well"_s.arg(arguments.value(0)));
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

QJsonObject openInLaurels(const QString &archive, int rows)
{
    const QTemporaryDir profile;
    return open({u"laurels"_s, profile.path(), archive, QString::number(rows)});
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// Of several openings of one archive.
class Openings
{
public:
    void add(const QJsonObject &opening)
    {
        m_milliseconds.append(opening[u"milliseconds"_s].toDouble());
        m_stalls.longest = std::max(m_stalls.longest, opening[u"longestStall"_s].toDouble());
        m_stalls.p99 = std::max(m_stalls.p99, opening[u"stallsP99"_s].toDouble());
        m_stalls.longestWork = std::max(m_stalls.longestWork, opening[u"longestWork"_s].toDouble());
        if (opening.contains(u"grownBy"_s))
            m_grownBy.append(opening[u"grownBy"_s].toDouble());
    }

    [[nodiscard]] double milliseconds() const { return median(m_milliseconds); }
    /// The worst.
    [[nodiscard]] const Stalls &stalls() const { return m_stalls; }
    /// Megabytes; nothing where the system does not say.
    [[nodiscard]] std::optional<double> grownBy() const
    {
        return m_grownBy.isEmpty() ? std::nullopt : std::optional(median(m_grownBy) / megabyte);
    }

private:
    QList<double> m_milliseconds;
    QList<double> m_grownBy;
    Stalls m_stalls;
};

/// Into an empty profile, without a window; returns when all is on disk.
void import(Composition &composition, const QString &archive)
{
    ArchiveImport import(composition.accounts(), composition.store(), composition.archives(),
                         composition.outbox(), composition.clock(), {});
    QEventLoop loop;
    QObject::connect(&import, &ArchiveImport::finished, &loop,
                     [&loop](const Result<ArchiveImportReport> &result) {
                         if (!result)
                             giveUp(u"no archive can be opened: "_s + result.error().code);
                         loop.quit();
                     });
    import.start(archive);
    loop.exec();
    composition.cache().whenWritten(&loop, [&loop](const std::optional<Error> & /*error*/) { loop.quit(); });
    loop.exec();
}

/// Rows, names, what is known of the people, and the list that shows them.
QList<Figure> rowFigures(const QString &archive, const SampleArchive &sample, int rows)
{
    const QTemporaryDir profile;
    auto made = Composition::make({.profileDirectory = profile.path(), .isKeychainUsed = false});
    if (!made)
        giveUp(u"no profile can be made: "_s + made.error().code);
    Composition &composition = **made;
    composition.cache().load({});
    if (!composition.cache().isLoaded())
        waitFor(&composition.cache(), &EndorsementCache::loaded);
    composition.archives().finishLoading();
    const std::optional<qint64> before = allocatedBytes();
    EndorsementModel model(composition.store(), composition.clock());
    import(composition, archive);
    const std::optional<qint64> after = allocatedBytes();
    if (model.rowCount() != rows)
        giveUp(u"%1 rows were kept instead of %2"_s.arg(model.rowCount()).arg(rows));
    if (!before || !after)
        return {};
    return {{.name = u"archive: memory of a kept row, of %L1 by %L2 people, names and connections included"_s
                         .arg(rows)
                         .arg(sample.people()),
             .value = double(*after - *before) / double(rows),
             .unit = u"bytes"_s}};
}

QList<Figure> peakFigures(const Openings &full, const Openings &lean, double timesAsLarge)
{
    const std::optional<double> ours = full.grownBy();
    const std::optional<double> least = lean.grownBy();
    if (!ours || !least || *ours <= 0 || *least <= 0)
        return {};
    return {{.name = u"archive: memory at its most while opening, the ZIP %1 times as large by messages.csv"_s
                         .arg(timesAsLarge, 0, 'f', 0),
             .value = *ours,
             .unit = u"MB"_s,
             .goal = u"ratio <= 1.1"_s,
             .peer = Peer{u"without messages.csv"_s, *least, *ours / *least}}};
}

} // namespace

QList<Figure> archiveFigures(const Sizes &sizes)
{
    const int rows = sizes.archiveRows;
    const QTemporaryDir place;
    const QString fullZip = place.filePath(u"full.zip"_s);
    const QString leanZip = place.filePath(u"lean.zip"_s);
    const QString table = place.filePath(u"received.csv"_s);
    const SampleArchive sample(rows);
    const double timesAsLarge =
        double(sample.saveZip(fullZip, rows * messageBytesARow)) / double(sample.saveZip(leanZip, 0));
    sample.saveReceived(table);

    Openings full;
    Openings lean;
    Openings naive;
    for (int i = 0; i < openings; ++i) { // in turns, so that all meet the same moods
        full.add(openInLaurels(fullZip, rows));
        lean.add(openInLaurels(leanZip, rows));
        naive.add(open({u"naive"_s, table, QString::number(rows)}));
    }
    const QString opening = u"archive of %L1 received, ZIP to the painted list"_s.arg(rows);
    const double ours = full.milliseconds();
    return QList<Figure>{
               {.name = opening,
                .value = ours,
                .unit = u"ms"_s,
                .goal = u"<= 1000"_s,
                .peer = Peer{u"QTextStream, split, QSortFilterProxyModel; CSV only"_s, naive.milliseconds(),
                             ours / naive.milliseconds()}},
               {.name = opening + u", with a messages.csv beside it"_s,
                .value = ours,
                .unit = u"ms"_s,
                .goal = u"ratio <= 1.1"_s,
                .peer = Peer{u"without messages.csv"_s, lean.milliseconds(), ours / lean.milliseconds()}}} +
           full.stalls().figures(opening) + peakFigures(full, lean, timesAsLarge) +
           rowFigures(fullZip, sample, rows);
}

} // namespace Laurels::Bench
