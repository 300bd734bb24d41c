// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/endorselistedcommand.h"

#include "cli/console.h"
#include "cli/plaintext.h"
#include "cli/words.h"
#include "cli/writereport.h"
#include "composition.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

void EndorseListedCommand::start()
{
    if (!takeAccount())
        return;
    if (const auto &refusal = composition().records().refusal())
        return fail(*refusal);
    if (const auto item = itemInQueue()) {
        composition().outbox().retry(*item);
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
    if (m_watch)
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
    if (isGiven(profile, *skill)) {
        console().complain(harmless(
            Cli::tr("%1 was endorsed for %2 already; nothing was sent.").arg(profile.name, skill->name)));
        return finish(WriteReport{.done = 1}.print(console(), {{u"created"_s, QJsonArray()}}));
    }
    watch(composition().outbox().endorse(
        accountId(), {.recipient = profile.person, .skill = skill->name, .skillId = skill->endorsementId}));
}

/// The profile may not know yet what was given a moment ago.
bool EndorseListedCommand::isGiven(const Profile &profile, const ProfileSkill &skill) const
{
    if (skill.isEndorsed.value_or(false))
        return true;
    const EndorsementStore &store = composition().store();
    const QList<RowId> given = store.rowsOf(accountId(), Direction::Given);
    return std::any_of(given.begin(), given.end(), [&](RowId row) {
        const Endorsement endorsement = store.endorsement(row);
        return endorsement.recipient() == profile.person &&
               foldedText(endorsement.skill) == foldedText(skill.name);
    });
}

void EndorseListedCommand::watch(OutboxItemId item)
{
    m_watch = std::make_unique<QueueWatch>(context());
    connect(m_watch.get(), &QueueWatch::finished, this, &EndorseListedCommand::report);
    m_watch->start({item});
}

void EndorseListedCommand::stopped(const Error &error)
{
    if (m_watch)
        m_watch->giveUp(accountId(), error);
    else
        fail(error);
}

void EndorseListedCommand::interrupt()
{
    if (m_watch)
        m_watch->giveUp({.kind = ErrorKind::Cancelled});
    else
        SessionCommand::interrupt();
}

void EndorseListedCommand::report()
{
    const QueueOutcome outcome = m_watch->outcome();
    QJsonArray created;
    for (const OutboxItem &item : outcome.done) {
        if (!item.wasThere)
            created.append(item.urn.value().toString());
    }
    finish(WriteReport::of(outcome).print(console(), {{u"created"_s, created}}));
}

} // namespace Laurels
