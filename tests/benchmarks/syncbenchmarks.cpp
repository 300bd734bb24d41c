// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"
#include "stallwatch.h"
#include "workplace.h"

#include "stores/jobs.h"
#include "sync/pagereader.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace Laurels::Bench {

namespace {

struct Timed
{
    double seconds = 0;
    int rows = 0;
};

/// Page after page along the links, as LinkedIn's own JavaScript client is used: the next is asked for when
/// the last has come.
class PlainPager : public QObject
{
public:
    explicit PlainPager(Backend &backend)
        : m_backend(backend)
    {
    }

    Timed read()
    {
        QElapsedTimer timer;
        timer.start();
        ask({});
        m_loop.exec();
        return {double(timer.elapsed()) / 1e3, m_rows};
    }

private:
    void ask(const std::optional<PageToken> &token)
    {
        runJob(m_backend.fetchPage(Direction::Received, token), this,
               [this](const Result<EndorsementPage> &page) {
                   if (!page)
                       giveUp(u"a page failed: "_s + page.error().code);
                   m_rows += int(page->endorsements.size());
                   if (page->next)
                       ask(page->next);
                   else
                       m_loop.quit();
               });
    }

    Backend &m_backend;
    QEventLoop m_loop;
    int m_rows = 0;
};

/// The pages as a sync reads them, thrown away.
Timed readAndForget(Backend &backend)
{
    const EndorsementStore store;
    PageReader reader(backend, store, Direction::Received);
    QEventLoop loop;
    int rows = 0;
    QObject::connect(&reader, &PageReader::pageRead, &loop,
                     [&rows](const EndorsementPage &page) { rows += int(page.endorsements.size()); });
    QObject::connect(&reader, &PageReader::listEnded, &loop, &QEventLoop::quit);
    QObject::connect(&reader, &PageReader::failed, &loop,
                     [](const Error &error) { giveUp(u"a page failed: "_s + error.code); });
    QElapsedTimer timer;
    timer.start();
    reader.start();
    loop.exec();
    return {double(timer.elapsed()) / 1e3, rows};
}

/// What the list shows at the end.
Timed syncWhileWatched(Workplace &workplace, StallWatch &stalls)
{
    stalls.start();
    QElapsedTimer timer;
    timer.start();
    workplace.sync();
    const double seconds = double(timer.elapsed()) / 1e3;
    stalls.stop();
    return {seconds, workplace.model().rowCount()};
}

Timed loadWhileWatched(Workplace &workplace, StallWatch &stalls)
{
    stalls.start();
    QElapsedTimer timer;
    timer.start();
    workplace.open();
    const double seconds = double(timer.elapsed()) / 1e3;
    stalls.stop();
    return {seconds, workplace.model().rowCount()};
}

void expectRows(const Timed &read, int rows)
{
    if (read.rows != rows)
        giveUp(u"%1 rows were read instead of %2"_s.arg(read.rows).arg(rows));
}

} // namespace

QList<Figure> syncFigures(const Sizes &sizes)
{
    const ServiceProcess service(sizes.listRows, sizes.latency);
    Workplace workplace(service);
    const auto connection = workplace.connectAgain();
    const Timed peer = PlainPager(connection->backend()).read();
    expectRows(peer, sizes.listRows);
    StallWatch stalls;
    const Timed ours = syncWhileWatched(workplace, stalls);
    expectRows(ours, sizes.listRows);
    const QString what = u"sync of %L1 at %2 ms"_s.arg(sizes.listRows).arg(sizes.latency.count());
    return QList<Figure>{{.name = what,
                          .value = ours.seconds,
                          .unit = u"s"_s,
                          .goal = u"ratio >= 4"_s,
                          .peer = Peer{u"links one by one"_s, peer.seconds, peer.seconds / ours.seconds}}} +
           stalls.figures(what);
}

QList<Figure> storeFigures(const Sizes &sizes)
{
    const ServiceProcess service(sizes.rows, {});
    Workplace workplace(service);
    Timed peer;
    {
        const auto connection = workplace.connectAgain();
        peer = readAndForget(connection->backend());
        expectRows(peer, sizes.rows);
    }
    StallWatch syncStalls;
    QElapsedTimer timer;
    timer.start();
    expectRows(syncWhileWatched(workplace, syncStalls), sizes.rows);
    workplace.close();
    const double ours = double(timer.elapsed()) / 1e3;

    StallWatch loadStalls;
    const Timed loaded = loadWhileWatched(workplace, loadStalls);
    expectRows(loaded, sizes.rows); // all of it was on disk
    const QString syncing = u"sync of %L1 without latency"_s.arg(sizes.rows);
    const QString loading = u"loading of %L1 from disk"_s.arg(sizes.rows);
    return QList<Figure>{{.name = syncing + u", stored on disk"_s,
                          .value = ours,
                          .unit = u"s"_s,
                          .goal = u"ratio < 2"_s,
                          .peer = Peer{u"the same pages, not stored"_s, peer.seconds, ours / peer.seconds}}} +
           syncStalls.figures(syncing) +
           QList<Figure>{{.name = loading, .value = loaded.seconds, .unit = u"s"_s}} +
           loadStalls.figures(loading);
}

} // namespace Laurels::Bench
