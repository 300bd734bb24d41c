// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endorsementspage.h"

#include "actions.h"
#include "emptyfacts.h"
#include "models/activitytext.h"
#include "models/endorsementmodel.h"
#include "models/endorsementselection.h"
#include "namerequests.h"
#include "plaintext.h"
#include "settings.h"
#include "widgets/detailspane.h"
#include "widgets/detailssplitter.h"
#include "widgets/endorsementview.h"
#include "widgets/filterbar.h"
#include "widgets/letterkeys.h"
#include "widgets/searchfield.h"
#include "workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

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
    , m_search(new SearchField)
    , m_review(dataLabel())
    , m_filters(new FilterBar(workspace.store))
    , m_view(new EndorsementView(*m_model, *m_selection))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_details(new DetailsPane(workspace, actions))
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
    column->addWidget(m_filters);
    column->addWidget(m_stack, 1);
    auto *splitter = new DetailsSplitter(centre, m_details);
    splitter->setObjectName(u"detailsSplitter"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

void EndorsementsPage::connectKeys(Actions &actions)
{
    const QList<QAction *> commands = actions.tableActions();
    m_view->addActions(commands);
    m_keys->setActions(commands);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(m_keys, &LetterKeys::findWished, this, &EndorsementsPage::focusSearch);
    connect(m_keys, &LetterKeys::keysWished, this, &EndorsementsPage::keysWished);
    connect(m_keys, &LetterKeys::deleteWished, this, &EndorsementsPage::deleteWished);
    connect(m_keys, &LetterKeys::hint, this, &EndorsementsPage::hint);
    connect(m_search, &SearchField::listWished, this, &EndorsementsPage::focusTable);
    connect(m_search, &SearchField::escapeWhenEmpty, this, [this] {
        m_selection->clearSelection();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_search, &QLineEdit::textChanged, this, &EndorsementsPage::applyFilter);
    connect(m_filters, &FilterBar::filterChanged, this, &EndorsementsPage::applyFilter);
    connect(m_filters, &FilterBar::daysWished, this, &EndorsementsPage::daysWished);
    connect(m_view, &EndorsementView::contextMenuWished, this, &EndorsementsPage::showContextMenu);
    connect(m_empty, &EmptyState::wished, this, [this](EmptyState::Step step) {
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
    m_filters->addTo(m_filter);
    m_model->setFilter(m_filter);
    refreshFace();
    emit factsChanged();
}

void EndorsementsPage::showView(View view)
{
    showFilter({.view = view});
}

void EndorsementsPage::showFilter(const EndorsementFilter &filter)
{
    const std::optional<AccountId> account = m_filter.account;
    m_filter = filter;
    m_filter.account = account;
    m_filters->setFilter(m_filter);
    {
        const QSignalBlocker quiet(m_search); // the filter is applied as a whole
        m_search->setText(filter.search);
    }
    applyFilter();
    m_view->scrollToTop();
}

void EndorsementsPage::showAccount(const std::optional<AccountId> &account)
{
    m_filter.account = account;
    m_progress->setAccount(account);
    applyFilter();
}

void EndorsementsPage::clearFilter()
{
    showView(m_filter.view);
    focusTable();
}

void EndorsementsPage::setDays(const DateRange &days)
{
    EndorsementFilter filter = m_filter;
    filter.given = days;
    showFilter(filter);
    focusTable();
}

void EndorsementsPage::apply(const Settings &settings)
{
    m_goesOn = settings.goesOn;
    m_keys->setOn(settings.areLetterKeysOn);
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
    EmptyFacts facts = accountFacts(m_workspace, m_filter.account);
    facts.view = m_filter.view;
    facts.shown = m_model->rowCount();
    facts.unfiltered = m_model->unfilteredCount();
    facts.tally = {.hidden = m_progress->counts().hidden,
                   .rejected = m_progress->counts().rejected,
                   .kept = m_progress->counts().kept};
    return facts;
}

void EndorsementsPage::refreshFace()
{
    const EmptyFacts facts = emptyFacts();
    const bool hadFocus = m_stack->isAncestorOf(window()->focusWidget());
    const bool wasEmpty = m_stack->currentWidget() == m_empty;
    m_empty->setFacts(facts);
    const bool isEmpty = m_empty->shown().face != EmptyState::Face::None;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    // The first rows take the focus, wherever the window has put it: the first key is meant for them.
    const bool areFirstRows = !isEmpty && !m_hadRows && !m_search->hasFocus();
    m_hadRows = m_hadRows || !isEmpty;
    if ((isEmpty != wasEmpty && hadFocus) || areFirstRows)
        focusTable();
    m_filters->setCounts(m_model->statusCounts(), direction());
    m_review->setVisible(m_filter.view == View::ToReview && m_progress->counts().left > 0);
}

bool EndorsementsPage::hasTroubleFace() const
{
    const EmptyState::Face face = m_empty->shown().face;
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

Direction EndorsementsPage::direction() const
{
    return m_filter.view == View::Given ? Direction::Given : Direction::Received;
}

QList<RowId> EndorsementsPage::selectedRows() const
{
    return m_selection->selectedIds();
}

std::optional<PersonIndex> EndorsementsPage::selectedPerson() const
{
    const QList<RowId> rows = selectedRows();
    if (rows.isEmpty())
        return std::nullopt;
    const EndorsementStore &store = m_workspace.store;
    const PersonIndex person = store.row(rows.first()).person;
    const bool isOne =
        !store.person(person).urn.isEmpty() &&
        std::all_of(rows.begin(), rows.end(), [&](RowId row) { return store.row(row).person == person; });
    return isOne ? std::optional(person) : std::nullopt;
}

std::function<void()> EndorsementsPage::goingOn(const QList<RowId> &decided) const
{
    const QList<RowId> selected = selectedRows();
    if (!m_goesOn || selected.size() != 1)
        return {};
    // The last row of a list has no next one and stays where it is.
    const std::optional<RowId> next = m_selection->idAfter(decided + selected);
    if (!next)
        return {};
    return [this, next] { m_selection->selectIds({*next}, next); };
}

void EndorsementsPage::selectRows(const QList<RowId> &rows)
{
    m_selection->selectIds(rows, rows.isEmpty() ? std::nullopt : std::optional(rows.first()));
}

void EndorsementsPage::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isGiven = direction() == Direction::Given;
    if (isGiven)
        menu->addAction(m_actions.withdraw);
    else
        menu->addActions({m_actions.show, m_actions.hide, m_actions.hideByPerson, m_actions.reject});
    menu->addAction(m_actions.changeStatus);
    menu->addSeparator();
    menu->addAction(isGiven ? m_actions.endorse : m_actions.endorseBack);
    menu->popup(position);
}

QString EndorsementsPage::failureAt(const QPoint &position) const
{
    const QModelIndex cell = m_view->indexAt(position);
    const bool isStatus = cell.isValid() && cell.column() == int(EndorsementModel::Column::Status);
    const auto item =
        isStatus ? m_workspace.outbox.itemOf(m_model->rowId(cell.row())) : std::optional<OutboxItem>();
    return item && item->state == OutboxItem::State::Failed ? reasonText(*item) : QString();
}

bool EndorsementsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString reason = failureAt(help->pos());
        if (!reason.isEmpty())
            QToolTip::showText(help->globalPos(), toolTipText(reason), m_view);
        return !reason.isEmpty();
    }
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
