// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace Laurels {

/// The right to write to a profile, which one program has at a time. It ends with this.
class ProfileLock
{
public:
    /// Of a directory that exists. Fails with ErrorKind::Storage: `profile.inUse`, `profile.notUsable` or
    /// `storage.full`.
    static Result<std::unique_ptr<ProfileLock>> take(const QString &profileDirectory);

private:
    explicit ProfileLock(const QString &fileName)
        : m_file(fileName)
    {
    }
    bool tryTake();

    QLockFile m_file;
};

} // namespace Laurels
