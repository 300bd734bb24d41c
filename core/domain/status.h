// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QList>
#include <QString>

namespace Laurels {

/// The status of an endorsement, an open enum: LinkedIn may add values without notice (reference
/// linkedin.md, sections 1.2 and 6), so an unknown one is kept letter for letter and never coerced.
class Status
{
public:
    enum Kind : quint8 { Unknown, Pending, Accepted, Hidden, Rejected, Deleted, Closed, Other };

    /// `kind` is never Other: that one needs its text.
    Status(Kind kind = Unknown); // NOLINT(google-explicit-constructor): a Kind is a Status

    /// Any text is a status; one not in the list of Kind becomes Other and keeps its text.
    static Status fromWire(const QString &text);
    /// The seven values that LinkedIn documents, for `statusFilters`.
    static const QList<Status> &documented();
    /// In the order in which people see them: as documented() has them, then the others by their text.
    static QList<Status> inOrder(QList<Status> statuses);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString toWire() const;

    friend bool operator==(const Status &, const Status &) = default;
    friend size_t qHash(const Status &status, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, int(status.m_kind), status.m_text);
    }

private:
    Kind m_kind;
    QString m_text; ///< only for Other
};

/// Which side of an endorsement somebody is on.
enum class Direction : quint8 { Received, Given };

/// Who may set what: the recipient ACCEPTED, HIDDEN and REJECTED, the endorser DELETED, nobody anything
/// else (reference linkedin.md, section 1.2; which earlier status is legal is undocumented, so the server
/// decides that). `Direction::Received` means that the person asking is the recipient.
namespace StatusPolicy {

[[nodiscard]] bool maySet(Direction direction, const Status &wished);
/// The same as a list, in the order in which dialogs offer them.
[[nodiscard]] QList<Status> settable(Direction direction);

} // namespace StatusPolicy

} // namespace Laurels
