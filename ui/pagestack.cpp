// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagestack.h"

#include "actions.h"
#include "pages/activitypage.h"
#include "pages/peoplepage.h"
#include "pages/skillspage.h"
#include "pages/todopage.h"
#include "settings.h"
#include "widgets/columnmenu.h"
#include "widgets/endorsementview.h"
#include "workspace.h"

#include <QHeaderView>
#include <QMenu>
#include <QSplitter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

using View = EndorsementFilter::View;

PageStack::Page pageOf(View view)
{
    switch (view) {
    case View::ToReview:
        return PageStack::Page::ToReview;
    case View::Received:
        return PageStack::Page::Received;
    case View::Given:
        return PageStack::Page::Given;
    }
    return PageStack::Page::Received;
}

} // namespace

PageStack::PageStack(Workspace &workspace, Actions &actions, QWidget *parent)
    : QStackedWidget(parent)
    , m_workspace(workspace)
    , m_endorsements(new EndorsementsPage(workspace, actions))
    , m_skills(new SkillsPage(workspace, actions))
    , m_people(new PeoplePage(workspace, actions))
    , m_activity(new ActivityPage(workspace, actions.exportHistory, actions.clearHistory))
    , m_todo(new TodoPage(workspace, *actions.undo))
{
    setObjectName(u"pages"_s);
    for (QWidget *page : QList<QWidget *>{m_endorsements, m_skills, m_people, m_activity, m_todo})
        addWidget(page);
    connectPage(m_endorsements);
    connectSummary(m_skills);
    connectSummary(m_people);
    connect(m_activity, &ActivityPage::hint, this, &PageStack::hint);
    connectTodo();
}

void PageStack::connectTodo()
{
    connect(m_todo, &TodoPage::hint, this, &PageStack::hint);
    connect(m_todo, &TodoPage::newerArchiveWished, this, &PageStack::newerArchiveWished);
    connect(m_todo, &TodoPage::receivedWished, this, [this] {
        showPage(Page::Received);
        focusList();
    });
    connect(&m_workspace.accounts, &AccountStore::accountRemoved, this, [this] {
        // The way to it is gone, too.
        if (m_page == Page::Todo && !hasByHand())
            showPage(Page::Received);
    });
}

bool PageStack::hasByHand() const
{
    const QList<Account> &accounts = m_workspace.accounts.accounts();
    return std::any_of(accounts.begin(), accounts.end(),
                       [](const Account &account) { return isByHand(account.source); });
}

template <typename PageType>
void PageStack::connectPage(PageType *page)
{
    connect(page, &PageType::factsChanged, this, &PageStack::factsChanged);
    connect(page, &PageType::hint, this, &PageStack::hint);
    connect(page, &PageType::keysWished, this, &PageStack::keysWished);
    connect(page, &PageType::deleteWished, this, &PageStack::deleteWished);
    connect(page, &PageType::stepWished, this, &PageStack::stepWished);
}

template <typename PageType>
void PageStack::connectSummary(PageType *page)
{
    connectPage(page);
    connect(page, &PageType::endorsementsWished, this, [this](const EndorsementFilter &filter) {
        showFilter(filter);
        focusList();
    });
}

void PageStack::bringToFront(Page page, QWidget *widget)
{
    m_page = page;
    setCurrentWidget(widget);
    emit pageShown(page);
}

void PageStack::showPage(Page page)
{
    switch (page) {
    case Page::ToReview:
        return showFilter({.view = View::ToReview});
    case Page::Received:
        return showFilter({.view = View::Received});
    case Page::Given:
        return showFilter({.view = View::Given});
    case Page::Skills:
        return bringToFront(page, m_skills);
    case Page::People:
        return bringToFront(page, m_people);
    case Page::Activity:
        return bringToFront(page, m_activity);
    case Page::Todo:
        return bringToFront(page, m_todo);
    }
}

void PageStack::showFilter(const EndorsementFilter &filter)
{
    m_endorsements->showFilter(filter);
    bringToFront(pageOf(filter.view), m_endorsements);
}

void PageStack::showAccount(const std::optional<AccountId> &account)
{
    m_endorsements->showAccount(account);
    m_skills->showAccount(account);
    m_people->showAccount(account);
    m_activity->showAccount(account);
    m_todo->showAccount(account);
}

void PageStack::apply(const Settings &settings)
{
    m_endorsements->apply(settings);
    m_skills->setGoesOn(settings.goesOn);
    m_people->setGoesOn(settings.goesOn);
    m_skills->setLetterKeysOn(settings.areLetterKeysOn);
    m_people->setLetterKeysOn(settings.areLetterKeysOn);
}

ListPage &PageStack::front() const
{
    return *dynamic_cast<ListPage *>(currentWidget());
}

void PageStack::focusList()
{
    front().focusTable();
}

void PageStack::focusSearch()
{
    front().focusSearch();
}

void PageStack::clearFilter()
{
    front().clearFilter();
}

void PageStack::selectAll()
{
    focusList();
    if (RowTable *shown = table())
        shown->selectAll();
    else
        m_todo->selectAll();
}

void PageStack::refreshHistory()
{
    m_activity->refreshHistory();
}

RowTable *PageStack::table() const
{
    return currentWidget()->findChild<RowTable *>();
}

void PageStack::fillColumnMenu(QMenu &menu) const
{
    if (RowTable *shown = table()) {
        shown->columnMenu().fill(menu);
        return;
    }
    menu.clear();
    menu.addAction(tr("This list has no columns"))->setEnabled(false);
}

void PageStack::addFacts(ActionFacts &facts) const
{
    facts.hasByHand = hasByHand();
    const RowTable *shown = table();
    facts.selectedLines = shown ? int(shown->selectionModel()->selectedRows().size()) : 0;
    const bool isList = currentWidget() == m_endorsements;
    facts.shown = isList ? m_endorsements->model().rowCount() : 0;
    facts.isFiltered = front().isFiltered();
    facts.canSaveFilter = isList && facts.isFiltered;
}

void PageStack::resetLayout()
{
    const QList<RowTable *> tables = findChildren<RowTable *>();
    for (RowTable *table : tables)
        table->resetColumns();
    const QList<QSplitter *> splitters = findChildren<QSplitter *>();
    for (QSplitter *splitter : splitters) {
        // The list takes what the details do not need.
        const auto along = [splitter](const QSize &size) {
            return splitter->orientation() == Qt::Horizontal ? size.width() : size.height();
        };
        const int details = along(splitter->widget(1)->sizeHint());
        splitter->setSizes({along(splitter->size()) - details, details});
    }
}

TriageTarget *PageStack::target() const
{
    return dynamic_cast<TriageTarget *>(currentWidget());
}

void PageStack::addParts(ViewState::Parts &parts)
{
    parts.splitters += findChildren<QSplitter *>();
    const QList<RowTable *> tables = findChildren<RowTable *>();
    for (const RowTable *table : tables)
        parts.headers.append(table->horizontalHeader());
}

} // namespace Laurels
