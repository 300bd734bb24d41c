// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "steptext.h"

#include <QCoreApplication>
#include <QLocale>

namespace Laurels {

namespace {

class StepWords
{
    Q_DECLARE_TR_FUNCTIONS(StepText)

public:
    static QString sent(const Status &wished, int count)
    {
        switch (wished.kind()) {
        case Status::Accepted:
            return tr("Showed %n endorsement(s)", nullptr, count);
        case Status::Hidden:
            return tr("Hid %n endorsement(s)", nullptr, count);
        case Status::Rejected:
            return tr("Rejected %n endorsement(s)", nullptr, count);
        case Status::Deleted:
            return tr("Withdrew %n endorsement(s)", nullptr, count);
        default:
            return tr("Changed %n endorsement(s)", nullptr, count);
        }
    }

    static QString delayed(const Status &wished, int count)
    {
        switch (wished.kind()) {
        case Status::Accepted:
            return tr("Showing %n endorsement(s)", nullptr, count);
        case Status::Hidden:
            return tr("Hiding %n endorsement(s)", nullptr, count);
        case Status::Rejected:
            return tr("Rejecting %n endorsement(s)", nullptr, count);
        case Status::Deleted:
            return tr("Withdrawing %n endorsement(s)", nullptr, count);
        default:
            return tr("Changing %n endorsement(s)", nullptr, count);
        }
    }

    /// Nothing happens before the person does it.
    static QString noted(const Status &wished, int count)
    {
        switch (wished.kind()) {
        case Status::Accepted:
            return tr("Noted: show %n endorsement(s) on LinkedIn", nullptr, count);
        case Status::Hidden:
            return tr("Noted: hide %n endorsement(s) on LinkedIn", nullptr, count);
        case Status::Rejected:
            return tr("Noted: reject %n endorsement(s) on LinkedIn", nullptr, count);
        case Status::Deleted:
            return tr("Noted: withdraw %n endorsement(s) on LinkedIn", nullptr, count);
        default:
            return tr("Noted: change %n endorsement(s) on LinkedIn", nullptr, count);
        }
    }

    static QString changed(const OutboxStep &step)
    {
        if (step.isByHand)
            return noted(step.wished, step.changed);
        return step.notBefore.isValid() ? delayed(step.wished, step.changed)
                                        : sent(step.wished, step.changed);
    }

    static QString text(const OutboxStep &step)
    {
        const QString kept = tr("Kept %n endorsement(s)", nullptr, step.kept);
        if (step.changed == 0)
            return kept;
        if (step.kept == 0)
            return changed(step);
        //: %1 is for instance "Showed 3 endorsements"; the others were as wished before.
        return tr("%1, kept %n other(s)", nullptr, step.kept).arg(changed(step));
    }

    static QString ago(const QDateTime &when, const QDateTime &now)
    {
        const qint64 seconds = when.secsTo(now);
        if (seconds < 60)
            return tr("just now");
        if (seconds < 60 * 60)
            return tr("%n min ago", nullptr, int(seconds / 60));
        if (seconds < 24 * 60 * 60)
            return tr("%n h ago", nullptr, int(seconds / (60 * 60)));
        return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
    }

    static QString since(const QDateTime &when, const QDateTime &now)
    {
        const QDateTime then = when.toLocalTime();
        const qint64 days = then.date().daysTo(now.toLocalTime().date());
        if (days == 0)
            return QLocale().toString(then.time(), QLocale::ShortFormat);
        if (days == 1)
            return tr("yesterday");
        if (days > 1 && days < 7)
            return QLocale().dayName(then.date().dayOfWeek());
        return QLocale().toString(then.date(), QLocale::ShortFormat);
    }
};

} // namespace

QString stepText(const OutboxStep &step)
{
    return StepWords::text(step);
}

QString agoText(const QDateTime &when, const QDateTime &now)
{
    return StepWords::ago(when, now);
}

QString sinceText(const QDateTime &when, const QDateTime &now)
{
    return StepWords::since(when, now);
}

} // namespace Laurels
