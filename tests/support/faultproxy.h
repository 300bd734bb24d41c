// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QRegularExpression>
#include <QUrl>

#include <chrono>

class QTcpServer;

namespace Laurels {

class ProxiedConnection;

/// A bad line: stands on loopback between a client and a server, passes on every byte as it is, and plays
/// the faults that its rules name. Works in the event loop of its thread. HTTP/1.1 without pipelining.
class FaultProxy : public QObject
{
    Q_OBJECT
public:
    struct Fault
    {
        enum class Kind {
            None,  ///< passes, and is counted
            Close, ///< by FIN
            Reset, ///< by RST
            Stall, ///< the connection stays open and nothing more comes
            Drip,  ///< the whole answer, one byte in each `pace`; zero: in each turn of the event loop
            Delay, ///< the whole answer, `pace` later
        };
        /// Where Close, Reset and Stall happen.
        enum class Place {
            Request, ///< the server never sees the request
            Answer,  ///< the server has answered, and not a byte of it comes through
            Head,    ///< half of the answer's head comes through
            Body,    ///< all of its head and half of the body; of a head without a body all but its end
        };
        Kind kind = Kind::None;
        Place place = Place::Answer;
        std::chrono::milliseconds pace{};
    };

    struct Rule
    {
        QRegularExpression requests{}; ///< in "GET /path?query"
        Fault fault{};
        int first = 1;  ///< the number, from 1, of the first matching request that it concerns
        int count = -1; ///< how many; negative: all from then on
    };

    /// `server` is an address on 127.0.0.1.
    explicit FaultProxy(const QUrl &server, QObject *parent = nullptr);
    ~FaultProxy() override;

    /// The address given, at the proxy's port.
    [[nodiscard]] QUrl address() const;

    /// Of several rules that concern a request the first one counts. Returns its number, from 0.
    int add(const Rule &rule);
    /// Connections that stall go on stalling.
    void clearRules();
    [[nodiscard]] int matchCount(int rule) const { return m_rules.at(rule).matches; }

    /// While cut, nobody listens, and the connections that were there have ended by RST.
    void setCut(bool isCut);

    /// Of connections that stall, how many the client has closed.
    [[nodiscard]] int givenUpCount() const { return m_givenUp; }
    [[nodiscard]] int stallCount() const { return m_stalls; }
    /// Nothing is on its way; what stalls is.
    [[nodiscard]] bool isQuiet() const;
    [[nodiscard]] int connectionCount() const { return m_connectionCount; }

signals:
    /// A whole request has come ("GET /path?query") and was not passed on yet.
    void requested(const QByteArray &request);
    /// Its whole answer is here, or the server has closed instead, or the fault leaves the server out; the
    /// client has seen nothing of it yet. `rules` are the numbers of those that match it.
    void answering(const QByteArray &request, const QList<int> &rules);

private:
    friend class ProxiedConnection;

    struct Played
    {
        Rule rule;
        int matches = 0;
    };

    void accept();
    /// Counts it; `rules` are those that match.
    [[nodiscard]] Fault faultFor(const QByteArray &request, QList<int> &rules);

    QUrl m_target;
    QTcpServer *m_server;
    QList<Played> m_rules;
    QList<ProxiedConnection *> m_connections;
    quint16 m_port = 0;
    int m_connectionCount = 0;
    int m_stalls = 0;
    int m_givenUp = 0;
};

} // namespace Laurels
