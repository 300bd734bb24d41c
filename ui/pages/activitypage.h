// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/urn.h"
#include "pages/listpage.h"
#include "widgets/emptyface.h"

#include <QWidget>

#include <optional>

class QAction;
class QComboBox;
class QLabel;
class QStackedWidget;

namespace Laurels {

class ActivityCommands;
class ActivityFilter;
class ActivityModel;
class ActivityView;
class SearchField;
struct Workspace;

/// What the person changed: what waits and what failed, with the reason, to be tried again or cancelled, and
/// the history of what is over.
class ActivityPage : public QWidget, public ListPage
{
    Q_OBJECT
public:
    /// The two commands are the window's; what becomes of them is told to refreshHistory().
    ActivityPage(Workspace &workspace, QAction *exportHistory, QAction *clearHistory,
                 QWidget *parent = nullptr);

    void showAccount(const std::optional<AccountId> &account); ///< none: all
    void focusTable() override;
    void focusSearch() override;
    void clearFilter() override;
    [[nodiscard]] bool isFiltered() const override;
    /// The history may be another one, without the outbox having had to do with it.
    void refreshHistory();

    [[nodiscard]] const ActivityModel &model() const { return *m_model; }
    [[nodiscard]] ActivityView &view() { return *m_view; }

signals:
    void hint(const QString &text);
    void countsChanged(); ///< of the model

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createFilter();
    void build(QAction *exportHistory, QAction *clearHistory);
    [[nodiscard]] QWidget *createButtons(const QList<QAction *> &actions);
    [[nodiscard]] QWidget *createDetails();
    void connectModel();

    void refresh();
    void refreshSelected();
    void refreshFace();
    void refreshAccountColumn();
    void refreshKinds();
    [[nodiscard]] EmptyFace::Content face() const;
    void takeStep();

    Workspace &m_workspace;
    ActivityModel *m_model;
    ActivityFilter *m_filter;
    QComboBox *m_kinds;
    SearchField *m_search;
    QLabel *m_trouble; ///< why the history is missing, above what there is
    ActivityView *m_view;
    EmptyFace *m_face;
    QStackedWidget *m_stack;
    QLabel *m_details;
    ActivityCommands *m_commands;
    std::optional<AccountId> m_account;
};

} // namespace Laurels
