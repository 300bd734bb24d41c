// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/skillscommand.h"

#include "cli/console.h"
#include "cli/plaintext.h"
#include "cli/words.h"
#include "composition.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// {"person":{"id","name"},"skills":[{"id","name","count","endorsed"}],"throttled"}; `id` and `endorsed` are
/// null where they are not told.
QJsonObject toJson(const Profile &profile)
{
    QJsonArray skills;
    for (const ProfileSkill &skill : profile.skills) {
        skills.append(
            QJsonObject{{u"id"_s, skill.endorsementId ? QJsonValue(*skill.endorsementId) : QJsonValue()},
                        {u"name"_s, skill.name},
                        {u"count"_s, skill.endorsementCount},
                        {u"endorsed"_s, skill.isEndorsed ? QJsonValue(*skill.isEndorsed) : QJsonValue()}});
    }
    return {{u"person"_s, QJsonObject{{u"id"_s, profile.person.id()}, {u"name"_s, profile.name}}},
            {u"skills"_s, skills},
            {u"throttled"_s, profile.isThrottled}};
}

QString toTable(const Profile &profile)
{
    QList<QStringList> rows{
        {Cli::tr("Skill"), Cli::tr("Endorsements"), Cli::tr("Endorsed by you"), Cli::tr("Id")}};
    for (const ProfileSkill &skill : profile.skills) {
        const QString endorsed = skill.isEndorsed.value_or(false) ? Cli::tr("yes") : QString();
        rows.append({skill.name, QLocale().toString(skill.endorsementCount), endorsed,
                     skill.endorsementId ? QString::number(*skill.endorsementId) : u"-"_s});
    }
    return harmless(profile.name) + u'\n' + alignedTable(rows);
}

} // namespace

void SkillsCommand::start()
{
    if (!takeOnlineAccount(Cli::tr("What others list is on LinkedIn's own pages.")))
        return;
    m_reader = std::make_unique<ProfileReader>(composition().sessions(), composition().store(),
                                               composition().pacer());
    connect(m_reader.get(), &ProfileReader::finished, this, [this](const Result<Profile> &result) {
        if (result)
            report(*result);
        else
            fail(result.error());
    });
    openSession();
}

void SkillsCommand::opened()
{
    m_reader->read(accountId(), invocation().person);
}

void SkillsCommand::report(const Profile &profile)
{
    if (console().isJson())
        console().print(toJson(profile));
    else
        console().print(toTable(profile));
    if (profile.isThrottled) {
        console().complain(
            Cli::tr("LinkedIn holds back skills for now, so some may be missing. Try again in some hours."));
    }
    finish(profile.isThrottled ? ExitCode::SomeFailed : ExitCode::Done);
}

} // namespace Laurels
