// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivecontents.h"
#include "stores/archivefacts.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

namespace Laurels {

/// Which URN each member of an archive has: the one they had in the archives before, under whatever name or
/// address, or else archivedPersonUrn(). Pure; used once for one archive.
///
/// Of somebody in the account's rows of whom nothing is known, since the facts were lost, the URN tells the
/// key if the archive names somebody with that URN. Otherwise they are known to nobody, and their rows are
/// recognised by the skill and the second alone.
class ArchivePeople
{
public:
    /// `known`: what the archives before told. `present`: whom the account's rows name. `contents` outlives
    /// this.
    ArchivePeople(const QHash<PersonUrn, ArchivedPerson> &known, const QSet<PersonUrn> &present,
                  const Archive::ArchiveContents &contents);

    /// What was known of one of `known` or `present` before this archive. Always has a key, which for those
    /// known to nobody is nobody's.
    [[nodiscard]] ArchivedPerson before(const PersonUrn &urn) const;

    /// An endorsement of the archive, by the member with this Archive::PersonKey::text, was one of `urn`.
    void recognise(const QString &key, const PersonUrn &urn);
    /// Once, after every recognise().
    void settle();

    /// After settle(), of anybody in the archive. Two of them never have the same.
    [[nodiscard]] PersonUrn urn(const QString &key) const { return m_urns.value(key); }
    /// What the archive tells of them.
    [[nodiscard]] ArchivedPerson now(const QString &key) const { return m_now.value(key); }
    /// After settle(): everybody of this archive and of those before, for ArchiveFacts::people. Who has left
    /// stays: the history speaks of them, and they may come back.
    [[nodiscard]] QHash<PersonUrn, ArchivedPerson> all() const;

private:
    void readPeople();
    void readConnections();
    void guess(const QSet<PersonUrn> &present);
    [[nodiscard]] QHash<QString, PersonUrn> knownUrns() const;
    [[nodiscard]] PersonUrn mostRecognised(const QString &key) const;
    [[nodiscard]] PersonUrn unusedUrn(const QString &key) const;
    [[nodiscard]] bool isFor(const PersonUrn &urn, const QString &key) const;
    void give(const QString &key, const PersonUrn &urn);
    [[nodiscard]] ArchivedPerson updated(const QString &key, const PersonUrn &urn) const;
    [[nodiscard]] std::optional<bool> isConnected(const ArchivedPerson &person) const;

    QHash<PersonUrn, ArchivedPerson> m_known;
    QHash<PersonUrn, ArchivedPerson> m_guessed; ///< of the rows' people, those who are not in m_known
    QSet<PersonUrn> m_present;
    const Archive::ArchiveContents &m_contents;
    QStringList m_keys;                                 ///< of the archive, in its order
    QHash<QString, ArchivedPerson> m_now;               ///< by key
    QHash<QString, QHash<PersonUrn, int>> m_recognised; ///< by key: how often as whom
    QHash<QString, PersonUrn> m_urns;
    QHash<PersonUrn, QString> m_given; ///< the other way round
};

} // namespace Laurels
