// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/endorsementfilter.h"
#include "models/reviewprogress.h"
#include "pages/listpage.h"
#include "triagetarget.h"
#include "widgets/emptystate.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace Laurels {

class Actions;
class DetailsPane;
class EndorsementModel;
class EndorsementSelection;
class EndorsementView;
class FilterBar;
class LetterKeys;
class NameRequests;
class SearchField;
struct Settings;
struct Workspace;

/// The centre: search, status chips, the table or its empty face, and the details.
class EndorsementsPage : public QWidget, public ListPage, public TriageTarget
{
    Q_OBJECT
public:
    EndorsementsPage(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    /// Everything of that list: what narrowed another one goes.
    void showView(EndorsementFilter::View view);
    /// All but its account, which stays.
    void showFilter(const EndorsementFilter &filter);
    void showAccount(const std::optional<AccountId> &account);
    void clearFilter() override;
    void focusSearch() override;
    void focusTable() override;
    [[nodiscard]] bool isFiltered() const override { return !m_filter.isWide(); }
    /// Judges the empty face anew; for changes that the model does not see.
    void refreshFace();
    void setDays(const DateRange &days);

    [[nodiscard]] const EndorsementFilter &filter() const;
    [[nodiscard]] Direction direction() const override;
    [[nodiscard]] QList<RowId> selectedRows() const override;
    [[nodiscard]] std::optional<PersonIndex> selectedPerson() const override;
    [[nodiscard]] std::function<void()> goingOn(const QList<RowId> &decided) const override;
    void selectRows(const QList<RowId> &rows) override;
    [[nodiscard]] bool hasTroubleFace() const;
    [[nodiscard]] EndorsementView &view() { return *m_view; }
    [[nodiscard]] const EndorsementModel &model() const { return *m_model; }
    void apply(const Settings &settings);

signals:
    void factsChanged();
    void hint(const QString &text);
    void keysWished();
    void deleteWished();
    /// Two days are to be chosen; the answer comes by setDays().
    void daysWished(const Laurels::DateRange &now);
    void stepWished(Laurels::EmptyState::Step step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectKeys(Actions &actions);
    void connectModel();
    void applyFilter();
    void refreshReview();
    void onSelectionChanged();
    void showContextMenu(const QPoint &position);
    /// Why the change of the row failed; empty: none did.
    [[nodiscard]] QString failureAt(const QPoint &position) const;
    [[nodiscard]] EmptyFacts emptyFacts() const;

    Workspace &m_workspace;
    Actions &m_actions;
    EndorsementModel *m_model;
    EndorsementSelection *m_selection;
    ReviewProgress *m_progress;
    SearchField *m_search;
    QLabel *m_review;
    FilterBar *m_filters;
    EndorsementView *m_view;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    bool m_hadRows = false; ///< since the window was opened
    DetailsPane *m_details;
    LetterKeys *m_keys;
    EndorsementFilter m_filter;
    bool m_goesOn = true;
};

} // namespace Laurels
