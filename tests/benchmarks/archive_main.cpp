// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
// laurels-bench-archive laurels PROFILE ZIP ROWS: opens the window on the profile and then the archive, and
// ends when the list with all its rows and the report are painted. laurels-bench-archive naive CSV ROWS: the
// same list as it is made in an afternoon. Both print one JSON document: milliseconds until all rows were
// painted, and for laurels the stalls of its event loop and the bytes that the process grew by at its
// largest.

#include "archivepeer.h"
#include "desks.h"
#include "giveup.h"
#include "mainwindow.h"
#include "memoryuse.h"
#include "stallwatch.h"
#include "widgets/endorsementview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <cstdio>

using namespace Laurels;
using namespace Laurels::Bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int exitUsage = 2;
constexpr auto patience = 120s;

/// Opens the archive once the window is painted, and watches until all is.
class Opening : public QObject
{
public:
    Opening(MainWindow &window, QString archive, int rows)
        : m_window(window)
        , m_view(*window.findChild<EndorsementView *>())
        , m_archive(std::move(archive))
        , m_rows(rows)
    {
        qApp->installEventFilter(this);
        QTimer::singleShot(patience, this, [] { giveUp(u"the archive was not shown"_s); });
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        if (watched->objectName() == "archiveFailed"_L1)
            giveUp(u"the archive could not be opened"_s);
        // It is painted when this event was worked on.
        if (watched == &m_window && !m_hasBegun)
            QTimer::singleShot(0, this, [this] { begin(); });
        else if (watched == m_view.viewport() && m_view.model()->rowCount() == m_rows)
            QTimer::singleShot(0, this, [this] { noteRows(); });
        else if (watched->objectName() == "archiveReportDialog"_L1)
            QTimer::singleShot(0, this, [this] { noteReport(); });
        return false;
    }

private:
    void begin()
    {
        if (m_hasBegun)
            return;
        m_hasBegun = true;
        forgetPeak();
        m_bytesBefore = peakBytes();
        m_stalls.start();
        m_timer.start();
        m_window.openArchive(m_archive);
    }

    void noteRows()
    {
        if (m_hasBegun && m_milliseconds == 0)
            m_milliseconds = double(m_timer.nsecsElapsed()) / 1e6;
        endIfDone();
    }

    void noteReport()
    {
        m_hasReport = true;
        endIfDone();
    }

    void endIfDone()
    {
        if (m_milliseconds == 0 || !m_hasReport || m_hasEnded)
            return;
        m_hasEnded = true;
        m_stalls.stop();
        const Stalls stalls = m_stalls.stalls();
        QJsonObject document{{u"milliseconds"_s, m_milliseconds},
                             {u"longestStall"_s, stalls.longest},
                             {u"stallsP99"_s, stalls.p99},
                             {u"longestWork"_s, stalls.longestWork}};
        if (const auto peak = peakBytes(); peak && m_bytesBefore)
            document.insert(u"grownBy"_s, double(*peak - *m_bytesBefore));
        std::puts(QJsonDocument(document).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
        QCoreApplication::exit();
    }

    MainWindow &m_window;
    EndorsementView &m_view;
    const QString m_archive;
    const int m_rows;
    StallWatch m_stalls;
    QElapsedTimer m_timer;
    std::optional<qint64> m_bytesBefore;
    double m_milliseconds = 0; ///< 0: not all rows are painted
    bool m_hasBegun = false;
    bool m_hasReport = false;
    bool m_hasEnded = false;
};

int openInLaurels(const QString &profile, const QString &archive, int rows)
{
    Desks desks(profile);
    if (!desks.openProfile())
        giveUp(u"no profile can be made"_s);
    MainWindow *window = nullptr;
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets)
        window = window ? window : qobject_cast<MainWindow *>(widget);
    const Opening opening(*window, archive, rows);
    return QApplication::exec();
}

int openNaively(const QString &table, int rows)
{
    const QJsonObject document{{u"milliseconds"_s, millisecondsOfNaive(table, rows)}};
    std::puts(QJsonDocument(document).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString whose = arguments.value(1);
    const int rows = arguments.last().toInt();
    if (arguments.size() == 5 && whose == "laurels"_L1 && rows > 0)
        return openInLaurels(arguments.at(2), arguments.at(3), rows);
    if (arguments.size() == 4 && whose == "naive"_L1 && rows > 0)
        return openNaively(arguments.at(2), rows);
    std::fputs("usage: laurels-bench-archive laurels PROFILE ZIP ROWS | naive CSV ROWS\n", stderr);
    return exitUsage;
}
