// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/endorsingbar.h"

#include "models/activitytext.h"
#include "models/words.h"
#include "plaintext.h"
#include "workspace.h"

#include <QLocale>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Laurels {

namespace {

using State = OutboxItem::State;

/// A pause that is longer is told by its end.
constexpr qint64 longestCountdown = 120; // seconds

qsizetype count(const QList<OutboxItem> &items, State state)
{
    return std::count_if(items.begin(), items.end(),
                         [state](const OutboxItem &item) { return item.state == state; });
}

} // namespace

EndorsingBar::EndorsingBar(Workspace &workspace, QWidget *parent)
    : ListBar(u"endorsing"_s, tr("Endorsements on their way"), parent)
    , m_workspace(workspace)
    , m_cancel(addButton(u"endorsingCancel"_s, tr("Cancel the rest")))
    , m_close(addButton(u"endorsingClose"_s, tr("Close")))
{
    connect(m_cancel, &QPushButton::clicked, this, &EndorsingBar::cancelRest);
    connect(m_close, &QPushButton::clicked, this, &EndorsingBar::dismiss);
    connect(&workspace.outbox, &Outbox::itemsChanged, this, &EndorsingBar::refresh);
    connect(&workspace.pacer, &Pacer::changed, this, &EndorsingBar::refresh);
}

/// Those on their way, and those of the same round that have come to an end.
QList<OutboxItem> EndorsingBar::takeItems()
{
    QList<OutboxItem> items = m_workspace.outbox.items();
    items.removeIf([this](const OutboxItem &item) {
        return item.action != OutboxItem::Action::Endorse || !m_workspace.pacer.isPaced(item.account) ||
               m_workspace.outbox.isHeld(item.id) || (!item.isOpen() && !m_shown.contains(item.id));
    });
    for (const OutboxItem &item : std::as_const(items))
        m_shown.insert(item.id);
    return items;
}

void EndorsingBar::refresh()
{
    // Most people have no such account, and a bulk change of theirs is no reason to look at every change.
    const QList<Account> &accounts = m_workspace.accounts.accounts();
    const bool isAnyPaced = std::any_of(accounts.begin(), accounts.end(), [this](const Account &account) {
        return m_workspace.pacer.isPaced(account.id);
    });
    const QList<OutboxItem> items = isAnyPaced ? takeItems() : QList<OutboxItem>();
    if (items.isEmpty()) {
        vanish();
        return;
    }
    const bool isOver =
        std::none_of(items.begin(), items.end(), [](const OutboxItem &item) { return item.isOpen(); });
    m_cancel->setVisible(count(items, State::Waiting) > 0);
    m_close->setVisible(isOver);
    QStringList lines;
    for (const OutboxItem &item : items)
        lines.append(describe(item));
    present(summary(items), lines, isHidden() || isOver);
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

QString EndorsingBar::describe(const OutboxItem &item) const
{
    const EndorsementStore &store = m_workspace.store;
    const auto known = store.findPerson(item.person);
    const Person person = known ? store.person(*known) : Person{item.person, {}, Person::Visibility::Unasked};
    const QString reason = item.state == State::Failed ? reasonText(item) : QString();
    //: %1 is a skill, %2 a person, %3 what became of the endorsement.
    return tr("%1 for %2: %3")
        .arg(isolated(skillText(item.skill)), isolated(personText(person)),
             reason.isEmpty() ? progressText(item, false) : reason);
}

void EndorsingBar::cancelRest()
{
    QList<OutboxItemId> waiting;
    const QList<OutboxItem> items = takeItems();
    for (const OutboxItem &item : items) {
        if (item.state == State::Waiting)
            waiting.append(item.id);
    }
    m_workspace.outbox.cancel(waiting);
}

void EndorsingBar::dismiss()
{
    m_shown.clear();
    refresh();
}

} // namespace Laurels
