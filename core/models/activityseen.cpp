// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activityseen.h"

#include "models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

struct SeenText
{
    Q_DECLARE_TR_FUNCTIONS(Activity)
};

constexpr auto statusChanged = "archive.changed"_L1;

/// As QT_TRANSLATE_NOOP3 makes it.
struct NotedText
{
    const char *text;
    const char *note;
};

struct SeenWords
{
    const char *outcome;
    NotedText what;
    const char *why;
};

// A row that vanished does not tell by itself who took it away (reference member-data.md, section 1.6).
constexpr SeenWords bySeenOutcome[] = {
    {"archive.new", QT_TRANSLATE_NOOP3("Activity", "New", "of an endorsement in an archive"),
     QT_TRANSLATE_NOOP("Activity", "It is new in your archive.")},
    {"archive.withdrawn", QT_TRANSLATE_NOOP3("Activity", "Gone", "of an endorsement in an archive"),
     QT_TRANSLATE_NOOP("Activity", "Your newer archive no longer has it: taken back, or the skill was taken "
                                   "off the profile.")},
    {"archive.notConnected", QT_TRANSLATE_NOOP3("Activity", "Gone", "of an endorsement in an archive"),
     QT_TRANSLATE_NOOP("Activity", "Your newer archive no longer has it: you and this person are no longer "
                                   "connected.")},
    {"archive.gone", QT_TRANSLATE_NOOP3("Activity", "Gone", "of an endorsement in an archive"),
     QT_TRANSLATE_NOOP("Activity", "Your newer archive no longer has it, and does not tell why.")},
    {"archive.changed",
     QT_TRANSLATE_NOOP3("Activity", "Was %1, now %2", "statuses of an endorsement in an archive"),
     QT_TRANSLATE_NOOP("Activity", "Your newer archive shows it with another status.")},
    {"archive.skillRenamed",
     QT_TRANSLATE_NOOP3("Activity", "Skill renamed", "of an endorsement in an archive"),
     QT_TRANSLATE_NOOP("Activity", "Your newer archive has another name for the skill.")},
    {"archive.personRenamed",
     QT_TRANSLATE_NOOP3("Activity", "Person renamed", "of an endorsement in an archive"),
     QT_TRANSLATE_NOOP("Activity", "Your newer archive has another name or another address for this "
                                   "person's profile.")},
};

const SeenWords *seenWords(const HistoryEntry &entry)
{
    const auto *found =
        std::find_if(std::begin(bySeenOutcome), std::end(bySeenOutcome), [&entry](const SeenWords &each) {
            return entry.outcome == QLatin1StringView(each.outcome);
        });
    return found == std::end(bySeenOutcome) ? nullptr : found;
}

} // namespace

bool isSeen(const HistoryEntry &entry)
{
    return entry.outcome.startsWith("archive."_L1);
}

QString seenText(const HistoryEntry &entry, Direction direction)
{
    const SeenWords *const words = seenWords(entry);
    if (!words)
        return SeenText::tr("Different", "of an endorsement in an archive");
    const QString text = SeenText::tr(words->what.text, words->what.note);
    return entry.outcome == statusChanged
               ? text.arg(statusText(entry.from, direction), statusText(entry.to, direction))
               : text;
}

QString seenReasonText(const HistoryEntry &entry)
{
    if (const SeenWords *const words = seenWords(entry))
        return SeenText::tr(words->why);
    // A later version wrote it.
    return SeenText::tr("The history holds only its code: %1.").arg(entry.outcome);
}

} // namespace Laurels
