// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>

#include "zipmaker.h"

namespace Laurels {

/// An archive of an invented member, as LinkedIn sends it, to be opened by the window.
struct SampleExport
{
    QByteArray owner = "Nomi,Inventado"; ///< empty: it does not tell
    QByteArray received = row("Qt", "Ada,Example", "ada-example") + row("C++", "Ada,Example", "ada-example") +
                          row("Chess", "Bruno,Beispiel", "bruno-beispiel", "HIDDEN");
    QByteArray given = row("Diving", "Gio,Sample", "gio-sample"); ///< null: there is no such file

    static QByteArray row(const QByteArray &skill, const QByteArray &names, const QByteArray &slug,
                          const QByteArray &status = "ACCEPTED", const QByteArray &day = "2022/10/18")
    {
        return day + " 09:14:27 UTC," + skill + ',' + names + ",www.linkedin.com/in/" + slug + ',' + status +
               '\n';
    }

    [[nodiscard]] QList<ZipMaker::Entry> files() const
    {
        const QByteArray header = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
                                  "Endorser Public Url,Endorsement Status\n";
        QList<ZipMaker::Entry> files{
            {.name = "Endorsement_Received_Info.csv", .content = header + received},
            {.name = "messages.csv", .content = "FROM,TO,CONTENT\nAda,Nomi,This is private.\n"}};
        if (!given.isNull())
            files.append({.name = "Endorsement_Given_Info.csv",
                          .content = QByteArray(header).replace("Endorser", "Endorsee") + given});
        if (!owner.isEmpty())
            files.append(
                {.name = "Profile.csv", .content = "First Name,Last Name,Headline\n" + owner + ",Maker\n"});
        return files;
    }

    /// Returns the path.
    [[nodiscard]] QString saveZip(const QString &directory,
                                  const QString &name = QStringLiteral("Basic_LinkedInDataExport.zip")) const
    {
        write(QDir(directory).filePath(name), ZipMaker::zip(files()));
        return QDir(directory).filePath(name);
    }

    [[nodiscard]] QString saveFolder(const QString &directory) const
    {
        const QDir folder(QDir(directory).filePath(QStringLiteral("unpacked")));
        if (!folder.mkpath(QStringLiteral(".")))
            qFatal("no folder can be made");
        for (const ZipMaker::Entry &file : files())
            write(folder.filePath(QString::fromLatin1(file.name)), file.content);
        return folder.path();
    }

private:
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
    }
};

} // namespace Laurels
