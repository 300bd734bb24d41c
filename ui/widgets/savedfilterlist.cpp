// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "savedfilterlist.h"

#include "icons.h"
#include "models/savedfilters.h"
#include "plaintext.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr int mostLines = 8; // what is more is scrolled to

} // namespace

SavedFilterList::SavedFilterList(SavedFilters &filters, QWidget *parent)
    : QListWidget(parent)
    , m_filters(filters)
{
    setObjectName(u"savedFilters"_s);
    setAccessibleName(tr("Saved filters"));
    setEditTriggers(EditKeyPressed);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setTextElideMode(Qt::ElideRight);
    setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(&filters, &SavedFilters::changed, this, &SavedFilterList::fill, Qt::QueuedConnection);
    connect(this, &QListWidget::itemClicked, this, &SavedFilterList::choose);
    connect(this, &QListWidget::itemChanged, this, &SavedFilterList::rename);
    fill();
}

void SavedFilterList::fill()
{
    m_isFilling = true;
    const int current = currentRow();
    clear();
    for (const SavedFilter &filter : m_filters.list()) {
        auto *item = new QListWidgetItem(themedIcon(u"filter"_s), filter.name, this);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setToolTip(toolTipText(filter.name));
    }
    setCurrentRow(std::clamp(current, 0, std::max(0, count() - 1)),
                  hasFocus() ? QItemSelectionModel::SelectCurrent : QItemSelectionModel::NoUpdate);
    setVisible(count() > 0);
    updateGeometry();
    m_isFilling = false;
}

QSize SavedFilterList::sizeHint() const
{
    const int lines = std::min(count(), mostLines);
    return {0, lines * std::max(1, sizeHintForRow(0)) + 2 * frameWidth()};
}

QSize SavedFilterList::minimumSizeHint() const
{
    return {0, std::max(1, sizeHintForRow(0)) + 2 * frameWidth()};
}

void SavedFilterList::choose(const QListWidgetItem *item)
{
    emit chosen(m_filters.list().at(row(item)));
}

void SavedFilterList::rename(QListWidgetItem *item)
{
    if (m_isFilling)
        return;
    if (const Result<void> done = m_filters.rename(row(item), item->text()); !done)
        emit failed(done.error());
    // An empty name, or one that could not be written, is not what there is.
    QMetaObject::invokeMethod(this, &SavedFilterList::fill, Qt::QueuedConnection);
}

void SavedFilterList::removeCurrent()
{
    const int place = currentRow();
    if (place < 0)
        return;
    const QString name = m_filters.list().at(place).name;
    if (const Result<void> done = m_filters.remove(place); !done)
        emit failed(done.error());
    else
        emit hint(tr("Deleted the saved filter %1.").arg(isolated(name)));
}

void SavedFilterList::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (state() == EditingState) {
        QListWidget::keyPressEvent(event);
    } else if (isEnter && currentItem()) {
        choose(currentItem());
    } else if (event->key() == Qt::Key_Delete) {
        removeCurrent();
    } else {
        QListWidget::keyPressEvent(event);
    }
}

void SavedFilterList::focusInEvent(QFocusEvent *event)
{
    QListWidget::focusInEvent(event);
    if (currentItem())
        currentItem()->setSelected(true);
}

/// What is selected here says where the keys go, not what the list shows.
void SavedFilterList::focusOutEvent(QFocusEvent *event)
{
    QListWidget::focusOutEvent(event);
    clearSelection();
}

void SavedFilterList::contextMenuEvent(QContextMenuEvent *event)
{
    QListWidgetItem *item = currentItem();
    if (event->reason() == QContextMenuEvent::Mouse)
        item = itemAt(event->pos());
    if (!item)
        return;
    setCurrentItem(item);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Show")), &QAction::triggered, this, [this] { choose(currentItem()); });
    connect(menu->addAction(tr("&Rename")), &QAction::triggered, this, [this] { editItem(currentItem()); });
    connect(menu->addAction(tr("&Delete")), &QAction::triggered, this, &SavedFilterList::removeCurrent);
    menu->popup(viewport()->mapToGlobal(visualItemRect(item).bottomLeft()));
}

} // namespace Laurels
