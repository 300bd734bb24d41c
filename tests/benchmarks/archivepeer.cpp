// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivepeer.h"

#include "giveup.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace Laurels::Bench {

namespace {

constexpr int nameColumn = 2;

class PaintNote : public QObject
{
public:
    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        m_hasSeenPaint |= event->type() == QEvent::Paint;
        return false;
    }
    [[nodiscard]] bool hasSeenPaint() const { return m_hasSeenPaint; }

private:
    bool m_hasSeenPaint = false;
};

void read(QFile &table, QStandardItemModel &items)
{
    QTextStream lines(&table);
    items.setHorizontalHeaderLabels(lines.readLine().split(u','));
    while (!lines.atEnd()) {
        QList<QStandardItem *> cells;
        const QStringList fields = lines.readLine().split(u',');
        for (const QString &field : fields)
            cells.append(new QStandardItem(field));
        items.appendRow(cells);
    }
}

} // namespace

double millisecondsOfNaive(const QString &table, int rows)
{
    QTableView view;
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->hide();
    view.setWordWrap(false);
    view.resize(1200, 800);
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        giveUp(u"no window"_s);
    PaintNote note;
    view.viewport()->installEventFilter(&note);

    QElapsedTimer timer;
    timer.start();
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        giveUp(u"%1 cannot be read"_s.arg(table));
    QStandardItemModel items;
    read(file, items);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&items);
    view.setModel(&proxy);
    view.sortByColumn(nameColumn, Qt::AscendingOrder);
    view.setSortingEnabled(true);
    if (proxy.rowCount() != rows)
        giveUp(u"%1 rows were read instead of %2"_s.arg(proxy.rowCount()).arg(rows));
    while (!note.hasSeenPaint())
        QCoreApplication::processEvents();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace Laurels::Bench
