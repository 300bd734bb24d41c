// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultproxy.h"
#include "rawserver.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

#include <array>
#include <cerrno>
#include <chrono>

using namespace Laurels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fault = FaultProxy::Fault;

Q_DECLARE_METATYPE(Fault)

#ifdef Q_OS_UNIX
namespace {

/// Tells a FIN from an RST, which QTcpSocket does not.
struct BareSocket
{
    explicit BareSocket(const QUrl &address)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(quint16(address.port()));
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&to), sizeof to) != 0)
            qFatal("nobody listens");
    }
    ~BareSocket() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(BareSocket)

    void write(const QByteArray &bytes) const
    {
        if (::send(m_socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) != bytes.size())
            qFatal("not sent");
    }

    /// Takes what is there; how the connection ended, or nothing while it goes on.
    QByteArray read()
    {
        std::array<char, 4096> buffer{};
        const ssize_t size = ::recv(m_socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (size > 0)
            received.append(buffer.data(), size);
        else if (m_end.isEmpty() && size == 0)
            m_end = "FIN";
        else if (m_end.isEmpty() && errno == ECONNRESET)
            m_end = "RST";
        return m_end;
    }

    QByteArray received;

private:
    int m_socket;
    QByteArray m_end;
};

} // namespace
#endif

/// That each fault happens on the wire, seen by a bare socket.
class TestFaultProxy : public QObject
{
    Q_OBJECT

private slots:
    void bytesPassUnchangedBothWays();
    void oneConnectionCarriesManyRequests();
    void anAnswerIsTornWhereTheRuleSays_data();
    void anAnswerIsTornWhereTheRuleSays();
    void aStallStaysOpenUntilTheClientGivesUp_data();
    void aStallStaysOpenUntilTheClientGivesUp();
    void anAnswerDripsByteByByte();
    void anAnswerIsDelayed();
    void onlyTheRequestsOfTheRuleAreMet();
    void anAnswerIsToldBeforeTheClientSeesIt();
    void aServerThatClosesIsPassedOn();
    void whileCutNobodyListens();

private:
    static constexpr auto answerBody = "0123456789";

    struct Line
    {
        RawServer server{};
        FaultProxy proxy{server.url("/v2")};

        explicit Line(const Fault &fault)
        {
            proxy.add({QRegularExpression(u"^GET /v2/x"_s), fault, 1, 1});
            server.then(RawServer::answer(200, answerBody));
        }
    };

    static void connectTo(const FaultProxy &proxy, QTcpSocket &socket)
    {
        socket.connectToHost(u"127.0.0.1"_s, quint16(proxy.address().port()));
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    }
};

void TestFaultProxy::bytesPassUnchangedBothWays()
{
    RawServer server;
    server.then(RawServer::answer(201, "made", "X-Odd: a  b\r\n"));
    FaultProxy proxy(server.url("/v2"));
    QCOMPARE(proxy.address().path(), u"/v2"_s);
    QVERIFY(proxy.address().port() != server.url().port());

    QTcpSocket socket;
    connectTo(proxy, socket);
    const QByteArray request =
        "POST /v2/%28x%29 HTTP/1.1\r\nX-a:  1\r\nContent-Length: 4\r\n\r\n\0\xff\r\n"_ba;
    socket.write(request.first(20));
    socket.flush();
    socket.write(request.sliced(20));
    QByteArray got;
    QTRY_VERIFY((got += socket.readAll()).endsWith("made"));
    QCOMPARE(server.received(), request);
    QCOMPARE(
        got,
        "HTTP/1.1 201 Scripted\r\nContent-Type: application/json\r\nContent-Length: 4\r\nX-Odd: a  b\r\n\r\nmade"_ba);
}

void TestFaultProxy::oneConnectionCarriesManyRequests()
{
    RawServer server;
    FaultProxy proxy(server.url());
    QTcpSocket socket;
    connectTo(proxy, socket);
    for (const QByteArray body : {"one", "two", "three"}) {
        server.then(RawServer::answer(200, body));
        socket.write("GET / HTTP/1.1\r\n\r\n");
        QByteArray got;
        QTRY_VERIFY((got += socket.readAll()).endsWith(body));
    }
    QCOMPARE(server.connectionCount(), 1);
    QCOMPARE(proxy.connectionCount(), 1);
}

void TestFaultProxy::anAnswerIsTornWhereTheRuleSays_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("isServed");
    QTest::addColumn<QByteArray>("last"); ///< of what arrives
    QTest::addColumn<QByteArray>("end");
    using enum Fault::Kind;
    using enum Fault::Place;

    QTest::newRow("closed unserved") << Fault{Close, Request} << false << ""_ba
                                     << "FIN"_ba;
    QTest::newRow("closed unanswered") << Fault{Close, Answer} << true << ""_ba
                                       << "FIN"_ba;
    // Half of the 77 bytes of the head.
    QTest::newRow("closed in the head") << Fault{Close, Head} << true << "Scripted\r\nContent-Type: a"_ba
                                        << "FIN"_ba;
    QTest::newRow("closed in the body") << Fault{Close, Body} << true << "\r\n\r\n01234"_ba
                                        << "FIN"_ba;
    QTest::newRow("reset unserved") << Fault{Reset, Request} << false << ""_ba
                                    << "RST"_ba;
    QTest::newRow("reset unanswered") << Fault{Reset, Answer} << true << ""_ba
                                      << "RST"_ba;
    QTest::newRow("reset in the head") << Fault{Reset, Head} << true << "Scripted\r\nContent-Type: a"_ba
                                       << "RST"_ba;
    QTest::newRow("reset in the body") << Fault{Reset, Body} << true << "\r\n\r\n01234"_ba
                                       << "RST"_ba;
}

void TestFaultProxy::anAnswerIsTornWhereTheRuleSays()
{
#ifndef Q_OS_UNIX
    QSKIP("a bare socket is looked at");
#else
    QFETCH(const Fault, fault);
    QFETCH(const bool, isServed);
    QFETCH(const QByteArray, last);
    QFETCH(const QByteArray, end);

    Line line(fault);
    BareSocket socket(line.proxy.address());
    socket.write("GET /v2/x HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(socket.read(), end);
    QVERIFY2(socket.received.endsWith(last), socket.received);
    QCOMPARE(socket.received.isEmpty(), last.isEmpty());
    QCOMPARE(line.server.requests().size(), isServed ? 1 : 0);
#endif
}

void TestFaultProxy::aStallStaysOpenUntilTheClientGivesUp_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("isServed");
    QTest::addColumn<QByteArray>("end");
    using enum Fault::Place;
    constexpr Fault::Kind stall = Fault::Kind::Stall;

    QTest::newRow("unserved") << Fault{stall, Request} << false << QByteArray();
    QTest::newRow("unanswered") << Fault{stall, Answer} << true << QByteArray();
    QTest::newRow("in the head") << Fault{stall, Head} << true << "Content-Type: a"_ba;
    QTest::newRow("in the body") << Fault{stall, Body} << true << "\r\n\r\n01234"_ba;
}

void TestFaultProxy::aStallStaysOpenUntilTheClientGivesUp()
{
    QFETCH(const Fault, fault);
    QFETCH(const bool, isServed);
    QFETCH(const QByteArray, end);

    Line line(fault);
    QTcpSocket socket;
    connectTo(line.proxy, socket);
    socket.write("GET /v2/x HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(line.proxy.stallCount(), 1);
    QByteArray got;
    QTRY_VERIFY2((got += socket.readAll()).endsWith(end), got);
    QCOMPARE(line.server.requests().size(), isServed ? 1 : 0);
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
    QCOMPARE(line.proxy.givenUpCount(), 0);
    socket.abort();
    QTRY_COMPARE(line.proxy.givenUpCount(), 1);
    QTRY_COMPARE(line.server.openConnectionCount(), 0);
}

void TestFaultProxy::anAnswerDripsByteByByte()
{
    Line line({Fault::Kind::Drip});
    QTcpSocket socket;
    connectTo(line.proxy, socket);
    QByteArray got;
    qsizetype largest = 0;
    connect(&socket, &QTcpSocket::readyRead, this, [&] {
        const QByteArray bytes = socket.readAll();
        largest = std::max(largest, bytes.size());
        got += bytes;
    });
    socket.write("GET /v2/x HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(got.endsWith(answerBody));
    QVERIFY2(largest < 10, QByteArray::number(largest)); // a busy machine may see two at once
    // The connection is as good as before.
    line.server.then(RawServer::answer(200, "next"));
    socket.write("GET /v2/y HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(got.endsWith("next"));
}

void TestFaultProxy::anAnswerIsDelayed()
{
    constexpr auto delay = 30ms;
    Line line({Fault::Kind::Delay, Fault::Place::Answer, delay});
    QTcpSocket socket;
    connectTo(line.proxy, socket);
    QElapsedTimer timer;
    timer.start();
    socket.write("GET /v2/x HTTP/1.1\r\n\r\n");
    QByteArray got;
    QTRY_VERIFY((got += socket.readAll()).endsWith(answerBody));
    QVERIFY(timer.elapsed() >= delay.count());
}

void TestFaultProxy::onlyTheRequestsOfTheRuleAreMet()
{
    RawServer server;
    FaultProxy proxy(server.url());
    const int rule = proxy.add({QRegularExpression(u"^POST /a$"_s), {Fault::Kind::Close}, 2, 2});
    const int counted = proxy.add({QRegularExpression(u"/a$"_s), {}});

    const auto isAnswered = [&](const QByteArray &request) {
        server.then(RawServer::answer(200, "yes"));
        QTcpSocket socket;
        connectTo(proxy, socket);
        socket.write(request + " HTTP/1.1\r\n\r\n");
        QByteArray got;
        [&] {
            QTRY_VERIFY((got += socket.readAll()).endsWith("yes") || !socket.isOpen() ||
                        socket.state() == QAbstractSocket::UnconnectedState);
        }();
        return !got.isEmpty();
    };
    QVERIFY(isAnswered("POST /a")); // the first
    QVERIFY(isAnswered("GET /a"));
    QVERIFY(isAnswered("POST /ab"));
    QVERIFY(!isAnswered("POST /a")); // the second
    QVERIFY(!isAnswered("POST /a"));
    QVERIFY(isAnswered("POST /a"));
    QCOMPARE(proxy.matchCount(rule), 4);
    QCOMPARE(proxy.matchCount(counted), 5);
    proxy.clearRules();
    QVERIFY(isAnswered("POST /a"));
}

void TestFaultProxy::anAnswerIsToldBeforeTheClientSeesIt()
{
    Line line({});
    QTcpSocket socket;
    connectTo(line.proxy, socket);
    QByteArrayList events;
    connect(&line.proxy, &FaultProxy::requested, this,
            [&](const QByteArray &request) { events.append("requested " + request); });
    connect(&line.proxy, &FaultProxy::answering, this,
            [&](const QByteArray &request, const QList<int> &rules) {
                events.append("answering " + request + ' ' + QByteArray::number(rules.value(0, -1)));
                QCOMPARE(line.server.requests().size(), 1);
            });
    connect(&socket, &QTcpSocket::readyRead, this, [&] { events.append("read"); });
    socket.write("GET /v2/x?q=1 HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(events.contains("read"));
    QCOMPARE(events, (QByteArrayList{"requested GET /v2/x?q=1", "answering GET /v2/x?q=1 0", "read"}));
}

void TestFaultProxy::aServerThatClosesIsPassedOn()
{
    RawServer server;
    server.then(RawServer::tornAnswer(200, 10, "half"));
    FaultProxy proxy(server.url());
    const QSignalSpy answering(&proxy, &FaultProxy::answering);
    QTcpSocket socket;
    connectTo(proxy, socket);
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket.readAll().endsWith("\r\n\r\nhalf"));
    QCOMPARE(answering.size(), 1);
}

void TestFaultProxy::whileCutNobodyListens()
{
    Line line({});
    QTcpSocket before;
    connectTo(line.proxy, before);
    QTRY_COMPARE(line.proxy.connectionCount(), 1);
    line.proxy.setCut(true);
    QTRY_COMPARE(before.state(), QAbstractSocket::UnconnectedState);

    QTcpSocket meanwhile;
    meanwhile.connectToHost(u"127.0.0.1"_s, quint16(line.proxy.address().port()));
    QTRY_COMPARE(meanwhile.error(), QAbstractSocket::ConnectionRefusedError);

    line.proxy.setCut(false);
    QTcpSocket after;
    connectTo(line.proxy, after);
    after.write("GET /v2/x HTTP/1.1\r\n\r\n");
    QByteArray got;
    QTRY_VERIFY((got += after.readAll()).endsWith(answerBody));
}

QTEST_GUILESS_MAIN(TestFaultProxy)
#include "tst_faultproxy.moc"
