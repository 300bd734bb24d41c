// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namerequests.h"

#include "models/endorsementmodel.h"
#include "widgets/endorsementview.h"
#include "workspace.h"

#include <QEvent>
#include <QHash>
#include <QScrollBar>

using namespace std::chrono_literals;

namespace Laurels {

namespace {

constexpr auto quiet = 2s;

} // namespace

NameRequests::NameRequests(Workspace &workspace, EndorsementModel &model, EndorsementView &view)
    : QObject(&view)
    , m_workspace(workspace)
    , m_model(model)
    , m_view(view)
    , m_names(new PersonNames(
          workspace, [this] { return peopleAhead(); }, this))
{
    connect(&view, &EndorsementView::viewMoved, m_names, &PersonNames::later);
    connect(&model, &EndorsementModel::rearranged, m_names, &PersonNames::later);
    connect(&model, &EndorsementModel::resortNeeded, this, &NameRequests::resortLater);
    view.installEventFilter(this);
}

QList<PersonNames::Wanted> NameRequests::peopleAhead() const
{
    QList<PersonNames::Wanted> people;
    const RowTable::RowRange range = m_view.rowsAhead();
    for (int row = range.first; row <= range.last; ++row) {
        const EndorsementRow &entry = m_workspace.store.row(m_model.rowId(row));
        people.append({.account = entry.account, .person = entry.person});
    }
    return people;
}

void NameRequests::resortLater()
{
    m_workspace.clock.callAfter(quiet, this, [this, generation = ++m_resortGeneration] {
        if (generation == m_resortGeneration)
            resort();
    });
}

void NameRequests::resort()
{
    if (!m_model.needsResort())
        return;
    // The current row stays where it is on screen.
    const QPersistentModelIndex current = m_view.currentIndex();
    const int before = m_view.visualRect(current).top();
    m_model.resortNow();
    if (!current.isValid())
        return;
    QScrollBar *bar = m_view.verticalScrollBar();
    const int rowHeight = qMax(1, m_view.rowHeight(current.row()));
    const int moved = m_view.visualRect(current).top() - before;
    bar->setValue(bar->value() + (m_view.verticalScrollMode() == QAbstractItemView::ScrollPerItem
                                      ? moved / rowHeight
                                      : moved));
}

bool NameRequests::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_model.needsResort())
        resortLater();
    return QObject::eventFilter(watched, event);
}

} // namespace Laurels
