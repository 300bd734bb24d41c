// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinfixture.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

/// What is changed and endorsed at the sandbox: every answer that LinkedIn's documents leave open (reference
/// linkedin.md, section 8).
class TestLinkedInSandboxWrites : public QObject, private LinkedInFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { startServer(); }
    void init() { clearServer(); }

    void changesAStatus_data();
    void changesAStatus();
    void passesOnARefusedChange_data();
    void passesOnARefusedChange();
    void endorses_data();
    void endorses();
    void passesOnARefusedEndorsement_data();
    void passesOnARefusedEndorsement();
    void knowsWhatIsUnknown_data();
    void knowsWhatIsUnknown();
};

void TestLinkedInSandboxWrites::changesAStatus_data()
{
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<Status>("status");
    QTest::addColumn<QByteArray>("setting");
    QTest::newRow("hide") << Direction::Received << Status(Status::Hidden) << "patchSuccess=204"_qba;
    QTest::newRow("show") << Direction::Received << Status(Status::Accepted) << "patchSuccess=200"_qba;
    QTest::newRow("reject") << Direction::Received << Status(Status::Rejected) << "methodHeader=required"_qba;
    QTest::newRow("show again") << Direction::Received << Status(Status::Accepted) << "transitions=free"_qba;
    QTest::newRow("withdraw") << Direction::Given << Status(Status::Deleted) << "patchSuccess=204"_qba;
}

void TestLinkedInSandboxWrites::changesAStatus()
{
    QFETCH(const Direction, direction);
    QFETCH(const Status, status);
    QFETCH(const QByteArray, setting);
    m_server->setSwitch(setting);
    const EndorsementUrn urn = some(direction);
    QVERIFY(resultOf(m_backend->setStatus(urn, status)));
    QCOMPARE(m_server->statusOf(urn.toString().toLatin1()), status.toWire().toLatin1());
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_server->requests().first().restliMethod, "PARTIAL_UPDATE");
    const auto read = resultOf(m_backend->fetch(urn));
    QVERIFY(read);
    QCOMPARE(read->status, status);
}

void TestLinkedInSandboxWrites::passesOnARefusedChange_data()
{
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<Status>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("the recipient withdraws")
        << Direction::Received << Status(Status::Deleted) << ErrorKind::Forbidden;
    QTest::newRow("the endorser hides") << Direction::Given << Status(Status::Hidden) << ErrorKind::Forbidden;
    QTest::newRow("nobody closes") << Direction::Received << Status(Status::Closed) << ErrorKind::Rejected;
    QTest::newRow("a status that does not exist")
        << Direction::Received << Status::fromWire(u"PAUSED"_s) << ErrorKind::Rejected;
    QTest::newRow("after a rejection")
        << Direction::Received << Status(Status::Accepted) << ErrorKind::Rejected;
}

void TestLinkedInSandboxWrites::passesOnARefusedChange()
{
    QFETCH(const Direction, direction);
    QFETCH(const Status, status);
    QFETCH(const ErrorKind, kind);
    const EndorsementUrn urn = some(direction);
    if (direction == Direction::Received)
        QVERIFY(resultOf(m_backend->setStatus(urn, Status::Rejected)));
    m_server->setSwitch("transitions=strict");
    const QByteArray before = m_server->statusOf(urn.toString().toLatin1());
    const auto result = resultOf(m_backend->setStatus(urn, status));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, kind);
    QCOMPARE(result.error().delivery, Delivery::Answered);
    QVERIFY(!result.error().detail.isEmpty());
    QCOMPARE(m_server->statusOf(urn.toString().toLatin1()), before);
}

void TestLinkedInSandboxWrites::endorses_data()
{
    QTest::addColumn<QString>("skill");
    QTest::addColumn<Status>("status");
    QTest::newRow("listed") << u"Watching paint dry"_s << Status(Status::Accepted);
    QTest::newRow("suggested") << u"Counting sheep"_s << Status(Status::Pending);
    QTest::newRow("odd characters") << u"C++ & \"50%\" <b>(x, 'y': z)</b> 😛 \u202e"_s
                                    << Status(Status::Pending);
}

void TestLinkedInSandboxWrites::endorses()
{
    QFETCH(const QString, skill);
    QFETCH(const Status, status);
    const PersonUrn recipient = some(Direction::Given).recipient();
    const auto created = resultOf(m_backend->endorse({recipient, skill, status}));
    QVERIFY(created);
    QCOMPARE(created->urn.recipient(), recipient);
    const auto read = resultOf(m_backend->fetch(created->urn));
    QVERIFY(read);
    QCOMPARE(read->skill, skill);
    QCOMPARE(read->status, status);
    QCOMPARE(read->endorser, m_viewer);
    // What LinkedIn does with the same again is unknown.
    m_server->setSwitch("duplicateCreate=same");
    QCOMPARE(resultOf(m_backend->endorse({recipient, skill, status})), created);
    m_server->setSwitch("duplicateCreate=new");
    const auto second = resultOf(m_backend->endorse({recipient, skill, status}));
    QVERIFY(second && second != created);
}

void TestLinkedInSandboxWrites::passesOnARefusedEndorsement_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("twice, 409") << "duplicateCreate=409"_qba << ErrorKind::Rejected;
    QTest::newRow("twice, 400") << "duplicateCreate=400"_qba << ErrorKind::Rejected;
    QTest::newRow("oneself") << "selfEndorse=refused"_qba << ErrorKind::Rejected;
    QTest::newRow("no permission") << "permission=refused"_qba << ErrorKind::Forbidden;
}

void TestLinkedInSandboxWrites::passesOnARefusedEndorsement()
{
    QFETCH(const QByteArray, setting);
    QFETCH(const ErrorKind, kind);
    m_server->setSwitch(setting);
    Endorsement known = atTheService(Direction::Given).last();
    if (setting.startsWith("selfEndorse"))
        known.urn = EndorsementUrn(m_viewer, 1);
    const qsizetype before = m_server->endorsements().size();
    const auto result = resultOf(m_backend->endorse({known.recipient(), known.skill, Status::Accepted}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, kind);
    QCOMPARE(result.error().delivery, Delivery::Answered);
    QCOMPARE(m_server->endorsements().size(), before);
}

void TestLinkedInSandboxWrites::knowsWhatIsUnknown_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<bool>("takesEffect");
    QTest::newRow("no answer, no effect") << "write:drop=1"_qba << false;
    QTest::newRow("no answer, an effect") << "lostAnswer=1"_qba << true;
    QTest::newRow("504, an effect") << "late504=1"_qba << true;
    QTest::newRow("500, no effect") << "write:status500=1"_qba << false;
    QTest::newRow("a page of HTML") << "write:status502=1"_qba << false;
}

void TestLinkedInSandboxWrites::knowsWhatIsUnknown()
{
    QFETCH(const QByteArray, setting);
    QFETCH(const bool, takesEffect);
    const EndorsementUrn urn = some(Direction::Received);
    QVERIFY(resultOf(m_backend->setStatus(urn, Status::Accepted)));
    m_server->setSwitch(setting);
    const auto changed = resultOf(m_backend->setStatus(urn, Status::Hidden));
    QVERIFY(!changed);
    QCOMPARE(changed.error().delivery, Delivery::Unconfirmed);
    QCOMPARE(m_server->statusOf(urn.toString().toLatin1()), takesEffect ? "HIDDEN"_qba : "ACCEPTED"_qba);
    m_server->setSwitch(setting);
    const qsizetype before = m_server->endorsements().size();
    const NewEndorsement wish{some(Direction::Given).recipient(),
                              u"For %1"_s.arg(QString::fromLatin1(setting)), Status::Accepted};
    const auto created = resultOf(m_backend->endorse(wish));
    QVERIFY(!created);
    QCOMPARE(created.error().delivery, Delivery::Unconfirmed);
    QCOMPARE(m_server->endorsements().size(), before + (takesEffect ? 1 : 0));
}

QTEST_GUILESS_MAIN(TestLinkedInSandboxWrites)
#include "tst_linkedinsandboxwrites.moc"
