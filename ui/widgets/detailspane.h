// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"

#include <QScrollArea>
#include <QUrl>

#include <optional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Laurels {

class Actions;
class BadgeButton;
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
    void showOrigin(RowId id);
    [[nodiscard]] QString changesText(RowId id) const;
    [[nodiscard]] QString moreByPersonText(RowId id) const;
    [[nodiscard]] QLabel *addField(QFormLayout *form, const QString &name, const QString &objectName);
    [[nodiscard]] QLineEdit *addId(QFormLayout *form, const QString &name, const QString &objectName);
    void setField(QWidget *field, const QString &text);

    Workspace &m_workspace;
    std::optional<RowId> m_current;
    QList<RowId> m_selected;
    QLabel *m_disc;
    QLabel *m_name;
    QLabel *m_summary;
    QWidget *m_fields;
    QFormLayout *m_form;
    QLabel *m_skill;
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
    QPushButton *m_openProfile;
    QUrl m_profile; ///< of the person shown
};

} // namespace Laurels
