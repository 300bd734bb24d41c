// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"

#include <QObject>

#include <optional>
#include <vector>

namespace Laurels {

struct ReviewCounts
{
    int left = 0;     ///< still to review
    int hidden = 0;   ///< decided since the program was started
    int rejected = 0; ///< the same
    int kept = 0;     ///< shown, or left as it was

    friend bool operator==(const ReviewCounts &, const ReviewCounts &) = default;
};

/// How far the person is with reviewing, in this session: "42 left", and at the end what they decided.
/// Follows the store's review marks, so an undone decision is no longer counted, and one that was changed
/// counts as what it is now. A refused change is not counted until it is decided anew.
class ReviewProgress : public QObject
{
    Q_OBJECT
public:
    /// The store must outlive this.
    explicit ReviewProgress(const EndorsementStore &store, QObject *parent = nullptr);

    /// Absent: all accounts.
    void setAccount(const std::optional<AccountId> &account);
    [[nodiscard]] const ReviewCounts &counts() const { return m_counts; }

signals:
    void changed();

private:
    /// What a row counts as.
    enum class Part : quint8 {
        Unseen,  ///< was never to review in this session
        Nothing, ///< of another account, or not what the person wished, or not their doing
        Left,
        Hidden,
        Rejected,
        Kept,
    };

    void take(const QList<RowId> &rows);
    void takeMarks(const QList<ReviewMark> &marks);
    void drop(const QList<RowId> &rows);
    void setPart(RowId row, Part part);
    void tell();
    [[nodiscard]] Part partOf(RowId row) const;
    [[nodiscard]] int *number(Part part);

    const EndorsementStore &m_store;
    std::optional<AccountId> m_account;
    std::vector<Part> m_parts; ///< by RowId
    ReviewCounts m_counts;
    ReviewCounts m_told;
};

} // namespace Laurels
