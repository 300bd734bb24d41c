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

constexpr auto rest = 120ms;
constexpr auto quiet = 2s;

} // namespace

NameRequests::NameRequests(Workspace &workspace, EndorsementModel &model, EndorsementView &view)
    : QObject(&view)
    , m_workspace(workspace)
    , m_model(model)
    , m_view(view)
{
    connect(&view, &EndorsementView::viewMoved, this, &NameRequests::later);
    connect(&model, &EndorsementModel::rearranged, this, &NameRequests::later);
    connect(&model, &EndorsementModel::resortNeeded, this, &NameRequests::resortLater);
    connect(&workspace.sessions, &SessionRegistry::sessionStateChanged, this, &NameRequests::later);
    view.installEventFilter(this);
}

void NameRequests::later()
{
    m_workspace.clock.callAfter(rest, this, [this, generation = ++m_requestGeneration] {
        if (generation == m_requestGeneration)
            request();
    });
}

void NameRequests::request()
{
    const EndorsementView::RowRange range = m_view.rowsInView();
    QHash<AccountIndex, QList<PersonUrn>> wanted;
    for (int row = range.first; row <= range.last; ++row) {
        const EndorsementRow &entry = m_workspace.store.row(m_model.rowId(row));
        const Person &person = m_workspace.store.person(entry.person).person;
        if (person.visibility == Person::Visibility::Unasked && !person.urn.isEmpty())
            wanted[entry.account].append(person.urn);
    }
    for (const auto &[account, people] : wanted.asKeyValueRange()) {
        AccountSession *session = m_workspace.sessions.session(m_workspace.store.account(account));
        if (session && session->state() == AccountSession::State::Connected && session->capabilities().names)
            session->requestNames(people);
    }
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
