// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "personnames.h"

#include "workspace.h"

#include <QHash>

#include <utility>

using namespace std::chrono_literals;

namespace Laurels {

namespace {

constexpr auto rest = 120ms;

} // namespace

PersonNames::PersonNames(Workspace &workspace, std::function<QList<Wanted>()> onScreen, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_onScreen(std::move(onScreen))
{
    connect(&workspace.sessions, &SessionRegistry::sessionStateChanged, this, &PersonNames::later);
}

void PersonNames::later()
{
    m_workspace.clock.callAfter(rest, this, [this, generation = ++m_generation] {
        if (generation == m_generation)
            request();
    });
}

void PersonNames::request()
{
    QHash<AccountIndex, QList<PersonUrn>> unasked;
    const QList<Wanted> all = m_onScreen();
    for (const Wanted &wanted : all) {
        const Person &person = m_workspace.store.toldPerson(wanted.person);
        if (person.visibility == Person::Visibility::Unasked && !person.urn.isEmpty())
            unasked[wanted.account].append(person.urn);
    }
    for (const auto &[account, people] : unasked.asKeyValueRange()) {
        AccountSession *session = m_workspace.sessions.session(m_workspace.store.account(account));
        if (session && session->state() == AccountSession::State::Connected && session->capabilities().names)
            session->requestNames(people);
    }
}

} // namespace Laurels
