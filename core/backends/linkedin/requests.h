// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "net/httpclient.h"

/// Every request that Laurels sends to LinkedIn, as pure functions. `base` is an account's base address
/// (net/origin.h). The credential is put on by the gate.
namespace Laurels::LinkedInRequests {

/// Who the token belongs to, in two forms: each needs a permission of its own (reference linkedin.md,
/// section 4).
[[nodiscard]] HttpRequest me(const QUrl &base);
[[nodiscard]] HttpRequest userInfo(const QUrl &base);

/// The first page of a list, all documented statuses.
[[nodiscard]] HttpRequest finder(const QUrl &base, Direction direction);
/// A further page, by the service's own link. Fails with ErrorKind::Protocol and
/// - `paging.unreadableLink` if the link is no address,
/// - `paging.foreignLink` if it leaves the account's origin or the path of its base address: our token
///   must not follow it there.
[[nodiscard]] Result<HttpRequest> page(const QUrl &base, Direction direction, const PageToken &token);

[[nodiscard]] HttpRequest get(const QUrl &base, const EndorsementUrn &urn);
[[nodiscard]] HttpRequest create(const QUrl &base, const NewEndorsement &wish);
[[nodiscard]] HttpRequest setStatus(const QUrl &base, const EndorsementUrn &urn, const Status &wished);

/// One request each, within the service's limits. Nothing twice, and nobody who is not named.
[[nodiscard]] QList<QList<EndorsementUrn>> batches(const QList<EndorsementUrn> &urns);
[[nodiscard]] HttpRequest batchGet(const QUrl &base, const QList<EndorsementUrn> &batch);
[[nodiscard]] QList<QList<PersonUrn>> batches(const QList<PersonUrn> &people);
[[nodiscard]] HttpRequest peopleBatchGet(const QUrl &base, const QList<PersonUrn> &batch);

} // namespace Laurels::LinkedInRequests
