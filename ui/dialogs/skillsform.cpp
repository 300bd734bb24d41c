// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/skillsform.h"

#include "backends/postpress/identifiers.h"
#include "delegates/onelinedelegate.h"
#include "dialogs/dialog.h"
#include "models/errortext.h"
#include "models/profileskillsmodel.h"
#include "models/suggestions.h"
#include "plaintext.h"
#include "sync/profilereader.h"
#include "sync/relationsearch.h"
#include "workspace.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Laurels {

namespace {

enum Page { HintPage, PeoplePage, SkillsPage };

/// What is surely no name.
bool isAddressOrId(const QString &text)
{
    return text.contains(u'/') || text.startsWith("urn:"_L1) || isProviderId(text);
}

QString titled(const QString &name, const QString &headline)
{
    //: %1 is a person's name, %2 what they say of themselves.
    return headline.isEmpty() ? name : SkillsForm::tr("%1 – %2").arg(isolated(name), isolated(headline));
}

QString durationText(std::chrono::seconds duration)
{
    if (duration < 1min)
        return SkillsForm::tr("less than a minute");
    const auto minutes = int(std::chrono::ceil<std::chrono::minutes>(duration).count());
    return minutes < 90 ? SkillsForm::tr("about %n minute(s)", nullptr, minutes)
                        : SkillsForm::tr("about %n hour(s)", nullptr, (minutes + 30) / 60);
}

} // namespace

SkillsForm::SkillsForm(Workspace &workspace, QWidget *parent)
    : EndorseForm(parent)
    , m_workspace(workspace)
    , m_search(new RelationSearch(workspace.sessions, this))
    , m_reader(new ProfileReader(workspace.sessions, workspace.store, workspace.pacer, this))
    , m_skills(new ProfileSkillsModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    m_notice = wrappedLabel({}, this);
    m_notice->setObjectName(u"noticeLabel"_s);
    column->addWidget(m_notice);
    buildPerson();
    buildLists();
    auto *foot = new QHBoxLayout;
    m_preview = wrappedLabel({}, this);
    m_preview->setObjectName(u"previewLabel"_s);
    m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_preview->setMinimumHeight(fontMetrics().lineSpacing() * 3); // the dialog stays as it is when it changes
    m_today = dataLabel();
    m_today->setObjectName(u"todayLabel"_s);
    foot->addWidget(m_preview, 1);
    foot->addWidget(m_today, 0, Qt::AlignTop);
    column->addLayout(foot);
    connectParts();
    setFocusProxy(m_person);
}

SkillsForm::~SkillsForm() = default;

void SkillsForm::buildPerson()
{
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("&Person:"), this);
    m_person = new QLineEdit(this);
    m_person->setObjectName(u"profileField"_s);
    m_person->setPlaceholderText(tr("A name, or the address of a profile"));
    m_person->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    label->setBuddy(m_person);
    m_find = new QPushButton(tr("&Find"), this);
    m_find->setObjectName(u"findButton"_s);
    m_find->setToolTip(tr("Looks for the name among the people this account is connected to"));
    m_read = new QPushButton(tr("&Read skills"), this);
    m_read->setObjectName(u"readButton"_s);
    m_read->setToolTip(tr("Reads the profile with this address or id"));
    for (QPushButton *button : {m_find, m_read})
        button->setAutoDefault(false);
    row->addWidget(label);
    row->addWidget(m_person, 1);
    row->addWidget(m_find);
    row->addWidget(m_read);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void SkillsForm::buildLists()
{
    m_lists = new QStackedWidget(this);
    m_hint = wrappedLabel(tr("Find shows the people you are connected to. Or paste the address of a profile, "
                             "such as https://www.linkedin.com/in/…, and read the skills."),
                          this);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeading);

    auto *people = new QWidget(this);
    auto *peopleColumn = new QVBoxLayout(people);
    peopleColumn->setContentsMargins({});
    m_people = new QListWidget(people);
    m_people->setObjectName(u"peopleList"_s);
    m_people->setAccessibleName(tr("Your connections"));
    m_people->setTextElideMode(Qt::ElideRight);
    m_people->setItemDelegate(new OneLineDelegate(m_people));
    m_more = new QPushButton(tr("&More"), people);
    m_more->setObjectName(u"moreButton"_s);
    m_more->setAutoDefault(false);
    peopleColumn->addWidget(m_people);
    peopleColumn->addWidget(m_more, 0, Qt::AlignLeading);

    auto *skills = new QWidget(this);
    auto *skillsColumn = new QVBoxLayout(skills);
    skillsColumn->setContentsMargins({});
    m_who = dataLabel();
    m_who->setObjectName(u"profileLabel"_s);
    m_who->setWordWrap(true);
    m_who->setMinimumWidth(1); // a very long word is cut rather than the dialog widened
    m_view = new QTreeView(skills);
    m_view->setObjectName(u"profileSkillsView"_s);
    m_view->setAccessibleName(tr("Skills"));
    m_view->setModel(m_skills);
    m_view->setItemDelegate(new OneLineDelegate(m_view));
    // Fusion frames a box in a list with a darker window colour: on a dark background nobody would see it.
    QPalette framed = m_view->palette();
    framed.setColor(QPalette::Window, QColor(190, 190, 190));
    m_view->setPalette(framed);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(int(ProfileSkillsModel::Column::Skill), QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(int(ProfileSkillsModel::Column::Count),
                                           QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(int(ProfileSkillsModel::Column::State),
                                           QHeaderView::ResizeToContents);
    skillsColumn->addWidget(m_who);
    skillsColumn->addWidget(m_view, 1);

    for (QWidget *page : {static_cast<QWidget *>(m_hint), people, skills})
        m_lists->addWidget(page);
    m_lists->setMinimumHeight(fontMetrics().height() * 12);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_lists, 1);
}

void SkillsForm::connectParts()
{
    connect(m_person, &QLineEdit::textChanged, this, &SkillsForm::forget);
    connect(m_person, &QLineEdit::returnPressed, this, &SkillsForm::goOn);
    connect(m_find, &QPushButton::clicked, this, &SkillsForm::findPeople);
    connect(m_read, &QPushButton::clicked, this, [this] { readSkills(m_person->text().trimmed()); });
    connect(m_people, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { readSkills(item->data(Qt::UserRole).toString()); });
    connect(m_more, &QPushButton::clicked, this, [this] {
        setBusy(tr("Looking for more…"));
        m_search->goOn();
    });
    connect(m_search, &RelationSearch::finished, this, &SkillsForm::takePeople);
    connect(m_reader, &ProfileReader::finished, this, &SkillsForm::takeProfile);
    connect(m_skills, &ProfileSkillsModel::chosenChanged, this, &SkillsForm::refresh);
    connect(&m_workspace.pacer, &Pacer::changed, this, &SkillsForm::refresh);
}

void SkillsForm::setAccount(const AccountId &account)
{
    if (account == m_account)
        return;
    m_account = account;
    forget();
    // Said until it was done once: from then on it is known.
    const PacingLimits limits = m_workspace.pacer.limits(account);
    const bool isFirst = m_workspace.store.rowsOf(account, Direction::Given).isEmpty();
    m_notice->setText(tr("Before the first one: the person is told about each endorsement, and PostPress "
                         "cannot take one back. Laurels sends at most %1 a day with %2 to %3 seconds in "
                         "between, so that LinkedIn does not restrict your account.")
                          .arg(limits.endorsements)
                          .arg(limits.shortestGap.count())
                          .arg(limits.longestGap.count()));
    m_notice->setVisible(isFirst);
}

void SkillsForm::choosePerson(const PersonUrn &person)
{
    m_person->setText(person.id());
    m_read->setFocus();
}

/// Return does what the text looks like.
void SkillsForm::goOn()
{
    const QString text = m_person->text().trimmed();
    if (isAddressOrId(text))
        readSkills(text);
    else
        findPeople();
}

void SkillsForm::findPeople()
{
    forget();
    m_people->clear();
    setBusy(tr("Looking among your connections…"));
    m_search->start(m_account, m_person->text().simplified());
}

void SkillsForm::takePeople(const Result<QList<Relation>> &people)
{
    if (!people) {
        showFailure(people.error());
        return;
    }
    m_isBusy = false;
    const bool isFirstPage = m_people->count() == 0;
    for (const Relation &each : *people) {
        const QString name = each.name.isEmpty() ? each.publicId : each.name;
        auto *item = new QListWidgetItem(titled(name, each.headline), m_people);
        item->setData(Qt::UserRole, each.person.id());
    }
    m_more->setVisible(m_search->canGoOn());
    if (m_people->count() == 0) {
        m_failure = tr("Nobody of that name is among your connections. Paste the address of their profile.");
    } else {
        m_lists->setCurrentIndex(PeoplePage);
        if (isFirstPage) {
            m_people->setCurrentRow(0);
            m_people->setFocus();
        }
    }
    refresh();
}

void SkillsForm::readSkills(const QString &identifier)
{
    forget();
    if (const Result<ProfileIdentifier> asked = parseProfileIdentifier(identifier); !asked) {
        showFailure(asked.error());
        return;
    }
    setBusy(tr("Reading the skills…"));
    m_reader->read(m_account, identifier);
}

void SkillsForm::takeProfile(const Result<Profile> &result)
{
    if (!result) {
        showFailure(result.error());
        return;
    }
    m_isBusy = false;
    m_profile = *result;
    m_skills->setProfile(*result, given(*result), onTheirWay(*result));
    m_who->setText(titled(result->name, result->headline));
    m_lists->setCurrentIndex(SkillsPage);
    m_view->setCurrentIndex(m_skills->index(0, 0));
    m_view->setFocus();
    refresh();
}

/// Whoever is typed now is not whom the lists speak of.
void SkillsForm::forget()
{
    m_search->cancel();
    m_reader->cancel();
    m_isBusy = false;
    m_failure.clear();
    m_profile.reset();
    m_skills->clear();
    m_lists->setCurrentIndex(m_people->count() > 0 ? PeoplePage : HintPage);
    refresh();
}

void SkillsForm::setBusy(const QString &what)
{
    m_isBusy = true;
    m_failure.clear();
    m_preview->setText(what);
    refresh();
}

void SkillsForm::showFailure(const Error &error)
{
    m_isBusy = false;
    m_failure = errorText(error).sentence();
    refresh();
}

QSet<qint64> SkillsForm::given(const Profile &profile) const
{
    QSet<qint64> ids;
    for (const ProfileSkill &skill : profile.skills) {
        if (skill.endorsementId && isAlreadyGiven(m_workspace.store, m_account, profile.person, skill.name))
            ids.insert(*skill.endorsementId);
    }
    return ids;
}

QSet<qint64> SkillsForm::onTheirWay(const Profile &profile) const
{
    QSet<qint64> ids;
    const QList<OutboxItem> items = m_workspace.outbox.items();
    for (const OutboxItem &item : items) {
        if (item.isOpen() && item.account == m_account && item.person == profile.person && item.skillId)
            ids.insert(*item.skillId);
    }
    return ids;
}

/// Endorsements that go first.
int SkillsForm::waiting() const
{
    const QList<OutboxItem> items = m_workspace.outbox.items();
    return int(std::count_if(items.begin(), items.end(), [this](const OutboxItem &item) {
        return item.isOpen() && item.account == m_account && item.action == OutboxItem::Action::Endorse;
    }));
}

QString SkillsForm::verdict() const
{
    if (!m_profile || m_skills->canChooseAny())
        return {};
    if (m_profile->isThrottled)
        return tr("LinkedIn is holding back the skills for now. Try again in some hours.");
    if (m_profile->skills.isEmpty())
        return tr("This person lists no skills.");
    if (m_profile->distance == Distance::First)
        return tr("There is nothing left to endorse: see the last column.");
    return tr("You can endorse only people you are connected to.");
}

QString SkillsForm::preview() const
{
    const int count = int(m_skills->chosen().size());
    if (count == 0)
        return m_profile ? tr("Choose the skills that you want to endorse.") : QString();
    const Pacer &pacer = m_workspace.pacer;
    const int before = waiting();
    QString text =
        tr("%n skill(s) of %1, one after the other.", nullptr, count).arg(isolated(m_profile->name));
    text += u' ' + tr("That takes %1.").arg(durationText(pacer.expectedTime(m_account, before + count)));
    const int room = pacer.limits(m_account).endorsements - pacer.today(m_account).endorsements - before;
    if (pacer.isPaced(m_account) && room < count) {
        text += u' ' + tr("%n of them wait(s) for another day: that is all for today.", nullptr,
                          count - std::max(0, room));
    }
    return text;
}

void SkillsForm::refresh()
{
    m_find->setEnabled(!m_isBusy);
    m_read->setEnabled(!m_isBusy && !m_person->text().trimmed().isEmpty());
    m_more->setEnabled(!m_isBusy);
    if (!m_isBusy)
        m_preview->setText(preview());
    m_today->setText(tr("%1 of %2 today")
                         .arg(QLocale().toString(m_workspace.pacer.today(m_account).endorsements),
                              QLocale().toString(m_workspace.pacer.limits(m_account).endorsements)));
    m_today->setVisible(m_workspace.pacer.isPaced(m_account));
    emit changed();
}

QString SkillsForm::objection() const
{
    return m_failure.isEmpty() ? verdict() : m_failure;
}

bool SkillsForm::isComplete() const
{
    return m_profile && !m_isBusy && !m_skills->chosen().isEmpty();
}

QString SkillsForm::acceptText() const
{
    const int count = int(m_skills->chosen().size());
    return count == 0 ? tr("Endorse") : tr("Endorse %n skill(s)", nullptr, count);
}

void SkillsForm::apply()
{
    const QList<ProfileSkill> chosen = m_skills->chosen();
    for (const ProfileSkill &skill : chosen)
        m_workspace.outbox.endorse(
            m_account, {.recipient = m_profile->person, .skill = skill.name, .skillId = skill.endorsementId});
}

} // namespace Laurels
