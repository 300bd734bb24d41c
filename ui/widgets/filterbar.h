// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/endorsementfilter.h"

#include <QHash>
#include <QWidget>

class QMenu;
class QToolButton;

namespace Laurels {

class EndorsementStore;
class StatusChips;

/// What narrows the list beside the search, as chips that can be combined: statuses with their counts, days,
/// and, when the list came from one person or one skill, that.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    /// The store tells names; it must outlive this.
    explicit FilterBar(const EndorsementStore &store, QWidget *parent = nullptr);

    /// Everything but view, account and search. Quiet.
    void setFilter(const EndorsementFilter &filter);
    /// Puts what is chosen here into the filter.
    void addTo(EndorsementFilter &filter) const;
    void setCounts(const QHash<Status, int> &counts, Direction direction);

signals:
    /// By the person, not by setFilter().
    void filterChanged();
    /// Two days are to be chosen, beginning with these.
    void daysWished(const Laurels::DateRange &now);

private:
    void buildDays();
    void setDays(const DateRange &days);
    void showScope();
    QToolButton *addScopeChip(const QString &objectName);

    const EndorsementStore &m_store;
    StatusChips *m_statuses;
    QToolButton *m_days;
    QToolButton *m_person;
    QToolButton *m_skill;
    EndorsementFilter m_filter; ///< person, skill and days of it
};

} // namespace Laurels
