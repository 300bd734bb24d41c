// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Laurels::Bench {

/// An archive of an invented member, laid out as LinkedIn's (reference member-data.md, sections 1.2 to 1.6):
/// received endorsements, four of a person, all of whom are connections.
class SampleArchive
{
public:
    explicit SampleArchive(int rows);

    [[nodiscard]] int people() const { return m_people; }

    /// `messages`: bytes of a messages.csv, which nothing can make smaller; 0: there is none. Both give up if
    /// the file cannot be written; they return its size.
    qint64 saveZip(const QString &path, qint64 messages) const;
    /// Endorsement_Received_Info.csv alone.
    qint64 saveReceived(const QString &path) const;

private:
    [[nodiscard]] QByteArray received() const;
    [[nodiscard]] QByteArray connections() const;

    int m_rows;
    int m_people;
};

} // namespace Laurels::Bench
