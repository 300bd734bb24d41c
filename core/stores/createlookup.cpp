// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/createlookup.h"

#include "stores/jobs.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

bool isStanding(const Endorsement &given)
{
    return given.status == Status::Accepted || given.status == Status::Pending;
}

Error senseless(const QString &code)
{
    return {.kind = ErrorKind::Protocol, .delivery = Delivery::Answered, .code = code};
}

} // namespace

CreateLookup::CreateLookup(Backend &backend, QList<OutboxItem> items, const QList<Endorsement> &known,
                           QObject *parent)
    : QObject(parent)
    , m_backend(&backend)
    , m_items(std::move(items))
{
    for (const Endorsement &given : known) {
        m_known.insert(given.urn);
        if (isStanding(given))
            m_leftOut.insert(given.urn);
    }
}

void CreateLookup::start()
{
    ask(std::nullopt);
}

bool CreateLookup::matches(const OutboxItem &item, const Endorsement &given)
{
    return given.recipient() == item.person && isStanding(given) && !item.knownBefore.contains(given.urn) &&
           foldedText(given.skill) == foldedText(item.skill);
}

/// It would match if its skill, or its status, were one that we understand.
bool CreateLookup::mayBe(const OutboxItem &item, const Endorsement &given) const
{
    const bool isSkillTold = !given.skill.isEmpty() && !given.skill.startsWith("urn:"_L1);
    const bool isStatusTold = given.status.kind() != Status::Unknown && given.status.kind() != Status::Other;
    return given.recipient() == item.person && !m_known.contains(given.urn) &&
           (!isSkillTold || foldedText(given.skill) == foldedText(item.skill)) &&
           (!isStatusTold || isStanding(given));
}

void CreateLookup::ask(const std::optional<PageToken> &token)
{
    if (!m_backend) {
        finish(Error{.kind = ErrorKind::Cancelled, .delivery = Delivery::NotSent});
        return;
    }
    runJob(m_backend->fetchPage(Direction::Given, token), this,
           [this](const Result<EndorsementPage> &page) { take(page); });
}

void CreateLookup::take(const Result<EndorsementPage> &page)
{
    if (!page) {
        finish(page.error());
        return;
    }
    m_isUnreadable = m_isUnreadable || !page->unreadable.isEmpty();
    for (const Endorsement &given : page->endorsements)
        look(given);
    const bool isAllFound = m_found.size() == m_items.size();
    const bool isEmpty = page->endorsements.isEmpty() && page->unreadable.isEmpty();
    const bool isCircle = page->next && m_asked.contains(*page->next);
    if (!isAllFound && !isEmpty && page->next && !isCircle) {
        m_asked.append(*page->next);
        ask(page->next);
    } else {
        conclude(isCircle);
    }
}

void CreateLookup::look(const Endorsement &given)
{
    m_leftOut.remove(given.urn);
    for (const OutboxItem &item : std::as_const(m_items)) {
        if (m_found.contains(item.id))
            continue;
        if (matches(item, given))
            m_found.insert(item.id, given.urn);
        else if (mayBe(item, given))
            m_isUnreadable = true;
    }
}

void CreateLookup::conclude(bool isCircle)
{
    if (m_found.size() == m_items.size())
        finish(std::nullopt);
    else if (isCircle)
        finish(senseless(u"outbox.circle"_s));
    else if (m_isUnreadable)
        finish(senseless(u"outbox.unreadable"_s));
    else if (!m_leftOut.isEmpty())
        verifyLeftOut();
    else
        finish(std::nullopt);
}

/// They may have gone since the last sync. If one of them is still there, the list is not whole.
void CreateLookup::verifyLeftOut()
{
    if (!m_backend) {
        finish(Error{.kind = ErrorKind::Cancelled, .delivery = Delivery::NotSent});
        return;
    }
    runJob(m_backend->fetchSeveral(m_leftOut.values()), this, [this](const Result<EndorsementBatch> &batch) {
        if (!batch)
            finish(batch.error());
        else if (!batch->failed.isEmpty())
            finish(batch->failed.cbegin().value());
        else if (std::any_of(batch->found.begin(), batch->found.end(), isStanding))
            finish(senseless(u"outbox.partialList"_s));
        else
            finish(std::nullopt);
    });
}

void CreateLookup::finish(const std::optional<Error> &error)
{
    m_error = error;
    emit finished();
}

} // namespace Laurels
