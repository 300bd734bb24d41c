// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/createlookup.h"

#include "stores/jobs.h"

using namespace Qt::StringLiterals;

namespace Laurels {

CreateLookup::CreateLookup(Backend &backend, QList<OutboxItem> items, QObject *parent)
    : QObject(parent)
    , m_backend(&backend)
    , m_items(std::move(items))
{
}

void CreateLookup::start()
{
    ask(std::nullopt);
}

bool CreateLookup::matches(const OutboxItem &item, const Endorsement &given)
{
    return given.recipient() == item.person &&
           (given.status == Status::Accepted || given.status == Status::Pending) &&
           !item.knownBefore.contains(given.urn) && foldedText(given.skill) == foldedText(item.skill);
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
    for (const Endorsement &given : page->endorsements) {
        for (const OutboxItem &item : m_items) {
            if (!m_found.contains(item.id) && matches(item, given))
                m_found.insert(item.id, given.urn);
        }
    }
    const bool isAllFound = m_found.size() == m_items.size();
    const bool isEmpty = page->endorsements.isEmpty() && page->unreadable.isEmpty();
    // A `next` that leads back is an end too (reference linkedin.md, section 1.4).
    if (!isAllFound && !isEmpty && page->next && !m_asked.contains(*page->next)) {
        m_asked.append(*page->next);
        ask(page->next);
        return;
    }
    // What could not be read may be the very one.
    if (!isAllFound && m_isUnreadable)
        finish(Error{
            .kind = ErrorKind::Protocol, .delivery = Delivery::Answered, .code = u"outbox.unreadable"_s});
    else
        finish(std::nullopt);
}

void CreateLookup::finish(const std::optional<Error> &error)
{
    m_error = error;
    emit finished();
}

} // namespace Laurels
