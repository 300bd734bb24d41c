// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reviewprogress.h"

namespace Laurels {

ReviewProgress::ReviewProgress(const EndorsementStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&store, &EndorsementStore::rowsAdded, this, &ReviewProgress::take);
    connect(&store, &EndorsementStore::rowsChanged, this, &ReviewProgress::take);
    connect(&store, &EndorsementStore::rowsRemoved, this, &ReviewProgress::drop);
    connect(&store, &EndorsementStore::reviewMarksChanged, this, &ReviewProgress::count);
    take(store.rows());
}

void ReviewProgress::setAccount(const std::optional<AccountId> &account)
{
    m_account = account;
    count();
}

void ReviewProgress::take(const QList<RowId> &rows)
{
    for (const RowId row : rows) {
        if (m_store.row(row).isToReview)
            m_seen.insert(row);
    }
    count();
}

void ReviewProgress::drop(const QList<RowId> &rows)
{
    for (const RowId row : rows)
        m_seen.remove(row);
    count();
}

bool ReviewProgress::isOfAccount(RowId row) const
{
    return !m_account || m_store.account(row) == *m_account;
}

void ReviewProgress::count()
{
    ReviewCounts counts;
    for (const RowId row : std::as_const(m_seen)) {
        const EndorsementRow &values = m_store.row(row);
        if (!isOfAccount(row))
            continue;
        if (values.isToReview)
            ++counts.left;
        else if (values.write == WriteState::Failed || !m_store.reviewedAt(row).isValid())
            continue; // not what the person wished, or not the person's doing
        else if (values.wished == Status::Hidden)
            ++counts.hidden;
        else if (values.wished == Status::Rejected)
            ++counts.rejected;
        else if (values.wished == Status::Accepted)
            ++counts.kept;
    }
    if (m_counts == counts)
        return;
    m_counts = counts;
    emit changed();
}

} // namespace Laurels
