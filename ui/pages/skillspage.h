// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/skillsummarymodel.h"
#include "personnames.h"
#include "summarypage.h"

class QCheckBox;
class QPushButton;

namespace Laurels {

/// The skills that the person was endorsed for: how many endorsements each has by status, which ones are
/// nearly the same, and who endorsed it.
class SkillsPage : public SummaryPage
{
    Q_OBJECT
public:
    SkillsPage(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

protected:
    [[nodiscard]] QString countText(int shown, int all) const override;
    void clearCondition() override;
    void fillPane(const QList<int> &selected) override;
    void fillMenu(QMenu &menu) const override;
    void openLine(int line) override;

private:
    SkillsPage(Workspace &workspace, Actions &actions, SkillSummaryModel *model, QWidget *parent);
    [[nodiscard]] static Words words();
    void fillPaneOf(int line);
    [[nodiscard]] EndorsementFilter filterOf(int line) const;
    [[nodiscard]] QString spellingsText(int line) const;
    [[nodiscard]] QString endorsersText();

    Workspace &m_workspace;
    Actions &m_actions;
    SkillSummaryModel *m_model;
    QCheckBox *m_onlyAlike;
    QLabel *m_spellings;
    QLabel *m_endorsers;
    QPushButton *m_open;
    PersonNames *m_names;
    QList<PersonNames::Wanted> m_named; ///< who is in the details
};

} // namespace Laurels
