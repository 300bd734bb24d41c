// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "stores/endorsementstore.h"

#include <QPointer>
#include <QSet>

#include <deque>
#include <optional>

namespace Laurels {

/// Reads one list of a backend once, from its first page to its last, and hands its pages on in their order.
///
/// The chain of `next` links is the truth. After two full pages, pages behind the one that the chain waits
/// for are asked for at the same time, where the backend can guess their links:
///
///   [ chain ][ guess ][ guess ] …     answers come in any order
///     the chain's page comes -> handed on; does its `next` lead to the first guess, that is the chain's page
///                               from now on, answered or not; else all guesses are dropped and `next` is
///                               asked for, without further guesses
///     a guess fails          -> nothing; it is asked for again when the chain comes to it. Fewer guesses
///     from
///                               then on, none after a 429.
///
/// The list ends without a `next`, with an empty page, or with a `next` that was followed before. The backend
/// and the store outlive the reader.
class PageReader : public QObject
{
    Q_OBJECT
public:
    static constexpr int leastAhead = 2;
    static constexpr int mostAhead = 6;

    /// `store` is only asked for its stamp.
    PageReader(Backend &backend, const EndorsementStore &store, Direction direction,
               QObject *parent = nullptr);
    ~PageReader() override;

    void start();
    /// Asks for nothing ahead any more.
    void keepToTheChain();
    /// Aborts what is on its way. No signal comes any more.
    void stop();

signals:
    /// `asOf`: the store's stamp of when the page was asked for.
    void pageRead(const Laurels::EndorsementPage &page, Laurels::ChangeStamp asOf);
    /// One of these two comes last.
    void listEnded();
    void failed(const Laurels::Error &error);

private:
    struct Asked
    {
        quint64 id = 0;
        std::optional<PageToken> token{};
        bool isGuess = false;
        ChangeStamp asOf{};
        QPointer<PageJob> job{};
        std::optional<Result<EndorsementPage>> answer{};
    };

    [[nodiscard]] Asked request(const std::optional<PageToken> &token, bool isGuess);
    void take(quint64 id, const Result<EndorsementPage> &answer);
    void noteFailedGuess(const Error &error);
    void handOn();
    void follow(const Asked &read);
    void learnPageSize(const PageToken &next, qsizetype size);
    void askAhead();
    void drop();
    void fail(const Error &error);

    Backend &m_backend;
    const EndorsementStore &m_store;
    Direction m_direction;

    std::deque<Asked> m_asked; ///< in the order of the list; the chain waits for the first
    quint64 m_lastId = 0;
    QSet<QUrl> m_followed;
    bool m_isStopped = false;

    bool m_mayGuess = true;
    int m_fullPages = 0;      ///< in a row
    qsizetype m_pageSize = 0; ///< 0: not known yet, nothing is asked for ahead
    int m_depth = leastAhead;
};

} // namespace Laurels
