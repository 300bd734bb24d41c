// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"
#include "workplace.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::Bench {

namespace {

constexpr int muchLonger = 10; // than the list that is usual

/// What laurels-bench-list prints.
QJsonObject use(const QString &whose, int rows)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setProcessEnvironment(offscreenEnvironment());
    process.start(QCoreApplication::applicationDirPath() + u"/laurels-bench-list"_s,
                  {whose, QString::number(rows)});
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        giveUp(u"laurels-bench-list %1 did not end well"_s.arg(whose));
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

QList<double> sorted(const QJsonObject &times, const QString &name)
{
    QList<double> values;
    const QJsonArray array = times[name].toArray();
    for (const QJsonValue value : array)
        values.append(value.toDouble());
    if (values.isEmpty())
        giveUp(u"laurels-bench-list measured no %1"_s.arg(name));
    std::sort(values.begin(), values.end());
    return values;
}

double p95(const QList<double> &values)
{
    return values.at(std::min(values.size() - 1, values.size() * 95 / 100));
}

/// What was measured of both, as it usually is and at the worst.
struct Compared
{
    QString name;
    QList<double> ours;
    QList<double> peer;

    [[nodiscard]] QList<Figure> figures(const QString &goal) const
    {
        return {figure(u"p95"_s, p95(ours), p95(peer), goal),
                figure(u"the worst"_s, ours.last(), peer.last(), {})};
    }

private:
    [[nodiscard]] Figure figure(const QString &which, double value, double peerValue,
                                const QString &goal) const
    {
        return {.name = name + u", "_s + which,
                .value = value,
                .unit = u"ms"_s,
                .goal = goal,
                .peer = Peer{u"QSortFilterProxyModel"_s, peerValue, peerValue / value}};
    }
};

Figure longListFigure(int rows)
{
    const QJsonObject times = use(u"laurels"_s, rows);
    return {.name = u"worst keystroke to the painted list, %L1 by person"_s.arg(rows),
            .value = std::max(sorted(times, u"narrowing"_s).last(), sorted(times, u"widening"_s).last()),
            .unit = u"ms"_s,
            .goal = u"<= 150"_s};
}

} // namespace

QList<Figure> listFigures(const Sizes &sizes)
{
    const QJsonObject ours = use(u"laurels"_s, sizes.rows);
    const QJsonObject peer = use(u"proxy"_s, sizes.rows);
    const auto compared = [&](const QString &what, const QString &name) {
        return Compared{what, sorted(ours, name), sorted(peer, name)};
    };
    const QString list = u"the painted list, %L1 by person"_s.arg(sizes.rows);
    const QString decision =
        u"decision to the painted row, after the pause of %1 ms that tells typing from keys"_s.arg(
            ours["typingPause"_L1].toInt());
    const QString keystroke = u"keystroke to "_s + list;
    return compared(keystroke + u", narrowing"_s, u"narrowing"_s).figures(u"<= 16, ratio >= 10"_s) +
           compared(keystroke + u", widening"_s, u"widening"_s).figures(u"<= 16, ratio >= 10"_s) +
           compared(decision, u"change"_s).figures(u"<= 50"_s) +
           compared(u"click on a header to "_s + list, u"sort"_s).figures({}) +
           QList<Figure>{longListFigure(sizes.rows * muchLonger)};
}

} // namespace Laurels::Bench
