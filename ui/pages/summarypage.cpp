// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "summarypage.h"

#include "actions.h"
#include "models/summarymodel.h"
#include "plaintext.h"
#include "widgets/detailssplitter.h"
#include "widgets/emptyface.h"
#include "widgets/letterkeys.h"
#include "widgets/searchfield.h"
#include "workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSet>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

SummaryPage::SummaryPage(Workspace &workspace, Actions &actions, SummaryModel *model, int barColumn,
                         const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(model)
    , m_words(words)
    , m_lines(new SummaryFilter(*model, this))
    , m_search(new SearchField)
    , m_count(dataLabel())
    , m_bar(new QHBoxLayout)
    , m_view(new SummaryView(*m_lines, barColumn, words.name, words.table))
    , m_face(new EmptyFace(words.name + u"Empty"_s))
    , m_stack(new QStackedWidget)
    , m_pane(new SummaryPane)
    , m_lastInBar(m_search)
{
    m_model->setParent(this);
    m_model->setAsleep(true);
    setObjectName(words.name + u"Page"_s);
    m_search->setObjectName(words.name + u"Search"_s);
    m_search->setAccessibleName(words.search);
    m_search->setPlaceholderText(words.search);
    m_search->setToolTip(tr("Every word must be found (press / in the list to come here)"));
    m_count->setObjectName(words.name + u"Count"_s);
    build(words.name);
    connectKeys(actions);
    connectModel();
}

void SummaryPage::build(const QString &name)
{
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_face);
    m_bar->addWidget(m_search, 1);
    m_bar->addWidget(m_count);
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_bar);
    column->addWidget(m_stack, 1);
    auto *splitter = new DetailsSplitter(centre, m_pane);
    splitter->setObjectName(name + u"Splitter"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

void SummaryPage::connectKeys(Actions &actions)
{
    m_view->addActions(actions.tableActions());
    // Before LetterKeys, which then hears of a key first: what waits there acts before another key does.
    m_view->installEventFilter(this);
    m_keys = new LetterKeys(*m_view, m_workspace.clock, [this] { return qHash(selectedLines()); });
    m_keys->setActions(actions.tableActions());
    connect(m_keys, &LetterKeys::findWished, this, &SummaryPage::focusSearch);
    connect(m_keys, &LetterKeys::keysWished, this, &SummaryPage::keysWished);
    connect(m_keys, &LetterKeys::deleteWished, this, &SummaryPage::deleteWished);
    connect(m_keys, &LetterKeys::hint, this, &SummaryPage::hint);
    connect(m_search, &SearchField::listWished, this, &SummaryPage::focusTable);
    connect(m_search, &SearchField::escapeWhenEmpty, this, [this] {
        m_view->clearSelection();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_lines->setSearch(text);
        refresh();
    });
    connect(m_face, &EmptyFace::stepWished, this, &SummaryPage::goOnFromFace);
    connect(m_view, &SummaryView::contextMenuWished, this, &SummaryPage::showContextMenu);
    connect(m_view, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { openLine(lineAt(index.row())); });
}

void SummaryPage::connectModel()
{
    connect(m_model, &SummaryModel::refreshed, this, &SummaryPage::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SummaryPage::onSelectionChanged);
    connect(&m_workspace.store, &EndorsementStore::rowsRemoved, this, [this](const QList<RowId> &rows) {
        const QSet<RowId> gone(rows.begin(), rows.end());
        m_rows.removeIf([&gone](RowId row) { return gone.contains(row); });
    });
    // What is possible changes at once, the counts a moment later.
    connect(&m_workspace.store, &EndorsementStore::rowsChanged, this, [this] {
        if (isVisible())
            emit factsChanged();
    });
    connect(&m_workspace.store, &EndorsementStore::peopleChanged, this, [this] {
        if (isVisible())
            fillPane(selectedLines());
    });
}

void SummaryPage::addToBar(QWidget *widget)
{
    m_bar->insertWidget(m_bar->count() - 1, widget);
    if (widget->focusPolicy() == Qt::NoFocus)
        return;
    setTabOrder(m_lastInBar, widget);
    setTabOrder(widget, m_view);
    m_lastInBar = widget;
}

void SummaryPage::setCondition(const Condition &fits)
{
    m_lines->setCondition(fits);
    refresh();
}

void SummaryPage::refresh()
{
    refreshFace();
    onSelectionChanged();
}

void SummaryPage::refreshFace()
{
    const bool hadFocus = m_stack->isAncestorOf(window()->focusWidget());
    const bool wasEmpty = m_stack->currentWidget() == m_face;
    const bool isEmpty = m_lines->rowCount() == 0;
    const bool hasLines = m_model->rowCount() > 0;
    if (hasLines)
        m_face->setContent({u"find"_s, tr("Nothing matches"), {}, tr("Clear search")});
    else
        m_face->setContent({m_words.name, m_words.emptyTitle, m_words.emptyText,
                            isOfArchives() ? tr("Open LinkedIn archive…") : tr("Sync now")});
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_face) : m_view);
    m_count->setText(countText(m_lines->rowCount(), m_model->rowCount()));
    if (isEmpty != wasEmpty && hadFocus)
        focusTable();
}

/// There is nothing that could be synced.
bool SummaryPage::isOfArchives() const
{
    const QList<Account> &accounts = m_workspace.accounts.accounts();
    const auto isArchive = [](const Account &account) { return isByHand(account.source); };
    if (const auto &chosen = m_model->account())
        return std::any_of(accounts.begin(), accounts.end(), [&](const Account &account) {
            return account.id == *chosen && isArchive(account);
        });
    return !accounts.isEmpty() && std::all_of(accounts.begin(), accounts.end(), isArchive);
}

void SummaryPage::goOnFromFace()
{
    if (m_model->rowCount() > 0)
        clearFilter();
    else
        emit stepWished(isOfArchives() ? EmptyState::Step::OpenArchive : EmptyState::Step::Sync);
}

void SummaryPage::onSelectionChanged()
{
    const QList<int> selected = selectedLines();
    m_rows = m_model->rowsOf(selected);
    fillPane(selected);
    emit factsChanged();
}

void SummaryPage::showAccount(const std::optional<AccountId> &account)
{
    m_model->setAccount(account);
}

void SummaryPage::clearFilter()
{
    clearCondition();
    m_search->clear();
    refresh();
    focusTable();
}

void SummaryPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SummaryPage::focusTable()
{
    if (m_lines->rowCount() == 0) {
        m_face->focusStep();
        return;
    }
    m_view->setFocus(Qt::OtherFocusReason);
    if (!m_view->selectionModel()->hasSelection())
        m_view->selectOnly({m_lines->index(qMax(0, m_view->currentIndex().row()), 0)});
}

void SummaryPage::setLetterKeysOn(bool areOn)
{
    m_keys->setOn(areOn);
}

int SummaryPage::lineAt(int row) const
{
    return m_lines->mapToSource(m_lines->index(row, 0)).row();
}

QList<int> SummaryPage::selectedLines() const
{
    QList<int> selected = m_view->selectedRows();
    for (int &row : selected)
        row = lineAt(row);
    return selected;
}

std::function<void()> SummaryPage::goingOn(const QList<RowId> & /*decided*/) const
{
    const QPersistentModelIndex next = m_view->lineAfterSelected();
    if (!m_goesOn || !next.isValid())
        return {};
    return [this, next] { m_view->selectOnly({next}); };
}

void SummaryPage::selectRows(const QList<RowId> &rows)
{
    QModelIndexList found;
    const QList<int> lines = m_model->linesOf(rows);
    for (const int line : lines)
        found.append(m_lines->mapFromSource(m_model->index(line, 0)));
    m_view->selectOnly(found);
}

void SummaryPage::openSelected()
{
    const QList<int> selected = selectedLines();
    if (selected.size() == 1)
        openLine(selected.first());
}

void SummaryPage::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->addSeparator();
    connect(menu->addAction(tr("Show endorsements")), &QAction::triggered, this, &SummaryPage::openSelected);
    menu->popup(position);
}

void SummaryPage::showEvent(QShowEvent *event)
{
    m_model->setAsleep(false);
    QWidget::showEvent(event);
}

void SummaryPage::hideEvent(QHideEvent *event)
{
    m_model->setAsleep(true);
    QWidget::hideEvent(event);
}

bool SummaryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        openSelected();
    else if (key != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    else if (!m_search->text().isEmpty()) // first what narrows the list, then what is chosen in it
        m_search->clear();
    else
        m_view->clearSelection();
    return true;
}

} // namespace Laurels
