// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"
#include "net/job.h"

#include <QList>
#include <QString>

namespace Laurels {

struct RelationPage
{
    QList<Relation> relations;
    QString next; ///< the service's own word for where the list goes on; empty: this was the last page
};

using ProfileJob = ResultJob<Profile>;
using RelationsJob = ResultJob<RelationPage>;
using RemoteAccountsJob = ResultJob<QList<RemoteAccount>>;

/// What a backend offers that reads profiles. The rules for its jobs are those of Backend.
class ProfileSource
{
public:
    ProfileSource() = default;
    virtual ~ProfileSource() = default;
    Q_DISABLE_COPY_MOVE(ProfileSource)

    /// The accounts that the credential may act for. Needs no account to be chosen.
    [[nodiscard]] virtual RemoteAccountsJob *fetchAccounts() = 0;
    /// One person with all their skills. `identifier` is what a person may paste: the address of a profile,
    /// its public id, or the service's own id. Each call counts against a daily limit.
    [[nodiscard]] virtual ProfileJob *fetchProfile(const QString &identifier) = 0;
    /// A page of the people that the account is connected to, those whose name matches `filter`. Whoever
    /// follows `next` keeps a CursorTrail: a service may send one in circles.
    [[nodiscard]] virtual RelationsJob *fetchRelations(const QString &filter, const QString &cursor) = 0;
};

} // namespace Laurels
