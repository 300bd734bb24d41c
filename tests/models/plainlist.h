// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/endorsementmodel.h"

#include <QCollator>

namespace Laurels {

/// The same list as the model's, in the plainest way: everything filtered and sorted anew each time.
class PlainList
{
public:
    using Column = EndorsementModel::Column;

    PlainList(const EndorsementStore &store, QObject &context);

    void sort(Column by, Qt::SortOrder direction);
    [[nodiscard]] QList<RowId> rows() const;
    [[nodiscard]] QHash<Status, int> counts() const;
    [[nodiscard]] int unfilteredCount() const;

    EndorsementFilter filter;
    Column column = Column::Created;
    Qt::SortOrder order = Qt::DescendingOrder;

private:
    void readNames(bool again);
    [[nodiscard]] bool isInView(RowId row) const;
    [[nodiscard]] bool isFound(RowId row) const;
    [[nodiscard]] int comparedText(const QString &a, const QString &b) const;
    [[nodiscard]] int comparedPeople(const Person &a, const Person &b) const;
    [[nodiscard]] int comparedSkills(const QString &a, const QString &b) const;
    [[nodiscard]] static int statusPlace(const Status &status);
    [[nodiscard]] int compared(RowId a, RowId b) const;
    [[nodiscard]] bool isBefore(RowId a, RowId b) const;

    const EndorsementStore &m_store;
    QCollator m_collator;
    QHash<PersonUrn, Person> m_names; // by which people are sorted
};

} // namespace Laurels
