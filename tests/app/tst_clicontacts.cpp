// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whom the program talks to: the services of its accounts and nobody else. A proxy stands between it and
// everybody but this computer, where the sandbox is, and takes down who was to be reached.

#include "clifixture.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestCliContacts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { cli.reset(); }

    void anAccountsServiceIsReached();
    void nobodyElseIs();

private:
    /// As runSignedIn(), while the proxy is at work.
    [[nodiscard]] CliOutcome run(const QStringList &arguments, const QByteArray &input = {}) const;
    void takeDown(QTcpSocket &socket);

    std::unique_ptr<CliFixture> cli;
    QTcpServer proxy;
    QByteArrayList wanted; ///< "host:port"
};

void TestCliContacts::initTestCase()
{
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(proxy.serverPort());
    for (const char *name : {"http_proxy", "https_proxy"})
        qputenv(name, address);
    connect(&proxy, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = proxy.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { takeDown(*socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
}

void TestCliContacts::takeDown(QTcpSocket &socket)
{
    const QByteArrayList words = socket.readAll().split(' ');
    wanted.append(words.value(0) == "CONNECT" ? words.value(1) : words.value(0) + ' ' + words.value(1));
    socket.write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    socket.disconnectFromHost();
}

void TestCliContacts::init()
{
    cli = std::make_unique<CliFixture>();
    QVERIFY(cli->isRunning);
    wanted.clear();
}

CliOutcome TestCliContacts::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(cli->environment(cli->sandbox->token()));
    process.start(QStringLiteral(LAURELS_CLI_PROGRAM), cli->onProfile(arguments));
    process.write(input);
    process.closeWriteChannel();
    const bool isOver =
        QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000);
    return isOver ? CliFixture::outcomeOf(process) : CliOutcome();
}

void TestCliContacts::anAccountsServiceIsReached()
{
    const CliOutcome outcome = run({u"accounts"_s, u"add"_s, u"linkedin"_s, u"--name"_s, u"Far"_s, u"--url"_s,
                                    u"https://api.example.invalid/v2"_s},
                                   "no-real-token-0123456789\n");
    QCOMPARE(outcome.exitCode, 4);
    if (wanted.isEmpty())
        QSKIP("Here Qt does not take the proxy from the environment, so nobody would see anything.");
    for (const QByteArray &host : std::as_const(wanted))
        QCOMPARE(host, QByteArray("api.example.invalid:443"));
}

void TestCliContacts::nobodyElseIs()
{
    QCOMPARE(run({u"accounts"_s, u"add"_s, u"linkedin"_s, u"--name"_s, u"Mine"_s, u"--url"_s,
                  QString::fromUtf8(cli->sandbox->linkedinAddress())},
                 cli->sandbox->token() + '\n')
                 .exitCode,
             0);
    for (const QStringList &arguments :
         {QStringList{u"sync"_s}, QStringList{u"list"_s, u"received"_s, u"--names"_s},
          QStringList{u"set-status"_s, u"HIDDEN"_s, u"received"_s, u"--limit"_s, u"2"_s},
          QStringList{u"export"_s, u"history"_s, cli->home.filePath(u"history.csv"_s)},
          QStringList{u"accounts"_s}, QStringList{u"--version"_s},
          QStringList{u"delete-data"_s, u"--yes"_s}}) {
        const CliOutcome outcome = run(arguments);
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    }
    QVERIFY(!cli->sandbox->requests().isEmpty());
    QCOMPARE(wanted, QByteArrayList());
}

QTEST_GUILESS_MAIN(TestCliContacts)
#include "tst_clicontacts.moc"
