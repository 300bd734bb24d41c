// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/createlookup.h"

#include "fakebackend.h"
#include "samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

/// When a lost endorsement counts as absent: it is made once more then.
class TestCreateLookup : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsThereIsFound();
    void aWholeListWithoutItSaysThatItIsAbsent();
    void aCircleSaysNothing();
    void aListThatLeavesOutWhatIsThereSaysNothing();
    void aListMayLeaveOutWhatIsGone();
    void aListMayLeaveOutWhatNoLongerStands();
    void whenTheServiceCannotSayItIsNotAbsent();
    void somethingThatMayBeItIsNotPassedOver_data();
    void somethingThatMayBeItIsNotPassedOver();

private:
    /// Two to a page; the last page has no `next`.
    [[nodiscard]] Result<EndorsementPage> page(const std::optional<PageToken> &token) const;
    [[nodiscard]] QString outcome();

    const QString skill = u"Chess"_s;
    std::unique_ptr<FakeBackend> m_backend;
    QList<Endorsement> m_listed;
    QList<Endorsement> m_known;
    QList<Endorsement> m_there; ///< by batch get
};

void TestCreateLookup::init()
{
    m_known.clear();
    for (int id = 1; id <= 5; ++id)
        m_known.append(given(id, u"Ben", u"Go %1"_s.arg(id), Status::Accepted));
    m_listed = m_known;
    m_there = m_known;
    m_backend = std::make_unique<FakeBackend>();
    m_backend->onFetchPage = [this](Direction, const std::optional<PageToken> &token) { return page(token); };
    m_backend->onFetchSeveral = [this](const QList<EndorsementUrn> &urns) -> Result<EndorsementBatch> {
        EndorsementBatch batch;
        for (const EndorsementUrn &urn : urns) {
            const auto found = std::find_if(m_there.begin(), m_there.end(),
                                            [&urn](const Endorsement &each) { return each.urn == urn; });
            if (found != m_there.end())
                batch.found.append(*found);
            else
                batch.missing.append(urn);
        }
        return batch;
    };
}

Result<EndorsementPage> TestCreateLookup::page(const std::optional<PageToken> &token) const
{
    const int start = token ? token->next.path().mid(1).toInt() : 0;
    EndorsementPage page{.endorsements = m_listed.mid(start, 2), .unreadable = {}, .next = {}};
    if (start + 2 < m_listed.size())
        page.next = PageToken{QUrl(u"http://127.0.0.1/%1"_s.arg(start + 2))};
    return page;
}

/// "absent", the URN's number, or the error.
QString TestCreateLookup::outcome()
{
    const OutboxItem item{.id = OutboxItemId(1),
                          .action = OutboxItem::Action::Endorse,
                          .person = person(u"Cora"),
                          .skill = skill,
                          .to = Status::Accepted};
    CreateLookup lookup(*m_backend, {item}, m_known);
    QSignalSpy finished(&lookup, &CreateLookup::finished);
    lookup.start();
    if (finished.isEmpty() && !finished.wait())
        return u"never ends"_s;
    const auto found = lookup.found().constFind(item.id);
    if (found != lookup.found().cend())
        return QString::number(found->id());
    return lookup.error() ? lookup.error()->code : u"absent"_s;
}

void TestCreateLookup::whatIsThereIsFound()
{
    m_listed.append(given(6, u"Cora", u"CHESS"_s, Status::Accepted));
    QCOMPARE(outcome(), u"6"_s);
}

void TestCreateLookup::aWholeListWithoutItSaysThatItIsAbsent()
{
    QCOMPARE(outcome(), u"absent"_s);
    QVERIFY(m_backend->fetchSeveralCalls.isEmpty());
}

void TestCreateLookup::aCircleSaysNothing()
{
    m_backend->onFetchPage = [this](Direction, const std::optional<PageToken> &token) {
        Result<EndorsementPage> answer = page(token);
        answer->next = PageToken{QUrl(u"http://127.0.0.1/2"_s)};
        return answer;
    };
    QCOMPARE(outcome(), u"outbox.circle"_s);
    // What is found before that is found.
    m_listed.insert(3, given(6, u"Cora", skill, Status::Accepted));
    QCOMPARE(outcome(), u"6"_s);
}

void TestCreateLookup::aListThatLeavesOutWhatIsThereSaysNothing()
{
    m_listed.removeLast();
    QCOMPARE(outcome(), u"outbox.partialList"_s);
}

void TestCreateLookup::aListMayLeaveOutWhatIsGone()
{
    m_listed.removeLast();
    m_there.removeLast();
    QCOMPARE(outcome(), u"absent"_s);
    QCOMPARE(m_backend->fetchSeveralCalls, (QList<QList<EndorsementUrn>>{{m_known.last().urn}}));
}

void TestCreateLookup::aListMayLeaveOutWhatNoLongerStands()
{
    m_listed.removeLast();
    m_there.last().status = Status::Rejected;
    QCOMPARE(outcome(), u"absent"_s);
    // As far as we know it did not stand before.
    m_known.last().status = Status::Rejected;
    QCOMPARE(outcome(), u"absent"_s);
    QCOMPARE(m_backend->fetchSeveralCalls.size(), 1);
}

void TestCreateLookup::whenTheServiceCannotSayItIsNotAbsent()
{
    m_listed.removeLast();
    const Error error{.kind = ErrorKind::Server, .code = u"test.server"_s};
    m_backend->onFetchSeveral = [&](const QList<EndorsementUrn> &) -> Result<EndorsementBatch> {
        return Failure(error);
    };
    QCOMPARE(outcome(), error.code);
    m_backend->onFetchSeveral = [&](const QList<EndorsementUrn> &urns) -> Result<EndorsementBatch> {
        return EndorsementBatch{.found = {}, .missing = {}, .failed = {{urns.first(), error}}};
    };
    QCOMPARE(outcome(), error.code);
}

void TestCreateLookup::somethingThatMayBeItIsNotPassedOver_data()
{
    QTest::addColumn<Endorsement>("given");
    QTest::addColumn<QString>("outcome");
    const QString chess = skill;
    const QString unclear = u"outbox.unreadable"_s;
    const QString absent = u"absent"_s;
    const Status odd = Status::fromWire(u"ARCHIVED_BY_POLICY"_s);
    QTest::newRow("a status that nobody knows") << given(6, u"Cora", chess, odd) << unclear;
    QTest::newRow("no status") << given(6, u"Cora", chess, Status::Unknown) << unclear;
    QTest::newRow("no skill") << given(6, u"Cora", u""_s, Status::Accepted) << unclear;
    QTest::newRow("a skill by number") << given(6, u"Cora", u"urn:li:skill:42"_s, Status::Pending) << unclear;
    QTest::newRow("neither") << given(6, u"Cora", u""_s, odd) << unclear;
    QTest::newRow("somebody else") << given(6, u"Dora", u""_s, odd) << absent;
    QTest::newRow("another skill") << given(6, u"Cora", u"Go"_s, odd) << absent;
    QTest::newRow("withdrawn") << given(6, u"Cora", chess, Status::Deleted) << absent;
    QTest::newRow("withdrawn, no skill") << given(6, u"Cora", u""_s, Status::Deleted) << absent;
    QTest::newRow("known before") << given(5, u"Ben", u""_s, odd) << absent;
}

void TestCreateLookup::somethingThatMayBeItIsNotPassedOver()
{
    QFETCH(const Endorsement, given);
    m_listed.removeIf([&given](const Endorsement &each) { return each.urn == given.urn; });
    m_listed.append(given);
    QTEST(outcome(), "outcome");
}

QTEST_GUILESS_MAIN(TestCreateLookup)
#include "tst_createlookup.moc"
