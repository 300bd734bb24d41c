// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/synchronizer.h"

#include "backends/linkedin/linkedinconnection.h"
#include "domain/clock.h"
#include "net/transport.h"
#include "sandbox/sandboxserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

/// Over the wire: lists of several pages from a service with oddities.
class TestSyncSandbox : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aLongListIsReadAhead();
    void oddPagingLosesNothing_data();
    void oddPagingLosesNothing();

private:
    Result<SyncReport> sync();
    [[nodiscard]] QMap<QString, QString> inTheStore() const;
    [[nodiscard]] QMap<QString, QString> atTheService() const;
    /// Of the received list, in the order in which they came.
    [[nodiscard]] QList<int> startsAskedFor() const;

    static constexpr int rows = 450;

    SystemClock m_clock;
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<LinkedInBackendFactory> m_factory;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<EndorsementStore> m_store;
    std::unique_ptr<Synchronizer> m_sync;
};

void TestSyncSandbox::init()
{
    m_server = std::make_unique<SandboxServer>(SandboxOptions{.received = rows, .given = 30});
    QVERIFY(m_server->start());
    const Account account{.id = AccountId::create(),
                          .source = Source::LinkedIn,
                          .name = {},
                          .baseAddress = QUrl::fromEncoded(m_server->linkedinAddress()),
                          .owner = PersonUrn::parse(QString::fromLatin1(m_server->viewer())).value(),
                          .ownerName = {},
                          .reviewFrom = {}};
    m_transport = std::make_unique<Transport>();
    m_factory = std::make_unique<LinkedInBackendFactory>(*m_transport, m_clock, [] { return 0.5; });
    m_connection.reset(m_factory->connect(account, m_server->token(), nullptr));
    m_store = std::make_unique<EndorsementStore>();
    m_store->setAccount(account.id, account.owner, {});
    m_sync = std::make_unique<Synchronizer>(account.id, m_connection->backend(), *m_store, m_clock);
}

void TestSyncSandbox::cleanup()
{
    m_sync.reset();
    m_store.reset();
    m_connection.reset();
    m_factory.reset();
    m_transport.reset();
    m_server.reset();
}

Result<SyncReport> TestSyncSandbox::sync()
{
    QSignalSpy finished(m_sync.get(), &Synchronizer::finished);
    m_sync->start();
    if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, 60'000))
        return Failure(Error{.kind = ErrorKind::Timeout, .code = u"test.noAnswer"_s});
    return finished.at(0).at(0).value<Result<SyncReport>>();
}

QMap<QString, QString> TestSyncSandbox::inTheStore() const
{
    QMap<QString, QString> statuses;
    for (const RowId row : m_store->rows())
        statuses.insert(m_store->urn(row).toString(), m_store->shownStatus(row).toWire());
    return statuses;
}

QMap<QString, QString> TestSyncSandbox::atTheService() const
{
    QMap<QString, QString> statuses;
    for (const QByteArray &json : m_server->endorsements()) {
        const QJsonObject each = QJsonDocument::fromJson(json).object();
        const auto recipient = PersonUrn::parse(each["recipient"_L1].toString());
        const EndorsementUrn urn(recipient.value(), qint64(each["id"_L1].toDouble()));
        statuses.insert(urn.toString(), each["status"_L1].toString());
    }
    return statuses;
}

QList<int> TestSyncSandbox::startsAskedFor() const
{
    static const QRegularExpression pattern(u"q=recipient.*[?&]start=(\\d+)"_s);
    QList<int> starts;
    for (const SandboxRequest &request : m_server->requests()) {
        const auto match = pattern.match(QString::fromLatin1(request.target));
        if (match.hasMatch())
            starts.append(match.captured(1).toInt());
    }
    return starts;
}

void TestSyncSandbox::aLongListIsReadAhead()
{
    QCOMPARE(sync(), (SyncReport{.added = rows + 30, .newReceived = rows}));
    QCOMPARE(inTheStore(), atTheService());
    QList<int> starts = startsAskedFor();
    QCOMPARE(starts.first(), 0);
    std::sort(starts.begin(), starts.end());
    // Each page once: what was guessed was right. What lies behind the end may have been asked for as well.
    QList<int> expected;
    for (int start = 0; start < rows; start += 100)
        expected.append(start);
    QCOMPARE(starts.first(expected.size()), expected);
    QVERIFY(starts.size() <= expected.size() + 6);
}

void TestSyncSandbox::oddPagingLosesNothing_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QString>("error");
    QTest::newRow("loop") << "loop"_qba << QString();
    QTest::newRow("noNext") << "noNext"_qba << QString();
    QTest::newRow("foreignLink") << "foreignLink"_qba << u"paging.foreignLink"_s;
    QTest::newRow("badLink") << "badLink"_qba << u"paging.unreadableLink"_s;
    QTest::newRow("shifted") << "shifted"_qba << QString();
    QTest::newRow("skipping") << "skipping"_qba << QString();
    QTest::newRow("duplicatePage") << "duplicatePage"_qba << QString();
    QTest::newRow("emptyPage") << "emptyPage"_qba << QString();
    QTest::newRow("spuriousNext") << "spuriousNext"_qba << QString();
}

void TestSyncSandbox::oddPagingLosesNothing()
{
    QFETCH(const QByteArray, fault);
    QFETCH(const QString, error);
    // On a first sync: whatever comes is kept, and the next one brings the rest.
    m_server->setSwitch("paging=" + fault);
    const Result<SyncReport> first = sync();
    QCOMPARE(first ? QString() : first.error().code, error);
    QVERIFY(m_store->size() >= 100);
    m_server->clearSwitches();
    QVERIFY(sync());
    QCOMPARE(inTheStore(), atTheService());
    // With everything known, nothing is dropped.
    m_server->setSwitch("paging=" + fault);
    const Result<SyncReport> again = sync();
    QCOMPARE(again ? QString() : again.error().code, error);
    if (again)
        QCOMPARE(*again, SyncReport{});
    QCOMPARE(inTheStore(), atTheService());
}

QTEST_GUILESS_MAIN(TestSyncSandbox)
#include "tst_syncsandbox.moc"
