// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptyfacts.h"

#include "workspace.h"

namespace Laurels {

EmptyFacts accountFacts(const Workspace &workspace, const std::optional<AccountId> &account)
{
    EmptyFacts facts;
    facts.canUndo = workspace.outbox.undoableStep().has_value();
    const QList<AccountSession *> sessions = workspace.sessions.sessions();
    bool isFirst = true;
    for (const AccountSession *session : sessions) {
        if (account && session->account().id != *account)
            continue;
        facts.isSyncing |= session->isSyncing();
        facts.endorsementsRead += session->isSyncing() ? session->progress().endorsements : 0;
        facts.isSynced |= session->lastSyncedAt().isValid();
        facts.isKeychainSlow |= session->isKeychainSlow();
        // An archive has nothing to say beside an account that can be asked.
        const bool saysMore = session->error() ? !facts.error : facts.able.byHand;
        if (isFirst || saysMore) {
            facts.state = session->state();
            facts.able = session->capabilities();
            facts.isGivenRecorded = isGivenRecorded(session->account().source);
            facts.error = session->error();
        }
        isFirst = false;
    }
    return facts;
}

} // namespace Laurels
