// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/endorsementfilter.h"
#include "models/summaryfilter.h"
#include "pages/listpage.h"
#include "triagetarget.h"
#include "widgets/emptystate.h"
#include "widgets/summarypane.h"
#include "widgets/summaryview.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QStackedWidget;

namespace Laurels {

class Actions;
class EmptyFace;
class LetterKeys;
class SearchField;
class SummaryModel;
struct Workspace;

/// What the pages of skills and of people share: a search, the table or the reason why it is empty, and the
/// details. What is done to a line is done to the received endorsements behind it.
class SummaryPage : public QWidget, public ListPage, public TriageTarget
{
    Q_OBJECT
public:
    /// Absent: all accounts.
    void showAccount(const std::optional<AccountId> &account);
    void clearFilter() override;
    void focusSearch() override;
    void focusTable() override;
    /// After a decision about one line the next one becomes current.
    void setGoesOn(bool goesOn) { m_goesOn = goesOn; }
    void setLetterKeysOn(bool areOn);

    [[nodiscard]] bool isFiltered() const override { return m_lines->isFiltering(); }
    [[nodiscard]] SummaryView &view() { return *m_view; }
    [[nodiscard]] const SummaryView &view() const { return *m_view; }

    [[nodiscard]] Direction direction() const override { return Direction::Received; }
    [[nodiscard]] QList<RowId> selectedRows() const override { return m_rows; }
    [[nodiscard]] std::optional<PersonIndex> selectedPerson() const override { return std::nullopt; }
    [[nodiscard]] std::function<void()> goingOn(const QList<RowId> &decided) const override;
    void selectRows(const QList<RowId> &rows) override;

signals:
    void factsChanged();
    void hint(const QString &text);
    void keysWished();
    void deleteWished();
    /// The list of endorsements is to show these.
    void endorsementsWished(const Laurels::EndorsementFilter &filter);
    void stepWished(Laurels::EmptyState::Step step);

protected:
    using Condition = std::function<bool(const QModelIndex &)>;
    struct Words
    {
        QString name;       ///< of an icon, and begins the object names of the parts: skillsPage, skillsView
        QString table;      ///< what a screen reader calls the table
        QString search;     ///< what it calls the search field, which shows it too
        QString emptyTitle; ///< if there is nothing at all
        QString emptyText;
    };

    /// Takes the model, which sleeps while the page is not on screen.
    SummaryPage(Workspace &workspace, Actions &actions, SummaryModel *model, int barColumn,
                const Words &words, QWidget *parent);

    /// Shows what there is; for the end of the constructor of a page.
    void refresh();
    /// Beside the search.
    void addToBar(QWidget *widget);
    [[nodiscard]] SummaryPane &pane() { return *m_pane; }
    [[nodiscard]] SummaryFilter &lines() { return *m_lines; }
    /// What narrows the list beside the search; null: nothing.
    void setCondition(const Condition &fits);
    /// Of the model, in the order shown.
    [[nodiscard]] QList<int> selectedLines() const;
    [[nodiscard]] int lineAt(int row) const;
    /// Shows the endorsements of the only line selected.
    void openSelected();

    /// `shown` of `all` lines, in words.
    [[nodiscard]] virtual QString countText(int shown, int all) const = 0;
    /// Leads to setCondition({}).
    virtual void clearCondition() = 0;
    virtual void fillPane(const QList<int> &selected) = 0;
    virtual void fillMenu(QMenu &menu) const = 0;
    /// Shows the endorsements of a line.
    virtual void openLine(int line) = 0;

    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build(const QString &name);
    void connectKeys(Actions &actions);
    void connectModel();
    void refreshFace();
    [[nodiscard]] bool isOfArchives() const;
    void goOnFromFace();
    void onSelectionChanged();
    void showContextMenu(const QPoint &position);

    Workspace &m_workspace;
    SummaryModel *m_model;
    Words m_words;
    SummaryFilter *m_lines;
    SearchField *m_search;
    QLabel *m_count;
    QHBoxLayout *m_bar;
    SummaryView *m_view;
    EmptyFace *m_face;
    QStackedWidget *m_stack;
    SummaryPane *m_pane;
    LetterKeys *m_keys = nullptr;
    QWidget *m_lastInBar; ///< in the order of Tab
    QList<RowId> m_rows;  ///< behind the selected lines, as they were counted last
    bool m_goesOn = true;
};

} // namespace Laurels
