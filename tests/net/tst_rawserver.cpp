// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawserver.h"

#include <QTcpSocket>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestRawServer : public QObject
{
    Q_OBJECT

private slots:
    void everyByteIsKeptAndTheScriptFollowed();
    void aRequestInPiecesIsOneRequest();
    void aRequestWithoutAStepGetsA500();
    void anAnswerCanBeTorn();
    void anAnswerCanDrip();
    void aResetEndsTheConnection();
    void aHangingOneSaysNothing();

private:
    void connectTo(const RawServer &server, QTcpSocket &socket)
    {
        socket.connectToHost(u"127.0.0.1"_s, quint16(server.url().port()));
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    }
};

void TestRawServer::everyByteIsKeptAndTheScriptFollowed()
{
    RawServer server;
    server.then(RawServer::answer(200, "one"));
    server.then(RawServer::answer(404, "two", "X-Extra: yes\r\n"));
    QTcpSocket socket;
    connectTo(server, socket);
    socket.write("GET /a HTTP/1.1\r\n\r\nPOST /b HTTP/1.1\r\ncontent-length: 4\r\n\r\nbody");
    QByteArray got;
    QTRY_VERIFY((got += socket.readAll()).endsWith("two"));
    QCOMPARE(
        got,
        "HTTP/1.1 200 Scripted\r\nContent-Type: application/json\r\nContent-Length: 3\r\n\r\none"
        "HTTP/1.1 404 Scripted\r\nContent-Type: application/json\r\nContent-Length: 3\r\nX-Extra: yes\r\n\r\ntwo"_ba);
    QCOMPARE(server.requests(), (QList<QByteArray>{"GET /a HTTP/1.1\r\n\r\n",
                                                   "POST /b HTTP/1.1\r\ncontent-length: 4\r\n\r\nbody"}));
    QCOMPARE(server.received(), server.requests().join());
    QCOMPARE(server.connectionCount(), 1);
    QCOMPARE(server.unusedSteps(), 0);
}

void TestRawServer::aRequestInPiecesIsOneRequest()
{
    RawServer server;
    server.then(RawServer::answer(204));
    QTcpSocket socket;
    connectTo(server, socket);
    socket.write("POST / HTTP/1.1\r\nContent-Length: 4\r\n");
    QTRY_VERIFY(server.received().endsWith("4\r\n"));
    QCOMPARE(server.requests().size(), 0);
    socket.write("\r\nbo");
    QTRY_VERIFY(server.received().endsWith("bo"));
    QCOMPARE(server.requests().size(), 0);
    socket.write("dy");
    QTRY_COMPARE(server.requests().size(), 1);
}

void TestRawServer::aRequestWithoutAStepGetsA500()
{
    RawServer server;
    QTcpSocket socket;
    connectTo(server, socket);
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QByteArray got;
    QTRY_VERIFY((got += socket.readAll()).endsWith("no step for this request"));
    QVERIFY(got.startsWith("HTTP/1.1 500"));
}

void TestRawServer::anAnswerCanBeTorn()
{
    RawServer server;
    server.then(RawServer::tornAnswer(201, 10, "half"));
    QTcpSocket socket;
    connectTo(server, socket);
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket.error(), QAbstractSocket::RemoteHostClosedError);
    const QByteArray got = socket.readAll();
    QVERIFY(got.contains("Content-Length: 10"));
    QVERIFY(got.endsWith("half"));
    QCOMPARE(server.openConnectionCount(), 0);
}

void TestRawServer::anAnswerCanDrip()
{
    RawServer server;
    server.then({"drip", RawServer::Step::Then::Close, std::chrono::milliseconds(1)});
    QTcpSocket socket;
    connectTo(server, socket);
    int reads = 0;
    connect(&socket, &QTcpSocket::readyRead, this, [&reads] { ++reads; });
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket.readAll(), "drip"_ba);
    QVERIFY(reads > 1);
}

void TestRawServer::aResetEndsTheConnection()
{
    RawServer server;
    server.then(RawServer::resetWithoutAnswer());
    QTcpSocket socket;
    connectTo(server, socket);
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket.readAll(), QByteArray());
    QCOMPARE(server.openConnectionCount(), 0);
}

void TestRawServer::aHangingOneSaysNothing()
{
    RawServer server;
    server.then(RawServer::hang());
    QTcpSocket socket;
    connectTo(server, socket);
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(server.unusedSteps(), 0);
    QCOMPARE(server.openConnectionCount(), 1);
    QCOMPARE(socket.bytesAvailable(), 0);
    server.closeAllConnections();
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(TestRawServer)
#include "tst_rawserver.moc"
