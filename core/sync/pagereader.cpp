// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pagereader.h"

#include "stores/jobs.h"

#include <algorithm>
#include <utility>

namespace Laurels {

namespace {

constexpr int fullPagesBeforeGuesses = 2;

qsizetype sizeOf(const EndorsementPage &page)
{
    return page.endorsements.size() + page.unreadable.size();
}

} // namespace

PageReader::PageReader(Backend &backend, const EndorsementStore &store, Direction direction, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_store(store)
    , m_direction(direction)
{
    connect(&backend, &Backend::throttled, this, &PageReader::keepToTheChain);
}

PageReader::~PageReader()
{
    drop();
}

void PageReader::start()
{
    m_asked.push_back(request(std::nullopt, false));
}

void PageReader::keepToTheChain()
{
    m_mayGuess = false;
}

void PageReader::stop()
{
    m_isStopped = true;
    drop();
}

PageReader::Asked PageReader::request(const std::optional<PageToken> &token, bool isGuess)
{
    PageJob *const job = m_backend.fetchPage(m_direction, token);
    const Asked asked{
        .id = ++m_lastId, .token = token, .isGuess = isGuess, .asOf = m_store.changeStamp(), .job = job};
    runJob(job, this, [this, id = asked.id](const Result<EndorsementPage> &answer) { take(id, answer); });
    return asked;
}

void PageReader::take(quint64 id, const Result<EndorsementPage> &answer)
{
    const auto asked =
        std::find_if(m_asked.begin(), m_asked.end(), [id](const Asked &each) { return each.id == id; });
    if (asked == m_asked.end())
        return;
    asked->answer = answer;
    if (asked->isGuess && !answer)
        noteFailedGuess(answer.error());
    handOn();
}

void PageReader::noteFailedGuess(const Error &error)
{
    m_depth = leastAhead;
    if (error.kind == ErrorKind::RateLimited)
        m_mayGuess = false;
}

void PageReader::handOn()
{
    while (!m_isStopped && !m_asked.empty() && m_asked.front().answer) {
        const Asked read = std::exchange(m_asked.front(), {});
        m_asked.pop_front();
        const Result<EndorsementPage> &answer = *read.answer;
        if (answer)
            follow(read);
        // Cancelled: the backend has let the job go.
        else if (read.isGuess && answer.error().kind != ErrorKind::Cancelled)
            m_asked.push_front(request(read.token, false));
        else
            fail(answer.error());
    }
}

void PageReader::follow(const Asked &read)
{
    const EndorsementPage &page = **read.answer;
    emit pageRead(page, read.asOf);
    if (m_isStopped)
        return;
    const bool isLast = !page.next || sizeOf(page) == 0 || m_followed.contains(page.next->next);
    if (isLast) {
        stop();
        emit listEnded();
        return;
    }
    m_followed.insert(page.next->next);
    if (read.isGuess)
        m_depth = std::min(m_depth + 1, mostAhead);
    learnPageSize(*page.next, sizeOf(page));
    if (!m_asked.empty() && m_asked.front().token != page.next) {
        drop();
        m_mayGuess = false;
    }
    if (m_asked.empty())
        m_asked.push_back(request(page.next, false));
    askAhead();
}

void PageReader::learnPageSize(const PageToken &next, qsizetype size)
{
    if (m_pageSize > 0) {
        m_mayGuess = m_mayGuess && m_backend.guessNext(next, m_pageSize).has_value();
        return;
    }
    m_fullPages = m_backend.guessNext(next, size) ? m_fullPages + 1 : 0;
    if (m_fullPages == fullPagesBeforeGuesses)
        m_pageSize = size;
}

void PageReader::askAhead()
{
    const bool isEndInSight = std::any_of(m_asked.begin(), m_asked.end(), [](const Asked &each) {
        return each.answer && *each.answer && !(*each.answer)->next;
    });
    if (!m_mayGuess || m_pageSize == 0 || isEndInSight)
        return;
    while (m_asked.size() <= size_t(m_depth)) {
        const auto guess = m_backend.guessNext(*m_asked.back().token, m_pageSize);
        if (!guess)
            return;
        m_asked.push_back(request(guess, true));
    }
}

void PageReader::drop()
{
    for (const Asked &each : std::exchange(m_asked, {})) {
        if (!each.job)
            continue;
        disconnect(each.job, nullptr, this, nullptr);
        each.job->abort();
    }
}

void PageReader::fail(const Error &error)
{
    stop();
    emit failed(error);
}

} // namespace Laurels
