// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/nameresolver.h"

#include "fakebackend.h"
#include "samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

namespace {

using People = QList<PersonUrn>;

People people(int from, int count)
{
    People list;
    for (int i = from; i < from + count; ++i)
        list.append(person(u"Friend-%1"_s.arg(i)));
    return list;
}

Person known(const PersonUrn &urn)
{
    return {.urn = urn, .name = u"Name of "_s + urn.id(), .visibility = Person::Visibility::Known};
}

QList<Person> knownPeople(const People &urns)
{
    QList<Person> list;
    for (const PersonUrn &urn : urns)
        list.append(known(urn));
    return list;
}

} // namespace

class TestNameResolver : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void namesComeIntoTheStore();
    void manyAreAskedForInBatchesOneAfterTheOther();
    void thoseWantedLastAreAskedForFirst();
    void nobodyIsAskedForTwice();
    void whoseNameIsKnownIsNotAskedFor();
    void privateAndUnavailableMembersAreNotAskedForAgain();
    void aRefusalEndsTheAskingAndLeavesPeopleUnasked();
    void afterAnotherFailureTheNextRequestAsksForAll();
    void aSourceWithoutNamesIsNotAsked();
    void deletingTheResolverAbortsItsJob();

private:
    Person::Visibility visibility(const PersonUrn &urn) const;

    std::unique_ptr<EndorsementStore> m_store;
    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<NameResolver> m_names;
};

void TestNameResolver::init()
{
    m_store = std::make_unique<EndorsementStore>();
    const AccountId account = AccountId::create();
    m_store->setAccount(account, owner(), {});
    QList<Endorsement> endorsements;
    for (int i = 0; i < 200; ++i)
        endorsements.append(received(i, u"Friend-%1"_s.arg(i), u"C++"_s, Status::Accepted));
    m_store->merge(account, Direction::Received, endorsements);
    m_backend = std::make_unique<FakeBackend>();
    m_names = std::make_unique<NameResolver>(*m_backend, *m_store);
}

void TestNameResolver::cleanup()
{
    m_names.reset();
    m_backend.reset();
    m_store.reset();
}

Person::Visibility TestNameResolver::visibility(const PersonUrn &urn) const
{
    return m_store->person(m_store->findPerson(urn).value()).visibility;
}

void TestNameResolver::namesComeIntoTheStore()
{
    m_backend->onFetchNames = [](const People &urns) { return knownPeople(urns); };
    QSignalSpy idle(m_names.get(), &NameResolver::idle);
    const People wanted = people(0, 2);
    m_names->request(wanted);
    QVERIFY(!m_names->isIdle());
    QTRY_COMPARE(idle.size(), 1);
    QVERIFY(m_names->isIdle());
    for (const PersonUrn &urn : wanted)
        QCOMPARE(m_store->person(m_store->findPerson(urn).value()), known(urn));
}

void TestNameResolver::manyAreAskedForInBatchesOneAfterTheOther()
{
    m_names->request(people(0, 120));
    QCOMPARE(m_backend->namesCalls, (QList<People>{people(0, 50)}));
    m_backend->lastNames->answer(knownPeople(people(0, 50)));
    QTRY_COMPARE(m_backend->namesCalls.size(), 2);
    QCOMPARE(m_backend->namesCalls.last(), people(50, 50));
    m_backend->lastNames->answer(knownPeople(people(50, 50)));
    QTRY_COMPARE(m_backend->namesCalls.size(), 3);
    QCOMPARE(m_backend->namesCalls.last(), people(100, 20));
}

void TestNameResolver::thoseWantedLastAreAskedForFirst()
{
    m_names->request(people(0, 100)); // 0 to 49 are on their way
    m_names->request(people(120, 10));
    m_names->request(people(90, 5)); // wanted again
    m_backend->lastNames->answer(knownPeople(people(0, 50)));
    QTRY_COMPARE(m_backend->namesCalls.size(), 2);
    QCOMPARE(m_backend->namesCalls.last(), people(90, 5) + people(120, 10) + people(50, 35));
    m_backend->lastNames->answer(knownPeople(m_backend->namesCalls.last()));
    QTRY_COMPARE(m_backend->namesCalls.size(), 3);
    QCOMPARE(m_backend->namesCalls.last(), people(85, 5) + people(95, 5));
}

void TestNameResolver::nobodyIsAskedForTwice()
{
    m_names->request(people(0, 3) + people(0, 3) + People{PersonUrn()});
    m_names->request(people(0, 3));
    QCOMPARE(m_backend->namesCalls, (QList<People>{people(0, 3)}));
    QSignalSpy idle(m_names.get(), &NameResolver::idle);
    // The service leaves two of them out.
    m_backend->lastNames->answer(knownPeople(people(0, 1)));
    QTRY_COMPARE(idle.size(), 1);
    m_names->request(people(0, 3));
    QCOMPARE(m_backend->namesCalls.size(), 1);
}

void TestNameResolver::whoseNameIsKnownIsNotAskedFor()
{
    m_store->setPeople(knownPeople(people(1, 1)));
    m_names->request(people(0, 3));
    QCOMPARE(m_backend->namesCalls.value(0), people(0, 1) + people(2, 1));
}

void TestNameResolver::privateAndUnavailableMembersAreNotAskedForAgain()
{
    m_backend->onFetchNames = [](const People &urns) -> Result<QList<Person>> {
        return QList<Person>{{.urn = urns.at(0), .name = {}, .visibility = Person::Visibility::Private},
                             {.urn = urns.at(1), .name = {}, .visibility = Person::Visibility::Unavailable}};
    };
    QSignalSpy idle(m_names.get(), &NameResolver::idle);
    const People wanted = people(0, 2);
    m_names->request(wanted);
    QTRY_COMPARE(idle.size(), 1);
    QCOMPARE(visibility(wanted.at(0)), Person::Visibility::Private);
    QCOMPARE(visibility(wanted.at(1)), Person::Visibility::Unavailable);
    // Another resolver, after a new sign-in, knows it from the store.
    NameResolver next(*m_backend, *m_store);
    next.request(wanted);
    QCOMPARE(m_backend->namesCalls.size(), 1);
}

void TestNameResolver::aRefusalEndsTheAskingAndLeavesPeopleUnasked()
{
    m_backend->onFetchNames = [](const People &) {
        return Failure(Error{.kind = ErrorKind::Forbidden, .httpStatus = 403});
    };
    QSignalSpy refused(m_names.get(), &NameResolver::refused);
    QSignalSpy idle(m_names.get(), &NameResolver::idle);
    m_names->request(people(0, 120));
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(idle.size(), 1);
    QVERIFY(m_names->isRefused());
    QCOMPARE(m_names->error().value().kind, ErrorKind::Forbidden);
    m_names->request(people(0, 120));
    QVERIFY(m_names->isIdle());
    QCOMPARE(m_backend->namesCalls.size(), 1);
    QCOMPARE(visibility(people(0, 1).at(0)), Person::Visibility::Unasked);
}

void TestNameResolver::afterAnotherFailureTheNextRequestAsksForAll()
{
    m_backend->onFetchNames = [](const People &) { return Failure(Error{.kind = ErrorKind::Offline}); };
    QSignalSpy idle(m_names.get(), &NameResolver::idle);
    m_names->request(people(0, 3));
    QTRY_COMPARE(idle.size(), 1);
    QVERIFY(!m_names->isRefused());
    QCOMPARE(m_names->error().value().kind, ErrorKind::Offline);
    m_backend->onFetchNames = [](const People &urns) { return knownPeople(urns); };
    m_names->request(people(10, 1) + people(2, 1));
    QTRY_COMPARE(idle.size(), 2);
    QCOMPARE(m_backend->namesCalls.last(), people(10, 1) + people(2, 1) + people(0, 2));
    QVERIFY(!m_names->error());
}

void TestNameResolver::aSourceWithoutNamesIsNotAsked()
{
    m_backend->able.names = false;
    m_names->request(people(0, 2));
    QVERIFY(m_names->isIdle());
    QVERIFY(m_backend->namesCalls.isEmpty());
}

void TestNameResolver::deletingTheResolverAbortsItsJob()
{
    m_names->request(people(0, 2));
    const QPointer<NamesJob> job = m_backend->lastNames.data();
    m_names.reset();
    QTRY_VERIFY(!job);
}

QTEST_GUILESS_MAIN(TestNameResolver)
#include "tst_nameresolver.moc"
