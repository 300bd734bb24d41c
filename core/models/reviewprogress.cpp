// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reviewprogress.h"

#include <utility>

namespace Laurels {

ReviewProgress::ReviewProgress(const EndorsementStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&store, &EndorsementStore::rowsAdded, this, &ReviewProgress::take);
    connect(&store, &EndorsementStore::rowsChanged, this, &ReviewProgress::take);
    connect(&store, &EndorsementStore::rowsRemoved, this, &ReviewProgress::drop);
    connect(&store, &EndorsementStore::reviewMarksChanged, this, &ReviewProgress::takeMarks);
    take(store.rows());
}

void ReviewProgress::setAccount(const std::optional<AccountId> &account)
{
    m_account = account;
    for (size_t row = 0; row < m_parts.size(); ++row) {
        if (m_parts[row] != Part::Unseen)
            setPart(RowId(row), partOf(RowId(row)));
    }
    tell();
}

void ReviewProgress::take(const QList<RowId> &rows)
{
    for (const RowId row : rows) {
        const bool isSeen = size_t(row) < m_parts.size() && m_parts[size_t(row)] != Part::Unseen;
        if (isSeen || m_store.row(row).isToReview)
            setPart(row, partOf(row));
    }
    tell();
}

void ReviewProgress::takeMarks(const QList<ReviewMark> &marks)
{
    QList<RowId> rows;
    for (const ReviewMark &mark : marks) {
        if (const auto row = m_store.find(mark.account, mark.urn))
            rows.append(*row);
    }
    take(rows);
}

void ReviewProgress::drop(const QList<RowId> &rows)
{
    for (const RowId row : rows)
        setPart(row, Part::Unseen);
    tell();
}

void ReviewProgress::setPart(RowId row, Part part)
{
    if (size_t(row) >= m_parts.size())
        m_parts.resize(size_t(row) + 1, Part::Unseen);
    const Part before = std::exchange(m_parts[size_t(row)], part);
    if (int *const fewer = number(before))
        --*fewer;
    if (int *const more = number(part))
        ++*more;
}

void ReviewProgress::tell()
{
    if (std::exchange(m_told, m_counts) != m_counts)
        emit changed();
}

ReviewProgress::Part ReviewProgress::partOf(RowId row) const
{
    const EndorsementRow &values = m_store.row(row);
    if (m_account && m_store.account(row) != *m_account)
        return Part::Nothing;
    if (values.isToReview)
        return Part::Left;
    if (values.write == WriteState::Failed || !m_store.reviewedAt(row).isValid())
        return Part::Nothing;
    if (values.wished == Status::Hidden)
        return Part::Hidden;
    if (values.wished == Status::Rejected)
        return Part::Rejected;
    return values.wished == Status::Accepted ? Part::Kept : Part::Nothing;
}

int *ReviewProgress::number(Part part)
{
    switch (part) {
    case Part::Unseen:
    case Part::Nothing:
        break;
    case Part::Left:
        return &m_counts.left;
    case Part::Hidden:
        return &m_counts.hidden;
    case Part::Rejected:
        return &m_counts.rejected;
    case Part::Kept:
        return &m_counts.kept;
    }
    return nullptr;
}

} // namespace Laurels
