// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endorsement.h"
#include "sandbox/sandboxserver.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace Laurels {

/// What the person wished of the service.
struct Wishes
{
    QHash<EndorsementUrn, Status> statuses{};
    QList<NewEndorsement> endorsements{};
};

using EndorsementsByUrn = QHash<EndorsementUrn, Endorsement>;

/// Everything that the service holds now.
[[nodiscard]] EndorsementsByUrn truthOf(const SandboxServer &server);

/// What the service holds, against what it held before and what was wished of it since: complaints about
/// changes that nobody wished, about wishes that are missing (unless `mayMiss`), and about endorsements
/// that were made twice.
[[nodiscard]] QStringList complaintsAbout(const EndorsementsByUrn &now, const EndorsementsByUrn &before,
                                          const Wishes &wishes, bool mayMiss);
/// Writes that came to the service and that nobody wished.
[[nodiscard]] QStringList unwishedWrites(const QList<SandboxRequest> &requests, const Wishes &wishes);

[[nodiscard]] QString described(const Endorsement &endorsement);

} // namespace Laurels
