// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/urn.h"
#include "pages/listpage.h"
#include "widgets/emptyface.h"

#include <QUrl>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QStackedWidget;

namespace Laurels {

class PageOpener;
class TodoCommands;
class TodoFilter;
class TodoModel;
class TodoView;
struct Account;
struct Workspace;

/// What the person has to do on LinkedIn's own pages, since an archive changes nothing there: where, and what
/// to do there. A newer archive shows what became of it.
class TodoPage : public QWidget, public ListPage
{
    Q_OBJECT
public:
    /// `undo` is the window's.
    TodoPage(Workspace &workspace, const QAction &undo, QWidget *parent = nullptr);

    void showAccount(const std::optional<AccountId> &account); ///< none: all
    void selectAll();
    void focusTable() override;
    /// There is no search: the list takes the focus.
    void focusSearch() override { focusTable(); }
    void clearFilter() override {}
    [[nodiscard]] bool isFiltered() const override { return false; }

    [[nodiscard]] TodoView &view() { return *m_view; }

signals:
    void hint(const QString &text);
    /// The empty list leads on to what was received.
    void receivedWished();
    /// Of the account that is meant; none: it could be several.
    void newerArchiveWished(const std::optional<Laurels::AccountId> &account);

private:
    void build();
    [[nodiscard]] QWidget *createButtons();
    void connectParts();
    void refresh();
    void refreshSelected();
    void refreshFace();
    [[nodiscard]] EmptyFace::Content face() const;
    [[nodiscard]] const Account *currentAccount() const;
    [[nodiscard]] std::optional<AccountId> meantAccount() const;

    Workspace &m_workspace;
    TodoModel *m_model;
    TodoFilter *m_filter;
    QLabel *m_intro;
    TodoView *m_view;
    EmptyFace *m_face;
    QStackedWidget *m_stack;
    QLabel *m_what; ///< to do on the current page
    PageOpener *m_opener;
    TodoCommands *m_commands;
    QAction *m_newer;
    std::optional<AccountId> m_account;
    QUrl m_url; ///< of the current page
};

} // namespace Laurels
