// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peoplepage.h"

#include "actions.h"
#include "models/archivednotes.h"
#include "models/summarywords.h"
#include "models/words.h"
#include "plaintext.h"
#include "widgets/badgebutton.h"
#include "workspace.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

using Mutuality = PersonSummaryModel::Mutuality;

constexpr qsizetype mostSkills = 100;

/// What the combo box offers beside Mutuality.
enum { Everybody = -1, AtOnce = -2 };

} // namespace

PeoplePage::PeoplePage(Workspace &workspace, Actions &actions, QWidget *parent)
    : PeoplePage(workspace, actions, new PersonSummaryModel(workspace.store, workspace.clock), parent)
{
}

PeoplePage::PeoplePage(Workspace &workspace, Actions &actions, PersonSummaryModel *model, QWidget *parent)
    : SummaryPage(workspace, actions, model, int(PersonSummaryModel::Column::Received), words(), parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_model(model)
    , m_kind(new QComboBox)
    , m_occupation(pane().addField(tr("Position and company"), u"personOccupation"_s))
    , m_mutual(pane().addField(tr("Mutual"), u"personMutual"_s))
    , m_burst(pane().addField(tr("At once"), u"personBurst"_s))
    , m_received(pane().addField(tr("Endorsed you for"), u"personReceived"_s))
    , m_given(pane().addField(tr("You endorsed them for"), u"personGiven"_s))
    , m_labelArea(new QWidget)
    , m_label(new QLineEdit)
    , m_open(new QPushButton(tr("Show endorsements")))
    , m_openGiven(new QPushButton(tr("Show what you gave")))
    , m_names(new PersonNames(
          workspace, [this] { return peopleInView(); }, this))
{
    view().setWidths({34, 24, 10, 14, 14, 12, 30});
    buildBar();
    buildPane();
    connect(&view(), &SummaryView::viewMoved, m_names, &PersonNames::later);
    connect(&lines(), &QAbstractItemModel::layoutChanged, m_names, &PersonNames::later);
    connect(&lines(), &QAbstractItemModel::rowsInserted, m_names, &PersonNames::later);
    connect(&lines(), &QAbstractItemModel::rowsRemoved, m_names, &PersonNames::later);
    connect(&workspace.archives, &ArchiveShelf::changed, this, [this] {
        if (isVisible())
            fillPane(selectedLines());
    });
    refresh();
}

SummaryPage::Words PeoplePage::words()
{
    return {.name = u"people"_s,
            .table = tr("People"),
            .search = tr("Search people"),
            .emptyTitle = tr("Nobody yet"),
            .emptyText = tr("When endorsements are loaded, the people who gave or got them appear here.")};
}

void PeoplePage::buildBar()
{
    m_kind->setObjectName(u"peopleKind"_s);
    m_kind->addItem(tr("Everybody"), Everybody);
    m_kind->addItem(tr("Mutual"), int(Mutuality::Mutual));
    m_kind->addItem(tr("Only they endorsed you"), int(Mutuality::OnlyThey));
    m_kind->addItem(tr("Only you endorsed"), int(Mutuality::OnlyYou));
    m_kind->addItem(tr("Many skills at once"), AtOnce);
    // The search has the room that its longest word would take.
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(10);
    //: Before a choice of which people to show.
    auto *title = dataLabel(tr("Who:"));
    title->setBuddy(m_kind);
    addToBar(title);
    addToBar(m_kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PeoplePage::applyCondition);
}

PeoplePage::~PeoplePage()
{
    // What is being written is kept; the field would tell of it too late, when it goes itself.
    keepLabel();
    m_label->disconnect(this);
}

void PeoplePage::buildPane()
{
    m_label->setObjectName(u"personLabel"_s);
    m_label->setMaxLength(longestLabel);
    auto *title = dataLabel(tr("Your label for this person"));
    title->setBuddy(m_label);
    auto *area = new QVBoxLayout(m_labelArea);
    area->setContentsMargins(0, 0, 0, 0);
    area->addWidget(title);
    area->addWidget(m_label);
    pane().addWidget(m_labelArea);
    connect(m_label, &QLineEdit::editingFinished, this, &PeoplePage::keepLabel);

    for (const auto &[action, name] : {std::pair(m_actions.hideByPerson, u"personHideAll"_s),
                                       std::pair(m_actions.endorseBack, u"personEndorseBack"_s)}) {
        auto *button = new BadgeButton(BadgeButton::Badge::Key);
        button->setObjectName(name);
        button->setCommand(action);
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        pane().addWidget(button);
    }
    m_open->setObjectName(u"peopleOpen"_s);
    m_openGiven->setObjectName(u"peopleOpenGiven"_s);
    for (QPushButton *button : {m_open, m_openGiven}) {
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        pane().addWidget(button);
    }
    connect(m_open, &QPushButton::clicked, this,
            [this] { openAs(selectedLines().value(0, -1), View::Received); });
    connect(m_openGiven, &QPushButton::clicked, this,
            [this] { openAs(selectedLines().value(0, -1), View::Given); });
}

QString PeoplePage::countText(int shown, int all) const
{
    if (shown == all)
        return tr("%n person(s)", nullptr, all);
    //: %1 is a number, too.
    return tr("%1 of %n person(s)", nullptr, all).arg(QLocale().toString(shown));
}

void PeoplePage::applyCondition()
{
    const int kind = m_kind->currentData().toInt();
    if (kind == Everybody)
        setCondition({});
    else if (kind == AtOnce)
        setCondition(
            [](const QModelIndex &line) { return line.data(PersonSummaryModel::BurstRole).toInt() > 0; });
    else
        setCondition([kind](const QModelIndex &line) {
            return line.data(PersonSummaryModel::MutualityRole).toInt() == kind;
        });
}

void PeoplePage::clearCondition()
{
    m_kind->setCurrentIndex(0);
}

std::optional<PersonIndex> PeoplePage::selectedPerson() const
{
    const QList<int> selected = selectedLines();
    return selected.size() == 1 ? std::optional(m_model->personAt(selected.first())) : std::nullopt;
}

void PeoplePage::fillPane(const QList<int> &selected)
{
    const bool isOne = selected.size() == 1;
    showLabelOf(isOne ? urnAt(selected.first()) : PersonUrn());
    m_open->setEnabled(isOne && m_model->countsAt(selected.first()).total() > 0);
    m_openGiven->setEnabled(isOne && m_model->givenAt(selected.first()) > 0);
    if (selected.isEmpty())
        pane().setTitle({}, tr("Select a person to see their details."));
    else if (isOne)
        fillPaneOf(selected.first());
    else
        pane().setTitle(tr("%n person(s) selected", nullptr, int(selected.size())),
                        countsText(m_model->countsOf(selected)));
}

void PeoplePage::fillPaneOf(int line)
{
    pane().setTitle(personText(m_workspace.store.person(m_model->personAt(line))),
                    countsText(m_model->countsAt(line)));
    const ArchivedPerson *archived = m_workspace.archives.person(urnAt(line));
    pane().setField(m_occupation, archived ? occupationText(*archived) : QString());
    pane().setField(m_mutual, m_model->mutualText(line));
    pane().setField(m_burst, m_model->burstText(line));
    pane().setField(m_received, skillsText(line, Direction::Received));
    pane().setField(m_given, skillsText(line, Direction::Given));
}

QString PeoplePage::skillsText(int line, Direction direction) const
{
    const QList<PersonSummaryModel::Skill> skills = m_model->skillsOf(line, direction);
    QStringList lines;
    for (const PersonSummaryModel::Skill &skill : skills.first(qMin(mostSkills, skills.size())))
        //: A skill and the status of its endorsement.
        lines += tr("%1: %2").arg(isolated(skill.phrase), statusText(skill.status, direction));
    if (skills.size() > mostSkills)
        lines += tr("and %n more", nullptr, int(skills.size() - mostSkills));
    return lines.join(u'\n');
}

/// Nobody: there is nothing to label.
void PeoplePage::showLabelOf(const PersonUrn &person)
{
    m_labelArea->setEnabled(!person.isEmpty());
    if (person == m_labelled && m_label->isModified())
        return; // it is being written
    keepLabel();
    m_labelled = person;
    const QString label = m_workspace.store.label(person);
    if (label != m_label->text())
        m_label->setText(label);
}

void PeoplePage::keepLabel()
{
    if (m_labelled.isEmpty() || !m_label->isModified())
        return;
    m_label->setModified(false);
    m_workspace.store.setLabel(m_labelled, m_label->text().trimmed());
}

const PersonUrn &PeoplePage::urnAt(int line) const
{
    return m_workspace.store.person(m_model->personAt(line)).urn;
}

QList<PersonNames::Wanted> PeoplePage::peopleInView() const
{
    QList<PersonNames::Wanted> people;
    if (!isVisible())
        return people;
    const SummaryView::RowRange range = view().rowsInView();
    for (int row = range.first; row <= range.last; ++row) {
        const int line = lineAt(row);
        people.append({m_model->accountAt(line), m_model->personAt(line)});
    }
    return people;
}

void PeoplePage::fillMenu(QMenu &menu) const
{
    menu.addActions(
        {m_actions.show, m_actions.hide, m_actions.hideByPerson, m_actions.reject, m_actions.changeStatus});
    menu.addSeparator();
    menu.addAction(m_actions.endorseBack);
}

void PeoplePage::openLine(int line)
{
    openAs(line, m_model->countsAt(line).total() > 0 ? View::Received : View::Given);
}

void PeoplePage::openAs(int line, View view)
{
    if (line >= 0)
        emit endorsementsWished({.view = view, .account = m_model->account(), .person = urnAt(line)});
}

} // namespace Laurels
