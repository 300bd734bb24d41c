// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/endorsementspage.h"
#include "viewstate.h"

#include <QStackedWidget>

class QMenu;

namespace Laurels {

class ActivityPage;
struct ActionFacts;
class PeoplePage;
class RowTable;
class SkillsPage;
class TodoPage;

/// The pages of the window, one in front; what is said to one is said to all that it concerns.
class PageStack : public QStackedWidget
{
    Q_OBJECT
public:
    enum class Page { ToReview, Received, Given, Skills, People, Activity, Todo };

    PageStack(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    void showPage(Page page);
    void showFilter(const EndorsementFilter &filter);
    void showAccount(const std::optional<AccountId> &account);
    void apply(const Settings &settings);
    void focusList();
    void focusSearch();
    void clearFilter();
    void selectAll();
    /// The history on the disk is another one.
    void refreshHistory();
    /// As a new window has it.
    void resetLayout();

    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] EndorsementsPage &endorsements() { return *m_endorsements; }
    [[nodiscard]] const EndorsementsPage &endorsements() const { return *m_endorsements; }
    /// What the commands about endorsements act on; null: the page in front has none.
    [[nodiscard]] TriageTarget *target() const;
    /// The table of the page in front; null: it has none.
    [[nodiscard]] RowTable *table() const;
    /// With the columns of that table, in place of what is in the menu.
    void fillColumnMenu(QMenu &menu) const;
    /// What of the facts is the pages': lines, filter, and that there is a to-do list.
    void addFacts(ActionFacts &facts) const;
    void addParts(ViewState::Parts &parts);

signals:
    /// Another page is in front.
    void pageShown(Laurels::PageStack::Page page);
    void factsChanged();
    void hint(const QString &text);
    void keysWished();
    void deleteWished();
    void stepWished(Laurels::EmptyState::Step step);
    /// Of which account; none: the person did not say.
    void newerArchiveWished(const std::optional<Laurels::AccountId> &account);

private:
    template <typename PageType>
    void connectPage(PageType *page);
    template <typename PageType>
    void connectSummary(PageType *page);
    [[nodiscard]] ListPage &front() const;
    void bringToFront(Page page, QWidget *widget);
    void connectTodo();
    [[nodiscard]] bool hasByHand() const;

    Workspace &m_workspace;
    Page m_page = Page::Received;
    EndorsementsPage *m_endorsements;
    SkillsPage *m_skills;
    PeoplePage *m_people;
    ActivityPage *m_activity;
    TodoPage *m_todo;
};

} // namespace Laurels
