// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailspane.h"

#include "actions.h"
#include "badgebutton.h"
#include "delegates/initials.h"
#include "detailsform.h"
#include "domain/linkedinpages.h"
#include "linkedinlinks.h"
#include "models/activitytext.h"
#include "models/archivednotes.h"
#include "models/endorsementmodel.h"
#include "models/words.h"
#include "pageopener.h"
#include "plaintext.h"
#include "steptext.h"
#include "workspace.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr int mostOthers = 8;

/// The short form of an id that was made here would tell nobody apart.
QString archivedNameText(const Person &person, const ArchivedNotes &notes)
{
    if (person.visibility == Person::Visibility::Known && !person.name.isEmpty())
        return person.name;
    return notes.name.isEmpty() ? DetailsPane::tr("Member without a name") : notes.name;
}

} // namespace

DetailsPane::DetailsPane(Workspace &workspace, Actions &actions, QWidget *parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
    , m_disc(new QLabel)
    , m_name(dataLabel())
    , m_summary(dataLabel())
    , m_form(new DetailsForm)
    , m_hideAll(new BadgeButton(BadgeButton::Badge::Key))
    , m_endorseBack(new BadgeButton(BadgeButton::Badge::Key))
    , m_links(new LinkedInLinks(workspace))
{
    setObjectName(u"detailsPane"_s);
    setAccessibleName(tr("Details"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);

    m_occupation = m_form->addField(tr("Position and company"), u"detailsOccupation"_s);
    m_connection = m_form->addField(tr("Connection"), u"detailsConnection"_s);
    m_skill = m_form->addField(tr("Skill"), u"detailsSkill"_s);
    m_profileSkill = m_form->addField(tr("On your profile"), u"detailsProfileSkill"_s);
    m_status = m_form->addField(tr("Status"), u"detailsStatus"_s);
    m_created = m_form->addField(tr("Endorsed"), u"detailsCreated"_s);
    m_changed = m_form->addField(tr("Last change"), u"detailsChanged"_s);
    m_changes = m_form->addField(tr("My changes so far"), u"detailsChanges"_s);
    m_note = m_form->addField(tr("Where it is from"), u"detailsNote"_s);
    m_more = m_form->addField(tr("More by this person"), u"detailsMore"_s);
    m_personId = m_form->addId(tr("Member"), u"detailsPersonId"_s);
    m_id = m_form->addId(tr("Endorsement"), u"detailsId"_s);

    m_name->setObjectName(u"detailsName"_s);
    m_summary->setObjectName(u"detailsSummary"_s);
    QFont bold = m_name->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    m_name->setFont(bold);
    for (QLabel *label : {m_name, m_summary}) {
        label->setWordWrap(true);
        label->setMinimumWidth(1);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_hideAll->setObjectName(u"detailsHideAll"_s);
    m_hideAll->setCommand(actions.hideByPerson);
    m_endorseBack->setObjectName(u"detailsEndorseBack"_s);
    m_endorseBack->setCommand(actions.endorseBack);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    for (QWidget *widget : QList<QWidget *>{m_disc, m_name, m_summary, m_form})
        layout->addWidget(widget);
    for (BadgeButton *button : {m_hideAll, m_endorseBack}) {
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        layout->addWidget(button);
    }
    layout->addWidget(m_links);
    layout->addStretch(1);
    setWidget(content);
    // There is no scrolling sideways, so the buttons and their keys must fit.
    setMinimumWidth(content->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent));

    connect(&workspace.store, &EndorsementStore::rowsChanged, this, &DetailsPane::refresh);
    connect(&workspace.store, &EndorsementStore::peopleChanged, this, &DetailsPane::refresh);
    connect(&workspace.outbox, &Outbox::itemsChanged, this, &DetailsPane::refresh);
    connect(&workspace.archives, &ArchiveShelf::changed, this, &DetailsPane::refresh);
    connect(m_links, &LinkedInLinks::skillsOpened, this, &DetailsPane::markVisited);
    showNothing();
}

QSize DetailsPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 34, fontMetrics().height() * 20};
}

void DetailsPane::setRows(std::optional<RowId> current, const QList<RowId> &selected)
{
    m_current = current;
    m_selected = selected;
    refresh();
}

void DetailsPane::refresh()
{
    m_selected.removeIf([this](RowId id) { return !m_workspace.store.isAlive(id); });
    if (m_current && !m_workspace.store.isAlive(*m_current))
        m_current.reset();
    if (m_selected.size() > 1)
        showSeveral();
    else if (m_selected.size() == 1)
        showOne(m_selected.first());
    else if (m_current)
        showOne(*m_current);
    else
        showNothing();
}

void DetailsPane::showNothing()
{
    m_shown.reset();
    m_disc->hide();
    m_form->hide();
    m_name->hide();
    m_hideAll->hide();
    m_endorseBack->hide();
    m_links->setPages({});
    m_summary->setText(tr("Select an endorsement to see its details."));
    m_summary->show();
}

void DetailsPane::showSeveral()
{
    showNothing();
    QHash<Status, int> counts;
    QSet<PersonIndex> people;
    Direction direction = Direction::Received;
    for (RowId id : m_selected) {
        const EndorsementRow &row = m_workspace.store.row(id);
        ++counts[m_workspace.store.shownStatus(id)];
        people.insert(row.person);
        direction = row.direction;
    }
    QStringList lines{tr("%n endorsement(s) selected", nullptr, int(m_selected.size())),
                      direction == Direction::Received ? tr("by %n person(s)", nullptr, int(people.size()))
                                                       : tr("for %n person(s)", nullptr, int(people.size())),
                      {}};
    const QList<Status> statuses = Status::inOrder(counts.keys());
    for (const Status &status : statuses)
        lines += tr("%1: %2").arg(statusText(status, direction), QLocale().toString(counts.value(status)));
    m_summary->setText(lines.join(u'\n'));
}

void DetailsPane::showOne(RowId id)
{
    m_shown = id;
    const EndorsementStore &store = m_workspace.store;
    const EndorsementRow &row = store.row(id);
    const Endorsement endorsement = store.endorsement(id);
    const Person &person = store.person(row.person);
    const bool isReceived = row.direction == Direction::Received;
    const Account *account = m_workspace.accounts.find(store.account(id));
    const bool isArchived = account && isByHand(account->source);
    const ArchivedNotes notes = isArchived ? archivedNotes(store, m_workspace.archives, id) : ArchivedNotes();
    const QString name = isArchived ? archivedNameText(person, notes) : personText(person);
    m_disc->setPixmap(initialsDisc(name, person.urn.toString(), palette(), fontMetrics().height() * 3,
                                   devicePixelRatioF()));
    m_name->setText(name);
    m_form->setField(m_occupation, notes.occupation);
    m_form->setField(m_connection, notes.connection);
    m_form->setField(m_skill, skillText(endorsement.skill));
    m_form->setField(m_profileSkill, notes.profileSkill);
    const QString status = statusText(store.shownStatus(id), row.direction);
    const QString change = writeStateText(store, id);
    m_form->setField(m_status, change.isEmpty() ? status : status + u", "_s + change);
    m_form->setField(m_created, fullTimeText(endorsement.created));
    m_form->setField(m_changed, endorsement.lastModified == endorsement.created
                                    ? QString()
                                    : fullTimeText(endorsement.lastModified));
    m_form->setField(m_changes, changesText(id));
    showOrigin(id, account, notes);
    m_form->setField(m_more, isReceived ? moreByPersonText(id) : QString());
    // Those of an archive are made here: LinkedIn knows nobody by them.
    m_form->setField(m_personId, person.urn.isEmpty() || isArchived ? QString() : person.urn.toString());
    m_form->setField(m_id, isArchived ? QString() : endorsement.urn.toString());
    m_summary->hide();
    for (QWidget *widget : QList<QWidget *>{m_disc, m_name, m_form})
        widget->show();
    m_hideAll->setVisible(isReceived);
    m_endorseBack->setVisible(isReceived);
}

/// Where it comes from, and what of it only LinkedIn can do.
void DetailsPane::showOrigin(RowId id, const Account *account, const ArchivedNotes &notes)
{
    const EndorsementRow &row = m_workspace.store.row(id);
    const bool isRecorded = account && row.direction == Direction::Given && isGivenRecorded(account->source);
    m_form->setField(m_note, isRecorded
                                 ? tr("Recorded here when you gave it; PostPress keeps no list. It can be "
                                      "withdrawn only at LinkedIn, on the person's profile.")
                                 : QString());
    if (isRecorded) {
        // LinkedIn leads from a member's id on to their profile.
        const PersonUrn &person = m_workspace.store.person(row.person).urn;
        m_links->setPages({.profile = LinkedInPages::memberProfile(person.id())});
    } else if (account && isByHand(account->source)) {
        m_links->setPages({.profile = notes.profile,
                           .isSearch = notes.isSearch,
                           .skills = notes.skills,
                           .signedIn = signedInText(m_workspace, *account)});
    } else {
        m_links->setPages({});
    }
}

/// The person is on the page where the to-do of this endorsement is done, if there is one.
void DetailsPane::markVisited()
{
    if (!m_shown || !m_workspace.store.isAlive(*m_shown))
        return;
    const EndorsementUrn urn = m_workspace.store.urn(*m_shown);
    const QList<OutboxItem> items = m_workspace.outbox.todoItems(m_workspace.store.account(*m_shown));
    for (const OutboxItem &item : items) {
        if (item.urn == urn)
            m_workspace.outbox.setVisited({item.id}, true);
    }
}

QString DetailsPane::changesText(RowId id) const
{
    const EndorsementUrn urn = m_workspace.store.urn(id);
    const AccountId account = m_workspace.store.account(id);
    QStringList lines;
    const Outbox &outbox = m_workspace.outbox;
    const QList<OutboxItem> items = outbox.items();
    for (const OutboxItem &item : items) {
        if (item.account != account || item.urn != urn || item.action != OutboxItem::Action::SetStatus)
            continue;
        //: %1 is for instance "Hide", %2 how far that is, %3 when it was wished.
        lines += tr("%1: %2 (%3)")
                     .arg(wishText(item.action, item.to),
                          progressText(item, outbox.isHeld(item.id), outbox.isByHand(item.id)),
                          agoText(item.createdAt, m_workspace.clock.now()));
        if (item.state == OutboxItem::State::Failed)
            lines += reasonText(item);
    }
    const QDateTime reviewed = m_workspace.store.reviewedAt(id);
    if (lines.isEmpty() && reviewed.isValid())
        lines += tr("Kept as it is (%1)").arg(agoText(reviewed, m_workspace.clock.now()));
    return lines.join(u'\n');
}

QString DetailsPane::moreByPersonText(RowId id) const
{
    const EndorsementStore &store = m_workspace.store;
    const EndorsementRow &row = store.row(id);
    if (store.person(row.person).urn.isEmpty())
        return {};
    QStringList lines;
    int more = 0;
    const QList<RowId> all = store.rowsOf(store.account(id), Direction::Received, row.person);
    for (RowId other : all) {
        if (other == id)
            continue;
        if (lines.size() >= mostOthers) {
            ++more;
            continue;
        }
        //: A skill and the status of its endorsement.
        lines += tr("%1: %2").arg(isolated(skillText(store.skill(store.row(other).skill).phrase)),
                                  statusText(store.shownStatus(other), Direction::Received));
    }
    if (more > 0)
        lines += tr("and %n more", nullptr, more);
    return lines.join(u'\n');
}

} // namespace Laurels
