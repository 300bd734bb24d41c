// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/archiveshelf.h"

namespace Laurels {

/// What opening an archive does on two threads. The account is there.
inline Result<void> putFacts(ArchiveShelf &shelf, const AccountId &account, const ArchiveFacts &facts)
{
    Result<void> written = shelf.write(account, facts);
    if (written && !shelf.keep(account, facts))
        qFatal("There is no such account.");
    return written;
}

} // namespace Laurels
