// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "net/httpclient.h"

/// LinkedIn's answers about endorsements, as pure functions: success first, then content, then the fields
/// that must be there. Unknown fields and values are normal. An answer that came and makes no sense is
/// ErrorKind::Protocol with the code `answer.notJson` or `answer.shape`, if nothing else is said.
namespace Laurels::LinkedInParsers {

struct PageContext
{
    Direction direction = Direction::Received;
    PersonUrn viewer;
    QUrl requested; ///< the address of this page, with its `start`
};

/// A bad element never harms the others. `next` is the service's link as it stands, not checked yet
/// (LinkedInRequests::page does); a link without an address gives an empty one. There is no `next` after
/// an empty page or if it does not move forward.
[[nodiscard]] Result<EndorsementPage> page(const HttpResponse &response, const PageContext &context);

/// `answer.otherElement`: it is not the one that was asked for.
[[nodiscard]] Result<Endorsement> endorsement(const HttpResponse &response, const EndorsementUrn &asked);

/// Every one asked for is in exactly one of the lists. Those that the answer does not name are missing,
/// unless it has keys that nobody can read: then they are `batch.unreadableKeys` failures.
[[nodiscard]] Result<EndorsementBatch> batch(const HttpResponse &response,
                                             const QList<EndorsementUrn> &asked);

/// Any success will do (reference linkedin.md, section 1.3), unless it is a page for people: then nobody
/// knows who answered, and it is Delivery::Unconfirmed.
[[nodiscard]] Result<std::monostate> changed(const HttpResponse &response);

/// From `X-RestLi-Id`, else from `Location`. `create.unreadableId` with Delivery::Unconfirmed: it was made,
/// under an unknown URN.
[[nodiscard]] Result<Created> created(const HttpResponse &response);

} // namespace Laurels::LinkedInParsers
