// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/exportdialog.h"
#include "models/savedfilters.h"
#include "stores/endorsementstore.h"

#include <QObject>

namespace Laurels {

class Actions;
class DialogOpener;
class Exporter;
class PageStack;
struct Workspace;

/// What the person does with the list as such: copies and exports rows, keeps the filter, narrows it to some
/// days, gives a member a name of their own.
class ListCommands : public QObject
{
    Q_OBJECT
public:
    ListCommands(Workspace &workspace, Actions &actions, PageStack &pages, DialogOpener &dialogs,
                 QWidget &window);

    [[nodiscard]] SavedFilters &savedFilters() { return m_savedFilters; }
    void tellFailure(const Error &error);

signals:
    void hint(const QString &text);

private:
    void copy();
    void askExport();
    void exportRows(const ExportDialog::Choice &choice);
    [[nodiscard]] QList<RowId> rowsOf(ExportDialog::What what) const;
    [[nodiscard]] QList<RowId> shownRows() const;
    [[nodiscard]] QList<RowId> selectedRows() const;
    void askFilterName();
    void askDays(const DateRange &now);
    void askLabel();

    Workspace &m_workspace;
    PageStack &m_pages;
    DialogOpener &m_dialogs;
    QWidget &m_window;
    SavedFilters m_savedFilters;
    Exporter *m_exporter;
};

} // namespace Laurels
