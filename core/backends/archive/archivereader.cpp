// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/archivereader.h"

#include "backends/archive/archivechoice.h"
#include "backends/archive/endorsementmerge.h"
#include "backends/archive/profileaddress.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels::Archive {

namespace {

/// Goes through the files of one container, once.
class ArchiveReading
{
public:
    ArchiveReading(Container &container, const std::function<bool()> &isCancelled)
        : m_container(container)
        , m_isCancelled(isCancelled)
    {
    }

    Result<ArchiveContents> run(const QString &name)
    {
        const auto choice = chooseFiles(m_container.files());
        if (!choice)
            return Failure(choice.error());
        m_contents.exportedOn = exportDateIn(name + u'/' + choice->folder);
        report().passedOver = choice->passedOver;

        if (const auto done = readEach(choice->endorsements, &ArchiveReading::takeEndorsements); !done)
            return Failure(done.error());
        if (!choice->endorsements.isEmpty() && report().used.isEmpty())
            return Failure(report().unreadable.first().error);
        finishEndorsements();
        // These need to know who is in the endorsements.
        if (const auto done = readEach(choice->others, &ArchiveReading::takeOther); !done)
            return Failure(done.error());
        finishOthers();
        noteMissing(choice->others);
        return std::move(m_contents);
    }

private:
    using Take = Result<void> (ArchiveReading::*)(const ContainedFile &, const QByteArray &);

    [[nodiscard]] ArchiveReport &report() { return m_contents.report; }

    /// Fails only if cancelled.
    Result<void> readEach(const QList<ContainedFile> &files, Take take)
    {
        for (const ContainedFile &file : files) {
            if (m_isCancelled && m_isCancelled())
                return Failure(Error{.kind = ErrorKind::Cancelled});
            const auto bytes = m_container.read(file);
            const auto taken = bytes ? (this->*take)(file, *bytes) : Failure(bytes.error());
            if (taken) {
                report().used.append(file.path);
            } else {
                report().unreadable.append({.path = file.path, .error = taken.error()});
                m_unreadable.insert(file.name);
            }
        }
        return {};
    }

    Result<void> takeEndorsements(const ContainedFile &file, const QByteArray &bytes)
    {
        const auto table = readEndorsements(bytes, file.path);
        if (!table)
            return Failure(table.error());
        if (!takeRoom(m_endorsementRows, table->rows))
            return tooManyRows(file);
        noteRefused(file, *table);
        if (isTwinName(file.name)) {
            report().hasTwin = true;
            m_merge.addTwin(*table);
            return {};
        }
        m_isNormalRead[size_t(table->direction)] = true;
        if (table->refusedInAll > 0)
            m_isNormalHoled[size_t(table->direction)] = true;
        m_merge.add(*table);
        return {};
    }

    Result<void> takeOther(const ContainedFile &file, const QByteArray &bytes)
    {
        if (file.name == "Connections"_L1)
            return takeConnections(file, bytes);
        if (file.name == "Skills"_L1)
            return takeSkills(file, bytes);
        if (file.name == "Profile"_L1)
            return takeOwner(file, bytes);
        if (file.name == "Invitations"_L1)
            takeOwnAddresses(bytes);
        return {};
    }

    Result<void> takeConnections(const ContainedFile &file, const QByteArray &bytes)
    {
        const auto table = readConnections(bytes, file.path);
        if (!table)
            return Failure(table.error());
        if (!takeRoom(m_connectionRows, table->rows))
            return tooManyRows(file);
        noteRefused(file, *table);
        report().connections += int(table->rows.size());
        report().namelessConnections += table->nameless;
        if (!m_contents.connectedKeys)
            m_contents.connectedKeys.emplace();
        for (const ArchiveConnection &row : table->rows) {
            for (const QString &key : connectionKeys(row.firstName, row.lastName, row.address)) {
                m_contents.connectedKeys->insert(key);
                if (m_people.contains(key))
                    takeConnection(key, row);
            }
        }
        return {};
    }

    void takeConnection(const QString &key, const ArchiveConnection &row)
    {
        const auto known = m_contents.connections.constFind(key);
        if (known == m_contents.connections.constEnd())
            m_contents.connections.insert(key, row);
        else if (*known != row && m_weakPeople.contains(key))
            m_ambiguousPeople.insert(key); // whose company is it?
    }

    Result<void> takeSkills(const ContainedFile &file, const QByteArray &bytes)
    {
        const auto table = readSkills(bytes, file.path);
        if (!table)
            return Failure(table.error());
        if (!takeRoom(m_skillRows, table->names))
            return tooManyRows(file);
        noteRefused(file, *table);
        if (!m_contents.skillsOnProfile)
            m_contents.skillsOnProfile.emplace();
        for (const QString &name : table->names)
            m_contents.skillsOnProfile->insert(skillKey(name).text);
        return {};
    }

    Result<void> takeOwner(const ContainedFile &file, const QByteArray &bytes)
    {
        const auto owner = readOwner(bytes, file.path);
        if (!owner)
            return Failure(owner.error());
        if (m_contents.owner == ArchiveOwner())
            m_contents.owner = *owner;
        return {};
    }

    void takeOwnAddresses(const QByteArray &bytes)
    {
        for (const QString &address : readOwnAddresses(bytes)) {
            const auto slug = slugOf(address);
            if (slug && m_ownSlugs.size() < 2) // two are as good as many
                m_ownSlugs.insert(*slug);
        }
    }

    /// All files of a kind together may have as many rows as one: there can be thousands of parts.
    template <typename Rows>
    [[nodiscard]] static bool takeRoom(qsizetype &taken, const Rows &rows)
    {
        if (rows.size() > mostRows - taken)
            return false;
        taken += rows.size();
        return true;
    }

    [[nodiscard]] static Failure tooManyRows(const ContainedFile &file)
    {
        return failure(ErrorKind::Storage, u"archive.tooLarge"_s, file.path);
    }

    template <typename Table>
    void noteRefused(const ContainedFile &file, const Table &table)
    {
        const qsizetype room = mostRefusedShown - report().refused.size();
        report().refused.append(table.refused.first(std::min(room, table.refused.size())));
        report().refusedInAll += table.refusedInAll;
        if (table.refusedInAll > 0)
            m_holed.insert(file.name);
    }

    void finishEndorsements()
    {
        m_contents.endorsements = m_merge.take();
        for (const ArchivedEndorsement &endorsement : std::as_const(m_contents.endorsements)) {
            m_people.insert(endorsement.key.person);
            if (endorsement.isPersonWeak)
                m_weakPeople.insert(endorsement.key.person);
        }
        report().received = sideReport(Direction::Received);
        report().given = sideReport(Direction::Given);
        for (const QString &name : wantedNames())
            report().hasTwin = report().hasTwin && !(isTwinName(name) && isLacking(name));
        m_merge = {}; // what it knows of the rows is of no more use
    }

    [[nodiscard]] SideReport sideReport(Direction direction) const
    {
        SideReport side = m_merge.side(direction);
        side.isWhole = m_isNormalRead[size_t(direction)] && !m_isNormalHoled[size_t(direction)] &&
                       !m_unreadable.contains(endorsementName(direction));
        return side;
    }

    void finishOthers()
    {
        for (const QString &key : std::as_const(m_ambiguousPeople))
            m_contents.connections.remove(key);
        if (isLacking(u"Connections"_s))
            m_contents.connectedKeys.reset();
        if (isLacking(u"Skills"_s))
            m_contents.skillsOnProfile.reset();
        if (m_ownSlugs.size() == 1 && !m_unreadable.contains(u"Invitations"_s))
            m_contents.ownerSlug = *m_ownSlugs.cbegin();
    }

    /// Whether something that the files of this name hold is not known. A refused row may be any.
    [[nodiscard]] bool isLacking(const QString &name) const
    {
        return m_unreadable.contains(name) || m_holed.contains(name);
    }

    /// What an endorsement file holds counts, and not its name.
    void noteMissing(const QList<ContainedFile> &others)
    {
        QSet<QString> found = m_unreadable;
        for (const ContainedFile &file : others)
            found.insert(file.name);
        for (const Direction direction : {Direction::Received, Direction::Given}) {
            if (m_isNormalRead[size_t(direction)])
                found.insert(endorsementName(direction));
        }
        for (const QString &name : wantedNames()) {
            if (!isTwinName(name) && !found.contains(name))
                report().missing.append(name);
        }
    }

    Container &m_container;
    const std::function<bool()> &m_isCancelled;
    ArchiveContents m_contents;
    EndorsementMerge m_merge;
    qsizetype m_endorsementRows = 0;
    qsizetype m_connectionRows = 0;
    qsizetype m_skillRows = 0;
    std::array<bool, 2> m_isNormalRead{};  ///< by Direction: at least one file
    std::array<bool, 2> m_isNormalHoled{}; ///< a row was refused, as is one that is cut off
    QSet<QString> m_unreadable;            ///< names of files, as in wantedNames()
    QSet<QString> m_holed;                 ///< the same, where rows were refused
    QSet<QString> m_people;                ///< keys of those in the endorsements
    QSet<QString> m_weakPeople;
    QSet<QString> m_ambiguousPeople; ///< weak keys that several connections have
    QSet<QString> m_ownSlugs;
};

} // namespace

Result<ArchiveContents> readArchive(const QString &path, const Limits &limits,
                                    const std::function<bool()> &isCancelled)
{
    if (isCancelled && isCancelled())
        return Failure(Error{.kind = ErrorKind::Cancelled});
    const auto container = Container::open(path, limits);
    if (!container)
        return Failure(container.error());
    const QString name = QFileInfo(QDir::cleanPath(QFileInfo(path).absoluteFilePath())).fileName();
    return readArchive(**container, name, isCancelled);
}

Result<ArchiveContents> readArchive(Container &container, const QString &name,
                                    const std::function<bool()> &isCancelled)
{
    return ArchiveReading(container, isCancelled).run(name);
}

} // namespace Laurels::Archive
