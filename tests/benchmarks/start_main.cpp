// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// laurels-bench-start PROFILE: opens the window as laurels does, says "painted" once there is something to
// see in it (rows, where the profile holds any), and ends.

#include "desks.h"
#include "mainwindow.h"
#include "translations.h"
#include "widgets/endorsementview.h"

#include <QApplication>
#include <QPaintEvent>
#include <QTimer>

#include <cstdio>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

class PaintWatch : public QObject
{
public:
    PaintWatch(MainWindow &window, bool isForRows)
        : m_view(*window.findChild<EndorsementView *>())
        , m_isForRows(isForRows)
    {
        if (isForRows)
            m_view.viewport()->installEventFilter(this);
        else
            window.installEventFilter(this);
    }

    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        // It is painted when this event was worked on.
        if (event->type() == QEvent::Paint && (!m_isForRows || m_view.model()->rowCount() > 0))
            QTimer::singleShot(0, this, [] {
                std::puts("painted");
                std::fflush(stdout);
                QCoreApplication::exit();
            });
        return false;
    }

private:
    EndorsementView &m_view;
    bool m_isForRows;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc != 3) {
        std::fputs("usage: laurels-bench-start PROFILE rows|window\n", stderr);
        return 2;
    }
    installTranslations(application);
    Desks desks(QString::fromLocal8Bit(argv[1]));
    if (!desks.openProfile())
        return 1;
    MainWindow *window = nullptr;
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets)
        window = window ? window : qobject_cast<MainWindow *>(widget);
    const PaintWatch watch(*window, qstrcmp(argv[2], "rows") == 0);
    return QApplication::exec();
}
