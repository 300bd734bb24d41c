// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinfixture.h"

#include "backends/linkedin/linkedinconnection.h"
#include "domain/clock.h"

#include <QTest>

#include <algorithm>

using namespace Laurels;
using namespace Qt::StringLiterals;

/// What is read from the sandbox, and what fails there: every answer that LinkedIn's documents leave open
/// (reference linkedin.md, section 8).
class TestLinkedInSandbox : public QObject, private LinkedInFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { startServer(); }
    void init() { clearServer(); }

    void saysWhoIsSignedIn();
    void fallsBackToTheOtherWayToAsk_data();
    void fallsBackToTheOtherWayToAsk();
    void readsBothListsThroughAllPages_data();
    void readsBothListsThroughAllPages();
    void endsOrFailsWherePagingIsBroken_data();
    void endsOrFailsWherePagingIsBroken();
    void readsOne();
    void readsSeveral_data();
    void readsSeveral();
    void learnsHowManyAreTakenAtOnce();
    void tellsNames();
    void tellsWhyNothingWorks_data();
    void tellsWhyNothingWorks();
    void survivesNonsense_data();
    void survivesNonsense();
    void goesOnAfterANewToken();
};

namespace {

const PersonUrn nobody = PersonUrn::fromId(u"Nobody0000").value();

} // namespace

void TestLinkedInSandbox::saysWhoIsSignedIn()
{
    const auto person = resultOf(m_backend->identify());
    QVERIFY(person);
    QCOMPARE(person->urn, m_viewer);
    QCOMPARE(person->visibility, Person::Visibility::Known);
    m_server->setSwitch("otherViewer");
    QVERIFY(resultOf(m_backend->identify())->urn != m_viewer);
}

void TestLinkedInSandbox::fallsBackToTheOtherWayToAsk_data()
{
    QTest::addColumn<QByteArray>("locale");
    QTest::newRow("locale as an object") << "locale=object"_qba;
    QTest::newRow("locale as text") << "locale=text"_qba;
}

void TestLinkedInSandbox::fallsBackToTheOtherWayToAsk()
{
    QFETCH(const QByteArray, locale);
    const auto byMe = resultOf(m_backend->identify());
    m_server->setSwitch("me=refused");
    m_server->setSwitch(locale);
    const auto byUserInfo = resultOf(m_backend->identify());
    QVERIFY(byMe && byUserInfo);
    QCOMPARE(*byUserInfo, *byMe);
    m_server->setSwitch("userinfo=refused");
    QCOMPARE(resultOf(m_backend->identify()).error().kind, ErrorKind::Forbidden);
}

void TestLinkedInSandbox::readsBothListsThroughAllPages_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<int>("pagesReceived");
    QTest::addColumn<int>("pagesGiven");
    QTest::newRow("as documented") << QByteArray() << 3 << 2;
    QTest::newRow("small pages") << "maxCount=25"_qba << 11 << 6; // the last of received is empty
    QTest::newRow("oldest first") << "order=oldest"_qba << 3 << 2;
    QTest::newRow("standard entity on top") << "standardEntity=top"_qba << 3 << 2;
    QTest::newRow("standard entity in the item") << "standardEntity=item"_qba << 3 << 2;
    QTest::newRow("a next that leads nowhere") << "paging=spuriousNext"_qba << 4 << 3;
}

void TestLinkedInSandbox::readsBothListsThroughAllPages()
{
    QFETCH(const QByteArray, setting);
    QFETCH(const int, pagesReceived);
    QFETCH(const int, pagesGiven);
    if (!setting.isEmpty())
        m_server->setSwitch(setting);
    for (const auto &[direction, expectedPages] :
         {std::pair(Direction::Received, pagesReceived), std::pair(Direction::Given, pagesGiven)}) {
        int pages = 0;
        auto list = wholeList(direction, &pages);
        QVERIFY(list);
        sortById(*list);
        QCOMPARE(*list, atTheService(direction));
        QCOMPARE(pages, expectedPages);
    }
}

void TestLinkedInSandbox::endsOrFailsWherePagingIsBroken_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<int>("rows"); // of received
    QTest::addColumn<QString>("code");
    QTest::newRow("a loop") << "paging=loop"_qba << 100 << QString();
    QTest::newRow("no next") << "paging=noNext"_qba << 100 << QString();
    QTest::newRow("an empty page") << "paging=emptyPage"_qba << 100 << QString();
    QTest::newRow("another origin") << "paging=foreignLink"_qba << 0 << u"paging.foreignLink"_s;
    QTest::newRow("no address") << "paging=badLink"_qba << 0 << u"paging.unreadableLink"_s;
}

void TestLinkedInSandbox::endsOrFailsWherePagingIsBroken()
{
    QFETCH(const QByteArray, setting);
    QFETCH(const int, rows);
    QFETCH(const QString, code);
    m_server->setSwitch(setting);
    const auto list = wholeList(Direction::Received);
    QCOMPARE(list ? QString() : list.error().code, code);
    if (list)
        QCOMPARE(list->size(), rows);
}

void TestLinkedInSandbox::readsOne()
{
    for (const Direction direction : {Direction::Received, Direction::Given}) {
        const Endorsement expected = atTheService(direction).last();
        const auto read = resultOf(m_backend->fetch(expected.urn));
        QVERIFY(read);
        QCOMPARE(*read, expected);
    }
    QCOMPARE(resultOf(m_backend->fetch(EndorsementUrn(m_viewer, 1))).error().kind, ErrorKind::NotFound);
}

void TestLinkedInSandbox::readsSeveral_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QByteArray>("missing");
    QTest::addColumn<QByteArray>("statuses");
    for (const QByteArray &keys : {"mapKeys=raw"_qba, "mapKeys=encoded"_qba}) {
        for (const QByteArray &missing : {"batchMissing=errors"_qba, "batchMissing=absent"_qba}) {
            for (const QByteArray &statuses :
                 {"batchStatuses=empty"_qba, "batchStatuses=full"_qba, "batchStatuses=absent"_qba})
                QTest::newRow((keys + ' ' + missing + ' ' + statuses).constData())
                    << keys << missing << statuses;
        }
    }
}

void TestLinkedInSandbox::readsSeveral()
{
    QFETCH(const QByteArray, keys);
    QFETCH(const QByteArray, missing);
    QFETCH(const QByteArray, statuses);
    for (const QByteArray &setting : {keys, missing, statuses})
        m_server->setSwitch(setting);
    const QList<Endorsement> expected = atTheService(Direction::Given);
    QList<EndorsementUrn> asked{EndorsementUrn(m_viewer, 1), EndorsementUrn(nobody, 2)};
    for (const Endorsement &each : expected)
        asked.append(each.urn);
    auto batch = resultOf(m_backend->fetchSeveral(asked));
    QVERIFY(batch);
    sortById(batch->found);
    QCOMPARE(batch->found, expected);
    QCOMPARE(batch->missing, asked.first(2));
    QVERIFY(batch->failed.isEmpty());
}

void TestLinkedInSandbox::learnsHowManyAreTakenAtOnce()
{
    m_server->setSwitch("maxBatch=20");
    const QList<Endorsement> all = atTheService(Direction::Received);
    QList<EndorsementUrn> urns;
    QList<PersonUrn> people;
    for (const Endorsement &each : all) {
        urns.append(each.urn);
        people.append(each.endorser);
    }
    const auto batch = resultOf(m_backend->fetchSeveral(urns));
    QVERIFY(batch);
    QCOMPARE(batch->found.size(), all.size());
    const auto names = resultOf(m_backend->fetchNames(people));
    QVERIFY(names);
    QVERIFY(std::any_of(names->begin(), names->end(),
                        [](const Person &person) { return person.visibility == Person::Visibility::Known; }));
}

void TestLinkedInSandbox::tellsNames()
{
    QList<PersonUrn> people{nobody, m_viewer};
    for (const Endorsement &each : atTheService(Direction::Received)) {
        if (!people.contains(each.endorser))
            people.append(each.endorser);
    }
    const auto count = [](const QList<Person> &names, Person::Visibility visibility) {
        return std::count_if(names.begin(), names.end(),
                             [visibility](const Person &person) { return person.visibility == visibility; });
    };
    for (const QByteArray &keys : {"mapKeys=raw"_qba, "mapKeys=encoded"_qba}) {
        m_server->setSwitch(keys);
        m_server->setSwitch("privateNames=none");
        const auto names = resultOf(m_backend->fetchNames(people));
        QVERIFY(names);
        QCOMPARE(names->size(), people.size());
        // Batches come back in any order.
        const auto stranger = std::find_if(names->begin(), names->end(),
                                           [](const Person &person) { return person.urn == nobody; });
        QVERIFY(stranger != names->end());
        QCOMPARE(stranger->visibility, Person::Visibility::Unavailable);
        QCOMPARE(count(*names, Person::Visibility::Known), people.size() - 1);
        m_server->setSwitch("privateNames=all");
        const auto hidden = resultOf(m_backend->fetchNames(people));
        QVERIFY(hidden);
        QCOMPARE(count(*hidden, Person::Visibility::Private), people.size() - 1);
    }
    m_server->setSwitch("names=refused");
    QCOMPARE(resultOf(m_backend->fetchNames(people)).error().kind, ErrorKind::Forbidden);
}

void TestLinkedInSandbox::tellsWhyNothingWorks_data()
{
    QTest::addColumn<QByteArrayList>("settings");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    const auto add = [](const char *tag, const QByteArrayList &settings, ErrorKind kind,
                        const QString &code) { QTest::newRow(tag) << settings << kind << code; };
    using K = ErrorKind;
    add("expired", {"expiredToken"}, K::SignInNeeded, u"EXPIRED_ACCESS_TOKEN"_s);
    add("revoked", {"freshRevoked"}, K::SignInNeeded, u"REVOKED_ACCESS_TOKEN"_s);
    add("restricted", {"restrictedMember"}, K::Forbidden, u"RESTRICTED_MEMBER"_s);
    add("throttled", {"throttle"}, K::RateLimited, u"TOO_MANY_REQUESTS"_s);
    add("throttled for the day", {"throttleDay"}, K::RateLimited, u"TOO_MANY_REQUESTS"_s);
    add("throttled, bare", {"throttle", "throttleBody=bare"}, K::RateLimited, QString());
    add("throttled, another word", {"throttle", "throttleBody=quota"}, K::RateLimited, u"QUOTA_EXCEEDED"_s);
    add("throttled, no word", {"throttle", "throttleBody=none"}, K::RateLimited, QString());
    add("502", {"status502"}, K::Server, QString());
    add("503", {"status503"}, K::Server, QString());
    add("redirect", {"status302"}, K::Protocol, u"transport.redirect"_s);
}

void TestLinkedInSandbox::tellsWhyNothingWorks()
{
    QFETCH(const QByteArrayList, settings);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, code);
    for (const QByteArray &setting : settings)
        m_server->setSwitch(setting);
    const EndorsementUrn urn = some(Direction::Received);
    QList<Error> errors{resultOf(m_backend->identify()).error(),
                        resultOf(m_backend->fetchPage(Direction::Received, std::nullopt)).error(),
                        resultOf(m_backend->fetchPage(Direction::Given, std::nullopt)).error(),
                        resultOf(m_backend->fetch(urn)).error(),
                        resultOf(m_backend->fetchSeveral({urn})).error(),
                        resultOf(m_backend->setStatus(urn, Status::Hidden)).error(),
                        resultOf(m_backend->endorse({m_viewer, u"C++"_s, Status::Accepted})).error(),
                        resultOf(m_backend->fetchNames({m_viewer})).error()};
    for (const Error &error : errors) {
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.code, code);
        QVERIFY(!error.detail.contains(QString::fromLatin1(m_server->token())));
    }
}

void TestLinkedInSandbox::survivesNonsense_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("readable"); // of 100 in a page; -1: the page is an error
    const auto add = [](const QByteArray &kind, int readable) {
        QTest::newRow(kind.constData()) << kind << readable;
    };
    for (const QByteArray &kind : {"notJson"_qba, "truncatedJson"_qba, "empty"_qba, "array"_qba,
                                   "deepNesting"_qba, "bigString"_qba, "noElements"_qba})
        add(kind, -1);
    for (const QByteArray &kind : {"invalidUtf8"_qba, "textIds"_qba, "unknownStatus"_qba, "missingFields"_qba,
                                   "bareItem"_qba, "noStatus"_qba})
        add(kind, 100);
    for (const QByteArray &kind : {"wrongTypes"_qba, "nulls"_qba, "notAnObject"_qba})
        add(kind, 67);
}

void TestLinkedInSandbox::survivesNonsense()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const int, readable);
    m_server->setSwitch("malformed=" + kind);
    if (kind == "bigString")
        m_server->setSwitch("maxCount=3"); // the service is slow to write 330 megabytes
    const auto page = resultOf(m_backend->fetchPage(Direction::Received, std::nullopt));
    QCOMPARE(page ? int(page->endorsements.size()) : -1, readable);
    if (page) {
        QCOMPARE(page->endorsements.size() + page->unreadable.size(), 100);
        QVERIFY(page->next);
    } else {
        QCOMPARE(page.error().kind, ErrorKind::Protocol);
        QVERIFY(page.error().detail.size() < 300);
    }
    // Whatever comes back, nothing is taken for gone that is there.
    QList<EndorsementUrn> urns;
    for (const Endorsement &each : atTheService(Direction::Received).first(10))
        urns.append(each.urn);
    const auto batch = resultOf(m_backend->fetchSeveral(urns));
    if (batch)
        QCOMPARE(batch->found.size() + batch->missing.size() + batch->failed.size(), 10);
    (void)resultOf(m_backend->fetch(urns.first()));
    (void)resultOf(m_backend->identify());
    (void)resultOf(m_backend->fetchNames({m_viewer}));
    // Writes have answers without content.
    QVERIFY(resultOf(m_backend->setStatus(urns.first(), Status::Hidden)));
}

void TestLinkedInSandbox::goesOnAfterANewToken()
{
    SystemClock clock;
    LinkedInBackendFactory factory(*m_transport, clock, [] { return 0.5; });
    const Account account{.id = AccountId::create(),
                          .source = Source::LinkedIn,
                          .name = {},
                          .baseAddress = QUrl::fromEncoded(m_server->linkedinAddress()),
                          .owner = m_viewer,
                          .ownerName = {},
                          .reviewFrom = {}};
    const std::unique_ptr<Connection> connection(factory.connect(account, "stale", nullptr));
    const EndorsementUrn urn = some(Direction::Received);
    StatusJob *job = connection->backend().setStatus(urn, Status::Rejected);
    bool isSuccess = false;
    connect(job, &Job::finished, this, [&] { isSuccess = job->result().has_value(); });
    job->start();
    QTRY_COMPARE(connection->gateState().kind, GateState::Kind::SignInNeeded);
    connection->resume(m_server->token());
    QTRY_VERIFY(isSuccess);
    QCOMPARE(m_server->statusOf(urn.toString().toLatin1()), "REJECTED");
}

QTEST_GUILESS_MAIN(TestLinkedInSandbox)
#include "tst_linkedinsandbox.moc"
