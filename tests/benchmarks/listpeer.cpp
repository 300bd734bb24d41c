// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listpeer.h"

#include "fakeclock.h"
#include "models/endorsementmodel.h"
#include "samplerows.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::Bench {

namespace {

using Column = EndorsementModel::Column;

constexpr int changes = 200;
constexpr int rowsInView = 20; // or more

void fill(QStandardItemModel &items, const SampleRows &samples)
{
    const AccountId account = AccountId::create();
    FakeClock clock;
    EndorsementStore store;
    store.setAccount(account, SampleRows::owner(), {});
    samples.mergeNamedInto(store, account);
    const EndorsementModel ours(store, clock);
    for (int column = 0; column < ours.columnCount(); ++column) {
        const QString title = ours.headerData(column, Qt::Horizontal).toString();
        items.setHorizontalHeaderItem(column, new QStandardItem(title));
    }
    for (int row = 0; row < ours.rowCount(); ++row) {
        QList<QStandardItem *> cells;
        for (int column = 0; column < ours.columnCount(); ++column)
            cells.append(new QStandardItem(ours.index(row, column).data().toString()));
        items.appendRow(cells);
    }
}

void setUp(QTableView &view, QAbstractItemModel &model)
{
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(view.fontMetrics().height() * 3 / 2);
    view.verticalHeader()->hide();
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setWordWrap(false);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.horizontalHeader()->setStretchLastSection(true);
    view.setModel(&model);
    view.sortByColumn(int(Column::Person), Qt::AscendingOrder);
    view.setSortingEnabled(true);
}

} // namespace

ListTimes timesOfProxy(int rows)
{
    const SampleRows samples(rows);
    QStandardItemModel items;
    fill(items, samples);
    QSortFilterProxyModel proxy;
    proxy.setDynamicSortFilter(true);
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSourceModel(&items);

    QWidget window;
    auto *search = new QLineEdit;
    auto *view = new QTableView;
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(search);
    layout->addWidget(view);
    setUp(*view, proxy);
    QObject::connect(search, &QLineEdit::textChanged, &proxy, &QSortFilterProxyModel::setFilterFixedString);
    window.resize(1200, 800);
    window.show();
    search->setFocus();
    settle();

    ListHand hand(*search, *view, [] {});
    hand.search(searches(samples));
    const int inView = std::min(rowsInView, proxy.rowCount());
    for (int i = 0; i < changes; ++i) {
        const QModelIndex cell = proxy.mapToSource(proxy.index(i % inView, int(Column::Status)));
        const QString word = u"Hidden %1"_s.arg(i);
        hand.change([&] { items.setData(cell, word); });
    }
    hand.clickHeaders();
    return hand.times();
}

} // namespace Laurels::Bench
