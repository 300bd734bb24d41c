// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/profilelock.h"

#include <QFileInfo>

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
    // A program that was killed while it made its lock leaves an empty one, which names nobody. One that
    // lives holds the file itself, too, so nothing is taken away from it.
    if (m_file.error() != QLockFile::LockFailedError || QFileInfo(m_file.fileName()).size() > 0)
        return false;
    m_file.setStaleLockTime(500);
    const bool isTaken = m_file.tryLock(3000);
    m_file.setStaleLockTime(0);
    return isTaken;
}

} // namespace Laurels
