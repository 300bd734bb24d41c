// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Laurels {

namespace {

// What is longer than this is shortened to its two ends: ids are random, so these tell people apart.
constexpr qsizetype longestId = 8;

QString shortId(const QString &id)
{
    return id.size() <= longestId ? id : id.first(4) + u'…' + id.last(3);
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString statusText(const Status &status, Direction direction)
{
    switch (status.kind()) {
    case Status::Accepted:
        return Words::tr("Visible", "status of an endorsement");
    case Status::Hidden:
        return Words::tr("Hidden", "status of an endorsement");
    case Status::Rejected:
        return Words::tr("Rejected", "status of an endorsement");
    case Status::Pending:
        return direction == Direction::Received
                   ? Words::tr("Pending", "status of a received endorsement: waits for the person's decision")
                   : Words::tr("Waiting",
                               "status of a given endorsement: waits for the other one's decision");
    case Status::Deleted:
        return Words::tr("Withdrawn", "status of an endorsement");
    case Status::Closed:
        return Words::tr("Closed", "status of an endorsement");
    case Status::Unknown:
    case Status::Other:
        break;
    }
    const QString text = status.toWire();
    return text.isEmpty() ? Words::tr("(no status)") : text;
}

QString writeStateText(WriteState state)
{
    switch (state) {
    case WriteState::None:
        break;
    case WriteState::Waiting:
        return Words::tr("change waiting", "behind a status, after a comma");
    case WriteState::Sending:
        return Words::tr("change on its way", "behind a status, after a comma");
    case WriteState::Unconfirmed:
        return Words::tr("change not confirmed", "behind a status, after a comma");
    case WriteState::Failed:
        return Words::tr("change failed", "behind a status, after a comma");
    }
    return {};
}

QString writeStateText(const EndorsementStore &store, RowId row)
{
    const EndorsementRow &values = store.row(row);
    if (store.isByHand(values.account) && values.write == WriteState::Waiting)
        return Words::tr("to do", "behind a status, after a comma");
    if (store.isByHand(values.account) && values.write == WriteState::Unconfirmed)
        return Words::tr("opened on LinkedIn, to be confirmed by your next archive",
                         "behind a status, after a comma");
    return writeStateText(values.write);
}

QString personText(const Person &person)
{
    if (person.visibility == Person::Visibility::Known && !person.name.isEmpty())
        return person.name;
    if (person.urn.isEmpty())
        return Words::tr("(nobody named)", "in place of the name of a member");
    if (person.visibility == Person::Visibility::Private)
        return Words::tr("Private member");
    if (person.visibility == Person::Visibility::Nameless)
        return Words::tr("Member without a name");
    return Words::tr("Member %1", "%1 is the short form of an id").arg(shortId(person.urn.id()));
}

QString skillText(const QString &phrase)
{
    return phrase.isEmpty() ? Words::tr("(no skill name)") : phrase;
}

QString shortTimeText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const std::chrono::milliseconds ago{time.msecsTo(now)};
    // A minute ahead is a clock that goes a little wrong, not the future.
    if (ago >= -1min && ago < 1min)
        return Words::tr("now", "how long ago");
    if (ago >= 1min && ago < 1h)
        return Words::tr("%n min", "how long ago, short", int(ago / 1min));
    if (ago >= 1h && ago < 24h)
        return Words::tr("%n h", "how long ago, short", int(ago / 1h));
    if (ago >= 24h && ago < 14 * 24h)
        return Words::tr("%n d", "how long ago, short", int(ago / 24h));
    return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

QString fullTimeText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return Words::tr("%1, %2", "%1 is a date, %2 a time")
        .arg(QLocale().toString(local.date(), QLocale::LongFormat),
             QLocale().toString(local.time(), QLocale::ShortFormat));
}

} // namespace Laurels
