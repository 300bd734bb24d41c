// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/endorselistedcommand.h"

#include "cli/console.h"
#include "cli/plaintext.h"
#include "cli/words.h"
#include "cli/writereport.h"
#include "composition.h"
#include "models/suggestions.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

void EndorseListedCommand::start()
{
    if (!takeEndorsingAccount())
        return;
    if (const auto &refusal = composition().records().refusal())
        return fail(*refusal);
    if (const auto item = itemInQueue()) {
        composition().outbox().retry({*item});
        watch(*item);
    }
    openSession();
}

/// An id belongs to one skill of one person, as one account sees it.
std::optional<OutboxItemId> EndorseListedCommand::itemInQueue() const
{
    const QList<OutboxItem> items = composition().outbox().items();
    const auto found = std::find_if(items.begin(), items.end(), [this](const OutboxItem &item) {
        return item.account == accountId() && item.skillId == invocation().skillId && item.isOpen();
    });
    return found == items.end() ? std::nullopt : std::optional(found->id);
}

void EndorseListedCommand::opened()
{
    if (isWatching())
        return; // the outbox goes on by itself
    m_reader = std::make_unique<ProfileReader>(composition().sessions(), composition().store(),
                                               composition().pacer());
    connect(m_reader.get(), &ProfileReader::finished, this, [this](const Result<Profile> &result) {
        if (isFinished())
            return;
        if (result)
            take(*result);
        else
            fail(result.error());
    });
    m_reader->read(accountId(), invocation().person);
}

void EndorseListedCommand::take(const Profile &profile)
{
    const auto skill =
        std::find_if(profile.skills.begin(), profile.skills.end(),
                     [this](const ProfileSkill &each) { return each.endorsementId == invocation().skillId; });
    if (skill == profile.skills.end())
        return fail({.kind = ErrorKind::ChooseAnother, .code = u"profile.noSuchSkill"_s});
    // The profile may not know yet what was given a moment ago.
    if (skill->isEndorsed.value_or(false) ||
        isAlreadyGiven(composition().store(), accountId(), profile.person, skill->name)) {
        console().complain(harmless(
            Cli::tr("%1 was endorsed for %2 already; nothing was sent.").arg(profile.name, skill->name)));
        return finish(WriteReport{.done = 1}.print(console(), {{u"created"_s, QJsonArray()}}));
    }
    watch(composition().outbox().endorse(
        accountId(), {.recipient = profile.person, .skill = skill->name, .skillId = skill->endorsementId}));
}

} // namespace Laurels
