// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"

#include <QScrollArea>

#include <optional>

class QLabel;
class QLineEdit;

namespace Laurels {

class Actions;
class BadgeButton;
class DetailsForm;
class LinkedInLinks;
struct Account;
struct ArchivedNotes;
struct Workspace;

/// Everything about the current endorsement: who, what, since when, what the person did with it here, and
/// what else that one endorsed. With several selected, a summary. All of it plain text.
class DetailsPane : public QScrollArea
{
    Q_OBJECT
public:
    DetailsPane(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    void setRows(std::optional<RowId> current, const QList<RowId> &selected);
    [[nodiscard]] QSize sizeHint() const override;

private:
    void refresh();
    void showOne(RowId id);
    void showSeveral();
    void showNothing();
    void showOrigin(RowId id, const Account *account, const ArchivedNotes &notes);
    void markVisited();
    [[nodiscard]] QString changesText(RowId id) const;
    [[nodiscard]] QString moreByPersonText(RowId id) const;

    Workspace &m_workspace;
    std::optional<RowId> m_current;
    QList<RowId> m_selected;
    std::optional<RowId> m_shown; ///< alone
    QLabel *m_disc;
    QLabel *m_name;
    QLabel *m_summary;
    DetailsForm *m_form;
    QLabel *m_occupation;
    QLabel *m_connection;
    QLabel *m_skill;
    QLabel *m_profileSkill;
    QLabel *m_status;
    QLabel *m_created;
    QLabel *m_changed;
    QLineEdit *m_id;
    QLineEdit *m_personId;
    QLabel *m_changes;
    QLabel *m_note;
    QLabel *m_more;
    BadgeButton *m_hideAll;
    BadgeButton *m_endorseBack;
    LinkedInLinks *m_links;
};

} // namespace Laurels
