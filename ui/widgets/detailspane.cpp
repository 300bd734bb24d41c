// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailspane.h"

#include "actions.h"
#include "badgebutton.h"
#include "delegates/initials.h"
#include "models/endorsementmodel.h"
#include "models/words.h"
#include "plaintext.h"
#include "steptext.h"
#include "workspace.h"

#include <QAction>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr int mostOthers = 8;

QString changeText(const OutboxItem &item)
{
    const QString to = statusText(item.to, Direction::Received);
    switch (item.state) {
    case OutboxItem::State::Waiting:
        return DetailsPane::tr("%1: waiting", "%1 is the status wished").arg(to);
    case OutboxItem::State::Sending:
        return DetailsPane::tr("%1: on its way").arg(to);
    case OutboxItem::State::Unconfirmed:
        return DetailsPane::tr("%1: being checked").arg(to);
    case OutboxItem::State::Done:
        return DetailsPane::tr("%1: done").arg(to);
    case OutboxItem::State::Failed:
        return DetailsPane::tr("%1: failed").arg(to);
    case OutboxItem::State::Cancelled:
        return DetailsPane::tr("%1: taken back").arg(to);
    }
    return to;
}

QLabel *fieldTitle(const QString &name)
{
    auto *title = dataLabel(name);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    return title;
}

} // namespace

DetailsPane::DetailsPane(Workspace &workspace, Actions &actions, QWidget *parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
    , m_disc(new QLabel)
    , m_name(dataLabel())
    , m_summary(dataLabel())
    , m_fields(new QWidget)
    , m_form(new QFormLayout(m_fields))
    , m_hideAll(new BadgeButton(BadgeButton::Badge::Key))
    , m_endorseBack(new BadgeButton(BadgeButton::Badge::Key))
    , m_openProfile(new QPushButton(tr("Open the profile…")))
{
    setObjectName(u"detailsPane"_s);
    setAccessibleName(tr("Details"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);

    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_skill = addField(m_form, tr("Skill"), u"detailsSkill"_s);
    m_status = addField(m_form, tr("Status"), u"detailsStatus"_s);
    m_created = addField(m_form, tr("Endorsed"), u"detailsCreated"_s);
    m_changed = addField(m_form, tr("Last change"), u"detailsChanged"_s);
    m_changes = addField(m_form, tr("My changes so far"), u"detailsChanges"_s);
    m_note = addField(m_form, tr("Where it is from"), u"detailsNote"_s);
    m_more = addField(m_form, tr("More by this person"), u"detailsMore"_s);
    m_personId = addId(m_form, tr("Member"), u"detailsPersonId"_s);
    m_id = addId(m_form, tr("Endorsement"), u"detailsId"_s);

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
    m_openProfile->setObjectName(u"detailsOpenProfile"_s);
    connect(m_openProfile, &QPushButton::clicked, this, [this] { m_workspace.openUrl(m_profile); });
    m_endorseBack->setObjectName(u"detailsEndorseBack"_s);
    m_endorseBack->setCommand(actions.endorseBack);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    for (QWidget *widget : {static_cast<QWidget *>(m_disc), static_cast<QWidget *>(m_name),
                            static_cast<QWidget *>(m_summary), m_fields})
        layout->addWidget(widget);
    for (BadgeButton *button : {m_hideAll, m_endorseBack}) {
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        layout->addWidget(button);
    }
    m_openProfile->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout->addWidget(m_openProfile);
    layout->addStretch(1);
    setWidget(content);
    // There is no scrolling sideways, so the buttons and their keys must fit.
    setMinimumWidth(content->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent));

    connect(&workspace.store, &EndorsementStore::rowsChanged, this, &DetailsPane::refresh);
    connect(&workspace.store, &EndorsementStore::peopleChanged, this, &DetailsPane::refresh);
    connect(&workspace.outbox, &Outbox::itemsChanged, this, &DetailsPane::refresh);
    showNothing();
}

QSize DetailsPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 34, fontMetrics().height() * 20};
}

QLabel *DetailsPane::addField(QFormLayout *form, const QString &name, const QString &objectName)
{
    auto *value = dataLabel();
    value->setObjectName(objectName);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setMinimumWidth(1); // a very long word is cut rather than the pane widened
    auto *title = fieldTitle(name);
    title->setBuddy(value);
    form->addRow(title, value);
    return value;
}

QLineEdit *DetailsPane::addId(QFormLayout *form, const QString &name, const QString &objectName)
{
    // An id has no place to wrap, and is there to be copied.
    auto *value = new QLineEdit;
    value->setObjectName(objectName);
    value->setReadOnly(true);
    value->setFrame(false);
    value->setAccessibleName(name);
    QPalette flat = value->palette();
    flat.setBrush(QPalette::Base, Qt::transparent);
    value->setPalette(flat);
    auto *title = fieldTitle(name);
    title->setBuddy(value);
    form->addRow(title, value);
    return value;
}

void DetailsPane::setField(QWidget *field, const QString &text)
{
    if (auto *label = qobject_cast<QLabel *>(field)) {
        label->setText(text);
    } else if (auto *line = qobject_cast<QLineEdit *>(field)) {
        line->setText(text);
        line->setCursorPosition(0);
    }
    field->setVisible(!text.isEmpty());
    m_form->labelForField(field)->setVisible(!text.isEmpty());
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
    m_disc->hide();
    m_fields->hide();
    m_name->hide();
    m_hideAll->hide();
    m_endorseBack->hide();
    m_openProfile->hide();
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
    for (const auto &[status, count] : counts.asKeyValueRange())
        lines += tr("%1: %2").arg(statusText(status, direction), QLocale().toString(count));
    m_summary->setText(lines.join(u'\n'));
}

void DetailsPane::showOne(RowId id)
{
    const EndorsementStore &store = m_workspace.store;
    const EndorsementRow &row = store.row(id);
    const Endorsement endorsement = store.endorsement(id);
    const Person &person = store.person(row.person).person;
    const bool isReceived = row.direction == Direction::Received;
    const QString name = personText(person);
    m_disc->setPixmap(initialsDisc(name, person.urn.toString(), palette(), fontMetrics().height() * 3,
                                   devicePixelRatioF()));
    m_name->setText(name);
    setField(m_skill, skillText(endorsement.skill));
    const QString status = statusText(store.shownStatus(id), row.direction);
    const QString change = writeStateText(row.write);
    setField(m_status, change.isEmpty() ? status : status + u", "_s + change);
    setField(m_created, fullTimeText(endorsement.created));
    setField(m_changed, endorsement.lastModified == endorsement.created
                            ? QString()
                            : fullTimeText(endorsement.lastModified));
    setField(m_changes, changesText(id));
    showOrigin(id);
    setField(m_more, isReceived ? moreByPersonText(id) : QString());
    setField(m_personId, person.urn.isEmpty() ? QString() : person.urn.toString());
    setField(m_id, endorsement.urn.toString());
    m_summary->hide();
    for (QWidget *widget : {static_cast<QWidget *>(m_disc), static_cast<QWidget *>(m_name), m_fields})
        widget->show();
    m_hideAll->setVisible(isReceived);
    m_endorseBack->setVisible(isReceived);
}

/// What Laurels itself recorded can be taken back at LinkedIn only.
void DetailsPane::showOrigin(RowId id)
{
    const Account *account = m_workspace.accounts.find(m_workspace.store.account(id));
    const EndorsementRow &row = m_workspace.store.row(id);
    const bool isRecorded = account && row.direction == Direction::Given && isGivenRecorded(account->source);
    setField(m_note, isRecorded ? tr("Recorded here when you gave it; PostPress keeps no list. It can be "
                                     "withdrawn only at LinkedIn, on the person's profile.")
                                : QString());
    const PersonUrn &person = m_workspace.store.person(row.person).person.urn;
    // LinkedIn leads from a member's id on to their profile.
    m_profile =
        QUrl(u"https://www.linkedin.com/in/"_s + QString::fromLatin1(QUrl::toPercentEncoding(person.id())));
    m_openProfile->setToolTip(m_profile.toString());
    m_openProfile->setVisible(isRecorded && !person.isEmpty());
}

QString DetailsPane::changesText(RowId id) const
{
    const EndorsementUrn urn = m_workspace.store.urn(id);
    const AccountId account = m_workspace.store.account(id);
    QStringList lines;
    const QList<OutboxItem> items = m_workspace.outbox.items();
    for (const OutboxItem &item : items) {
        if (item.account == account && item.urn == urn && item.action == OutboxItem::Action::SetStatus)
            lines += tr("%1 (%2)").arg(changeText(item), agoText(item.createdAt, m_workspace.clock.now()));
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
    if (store.person(row.person).person.urn.isEmpty())
        return {};
    QStringList lines;
    int more = 0;
    const QList<RowId> all = store.rowsOf(store.account(id), Direction::Received);
    for (RowId other : all) {
        if (other == id || store.row(other).person != row.person)
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
