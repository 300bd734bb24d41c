// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivecontainer.h"

#include "zipmaker.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// Invented ZIPs and folders, and what is in them.
namespace Laurels::ContainerSamples {

using namespace Qt::StringLiterals;
using Archive::ContainedFile;
using Archive::Container;
using ZipMaker::Entry;
using Opened = Result<std::unique_ptr<Container>>;

inline const QByteArray skills = "Name\nQt\nCMake\n";
inline const QByteArray given = "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,"
                                "Endorsee Public Url,Endorsement Status\n"
                                "2022/10/18 09:14:27 UTC,Qt,Nomi,Inventado,"
                                "www.linkedin.com/in/nomi-inventado-0a1b2c3d,ACCEPTED\n";

inline QByteArray zipWith(const QByteArrayList &names)
{
    QList<Entry> entries;
    for (const QByteArray &name : names)
        entries.append({.name = name, .content = skills});
    return ZipMaker::zip(entries);
}

inline QByteArray zipOf(const Entry &entry)
{
    return ZipMaker::zip({entry});
}

/// name, part and path of each file.
inline QStringList listed(const Container &container)
{
    QStringList lines;
    for (const ContainedFile &file : container.files())
        lines.append(u"%1|%2|%3"_s.arg(file.name).arg(file.part).arg(file.path));
    return lines;
}

/// The error's code; empty if it opens.
template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? QString() : result.error().code;
}

/// Of the first file.
inline Result<QByteArray> contentIn(const Opened &opened)
{
    return (*opened)->read((*opened)->files().first());
}

/// A folder of its own for each test.
class SampleFolder
{
protected:
    void renewFolder() { m_folder = std::make_unique<QTemporaryDir>(); }
    [[nodiscard]] QString at(const QString &path) const { return m_folder->filePath(path); }
    /// Makes the folders that it needs.
    QString put(const QString &path, const QByteArray &content = skills)
    {
        QDir().mkpath(QFileInfo(at(path)).path());
        QFile file(at(path));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return at(path);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace Laurels::ContainerSamples
