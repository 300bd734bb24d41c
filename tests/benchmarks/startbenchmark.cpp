// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"
#include "samplerows.h"
#include "workplace.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::Bench {

namespace {

/// One is nothing: a disk and a scheduler have their moods.
constexpr int starts = 9;

/// As a sync would have left it.
void fill(const QString &profile, const SampleRows &samples)
{
    auto made = Composition::make({.profileDirectory = profile, .isKeychainUsed = false});
    if (!made)
        giveUp(u"no profile can be made: "_s + made.error().code);
    Composition &composition = **made;
    composition.cache().load({});
    if (!composition.cache().isLoaded())
        waitFor(&composition.cache(), &EndorsementCache::loaded);
    // Nobody listens there.
    const Account account{.id = AccountId::create(),
                          .source = Source::LinkedIn,
                          .name = u"Benchmark"_s,
                          .baseAddress = QUrl(u"http://127.0.0.1:9/v2"_s),
                          .owner = SampleRows::owner(),
                          .ownerName = {},
                          .reviewFrom = {}};
    if (!composition.accounts().add(account))
        giveUp(u"no account can be added"_s);
    samples.mergeInto(composition.store(), account.id);
    composition.store().setSyncedAt(account.id, composition.clock().now());
}

/// From the start of the program to its first picture, in milliseconds.
double start(const QString &profile, const QString &until)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setProcessEnvironment(offscreenEnvironment());
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationDirPath() + u"/laurels-bench-start"_s, {profile, until});
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead())
            giveUp(u"laurels-bench-start painted nothing"_s);
    }
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    process.waitForFinished();
    return milliseconds;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

QList<Figure> startFigures(const Sizes &sizes)
{
    const QTemporaryDir full;
    const QTemporaryDir empty;
    fill(full.path(), SampleRows(sizes.rows));
    QList<double> ours;
    QList<double> peer;
    for (int i = 0; i < starts; ++i) { // in turns, so that both meet the same moods
        ours.append(start(full.path(), u"rows"_s));
        peer.append(start(empty.path(), u"window"_s));
    }
    return {
        {.name = u"start to first rows, %L1 in the profile"_s.arg(sizes.rows),
         .value = median(ours),
         .unit = u"ms"_s,
         .goal = u"ratio <= 1.5"_s,
         .peer = Peer{u"to the window of an empty profile"_s, median(peer), median(ours) / median(peer)}}};
}

} // namespace Laurels::Bench
