// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/relationsearch.h"

#include "fakeclock.h"
#include "fakeconnection.h"
#include "fakecredentials.h"
#include "samples.h"
#include "sync/sessionregistry.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

class TestRelationSearch : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void pagesComeOneByOne();
    void aListInCirclesEnds();
    void onlyTheNewestSearchCounts();
    void afterAFailureTheSamePageIsAskedForAgain();
    void withoutAConnectionItSaysWhy();

private:
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] Result<QList<Relation>> last() const
    {
        return m_finished->last().at(0).value<Result<QList<Relation>>>();
    }
    void open();

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<AccountStore> m_accounts;
    FakeCredentialStore m_credentials;
    FakeBackendFactory m_factory;
    FakeProfileSource m_source;
    std::unique_ptr<EndorsementStore> m_store;
    FakeClock m_clock;
    std::unique_ptr<SessionRegistry> m_sessions;
    std::unique_ptr<RelationSearch> m_search;
    std::unique_ptr<QSignalSpy> m_finished;
    AccountId m_account;
};

void TestRelationSearch::init()
{
    m_source.relationCalls.clear();
    m_source.onFetchRelations = [](const QString &, const QString &cursor) -> Result<RelationPage> {
        const QString page = cursor.isEmpty() ? u"0"_s : cursor;
        const QString next = page == "2"_L1 ? QString() : QString::number(page.toInt() + 1);
        return RelationPage{.relations = {{.name = u"Friend "_s + page}}, .next = next};
    };
    m_factory.prepare = [this](FakeConnection &connection) {
        connection.fake->able = {.endorseListed = true, .profiles = true, .relations = true};
        connection.fake->profileSource = &m_source;
        connection.fake->onIdentify = []() -> Result<Person> {
            return Person{owner(), {}, Person::Visibility::Known};
        };
    };
    m_profile = std::make_unique<QTemporaryDir>();
    m_accounts = std::make_unique<AccountStore>(m_profile->path());
    m_store = std::make_unique<EndorsementStore>();
    m_sessions = std::make_unique<SessionRegistry>(*m_accounts, m_credentials, m_factory, *m_store, m_clock);
    const Account account{.id = AccountId::create(),
                          .source = Source::PostPress,
                          .name = u"Mine"_s,
                          .baseAddress = QUrl(u"https://api.postpress.ai/v1"_s),
                          .owner = owner()};
    m_account = account.id;
    m_credentials.secrets.insert(m_account, {"a-key", Origin(account.baseAddress)});
    QVERIFY(m_accounts->add(account));
    m_search = std::make_unique<RelationSearch>(*m_sessions);
    m_finished = std::make_unique<QSignalSpy>(m_search.get(), &RelationSearch::finished);
}

void TestRelationSearch::cleanup()
{
    m_search.reset();
    m_sessions.reset();
    m_credentials.secrets.clear();
}

void TestRelationSearch::open()
{
    m_sessions->session(m_account)->open();
    QTRY_VERIFY(m_sessions->backendFor(m_account));
}

QStringList TestRelationSearch::names() const
{
    QStringList names;
    for (const QList<QVariant> &each : *m_finished) {
        const auto page = each.at(0).value<Result<QList<Relation>>>();
        for (const Relation &relation : page.value())
            names.append(relation.name);
    }
    return names;
}

void TestRelationSearch::pagesComeOneByOne()
{
    open();
    m_search->start(m_account, u"fri"_s);
    QVERIFY(m_search->isSearching());
    QTRY_COMPARE(m_finished->size(), 1);
    for (int page = 1; page <= 2; ++page) {
        QVERIFY(m_search->canGoOn());
        m_search->goOn();
        QVERIFY(!m_search->canGoOn()); // while it is being read
        QTRY_COMPARE(m_finished->size(), 1 + page);
    }
    QVERIFY(!m_search->canGoOn());
    QCOMPARE(names(), (QStringList{u"Friend 0"_s, u"Friend 1"_s, u"Friend 2"_s}));
    QCOMPARE(m_source.relationCalls.first(), (std::pair{u"fri"_s, QString()}));
}

void TestRelationSearch::aListInCirclesEnds()
{
    m_source.onFetchRelations = [](const QString &, const QString &) -> Result<RelationPage> {
        return RelationPage{.relations = {}, .next = u"always the same"_s};
    };
    open();
    m_search->start(m_account, {});
    QTRY_COMPARE(m_finished->size(), 1);
    m_search->goOn();
    QTRY_COMPARE(m_finished->size(), 2);
    QVERIFY(!m_search->canGoOn());
}

void TestRelationSearch::onlyTheNewestSearchCounts()
{
    open();
    m_search->start(m_account, u"a"_s);
    m_search->start(m_account, u"b"_s);
    QTRY_COMPARE(m_finished->size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(m_finished->size(), 1);
}

void TestRelationSearch::afterAFailureTheSamePageIsAskedForAgain()
{
    open();
    m_search->start(m_account, {});
    QTRY_COMPARE(m_finished->size(), 1);
    const auto good = m_source.onFetchRelations;
    m_source.onFetchRelations = [](const QString &, const QString &) -> Result<RelationPage> {
        return Failure(Error{.kind = ErrorKind::Timeout});
    };
    m_search->goOn();
    QTRY_COMPARE(m_finished->size(), 2);
    QCOMPARE(last().error().kind, ErrorKind::Timeout);
    m_source.onFetchRelations = good;
    QVERIFY(m_search->canGoOn());
    m_search->goOn();
    QTRY_COMPARE(m_finished->size(), 3);
    QCOMPARE(m_source.relationCalls.at(1), m_source.relationCalls.at(2));
}

void TestRelationSearch::withoutAConnectionItSaysWhy()
{
    m_search->start(m_account, {});
    QCOMPARE(m_finished->size(), 0);
    QTRY_COMPARE(m_finished->size(), 1);
    QCOMPARE(last().error().code, u"session.notReady"_s);
}

QTEST_GUILESS_MAIN(TestRelationSearch)
#include "tst_relationsearch.moc"
