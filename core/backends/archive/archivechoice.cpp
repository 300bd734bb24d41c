// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/archivechoice.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels::Archive {

namespace {

struct WantedFolder
{
    QString path{}; ///< within the container
    int depth = 0;
    QList<ContainedFile> files{};
    QSet<QString> names{};
    bool hasEndorsements = false;
};

/// Those with endorsements first, then the shallower ones.
QList<WantedFolder> wantedFolders(const QList<ContainedFile> &files)
{
    // By depth as well: paths are cut at the front, so two of them may look alike.
    std::map<std::pair<int, QString>, WantedFolder> byPlace;
    for (const ContainedFile &file : files) {
        const QString path = file.path.section(u'/', 0, -2);
        WantedFolder &folder = byPlace[{file.depth, path}];
        folder.path = path;
        folder.depth = file.depth;
        folder.files.append(file);
        folder.names.insert(file.name);
        folder.hasEndorsements = folder.hasEndorsements || isEndorsementName(file.name);
    }
    QList<WantedFolder> folders;
    for (const auto &[place, folder] : byPlace)
        folders.append(folder);
    std::stable_partition(folders.begin(), folders.end(),
                          [](const WantedFolder &folder) { return folder.hasEndorsements; });
    return folders;
}

void sortForReading(QList<ContainedFile> &files)
{
    std::stable_sort(files.begin(), files.end(), [](const ContainedFile &a, const ContainedFile &b) {
        const auto rank = [](const ContainedFile &file) {
            return std::pair(wantedNames().indexOf(file.name), file.part);
        };
        return rank(a) < rank(b);
    });
}

} // namespace

Result<ArchiveChoice> chooseFiles(const QList<ContainedFile> &files)
{
    const QList<WantedFolder> folders = wantedFolders(files);
    ArchiveChoice choice;
    QSet<QString> names;
    QList<ContainedFile> chosen;
    for (const WantedFolder &folder : folders) {
        if (!names.intersects(folder.names)) {
            names.unite(folder.names);
            chosen.append(folder.files);
            continue;
        }
        if (folder.hasEndorsements && folder.depth == folders.first().depth)
            return failure(ErrorKind::Storage, u"archive.severalExports"_s,
                           folders.first().path + ", "_L1 + folder.path);
        for (const ContainedFile &file : folder.files)
            choice.passedOver.append(file.path);
    }
    sortForReading(chosen);
    std::partition_copy(chosen.cbegin(), chosen.cend(), std::back_inserter(choice.endorsements),
                        std::back_inserter(choice.others),
                        [](const ContainedFile &file) { return isEndorsementName(file.name); });
    if (!folders.isEmpty())
        choice.folder = folders.first().path;
    return choice;
}

QString endorsementName(Direction direction)
{
    return direction == Direction::Received ? u"Endorsement_Received_Info"_s : u"Endorsement_Given_Info"_s;
}

bool isEndorsementName(const QString &name)
{
    return name.startsWith("Endorsement"_L1);
}

bool isTwinName(const QString &name)
{
    return name.startsWith("Endorsement "_L1);
}

QDate exportDateIn(const QString &path)
{
    static const QRegularExpression pattern(u"DataExport_(\\d{2})-(\\d{2})-(\\d{4})(?!\\d)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QDate date;
    for (auto found = pattern.globalMatch(path); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QDate day(match.capturedView(3).toInt(), match.capturedView(1).toInt(),
                        match.capturedView(2).toInt());
        if (day.isValid())
            date = day;
    }
    return date;
}

} // namespace Laurels::Archive
