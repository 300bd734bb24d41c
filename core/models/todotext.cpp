// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/todotext.h"

#include "models/words.h"

#include <QCoreApplication>

namespace Laurels {

namespace {

struct TodoWords
{
    Q_DECLARE_TR_FUNCTIONS(Todo)
};

QString isolatedPart(const QString &data)
{
    constexpr char16_t firstIsolate = 0x2066;
    constexpr char16_t begin = 0x2068;
    constexpr char16_t end = 0x2069;
    QString text = data.simplified();
    // What the text itself begins or ends would let it out again.
    text.removeIf([](QChar c) { return c >= QChar(firstIsolate) && c <= QChar(end); });
    return QChar(begin) + text + QChar(end);
}

/// With %1 for the skill and %2 for the person.
QString wishPattern(const Status &to)
{
    switch (to.kind()) {
    case Status::Accepted:
        return TodoWords::tr("Show %1 from %2", "to do: %1 is a skill, %2 who endorsed it");
    case Status::Hidden:
        return TodoWords::tr("Hide %1 from %2", "to do: %1 is a skill, %2 who endorsed it");
    case Status::Rejected:
        return TodoWords::tr("Reject %1 from %2", "to do: %1 is a skill, %2 who endorsed it");
    case Status::Deleted:
        return TodoWords::tr("Withdraw %1, given to %2", "to do: %1 is a skill, %2 who was endorsed");
    default: // nobody can wish it
        return TodoWords::tr("Change %1 from %2", "to do: %1 is a skill, %2 who endorsed it");
    }
}

} // namespace

QString todoStateText(OutboxItem::State state)
{
    switch (state) {
    case OutboxItem::State::Waiting:
        return TodoWords::tr("To do on LinkedIn", "state of a change");
    case OutboxItem::State::Unconfirmed:
        return TodoWords::tr("Opened on LinkedIn, to be confirmed by your next archive", "state of a change");
    default:
        return {};
    }
}

QString todoText(const OutboxItem &item, const QString &person)
{
    return wishPattern(item.to).arg(isolatedPart(skillText(item.skill)), isolatedPart(person));
}

QString todoPlaceText(TodoPlace place, const QString &person)
{
    switch (place) {
    case TodoPlace::OwnSkills:
        return TodoWords::tr("Your own skills on LinkedIn", "a page");
    case TodoPlace::MemberSkills:
        return TodoWords::tr("Skills of %1", "a page; %1 is a person").arg(isolatedPart(person));
    case TodoPlace::Search:
        return TodoWords::tr("Search for %1", "a page; %1 is a person").arg(isolatedPart(person));
    case TodoPlace::Unknown:
        return TodoWords::tr("Profile of %1", "a page; %1 is a person").arg(isolatedPart(person));
    }
    return {};
}

QString todoInstruction(TodoPlace place)
{
    switch (place) {
    case TodoPlace::OwnSkills:
        return TodoWords::tr("Look for the skill, open its endorsements, and switch those off or on as "
                             "listed here; more skills appear as you scroll.");
    case TodoPlace::MemberSkills:
        return TodoWords::tr("Look for the skill and take your endorsement back there; more skills appear as "
                             "you scroll.");
    case TodoPlace::Search:
        return TodoWords::tr("Open the profile of the right person, then their skills, and take your "
                             "endorsement back there.");
    case TodoPlace::Unknown:
        return TodoWords::tr("Your archive does not tell the address of this profile: find it on LinkedIn, "
                             "open its skills, and take your endorsement back there.");
    }
    return {};
}

} // namespace Laurels
