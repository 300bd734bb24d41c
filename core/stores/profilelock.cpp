// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/profilelock.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QString codeOf(QLockFile::LockError error)
{
    switch (error) {
    case QLockFile::LockFailedError:
        return u"profile.inUse"_s;
    case QLockFile::UnknownError: // the directory is there, so there is no room for the file
        return u"storage.full"_s;
    case QLockFile::PermissionError:
    case QLockFile::NoError:
        break;
    }
    return u"profile.notUsable"_s;
}

/// A program that was killed while it made its lock leaves an empty file, which names nobody; QLockFile waits
/// for such a one, also where it is that of a removal ("lock.rmlock", which guards against two at a time).
/// Whoever lives holds its file itself, too, so nothing is taken away from it. Whether anything was removed.
bool removeNameless(const QString &lockName)
{
    constexpr int writingTime = 500; // ms, until a program that lives has long written its name
    const QFileInfo lock(lockName);
    bool isAnyRemoved = false;
    for (QFileInfo file : lock.dir().entryInfoList({lock.fileName() + u'*'}, QDir::Files)) {
        const auto age = [&file] { return qAbs(file.lastModified().msecsTo(QDateTime::currentDateTime())); };
        for (; file.exists() && file.size() == 0 && age() < writingTime; file.refresh())
            QThread::msleep(writingTime / 10);
        if (file.exists() && file.size() == 0)
            isAnyRemoved |= QLockFile(file.filePath()).removeStaleLockFile();
    }
    return isAnyRemoved;
}

} // namespace

Result<std::unique_ptr<ProfileLock>> ProfileLock::take(const QString &profileDirectory)
{
    std::unique_ptr<ProfileLock> lock(new ProfileLock(profileDirectory + u"/lock"_s));
    if (!lock->tryTake())
        return failure(ErrorKind::Storage, codeOf(lock->m_file.error()));
    return lock;
}

bool ProfileLock::tryTake()
{
    // A window may be open for weeks; a lock is stale only when its program is gone.
    m_file.setStaleLockTime(0);
    if (m_file.tryLock())
        return true;
    return m_file.error() == QLockFile::LockFailedError && removeNameless(m_file.fileName()) &&
           m_file.tryLock();
}

} // namespace Laurels
