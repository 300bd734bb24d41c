// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/capabilities.h"
#include "domain/endorsement.h"
#include "net/job.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QUrl>

#include <optional>
#include <variant>

namespace Laurels {

/// Where a list goes on: the service's own `next` link. That it stays on the account's origin is checked
/// when it is used, so that a foreign link does not cost the rows it came with.
struct PageToken
{
    QUrl next;

    friend bool operator==(const PageToken &, const PageToken &) = default;
};

/// An element of a list that could not be read. The others are not harmed by it.
struct UnreadableElement
{
    int index = 0; ///< place in the page, from 0
    QString reason;

    friend bool operator==(const UnreadableElement &, const UnreadableElement &) = default;
};

struct EndorsementPage
{
    QList<Endorsement> endorsements;
    QList<UnreadableElement> unreadable;
    std::optional<PageToken> next; ///< absent: this was the last page
};

struct EndorsementBatch
{
    QList<Endorsement> found;
    QList<EndorsementUrn> missing;       ///< the service says: no such endorsement
    QHash<EndorsementUrn, Error> failed; ///< the service could not say
};

struct Created
{
    EndorsementUrn urn;
    bool wasThere = false; ///< it had been given before; this request added nothing

    friend bool operator==(const Created &, const Created &) = default;
};

using PersonJob = ResultJob<Person>;
using PageJob = ResultJob<EndorsementPage>;
using EndorsementJob = ResultJob<Endorsement>;
using BatchJob = ResultJob<EndorsementBatch>;
using StatusJob = ResultJob<std::monostate>;
using CreateJob = ResultJob<Created>;
using NamesJob = ResultJob<QList<Person>>;

class ProfileSource;

/// A source of endorsements on behalf of one signed-in member. Makes jobs, which it owns; the caller
/// connects to finished() and then calls start(). Asking for what capabilities() denies is a programming
/// error; if anything, the job fails with ErrorKind::Forbidden and `backend.notSupported`.
class Backend : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual Capabilities capabilities() const = 0;

    /// Who is signed in. Needs no viewer to be known.
    [[nodiscard]] virtual PersonJob *identify() = 0;
    /// One page of a list, all statuses; without a token the first. Following `next` until it is absent
    /// gives the whole list.
    [[nodiscard]] virtual PageJob *fetchPage(Direction direction, const std::optional<PageToken> &token) = 0;
    /// A guess at the `next` of the page that `token` leads to, for asking for pages before those in front of
    /// them have come. Nothing unless the service pages by plain offsets, in steps of `pageSize`; a page that
    /// was asked for by a guess counts only once a `next` pointed there.
    [[nodiscard]] virtual std::optional<PageToken> guessNext(const PageToken &token,
                                                             qsizetype pageSize) const;
    [[nodiscard]] virtual EndorsementJob *fetch(const EndorsementUrn &urn) = 0;
    /// Any number; every one comes back in exactly one of the three lists.
    [[nodiscard]] virtual BatchJob *fetchSeveral(const QList<EndorsementUrn> &urns) = 0;
    [[nodiscard]] virtual StatusJob *setStatus(const EndorsementUrn &urn, const Status &wished) = 0;
    /// On an answer without a readable id: Delivery::Unconfirmed, since it was created all the same.
    [[nodiscard]] virtual CreateJob *endorse(const NewEndorsement &wish) = 0;
    /// Any number; every one comes back, at worst as Unavailable. Fails as a whole on 401, 403, 429, 5xx.
    [[nodiscard]] virtual NamesJob *fetchNames(const QList<PersonUrn> &people) = 0;

    /// Null unless Capabilities::profiles.
    [[nodiscard]] virtual ProfileSource *profiles() { return nullptr; }

signals:
    /// The service asked for patience (a 429), whether or not a later try of the request does better.
    void throttled();
};

} // namespace Laurels
