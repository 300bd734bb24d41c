// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "backends/postpress/failures.h"
#include "backends/profilesource.h"
#include "net/httpclient.h"

namespace Laurels {

class Clock;
struct Account;

/// PostPress on behalf of one LinkedIn account that is linked there: reads profiles and endorses the skills
/// it read. It has no lists of endorsements, and takes none back.
class PostPressBackend : public Backend, public ProfileSource
{
    Q_OBJECT
public:
    /// `client` and `clock` outlive it. Without a remoteId only fetchAccounts() makes sense; the owner may be
    /// empty.
    PostPressBackend(HttpClient &client, Clock &clock, const Account &account, QObject *parent = nullptr);

    [[nodiscard]] Capabilities capabilities() const override;
    [[nodiscard]] ProfileSource *profiles() override { return this; }

    [[nodiscard]] PersonJob *identify() override;
    [[nodiscard]] PageJob *fetchPage(Direction direction, const std::optional<PageToken> &token) override;
    [[nodiscard]] EndorsementJob *fetch(const EndorsementUrn &urn) override;
    [[nodiscard]] BatchJob *fetchSeveral(const QList<EndorsementUrn> &urns) override;
    [[nodiscard]] StatusJob *setStatus(const EndorsementUrn &urn, const Status &wished) override;
    /// Where sending again is of use, the Error's `retryAt` says when at the earliest.
    [[nodiscard]] CreateJob *endorse(const NewEndorsement &wish) override;
    [[nodiscard]] NamesJob *fetchNames(const QList<PersonUrn> &people) override;

    [[nodiscard]] RemoteAccountsJob *fetchAccounts() override;
    [[nodiscard]] ProfileJob *fetchProfile(const QString &identifier) override;
    [[nodiscard]] RelationsJob *fetchRelations(const QString &filter, const QString &cursor) override;

private:
    HttpClient &m_client;
    Clock &m_clock;
    QUrl m_base;
    QString m_account; ///< PostPress' id for it
    PersonUrn m_viewer;
    ProviderErrors m_providerErrors; ///< of endorsing
};

} // namespace Laurels
