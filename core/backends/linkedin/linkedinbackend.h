// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "net/httpclient.h"

namespace Laurels {

/// LinkedIn's Endorsement API on behalf of one member. Only joins requests, parsers and jobs; order,
/// repeats and the credential are the client's.
class LinkedInBackend : public Backend
{
    Q_OBJECT
public:
    /// `client` outlives it. `viewer` may be empty: then only identify() makes sense.
    LinkedInBackend(HttpClient &client, const QUrl &base, const PersonUrn &viewer, QObject *parent = nullptr);

    [[nodiscard]] Capabilities capabilities() const override;

    [[nodiscard]] PersonJob *identify() override;
    [[nodiscard]] PageJob *fetchPage(Direction direction, const std::optional<PageToken> &token) override;
    [[nodiscard]] std::optional<PageToken> guessNext(const PageToken &token,
                                                     qsizetype pageSize) const override;
    [[nodiscard]] EndorsementJob *fetch(const EndorsementUrn &urn) override;
    [[nodiscard]] BatchJob *fetchSeveral(const QList<EndorsementUrn> &urns) override;
    [[nodiscard]] StatusJob *setStatus(const EndorsementUrn &urn, const Status &wished) override;
    [[nodiscard]] CreateJob *endorse(const NewEndorsement &wish) override;
    [[nodiscard]] NamesJob *fetchNames(const QList<PersonUrn> &people) override;

private:
    HttpClient &m_client;
    QUrl m_base;
    PersonUrn m_viewer;
};

} // namespace Laurels
