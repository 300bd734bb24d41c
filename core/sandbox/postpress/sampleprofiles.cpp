// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/postpress/sampleprofiles.h"

#include "sandbox/samplepeople.h"
#include "sandbox/samplerandom.h"
#include "sandbox/sampleskills.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox::PostPress {

namespace {

constexpr qsizetype people = 300;
constexpr qsizetype ownSkills = 24; // nobody plain has more
constexpr qint64 day = 24LL * 60 * 60 * 1000;
constexpr qsizetype skillNames = 397;  // a prime: every step through them meets each once
constexpr qsizetype endorsedEvery = 6; // the last of them
constexpr qint64 firstSkillId = 60'000'000;
// Between two ids, so that each account can have its own.
constexpr qint64 idStep = 100;
constexpr qint64 firstLargeId = 9'007'199'254'700'000; // just below 2^53
constexpr qint64 firstLongId = 4'081'559'000;          // above 2^31

/// Ids of skills, no two the same.
class SkillMaker
{
public:
    explicit SkillMaker(SampleRandom &random)
        : m_random(random)
    {
    }

    /// `nullShare`: how many of them have no id.
    QList<ProfileSkill> make(qsizetype count, double nullShare, qint64 firstId = 0)
    {
        QList<ProfileSkill> skills;
        qint64 &id = firstId > 0 ? firstId : m_nextId;
        const qsizetype start = m_random.below(skillNames);
        const qsizetype step = m_random.between(1, skillNames - 1);
        for (qsizetype i = 0; i < count; ++i) {
            ProfileSkill skill{.name = m_names[(start + i * step) % skillNames],
                               .count = int(m_random.skewed(99, 2.0))};
            if (!m_random.chance(nullShare)) {
                id += idStep;
                skill.id = id;
                skill.isEndorsed = i % endorsedEvery == endorsedEvery - 1;
            }
            if (m_random.chance(0.1))
                skill.insights = {u"1 certificate"_s};
            skills.append(skill);
        }
        return skills;
    }

private:
    SampleRandom &m_random;
    const QStringList m_names = sampleSkills(skillNames);
    qint64 m_nextId = firstSkillId;
};

/// As in an address: letters and digits of any script.
QString slugOf(const SamplePerson &person, qsizetype place)
{
    QString slug;
    for (const QChar c : (person.firstName + u'-' + person.lastName).toLower()) {
        if (c.isLetterOrNumber())
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    return slug + (slug.endsWith(u'-') ? u"demo-"_s : u"-demo-"_s) + QString::number(place);
}

Profile profileOf(const SamplePerson &person, qsizetype place)
{
    // Both documented beginnings of a classic id.
    const QString prefix = place % 10 == 9 ? u"ADoAAB"_s : u"ACoAAB"_s;
    Profile profile{.id = prefix + QString::fromLatin1(person.id) + u"Demo"_s,
                    .slug = slugOf(person, place),
                    .firstName = person.firstName,
                    .lastName = person.lastName,
                    .headline = u"Invented person %1"_s.arg(place)};
    profile.memberId = profile.id;
    return profile;
}

struct Special
{
    const char16_t *slug;
    const char16_t *first;
    const char16_t *last;
    qsizetype skills;
    double nullShare;
    qint64 firstId;
    bool isConnection;
    Quirk quirk;
};

constexpr std::array<Special, 14> specials{{
    {u"mixed-ids-demo", u"Mira", u"Mixedberg", 9, 0.5, 0, true, Quirk::None},
    {u"second-degree-demo", u"Sander", u"Secondsen", 57, 1, 0, false, Quirk::None},
    {u"throttled-by-name-demo", u"Thea", u"Throttlewood", 12, 0, 0, true, Quirk::ThrottledByName},
    {u"throttled-by-count-demo", u"Tobias", u"Throttlebrook", 12, 0, 0, true, Quirk::ThrottledByCount},
    {u"ninety-three-skills-demo", u"Nina", u"Manyskills", 93, 0, 0, true, Quirk::None},
    {u"long-ids-demo", u"Lorenz", u"Longnumber", 5, 0, firstLongId, true, Quirk::None},
    {u"large-ids-demo", u"Lotte", u"Largenumber", 5, 0, firstLargeId, true, Quirk::None},
    {u"text-ids-demo", u"Tess", u"Textnumber", 5, 0, 0, true, Quirk::TextIds},
    {u"no-endorsed-demo", u"Noel", u"Nobodyknows", 5, 0, 0, true, Quirk::NoEndorsed},
    {u"no-names-demo", u"Nemo", u"Nameless", 5, 0, 0, true, Quirk::NoNames},
    {u"小棠-林木-demo", u"小棠", u"林木", 5, 0, 0, true, Quirk::None},
    {u"somebody-else-demo", u"Sola", u"Mismatchfield", 5, 0, 0, true, Quirk::SomebodyElse},
    {u"hidden-demo", u"Hedda", u"Hiddenstone", 5, 0, 0, false, Quirk::Hidden},
    {u"no-skills-demo", u"Nils", u"Skillless", 0, 0, 0, true, Quirk::None},
}};

Profile specialProfile(const Special &special, qsizetype place, SkillMaker &skills)
{
    Profile profile{.id = u"ACoAABspecial"_s + QString::number(place).rightJustified(2, u'0') + u"Demo"_s,
                    .slug = QString::fromUtf16(special.slug),
                    .firstName = QString::fromUtf16(special.first),
                    .lastName = QString::fromUtf16(special.last),
                    .headline = u"Invented to be stumbled over"_s,
                    .quirk = special.quirk};
    profile.memberId = profile.id;
    profile.skills = skills.make(special.skills, special.nullShare, special.firstId);
    return profile;
}

} // namespace

QList<Profile> sampleProfiles(quint32 seed, qint64 now)
{
    SampleRandom random(seed);
    const QList<SamplePerson> persons = samplePeople(people, random);
    SkillMaker skills(random);
    QList<Profile> profiles;
    qint64 connectedAt = now;
    for (qsizetype i = 0; i < persons.size(); ++i) {
        Profile profile = profileOf(persons[i], i);
        const bool isConnection = i > 0 && persons[i].isConnection;
        if (isConnection)
            profile.connectedAt = connectedAt -= random.between(1, 9) * day;
        // Those without ids are the owner's own, and those of people who are no connections.
        const qsizetype count = i == 0 ? ownSkills : random.between(2, ownSkills);
        profile.skills = skills.make(count, isConnection ? 0.1 : 1);
        profiles.append(profile);
    }
    for (size_t i = 0; i < specials.size(); ++i) {
        Profile profile = specialProfile(specials[i], qsizetype(i), skills);
        if (specials[i].isConnection)
            profile.connectedAt = connectedAt -= day;
        profiles.append(profile);
    }
    // The list of relations may tell an id that is good for nothing here.
    profiles.last().memberId = u"ACwAAB"_s + profiles.last().id.sliced(6);
    return profiles;
}

} // namespace Laurels::Sandbox::PostPress
