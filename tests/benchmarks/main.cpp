// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <array>
#include <cstdio>

using namespace Laurels::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int exitUsage = 2;

struct Benchmark
{
    const char *name;
    QList<Figure> (*figures)(const Sizes &);
};

constexpr std::array benchmarks{
    Benchmark{"sync", &syncFigures},      Benchmark{"store", &storeFigures},
    Benchmark{"changes", &changeFigures}, Benchmark{"start", &startFigures},
    Benchmark{"list", &listFigures},      Benchmark{"archive", &archiveFigures},
    Benchmark{"memory", &memoryFigures},
};

struct SizeOption
{
    QString name;
    QString meaning;
    int standard;
};

int usage(const QString &complaint)
{
    QTextStream(stderr) << u"laurels-bench: "_s << complaint << Qt::endl;
    return exitUsage;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QStringList names;
    for (const Benchmark &benchmark : benchmarks)
        names.append(QString::fromLatin1(benchmark.name));

    const Sizes standard;
    const QList<SizeOption> sizeOptions{
        {u"rows"_s, u"Rows in memory, and of the sync without latency."_s, standard.rows},
        {u"list-rows"_s, u"Rows of the sync with latency."_s, standard.listRows},
        {u"changes"_s, u"Status changes."_s, standard.changes},
        {u"latency"_s, u"Milliseconds before every answer."_s, int(standard.latency.count())},
        {u"archive-rows"_s, u"Received ones in an archive."_s, standard.archiveRows}};
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Measures Laurels against its goals, with a sandbox as the service. Figures, not a test: a busy "
        "machine gives other ones."_s);
    parser.addHelpOption();
    parser.addOption({u"json"_s, u"Prints JSON instead of a table."_s});
    parser.addOption({u"only"_s, u"Only this one: %1."_s.arg(names.join(u", "_s)), u"NAME"_s});
    for (const SizeOption &option : sizeOptions)
        parser.addOption({option.name, option.meaning, u"N"_s, QString::number(option.standard)});
    parser.process(app);

    QHash<QString, int> numbers;
    for (const SizeOption &option : sizeOptions) {
        bool isNumber = false;
        const int number = parser.value(option.name).toInt(&isNumber);
        if (!isNumber || number < 1)
            return usage(u"--%1 takes a number from 1."_s.arg(option.name));
        numbers.insert(option.name, number);
    }
    const QString only = parser.value(u"only"_s);
    if (!only.isEmpty() && !names.contains(only))
        return usage(u"--only takes one of %1."_s.arg(names.join(u", "_s)));

    const Sizes sizes{.rows = numbers.value(u"rows"_s),
                      .listRows = numbers.value(u"list-rows"_s),
                      .changes = numbers.value(u"changes"_s),
                      .latency = std::chrono::milliseconds(numbers.value(u"latency"_s)),
                      .archiveRows = numbers.value(u"archive-rows"_s)};
    QList<Figure> figures;
    for (const Benchmark &benchmark : benchmarks) {
        if (only.isEmpty() || only == QLatin1String(benchmark.name))
            figures += benchmark.figures(sizes);
    }
    QTextStream out(stdout);
    if (parser.isSet(u"json"_s))
        out << toJson(figures);
    else
        out << toTable(figures);
    return 0;
}
