// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbers.h"

#include "workspace.h"

#include <QLocale>
#include <QSet>

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
    connect(&workspace.archives, &ArchiveShelf::changed, this, &Numbers::later);
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
    const std::optional<AccountIndex> only = m_account ? store.accountIndex(*m_account) : std::nullopt;
    if (m_account && !only)
        return counts;
    const AccountIndex account = only.value_or(AccountIndex());
    std::vector<bool> people(size_t(store.personCount()), false);
    std::vector<bool> skills(size_t(store.skillCount()), false);
    for (RowId id : rows) {
        const EndorsementRow &row = store.row(id);
        if (m_account && row.account != account)
            continue;
        ++(row.direction == Direction::Received ? counts.received : counts.given);
        counts.toReview += row.isToReview ? 1 : 0;
        people.at(size_t(row.person)) = true;
        if (row.direction == Direction::Received)
            skills.at(size_t(row.skill)) = true;
    }
    counts.people = countPeople(people);
    counts.skills = countSkills(skills);
    counts.activity = m_account ? m_workspace.outbox.openCount(*m_account) : m_workspace.outbox.openCount();
    counts.todo = int(m_workspace.outbox.todoItems(m_account).size());
    return counts;
}

int Numbers::countPeople(const std::vector<bool> &isThere) const
{
    int count = 0;
    for (size_t i = 0; i < isThere.size(); ++i)
        count += isThere[i] && !m_workspace.store.person(PersonIndex(i)).urn.isEmpty() ? 1 : 0;
    return count;
}

/// Spellings of one skill are one.
int Numbers::countSkills(const std::vector<bool> &isThere) const
{
    QSet<QString> folded;
    for (size_t i = 0; i < isThere.size(); ++i) {
        if (isThere[i])
            folded.insert(m_workspace.store.skill(SkillIndex(i)).folded);
    }
    return int(folded.size());
}

/// Without a network, what an earlier run has read is what is shown.
void Numbers::addAge(StatusLine::Facts &facts, const AccountSession &session) const
{
    const QDateTime synced = session.lastSyncedAt();
    if (!synced.isValid() || (facts.syncedAt.isValid() && synced >= facts.syncedAt))
        return;
    facts.syncedAt = synced;
    facts.isArchive = session.capabilities().byHand;
    const ArchiveFacts *archive = m_workspace.archives.facts(session.account().id);
    facts.exportedOn = archive ? archive->exportedOn : QDate();
}

StatusLine::Facts Numbers::facts(const SideBar::Counts &counts) const
{
    StatusLine::Facts facts;
    facts.now = m_workspace.clock.now();
    facts.received = counts.received;
    facts.given = counts.given;
    facts.waiting = counts.activity;
    for (const AccountSession *session : sessions()) {
        addAge(facts, *session);
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
