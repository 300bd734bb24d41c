// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "skillspage.h"

#include "actions.h"
#include "models/summarywords.h"
#include "models/words.h"
#include "plaintext.h"
#include "workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr qsizetype mostEndorsers = 8;

} // namespace

SkillsPage::SkillsPage(Workspace &workspace, Actions &actions, QWidget *parent)
    : SkillsPage(workspace, actions, new SkillSummaryModel(workspace.store), parent)
{
}

SkillsPage::SkillsPage(Workspace &workspace, Actions &actions, SkillSummaryModel *model, QWidget *parent)
    : SummaryPage(workspace, actions, model, int(SkillSummaryModel::Column::Total), words(), parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_model(model)
    , m_onlyAlike(new QCheckBox(tr("Only with another spelling")))
    , m_spellings(pane().addField(tr("Also written"), u"skillSpellings"_s))
    , m_endorsers(pane().addField(tr("Endorsed by"), u"skillEndorsers"_s))
    , m_open(new QPushButton(tr("Show endorsements")))
    , m_names(new PersonNames(
          workspace, [this] { return m_named; }, this))
{
    view().setWidths({34, 24, 10, 10, 10, 10, 30});
    m_onlyAlike->setObjectName(u"skillsOnlyAlike"_s);
    m_onlyAlike->setToolTip(tr("Skills that may be the same one, written in two ways"));
    addToBar(m_onlyAlike);
    m_open->setObjectName(u"skillsOpen"_s);
    m_open->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    pane().addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, &SkillsPage::openSelected);
    connect(m_onlyAlike, &QCheckBox::toggled, this, [this](bool isOn) {
        setCondition(
            isOn ? [](const QModelIndex &line) { return line.data(SkillSummaryModel::HasAlikeRole).toBool(); }
                 : Condition());
    });
    refresh();
}

SummaryPage::Words SkillsPage::words()
{
    return {.name = u"skills"_s,
            .table = tr("Skills"),
            .search = tr("Search skills"),
            .emptyTitle = tr("No skills yet"),
            .emptyText =
                tr("When endorsements are loaded, the skills that you were endorsed for appear here.")};
}

QString SkillsPage::countText(int shown, int all) const
{
    if (shown == all)
        return tr("%n skill(s)", nullptr, all);
    //: %1 is a number, too.
    return tr("%1 of %n skill(s)", nullptr, all).arg(QLocale().toString(shown));
}

void SkillsPage::clearCondition()
{
    m_onlyAlike->setChecked(false);
}

void SkillsPage::fillPane(const QList<int> &selected)
{
    m_named.clear();
    m_open->setEnabled(selected.size() == 1 && !filterOf(selected.first()).skill.isEmpty());
    if (selected.isEmpty()) {
        pane().setTitle({}, tr("Select a skill to see its details."));
    } else if (selected.size() > 1) {
        pane().setTitle(tr("%n skill(s) selected", nullptr, int(selected.size())),
                        countsText(m_model->countsOf(selected)));
    } else {
        fillPaneOf(selected.first());
    }
}

void SkillsPage::fillPaneOf(int line)
{
    pane().setTitle(m_model->index(line, int(SkillSummaryModel::Column::Skill)).data().toString(),
                    countsText(m_model->countsAt(line)));
    pane().setField(m_spellings, spellingsText(line));
    pane().setField(m_endorsers, endorsersText());
    m_names->later();
}

QString SkillsPage::spellingsText(int line) const
{
    QStringList lines;
    const QList<SkillSummaryModel::Spelling> spellings = m_model->otherSpellings(line);
    for (const SkillSummaryModel::Spelling &spelling : spellings)
        //: A spelling of a skill and how many endorsements have it.
        lines += tr("%1: %2").arg(isolated(spelling.phrase), QLocale().toString(spelling.count));
    return lines.join(u'\n');
}

/// Of the only skill selected. Those who did it last come first.
QString SkillsPage::endorsersText()
{
    const EndorsementStore &store = m_workspace.store;
    QList<RowId> rows = selectedRows();
    std::stable_sort(rows.begin(), rows.end(),
                     [&store](RowId a, RowId b) { return store.row(a).created > store.row(b).created; });
    QStringList lines;
    QSet<PersonIndex> people;
    for (const RowId id : std::as_const(rows)) {
        const EndorsementRow &row = store.row(id);
        if (people.contains(row.person))
            continue;
        people.insert(row.person);
        if (people.size() > mostEndorsers)
            continue;
        lines += isolated(personText(store.person(row.person)));
        m_named.append({row.account, row.person});
    }
    if (people.size() > mostEndorsers)
        lines += tr("and %n more", nullptr, int(people.size() - mostEndorsers));
    return lines.join(u'\n');
}

void SkillsPage::fillMenu(QMenu &menu) const
{
    menu.addActions({m_actions.show, m_actions.hide, m_actions.reject, m_actions.changeStatus});
}

EndorsementFilter SkillsPage::filterOf(int line) const
{
    return {.view = EndorsementFilter::View::Received,
            .account = m_model->account(),
            .skill = m_model->index(line, 0).data(SkillSummaryModel::FoldedRole).toString()};
}

void SkillsPage::openLine(int line)
{
    // A filter cannot say "without a name".
    const EndorsementFilter filter = filterOf(line);
    if (!filter.skill.isEmpty())
        emit endorsementsWished(filter);
}

} // namespace Laurels
