// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"
#include "stallwatch.h"
#include "workplace.h"

#include "stores/jobs.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace Laurels::Bench {

namespace {

/// Change after change: the next is sent when the last was answered.
class PlainChanger : public QObject
{
public:
    PlainChanger(Backend &backend, QList<EndorsementUrn> urns)
        : m_backend(backend)
        , m_urns(std::move(urns))
    {
    }

    double change()
    {
        QElapsedTimer timer;
        timer.start();
        changeNext();
        m_loop.exec();
        return double(timer.elapsed()) / 1e3;
    }

private:
    void changeNext()
    {
        runJob(m_backend.setStatus(m_urns.takeLast(), Status::Accepted), this,
               [this](const Result<std::monostate> &answer) {
                   if (!answer)
                       giveUp(u"a change failed: "_s + answer.error().code);
                   if (m_urns.isEmpty())
                       m_loop.quit();
                   else
                       changeNext();
               });
    }

    Backend &m_backend;
    QList<EndorsementUrn> m_urns;
    QEventLoop m_loop;
};

QList<RowId> visibleRows(const EndorsementStore &store, int count)
{
    QList<RowId> rows;
    for (const RowId row : store.rows()) {
        if (store.shownStatus(row) == Status::Accepted && rows.size() < count)
            rows.append(row);
    }
    if (rows.size() < count)
        giveUp(u"the service has too few visible endorsements"_s);
    return rows;
}

double hideAll(Workplace &workplace, const QList<RowId> &rows)
{
    Outbox &outbox = workplace.composition().outbox();
    QElapsedTimer timer;
    timer.start();
    outbox.decide(rows, Status::Hidden);
    while (outbox.openCount() > 0)
        waitFor(&outbox, &Outbox::itemsChanged);
    const EndorsementStore &store = workplace.composition().store();
    for (const RowId row : rows) {
        if (store.row(row).write != WriteState::None || store.shownStatus(row) != Status::Hidden)
            giveUp(u"a change did not take effect"_s);
    }
    return double(timer.elapsed()) / 1e3;
}

} // namespace

QList<Figure> changeFigures(const Sizes &sizes)
{
    // Some of the sample data is not visible.
    const ServiceProcess service(sizes.changes * 3 / 2, sizes.latency);
    Workplace workplace(service);
    workplace.sync();
    const EndorsementStore &store = workplace.composition().store();
    const QList<RowId> rows = visibleRows(store, sizes.changes);
    QList<EndorsementUrn> urns;
    for (const RowId row : rows)
        urns.append(store.urn(row));

    StallWatch stalls;
    stalls.start();
    const double ours = hideAll(workplace, rows);
    stalls.stop();
    const auto connection = workplace.connectAgain();
    const double peer = PlainChanger(connection->backend(), urns).change();
    const QString what = u"%L1 status changes at %2 ms"_s.arg(sizes.changes).arg(sizes.latency.count());
    return QList<Figure>{{.name = what,
                          .value = ours,
                          .unit = u"s"_s,
                          .goal = u"ratio >= 3"_s,
                          .peer = Peer{u"one by one"_s, peer, peer / ours}}} +
           stalls.figures(what);
}

} // namespace Laurels::Bench
