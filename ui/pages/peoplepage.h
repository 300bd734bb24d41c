// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/personsummarymodel.h"
#include "personnames.h"
#include "summarypage.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace Laurels {

class BadgeButton;

/// Everybody who endorsed the person or was endorsed by them: what for, mutual or not, and who endorsed many
/// skills at once. Here people get the labels by which the person knows them.
class PeoplePage : public SummaryPage
{
    Q_OBJECT
public:
    PeoplePage(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);
    ~PeoplePage() override;

    [[nodiscard]] std::optional<PersonIndex> selectedPerson() const override;

protected:
    [[nodiscard]] QString countText(int shown, int all) const override;
    void clearCondition() override;
    void fillPane(const QList<int> &selected) override;
    void fillMenu(QMenu &menu) const override;
    void openLine(int line) override;

private:
    using View = EndorsementFilter::View;

    PeoplePage(Workspace &workspace, Actions &actions, PersonSummaryModel *model, QWidget *parent);
    [[nodiscard]] static Words words();
    void buildBar();
    void buildPane();
    void applyCondition();
    void fillPaneOf(int line);
    void showLabelOf(const PersonUrn &person);
    void keepLabel();
    [[nodiscard]] QString skillsText(int line, Direction direction) const;
    [[nodiscard]] const PersonUrn &urnAt(int line) const;
    [[nodiscard]] QList<PersonNames::Wanted> peopleInView() const;
    void openAs(int line, View view);

    Workspace &m_workspace;
    Actions &m_actions;
    PersonSummaryModel *m_model;
    QComboBox *m_kind;
    QLabel *m_occupation;
    QLabel *m_mutual;
    QLabel *m_burst;
    QLabel *m_received;
    QLabel *m_given;
    QWidget *m_labelArea;
    QLineEdit *m_label;
    PersonUrn m_labelled; ///< whose label is being edited
    QPushButton *m_open;
    QPushButton *m_openGiven;
    PersonNames *m_names;
};

} // namespace Laurels
