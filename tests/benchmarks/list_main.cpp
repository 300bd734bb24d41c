// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// laurels-bench-list laurels|proxy ROWS: uses a list of so many rows and prints what it took, as one JSON
// document: milliseconds of each keystroke that narrows and that widens a search, of each change and of each
// click on a header. Its parent starts it without a display: QT_QPA_PLATFORM=offscreen.

#include "listours.h"
#include "listpeer.h"
#include "widgets/letterkeys.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Laurels;
using namespace Laurels::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int exitUsage = 2;

QJsonArray toJson(const QList<double> &milliseconds)
{
    QJsonArray array;
    for (const double each : milliseconds)
        array.append(each);
    return array;
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString whose = arguments.value(1);
    const int rows = arguments.value(2).toInt();
    if (arguments.size() != 3 || rows < 1 || (whose != "laurels"_L1 && whose != "proxy"_L1)) {
        std::fputs("usage: laurels-bench-list laurels|proxy ROWS\n", stderr);
        return exitUsage;
    }
    const ListTimes times = whose == "laurels"_L1 ? timesOfLaurels(rows) : timesOfProxy(rows);
    const QJsonObject document{{u"narrowing"_s, toJson(times.narrowing)},
                               {u"widening"_s, toJson(times.widening)},
                               {u"change"_s, toJson(times.change)},
                               {u"sort"_s, toJson(times.sort)},
                               {u"typingPause"_s, int(LetterKeys::typingPause.count())}};
    std::puts(QJsonDocument(document).toJson(QJsonDocument::Compact).constData());
    return 0;
}
