// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endorsementspage.h"

#include "actions.h"
#include "models/endorsementmodel.h"
#include "models/endorsementselection.h"
#include "namerequests.h"
#include "plaintext.h"
#include "triage.h"
#include "widgets/detailspane.h"
#include "widgets/endorsementview.h"
#include "widgets/letterkeys.h"
#include "widgets/searchfield.h"
#include "widgets/statuschips.h"
#include "workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

using View = EndorsementFilter::View;

namespace {

size_t stampOf(const QList<RowId> &rows)
{
    size_t stamp = 0;
    for (RowId row : rows)
        stamp = qHashMulti(stamp, quint32(row));
    return stamp;
}

} // namespace

EndorsementsPage::EndorsementsPage(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_model(new EndorsementModel(workspace.store, workspace.clock, this))
    , m_selection(new EndorsementSelection(*m_model, this))
    , m_progress(new ReviewProgress(workspace.store, this))
    , m_triage(new Triage(workspace, *m_model, *m_selection, actions, this))
    , m_search(new SearchField)
    , m_review(dataLabel())
    , m_chips(new StatusChips)
    , m_view(new EndorsementView(*m_model, *m_selection))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_details(new DetailsPane(workspace, actions))
    , m_splitter(new QSplitter)
    , m_keys(new LetterKeys(*m_view, workspace.clock, [this] { return stampOf(m_selection->selectedIds()); }))
    , m_filter(m_model->filter())
{
    setObjectName(u"endorsementsPage"_s);
    build();
    connectKeys(actions);
    connectModel();
    new NameRequests(workspace, *m_model, *m_view);
    refreshReview();
    refreshFace();
}

void EndorsementsPage::build()
{
    m_review->setObjectName(u"reviewCountdown"_s);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_search, 1);
    bar->addWidget(m_review);
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(bar);
    column->addWidget(m_chips);
    column->addWidget(m_stack, 1);
    m_splitter->setObjectName(u"detailsSplitter"_s);
    m_splitter->addWidget(centre);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setCollapsible(0, false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
}

void EndorsementsPage::connectKeys(Actions &actions)
{
    const QList<QAction *> commands = actions.tableActions();
    m_view->addActions(commands);
    m_keys->setActions(commands);
    m_view->installEventFilter(this);
    connect(m_keys, &LetterKeys::findWished, this, &EndorsementsPage::focusSearch);
    connect(m_keys, &LetterKeys::keysWished, this, &EndorsementsPage::keysWished);
    connect(m_keys, &LetterKeys::deleteWished, m_triage, &Triage::deletePressed);
    connect(m_keys, &LetterKeys::hint, this, &EndorsementsPage::hint);
    connect(m_triage, &Triage::hint, this, &EndorsementsPage::hint);
    connect(m_search, &SearchField::listWished, this, &EndorsementsPage::focusTable);
    connect(m_search, &SearchField::escapeWhenEmpty, this, [this] {
        m_selection->clearSelection();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_search, &QLineEdit::textChanged, this, &EndorsementsPage::applyFilter);
    connect(m_chips, &StatusChips::chosenChanged, this, &EndorsementsPage::applyFilter);
    connect(m_view, &EndorsementView::contextMenuWished, this, &EndorsementsPage::showContextMenu);
    connect(m_empty, &EmptyState::stepWished, this, [this](EmptyState::Step step) {
        if (step == EmptyState::Step::ClearSearch)
            clearFilter();
        else
            emit stepWished(step);
    });
}

void EndorsementsPage::connectModel()
{
    connect(m_model, &EndorsementModel::countsChanged, this, &EndorsementsPage::refreshFace);
    connect(m_model, &EndorsementModel::rearranged, this, &EndorsementsPage::refreshFace);
    connect(m_model, &EndorsementModel::rearranged, this, &EndorsementsPage::factsChanged);
    connect(m_progress, &ReviewProgress::changed, this, [this] {
        refreshReview();
        refreshFace();
    });
    connect(m_selection, &QItemSelectionModel::selectionChanged, this, &EndorsementsPage::onSelectionChanged);
    connect(m_selection, &QItemSelectionModel::currentChanged, this, &EndorsementsPage::onSelectionChanged);
    connect(&m_workspace.store, &EndorsementStore::rowsChanged, this, &EndorsementsPage::factsChanged);
}

void EndorsementsPage::applyFilter()
{
    m_filter.search = m_search->text();
    m_filter.statuses = m_chips->chosen();
    m_model->setFilter(m_filter);
    refreshFace();
}

void EndorsementsPage::showView(View view)
{
    m_filter.view = view;
    m_chips->setChosen({});
    applyFilter();
    m_view->scrollToTop();
    emit viewShown(view);
    emit factsChanged();
}

void EndorsementsPage::showAccount(const std::optional<AccountId> &account)
{
    m_filter.account = account;
    m_progress->setAccount(account);
    applyFilter();
    emit factsChanged();
}

void EndorsementsPage::clearFilter()
{
    m_chips->setChosen({});
    m_search->clear();
    applyFilter();
    focusTable();
}

void EndorsementsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void EndorsementsPage::focusTable()
{
    if (m_model->rowCount() == 0) {
        m_empty->focusStep(); // refreshFace() passes the focus on when rows come
        return;
    }
    m_view->setFocus(Qt::OtherFocusReason);
    if (m_selection->selectedIds().isEmpty()) {
        const RowId row = m_selection->currentId().value_or(m_model->rowId(0));
        m_selection->selectIds({row}, row);
    }
}

void EndorsementsPage::refreshReview()
{
    const int left = m_progress->counts().left;
    //: How many endorsements still wait for a decision.
    m_review->setText(tr("%n left to review", nullptr, left));
    m_review->setVisible(m_filter.view == View::ToReview && left > 0);
}

EmptyFacts EndorsementsPage::emptyFacts() const
{
    EmptyFacts facts;
    facts.view = m_filter.view;
    facts.shown = m_model->rowCount();
    facts.unfiltered = m_model->unfilteredCount();
    facts.tally = {.hidden = m_progress->counts().hidden,
                   .rejected = m_progress->counts().rejected,
                   .kept = m_progress->counts().kept};
    facts.canUndo = m_workspace.outbox.undoableStep().has_value();
    const QList<AccountSession *> sessions = m_workspace.sessions.sessions();
    bool isFirst = true;
    for (const AccountSession *session : sessions) {
        if (m_filter.account && session->account().id != *m_filter.account)
            continue;
        facts.isSyncing |= session->isSyncing();
        facts.endorsementsRead += session->isSyncing() ? session->progress().endorsements : 0;
        facts.isSynced |= session->lastSyncedAt().isValid();
        facts.isKeychainSlow |= session->isKeychainSlow();
        if (isFirst || (session->error() && !facts.error)) {
            facts.state = session->state();
            facts.able = session->capabilities();
            facts.isGivenRecorded = isGivenRecorded(session->account().source);
            facts.error = session->error();
        }
        isFirst = false;
    }
    return facts;
}

void EndorsementsPage::refreshFace()
{
    const EmptyFacts facts = emptyFacts();
    const bool hadFocus = m_stack->isAncestorOf(window()->focusWidget());
    const bool wasEmpty = m_stack->currentWidget() == m_empty;
    m_empty->setFacts(facts);
    const bool isEmpty = m_empty->shownContent().face != EmptyState::Face::None;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    // The first rows take the focus, wherever the window has put it: the first key is meant for them.
    const bool areFirstRows = !isEmpty && !m_hadRows && !m_search->hasFocus();
    m_hadRows = m_hadRows || !isEmpty;
    if ((isEmpty != wasEmpty && hadFocus) || areFirstRows)
        focusTable();
    m_chips->setCounts(m_model->statusCounts(),
                       m_filter.view == View::Given ? Direction::Given : Direction::Received);
    m_review->setVisible(m_filter.view == View::ToReview && m_progress->counts().left > 0);
}

bool EndorsementsPage::hasTroubleFace() const
{
    const EmptyState::Face face = m_empty->shownContent().face;
    return face == EmptyState::Face::Trouble || face == EmptyState::Face::Keychain;
}

void EndorsementsPage::onSelectionChanged()
{
    m_details->setRows(m_selection->currentId(), m_selection->selectedIds());
    emit factsChanged();
}

const EndorsementFilter &EndorsementsPage::filter() const
{
    return m_filter;
}

void EndorsementsPage::addFacts(ActionFacts &facts) const
{
    m_triage->addFacts(facts);
}

QList<RowId> EndorsementsPage::selectedRows() const
{
    return m_selection->selectedIds();
}

void EndorsementsPage::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isGiven = m_filter.view == View::Given;
    if (isGiven)
        menu->addAction(m_actions.withdraw);
    else
        menu->addActions({m_actions.show, m_actions.hide, m_actions.hideByPerson, m_actions.reject});
    menu->addAction(m_actions.changeStatus);
    menu->addSeparator();
    menu->addAction(isGiven ? m_actions.endorse : m_actions.endorseBack);
    menu->popup(position);
}

bool EndorsementsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        // First what narrows the list, then what is chosen in it.
        if (!m_search->text().isEmpty())
            m_search->clear();
        else
            m_selection->clearSelection();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Laurels
