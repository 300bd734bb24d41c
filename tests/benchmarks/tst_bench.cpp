// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// That the benchmark program runs and what its JSON looks like; its figures are for people.
class TestBench : public QObject
{
    Q_OBJECT

private slots:
    void jsonHasAllFigures();
    void oneIsSelected();
    void peopleGetATable();
    void wrongOptionsAreRefused();
};

namespace {

struct Run
{
    int code = -1;
    QByteArray out;
};

Run run(const QStringList &options)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(LAURELS_BENCH_PROGRAM), options);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput()};
}

const QStringList small{u"--rows"_s,    u"300"_s, u"--list-rows"_s,    u"300"_s, u"--changes"_s, u"20"_s,
                        u"--latency"_s, u"1"_s,   u"--archive-rows"_s, u"300"_s};

} // namespace

void TestBench::jsonHasAllFigures()
{
    const Run done = run(small + QStringList{u"--json"_s});
    QCOMPARE(done.code, 0);
    const QJsonObject document = QJsonDocument::fromJson(done.out).object();
    QCOMPARE(document.keys(), QStringList{u"figures"_s});
    const QJsonArray figures = document["figures"_L1].toArray();
    QVERIFY(figures.size() >= 4);
    QSet<QString> peers;
    for (const QJsonValue figure : figures) {
        peers.insert(figure["peer"_L1].toString());
        QCOMPARE(figure.toObject().keys(), (QStringList{u"goal"_s, u"name"_s, u"peer"_s, u"peerValue"_s,
                                                        u"ratio"_s, u"unit"_s, u"value"_s}));
        QVERIFY(!figure["name"_L1].toString().isEmpty());
        QVERIFY(!figure["unit"_L1].toString().isEmpty());
        QVERIFY(figure["value"_L1].isDouble());
        QCOMPARE(figure["ratio"_L1].isDouble(), figure["peer"_L1].isString());
        QCOMPARE(figure["peerValue"_L1].isDouble(), figure["peer"_L1].isString());
    }
    QVERIFY(peers.contains(u"QSortFilterProxyModel"_s)); // a program of its own, with a window
    QVERIFY(peers.contains(u"without messages.csv"_s));
}

void TestBench::oneIsSelected()
{
    const Run done = run(small + QStringList{u"--only"_s, u"archive"_s, u"--json"_s});
    QCOMPARE(done.code, 0);
    const QJsonArray figures = QJsonDocument::fromJson(done.out).object()["figures"_L1].toArray();
    QVERIFY(figures.size() >= 5); // time twice, and three of the stalls
    for (const QJsonValue figure : figures)
        QVERIFY2(figure["name"_L1].toString().startsWith(u"archive"_s),
                 qPrintable(figure["name"_L1].toString()));
    QVERIFY(figures.first()["value"_L1].toDouble() > 0);
}

void TestBench::peopleGetATable()
{
    const Run done = run(small + QStringList{u"--only"_s, u"sync"_s});
    QCOMPARE(done.code, 0);
    const QList<QByteArray> lines = done.out.trimmed().split('\n');
    QVERIFY(lines.size() > 1);
    QVERIFY(lines.at(0).startsWith("figure"));
    QVERIFY(lines.at(1).contains("ratio >= 4"));
}

void TestBench::wrongOptionsAreRefused()
{
    QCOMPARE(run({u"--rows"_s, u"many"_s}).code, 2);
    QCOMPARE(run({u"--only"_s, u"nothing"_s}).code, 2);
}

QTEST_GUILESS_MAIN(TestBench)
#include "tst_bench.moc"
