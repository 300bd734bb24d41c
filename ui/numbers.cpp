// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbers.h"

#include "workspace.h"

#include <QLocale>

#include <algorithm>

using namespace std::chrono_literals;

namespace Laurels {

namespace {

constexpr auto atMostEvery = 250ms;
constexpr auto clockEvery = 30s; // "As of 3 min ago" grows by itself

} // namespace

Numbers::Numbers(Workspace &workspace, SideBar &sideBar, StatusLine &statusLine)
    : QObject(&statusLine)
    , m_workspace(workspace)
    , m_sideBar(sideBar)
    , m_statusLine(statusLine)
{
    connect(&workspace.store, &EndorsementStore::rowsAdded, this, &Numbers::later);
    connect(&workspace.store, &EndorsementStore::rowsChanged, this, &Numbers::later);
    connect(&workspace.store, &EndorsementStore::rowsRemoved, this, &Numbers::later);
    connect(&workspace.store, &EndorsementStore::accountSynced, this, &Numbers::later);
    connect(&workspace.outbox, &Outbox::itemsChanged, this, &Numbers::later);
    connect(&workspace.sessions, &SessionRegistry::sessionStateChanged, this, &Numbers::later);
    connect(&workspace.accounts, &AccountStore::accountRemoved, this, &Numbers::later);
    every();
}

void Numbers::setAccount(const std::optional<AccountId> &account)
{
    m_account = account;
    refresh();
}

void Numbers::later()
{
    if (m_isWaiting)
        return;
    m_isWaiting = true;
    m_workspace.clock.callAfter(atMostEvery, this, [this] {
        m_isWaiting = false;
        refresh();
    });
}

void Numbers::every()
{
    refresh();
    m_workspace.clock.callAfter(clockEvery, this, [this] { every(); });
}

QList<AccountSession *> Numbers::sessions() const
{
    QList<AccountSession *> sessions = m_workspace.sessions.sessions();
    sessions.removeIf(
        [this](const AccountSession *session) { return m_account && session->account().id != *m_account; });
    return sessions;
}

void Numbers::refresh()
{
    const SideBar::Counts now = counts();
    m_sideBar.setCounts(now);
    m_statusLine.setFacts(facts(now));
    for (const AccountSession *session : sessions()) {
        if (session->isSyncing())
            later();
    }
}

SideBar::Counts Numbers::counts() const
{
    SideBar::Counts counts;
    const EndorsementStore &store = m_workspace.store;
    const QList<RowId> rows = store.rows();
    const std::optional<AccountIndex> account = m_account ? store.accountIndex(*m_account) : std::nullopt;
    if (m_account && !account)
        return counts;
    for (RowId id : rows) {
        const EndorsementRow &row = store.row(id);
        if (account && row.account != *account)
            continue;
        ++(row.direction == Direction::Received ? counts.received : counts.given);
        counts.toReview += row.isToReview ? 1 : 0;
    }
    return counts;
}

StatusLine::Facts Numbers::facts(const SideBar::Counts &counts) const
{
    StatusLine::Facts facts;
    facts.now = m_workspace.clock.now();
    facts.received = counts.received;
    facts.given = counts.given;
    facts.waiting = m_account ? m_workspace.outbox.openCount(*m_account) : m_workspace.outbox.openCount();
    for (const AccountSession *session : sessions()) {
        // Without a network, what an earlier run has read is what is shown.
        const QDateTime synced = session->lastSyncedAt();
        if (synced.isValid() && (!facts.syncedAt.isValid() || synced < facts.syncedAt))
            facts.syncedAt = synced;
        if (const std::optional<News> &news = session->news(); news && news->received > 0) {
            facts.news += news->received;
            if (!facts.newsSince.isValid() || news->since < facts.newsSince)
                facts.newsSince = news->since;
        }
        if (session->isSyncing()) {
            facts.isSyncing = true;
            facts.endorsementsRead += session->progress().endorsements;
        }
        const GateState gate = session->gateState();
        if (gate.kind == GateState::Kind::Throttled && gate.until > facts.now)
            //: %1 is a date and a time.
            facts.pause = tr("LinkedIn's limit is reached: goes on by itself at %1")
                              .arg(QLocale().toString(gate.until.toLocalTime(), QLocale::ShortFormat));
    }
    if (facts.syncedAt.isValid())
        facts.expected = counts.received + counts.given;
    return facts;
}

} // namespace Laurels
