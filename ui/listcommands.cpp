// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listcommands.h"

#include "actions.h"
#include "dialogopener.h"
#include "dialogs/daysdialog.h"
#include "dialogs/namedialog.h"
#include "exporter.h"
#include "models/endorsementmodel.h"
#include "models/rowcopy.h"
#include "pagestack.h"
#include "plaintext.h"
#include "widgets/rowtable.h"
#include "workspace.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <set>

using namespace Qt::StringLiterals;

namespace Laurels {

ListCommands::ListCommands(Workspace &workspace, Actions &actions, PageStack &pages, DialogOpener &dialogs,
                           QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_pages(pages)
    , m_dialogs(dialogs)
    , m_window(window)
    , m_savedFilters(workspace.profileDirectory)
    , m_exporter(new Exporter(workspace.clock, window))
{
    connect(m_exporter, &Exporter::hint, this, &ListCommands::hint);
    connect(actions.copy, &QAction::triggered, this, &ListCommands::copy);
    connect(actions.exportShown, &QAction::triggered, this, &ListCommands::askExport);
    connect(actions.saveFilter, &QAction::triggered, this, &ListCommands::askFilterName);
    connect(actions.clearFilter, &QAction::triggered, &pages, &PageStack::clearFilter);
    connect(actions.label, &QAction::triggered, this, &ListCommands::askLabel);
    connect(&pages.endorsements(), &EndorsementsPage::daysWished, this, &ListCommands::askDays);
}

void ListCommands::tellFailure(const Error &error)
{
    Laurels::tellFailure(m_window, u"filtersFailed"_s, tr("Saved filters"), error);
}

void ListCommands::copy()
{
    const RowTable *table = m_pages.table();
    if (!table)
        return;
    std::set<int> rows;
    const QModelIndexList selected = table->selectionModel()->selectedRows();
    for (const QModelIndex &row : selected)
        rows.insert(row.row());
    if (rows.empty())
        return;
    QGuiApplication::clipboard()->setMimeData(
        copiedRows(*table->model(), {rows.begin(), rows.end()}).release());
    emit hint(tr("Copied %n line(s).", nullptr, int(rows.size())));
}

QList<RowId> ListCommands::shownRows() const
{
    QList<RowId> rows;
    const EndorsementModel &model = m_pages.endorsements().model();
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.rowId(row));
    return rows;
}

QList<RowId> ListCommands::selectedRows() const
{
    const TriageTarget *target = m_pages.target();
    return target ? target->selectedRows() : QList<RowId>();
}

QList<RowId> ListCommands::rowsOf(ExportDialog::What what) const
{
    switch (what) {
    case ExportDialog::What::All:
        return m_workspace.store.rows();
    case ExportDialog::What::Shown:
        return shownRows();
    case ExportDialog::What::Selected:
        return selectedRows();
    }
    return {};
}

void ListCommands::askExport()
{
    const bool isList = m_pages.target() == &m_pages.endorsements();
    auto *dialog = new ExportDialog({.all = m_workspace.store.size(),
                                     .shown = isList ? m_pages.endorsements().model().rowCount() : 0,
                                     .selected = int(selectedRows().size())},
                                    &m_window);
    // One dialog after the other, never one over the other.
    connect(
        dialog, &ExportDialog::chosen, this,
        [this](const ExportDialog::Choice &choice) { exportRows(choice); }, Qt::QueuedConnection);
    m_dialogs.open(dialog);
}

void ListCommands::exportRows(const ExportDialog::Choice &choice)
{
    using Mark = ExportTable::ByteOrderMark;
    m_exporter->chooseFile(
        {.title = tr("Export"),
         .stem = u"laurels-endorsements"_s,
         .format = choice.format,
         .mark = choice.hasMark ? Mark::With : Mark::Without,
         .table =
             [this, what = choice.what] {
                 return ExportTable::ofEndorsements(m_workspace.store, rowsOf(what),
                                                    ExportTable::Names::KeptByHand);
             },
         .done =
             [](int rows, const QString &fileName) {
                 //: %1 is the name of a file.
                 return tr("Exported %n endorsement(s) to %1.", nullptr, rows).arg(fileName);
             }});
}

void ListCommands::askFilterName()
{
    const EndorsementFilter filter = m_pages.endorsements().filter();
    auto *dialog = new NameDialog({.title = tr("Save this filter"),
                                   .question = tr("It stays on the left, and shows what fits by then. One of "
                                                  "the same name is replaced."),
                                   .field = tr("&Name:"),
                                   .accept = tr("Save")},
                                  filter.search.simplified(), false, &m_window);
    connect(dialog, &NameDialog::chosen, this, [this, filter](const QString &name) {
        if (const Result<void> done = m_savedFilters.save({name, filter}); !done)
            tellFailure(done.error());
    });
    m_dialogs.open(dialog);
}

void ListCommands::askDays(const DateRange &now)
{
    auto *dialog = new DaysDialog(now, m_workspace.clock.now().toLocalTime().date(), &m_window);
    connect(dialog, &DaysDialog::chosen, &m_pages.endorsements(), &EndorsementsPage::setDays);
    m_dialogs.open(dialog);
}

void ListCommands::askLabel()
{
    const TriageTarget *target = m_pages.target();
    const auto index = target ? target->selectedPerson() : std::nullopt;
    if (!index)
        return;
    const Person told = m_workspace.store.toldPerson(*index);
    auto *dialog =
        new NameDialog({.title = tr("Label a person"),
                        .question = tr("Your own name for %1, kept on this computer and shown in place of "
                                       "the one LinkedIn tells. Leave it empty for none.")
                                        .arg(isolated(personText(told))),
                        .field = tr("&Label:"),
                        .accept = tr("Save")},
                       m_workspace.store.label(told.urn), true, &m_window);
    connect(dialog, &NameDialog::chosen, this,
            [this, urn = told.urn](const QString &label) { m_workspace.store.setLabel(urn, label); });
    m_dialogs.open(dialog);
}

} // namespace Laurels
