// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "stores/endorsementstore.h"
#include "stores/historyentry.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace Laurels {

/// An endorsement as it is given to other programs.
struct ExportedEndorsement
{
    Endorsement endorsement;
    Direction direction = Direction::Received;
    Person person{};                ///< the other one
    std::optional<Status> wished{}; ///< a change that is not done yet
};

/// The shape that scripts rely on: {"urn","direction","person":{"urn","name"},"skill","status",
/// "wishedStatus","created","lastModified"}. What is not known is null; times are ISO 8601, UTC.
[[nodiscard]] QJsonObject endorsementJson(const ExportedEndorsement &exported);
/// A row of the store. A failed change is no longer wished.
[[nodiscard]] ExportedEndorsement exportedFrom(const EndorsementStore &store, RowId row);

/// Endorsements or the history as they are written to a file. Names of other members that a service told are
/// left out: they stay in memory (design, section 5).
class ExportTable
{
public:
    /// Kept: they come from the person's own archive. In CSV they have a column `name` behind `person`.
    /// KeptByHand: the same of rows whose account is by hand, if there are any; others have none.
    enum class Names { LeftOut, Kept, KeptByHand };
    /// In the order given.
    [[nodiscard]] static ExportTable ofEndorsements(const EndorsementStore &store, const QList<RowId> &rows,
                                                    Names names = Names::LeftOut);
    /// In the order given. Rows are {"time","account","urn","person","skill","from","to","outcome"}. In CSV,
    /// `account` is its name where it is one of `accounts`, else its id, as always in JSON.
    [[nodiscard]] static ExportTable ofHistory(const QList<HistoryEntry> &history,
                                               const QList<Account> &accounts);

    [[nodiscard]] qsizetype size() const { return m_rows.size(); }

    /// Excel takes a file for UTF-8 only with a byte order mark; other programs may trip over it.
    enum class ByteOrderMark { Without, With };
    /// RFC 4180, UTF-8, lines end with CR LF. Spreadsheets take what begins with = + - @ TAB CR or NUL
    /// for a formula: such text gets a ' in front, so CSV is not the lossless form.
    [[nodiscard]] QByteArray toCsv(ByteOrderMark mark = ByteOrderMark::Without) const;
    /// Everything as it is: {"endorsements":[…],"total":N} or {"history":[…],"total":N}.
    [[nodiscard]] QByteArray toJson() const;

private:
    QString m_name;        ///< of the list in the JSON document
    QStringList m_columns; ///< keys of the rows
    QList<QJsonObject> m_rows;
    QHash<QString, QString> m_accountNames; ///< by id
};

} // namespace Laurels
