// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sampledata.h"

#include <QJsonObject>

#include <optional>

namespace Laurels::Sandbox {

/// What the service knows: people, skills and the viewer's endorsements. Keeps no rules; those are in
/// endorsementoperations.h. Not thread-safe.
class EndorsementTable
{
public:
    explicit EndorsementTable(SampleData data);

    [[nodiscard]] const QList<SamplePerson> &people() const { return m_data.people; }
    [[nodiscard]] const SamplePerson &viewer() const { return m_data.people.first(); }
    [[nodiscard]] const std::vector<EndorsementRow> &rows() const { return m_data.rows; }
    [[nodiscard]] const QString &phrase(const EndorsementRow &row) const { return m_data.skills[row.skill]; }

    /// Place in people(), by `urn:li:person:…` or by the bare id.
    [[nodiscard]] std::optional<qint32> personByUrn(const QString &urn) const;
    [[nodiscard]] std::optional<qint32> personById(const QString &id) const;
    /// The skill of that name, whatever its case: as the service does, which answers "Java" to "JAVA"
    /// (reference linkedin.md, section 1.1).
    [[nodiscard]] std::optional<qint32> skill(const QString &phrase) const;
    qint32 skillOrNew(const QString &phrase);

    /// Whether it has the shape of an endorsement's URN.
    [[nodiscard]] static bool isUrn(const QString &text);
    /// Null: no such endorsement. Valid until the next add().
    [[nodiscard]] const EndorsementRow *find(const QString &urn) const;
    /// Id and place are chosen here; `row.created` must not be older than the others'.
    const EndorsementRow &add(EndorsementRow row);
    /// `row`: one of rows(); `time`: ms since 1970.
    void setStatus(const EndorsementRow &row, WireStatus status, qint64 time);
    /// Rises with every change.
    [[nodiscard]] quint64 revision() const { return m_revision; }

    [[nodiscard]] static QString personUrn(const SamplePerson &person);
    [[nodiscard]] QString urn(const EndorsementRow &row) const;
    /// As the wire shows it (reference linkedin.md, section 1.1).
    [[nodiscard]] QJsonObject element(const EndorsementRow &row) const;

private:
    [[nodiscard]] const SamplePerson &recipient(const EndorsementRow &row) const;
    [[nodiscard]] const SamplePerson &endorser(const EndorsementRow &row) const;

    SampleData m_data;
    quint64 m_revision = 0;
    QHash<QString, qint32> m_peopleById;
    QHash<QString, qint32> m_skillsByName;
    QHash<QString, qint32> m_skillsByFoldedName; ///< of several spellings the first
};

} // namespace Laurels::Sandbox
