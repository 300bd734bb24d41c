// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterbar.h"

#include "icons.h"
#include "models/words.h"
#include "plaintext.h"
#include "statuschips.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr int lastDays[] = {7, 30, 365};

QString lastDaysText(int days)
{
    return FilterBar::tr("Last %n day(s)", nullptr, days);
}

QString daysText(const DateRange &days)
{
    const auto text = [](const QDate &day) { return QLocale().toString(day, QLocale::ShortFormat); };
    if (days.lastDays > 0)
        return lastDaysText(days.lastDays);
    if (days.from.isValid() && days.to.isValid())
        return days.from == days.to
                   ? text(days.from)
                   : FilterBar::tr("%1 to %2", "two days").arg(text(days.from), text(days.to));
    if (days.from.isValid())
        return FilterBar::tr("Since %1", "a day").arg(text(days.from));
    if (days.to.isValid())
        return FilterBar::tr("Until %1", "a day").arg(text(days.to));
    return FilterBar::tr("Any time");
}

} // namespace

FilterBar::FilterBar(const EndorsementStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_statuses(new StatusChips)
    , m_days(new QToolButton)
{
    setObjectName(u"filterBar"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_person = addScopeChip(u"personChip"_s);
    m_skill = addScopeChip(u"skillChip"_s);
    layout->addWidget(m_statuses, 1);
    layout->addWidget(m_person);
    layout->addWidget(m_skill);
    layout->addWidget(m_days);
    buildDays();
    connect(m_statuses, &StatusChips::chosenChanged, this, &FilterBar::filterChanged);
    connect(m_person, &QToolButton::clicked, this, [this] {
        m_filter.person.reset();
        showScope();
        emit filterChanged();
    });
    connect(m_skill, &QToolButton::clicked, this, [this] {
        m_filter.skill.clear();
        showScope();
        emit filterChanged();
    });
    showScope();
}

QToolButton *FilterBar::addScopeChip(const QString &objectName)
{
    auto *chip = new QToolButton(this);
    chip->setObjectName(objectName);
    chip->setIcon(themedIcon(u"cancel"_s));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setFocusPolicy(Qt::StrongFocus);
    return chip;
}

void FilterBar::buildDays()
{
    m_days->setObjectName(u"daysButton"_s);
    m_days->setIcon(themedIcon(u"calendar"_s));
    m_days->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_days->setPopupMode(QToolButton::InstantPopup);
    m_days->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(m_days);
    const auto add = [this, menu](const QString &text, const DateRange &days) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, days] {
            setDays(days);
            emit filterChanged();
        });
    };
    add(tr("Any time"), {});
    for (const int days : lastDays)
        add(lastDaysText(days), {.lastDays = days});
    menu->addSeparator();
    connect(menu->addAction(tr("Choose days…")), &QAction::triggered, this,
            [this] { emit daysWished(m_filter.given); });
    m_days->setMenu(menu);
    setDays({});
}

void FilterBar::setDays(const DateRange &days)
{
    m_filter.given = days;
    const QString text = daysText(days);
    m_days->setText(text);
    //: For a screen reader; %1 is for instance "Last 7 days".
    m_days->setAccessibleName(tr("Days: %1").arg(text));
    m_days->setToolTip(tr("Show only what was given on these days"));
}

void FilterBar::showScope()
{
    m_person->setVisible(m_filter.person.has_value());
    if (m_filter.person) {
        const auto index = m_store.findPerson(*m_filter.person);
        const QString name =
            personText(index ? m_store.person(*index) : Person{.urn = *m_filter.person, .name = {}});
        m_person->setText(buttonText(name, fontMetrics()));
        m_person->setAccessibleName(tr("Only this person: %1").arg(name));
        m_person->setToolTip(toolTipText(tr("Only %1. Press to show everybody.").arg(isolated(name))));
    }
    m_skill->setVisible(!m_filter.skill.isEmpty());
    m_skill->setText(buttonText(m_filter.skill, fontMetrics()));
    m_skill->setAccessibleName(tr("Only this skill: %1").arg(m_filter.skill));
    m_skill->setToolTip(toolTipText(tr("Only %1. Press to show all skills.").arg(isolated(m_filter.skill))));
}

void FilterBar::setFilter(const EndorsementFilter &filter)
{
    m_filter = filter;
    m_statuses->setChosen(filter.statuses);
    setDays(filter.given);
    showScope();
}

void FilterBar::addTo(EndorsementFilter &filter) const
{
    filter.statuses = m_statuses->chosen();
    filter.person = m_filter.person;
    filter.skill = m_filter.skill;
    filter.given = m_filter.given;
}

void FilterBar::setCounts(const QHash<Status, int> &counts, Direction direction)
{
    m_statuses->setCounts(counts, direction);
    showScope(); // a name may have come meanwhile
}

} // namespace Laurels
