// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/endorsingbar.h"

#include "models/errortext.h"
#include "models/words.h"
#include "plaintext.h"
#include "workspace.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Laurels {

namespace {

using State = OutboxItem::State;

constexpr int linesShown = 5;
/// A pause that is longer is told by its end.
constexpr qint64 longestCountdown = 120; // seconds

QPushButton *makeButton(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

qsizetype count(const QList<OutboxItem> &items, State state)
{
    return std::count_if(items.begin(), items.end(),
                         [state](const OutboxItem &item) { return item.state == state; });
}

} // namespace

EndorsingBar::EndorsingBar(Workspace &workspace, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_text(dataLabel())
    , m_details(makeButton(u"endorsingDetails"_s, tr("Which?")))
    , m_cancel(makeButton(u"endorsingCancel"_s, tr("Cancel the rest")))
    , m_close(makeButton(u"endorsingClose"_s, tr("Close")))
    , m_list(new QListWidget)
{
    setObjectName(u"endorsingBar"_s);
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setObjectName(u"endorsingText"_s);
    m_text->setWordWrap(true);
    m_details->setCheckable(true);
    m_list->setObjectName(u"endorsingList"_s);
    m_list->setAccessibleName(tr("Endorsements on their way"));
    m_list->setMaximumHeight(m_list->fontMetrics().height() * (linesShown + 1));
    m_list->setWordWrap(true);
    m_list->hide();
    auto *line = new QHBoxLayout;
    line->addWidget(m_text, 1);
    for (QPushButton *button : {m_details, m_cancel, m_close})
        line->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->addLayout(line);
    column->addWidget(m_list);

    connect(m_details, &QPushButton::toggled, m_list, &QWidget::setVisible);
    connect(m_cancel, &QPushButton::clicked, this, &EndorsingBar::cancelRest);
    connect(m_close, &QPushButton::clicked, this, &EndorsingBar::close);
    connect(&workspace.outbox, &Outbox::itemsChanged, this, &EndorsingBar::refresh);
    connect(&workspace.pacer, &Pacer::changed, this, &EndorsingBar::refresh);
    hide();
}

/// Those on their way, and those of the same round that have come to an end.
QList<OutboxItem> EndorsingBar::takeItems()
{
    QSet<OutboxItemId> held;
    const QList<OutboxItem> heldItems = m_workspace.outbox.heldItems();
    for (const OutboxItem &item : heldItems)
        held.insert(item.id);
    QList<OutboxItem> items = m_workspace.outbox.items();
    items.removeIf([this, &held](const OutboxItem &item) {
        return item.action != OutboxItem::Action::Endorse || !m_workspace.pacer.isPaced(item.account) ||
               held.contains(item.id) || (!item.isOpen() && !m_shown.contains(item.id));
    });
    for (const OutboxItem &item : std::as_const(items))
        m_shown.insert(item.id);
    return items;
}

void EndorsingBar::refresh()
{
    const QList<OutboxItem> items = takeItems();
    if (items.isEmpty()) {
        m_details->setChecked(false);
        hide();
        return;
    }
    const bool isOver =
        std::none_of(items.begin(), items.end(), [](const OutboxItem &item) { return item.isOpen(); });
    m_cancel->setVisible(count(items, State::Waiting) > 0);
    m_close->setVisible(isOver);
    const QString text = summary(items);
    m_text->setText(text);
    for (QPushButton *button : {m_details, m_cancel, m_close})
        button->setAccessibleDescription(text);
    fillList(items);
    const bool isNew = isHidden();
    setAccessibleName(text);
    show();
    if (isNew || isOver) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    if (!isOver && !m_isTicking) {
        m_isTicking = true;
        m_workspace.clock.callAfter(1s, this, [this] { tick(); });
    }
}

/// The countdown.
void EndorsingBar::tick()
{
    m_isTicking = false;
    if (!isHidden())
        refresh();
}

QString EndorsingBar::summary(const QList<OutboxItem> &items) const
{
    const int done = int(count(items, State::Done));
    const int failed = int(count(items, State::Failed));
    const auto next = std::find_if(items.begin(), items.end(), [](const OutboxItem &item) {
        return item.state == State::Waiting || item.state == State::Unconfirmed;
    });
    QStringList parts{tr("Endorsing: %1 of %2 done.").arg(done).arg(items.size())};
    if (failed > 0)
        parts.append(tr("%n failed.", nullptr, failed));
    if (count(items, State::Sending) > 0)
        parts.append(tr("One is on its way."));
    else if (next != items.end())
        parts.append(pause(*next));
    const OutboxItem &any = next != items.end() ? *next : items.last();
    //: Endorsements of today's limit.
    parts.append(tr("%1 of %2 today.")
                     .arg(m_workspace.pacer.today(any.account).endorsements)
                     .arg(m_workspace.pacer.limits(any.account).endorsements));
    return parts.join(u' ');
}

QString EndorsingBar::pause(const OutboxItem &next) const
{
    const QDateTime now = m_workspace.clock.now();
    const auto allowed = m_workspace.pacer.mayEndorseAt(next.account);
    if (!allowed)
        return tr("The rest waits: see above why.");
    const qint64 seconds = now.secsTo(std::max(*allowed, next.notBefore.isValid() ? next.notBefore : now));
    if (seconds <= 0)
        return tr("The next goes now.");
    if (seconds <= longestCountdown)
        return tr("The next goes in %n second(s).", nullptr, int(seconds));
    return tr("The next goes after %1.")
        .arg(QLocale().toString(now.addSecs(seconds).toLocalTime(), QLocale::ShortFormat));
}

void EndorsingBar::fillList(const QList<OutboxItem> &items)
{
    QStringList lines;
    for (const OutboxItem &item : items)
        lines.append(describe(item));
    for (int i = 0; i < lines.size(); ++i) {
        if (i >= m_list->count())
            m_list->addItem(lines.at(i));
        else
            m_list->item(i)->setText(lines.at(i));
    }
    while (m_list->count() > lines.size())
        delete m_list->takeItem(m_list->count() - 1);
}

QString EndorsingBar::describe(const OutboxItem &item) const
{
    const EndorsementStore &store = m_workspace.store;
    const auto known = store.findPerson(item.person);
    const Person person =
        known ? store.person(*known).person : Person{item.person, {}, Person::Visibility::Unasked};
    const auto named = [&](const QString &outcome) {
        //: %1 is a skill, %2 a person, %3 what became of the endorsement.
        return tr("%1 for %2: %3")
            .arg(isolated(skillText(item.skill)), isolated(personText(person)), outcome);
    };
    switch (item.state) {
    case State::Waiting:
        return named(tr("waits"));
    case State::Sending:
        return named(tr("is on its way"));
    case State::Unconfirmed:
        return named(tr("is being checked"));
    case State::Done:
        return named(item.wasThere ? tr("had been endorsed before") : tr("endorsed"));
    case State::Failed:
        return named(item.error ? errorText(*item.error).sentence() : tr("failed"));
    case State::Cancelled:
        return named(tr("cancelled"));
    }
    return {};
}

void EndorsingBar::cancelRest()
{
    const QList<OutboxItem> items = takeItems();
    for (const OutboxItem &item : items) {
        if (item.state == State::Waiting)
            m_workspace.outbox.cancel(item.id);
    }
}

void EndorsingBar::close()
{
    m_shown.clear();
    refresh();
}

} // namespace Laurels
