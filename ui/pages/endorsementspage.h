// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/endorsementfilter.h"
#include "models/reviewprogress.h"
#include "widgets/emptystate.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace Laurels {

class Actions;
class DetailsPane;
class EndorsementModel;
class EndorsementSelection;
class EndorsementView;
class LetterKeys;
class NameRequests;
class SearchField;
class StatusChips;
class Triage;
struct ActionFacts;
struct Workspace;

/// The centre: search, status chips, the table or its empty face, and the details.
class EndorsementsPage : public QWidget
{
    Q_OBJECT
public:
    EndorsementsPage(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    void showView(EndorsementFilter::View view);
    void showAccount(const std::optional<AccountId> &account);
    void clearFilter();
    void focusSearch();
    void focusTable();
    /// Judges the empty face anew; for changes that the model does not see.
    void refreshFace();

    [[nodiscard]] const EndorsementFilter &filter() const;
    void addFacts(ActionFacts &facts) const;
    [[nodiscard]] QList<RowId> selectedRows() const;
    [[nodiscard]] bool hasTroubleFace() const;
    [[nodiscard]] EndorsementView &view() { return *m_view; }
    [[nodiscard]] QSplitter &splitter() { return *m_splitter; }

signals:
    void factsChanged();
    void hint(const QString &text);
    void keysWished();
    void stepWished(Laurels::EmptyState::Step step);
    void viewShown(Laurels::EndorsementFilter::View view);

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
    [[nodiscard]] EmptyFacts emptyFacts() const;

    Workspace &m_workspace;
    Actions &m_actions;
    EndorsementModel *m_model;
    EndorsementSelection *m_selection;
    ReviewProgress *m_progress;
    Triage *m_triage;
    SearchField *m_search;
    QLabel *m_review;
    StatusChips *m_chips;
    EndorsementView *m_view;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    bool m_hadRows = false; ///< since the window was opened
    DetailsPane *m_details;
    QSplitter *m_splitter;
    LetterKeys *m_keys;
    EndorsementFilter m_filter;
};

} // namespace Laurels
