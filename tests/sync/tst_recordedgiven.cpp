// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/recordedgiven.h"

#include "fakebackend.h"
#include "fakeclock.h"
#include "samples.h"
#include "stores/backendprovider.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Laurels {

class TestRecordedGiven : public QObject, public BackendProvider
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void whatWasMadeIsShown();
    void whatWasNotMadeIsNot_data();
    void whatWasNotMadeIsNot();
    void aServiceThatTellsItsOwnListIsLeftAlone();
    void whatIsMadeNowIsShownAtOnce();

private:
    [[nodiscard]] Backend *backendFor(const AccountId & /*account*/) const override
    {
        return m_backend.get();
    }
    [[nodiscard]] bool isByHand(const AccountId & /*account*/) const override { return false; }
    [[nodiscard]] HistoryEntry entry() const
    {
        return {.when = Samples::day(3),
                .account = m_account,
                .action = OutboxItem::Action::Endorse,
                .urn = EndorsementUrn(Samples::person(u"ACoAAB7demo"), 5'000'000'001),
                .person = Samples::person(u"ACoAAB7demo"),
                .skill = u"Radar"_s,
                .to = Status::Accepted,
                .outcome = u"done"_s};
    }

    AccountId m_account;
    AccountId m_linkedIn;
    FakeClock m_clock;
    MemoryJournal m_journal;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<EndorsementStore> m_store;
    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<RecordedGiven> m_given;
};

void TestRecordedGiven::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_accounts = std::make_unique<AccountStore>(m_directory->path());
    m_store = std::make_unique<EndorsementStore>();
    m_backend = std::make_unique<FakeBackend>();
    const auto add = [this](Source source, const QUrl &address) {
        const Account account{.id = AccountId::create(),
                              .source = source,
                              .name = u"Mine"_s,
                              .baseAddress = address,
                              .owner = Samples::owner(),
                              .ownerName = {},
                              .remoteId = u"acc_1"_s,
                              .reviewFrom = {}};
        m_store->setAccount(account.id, account.owner, {});
        return m_accounts->add(account) ? account.id : AccountId();
    };
    m_account = add(Source::PostPress, QUrl(u"https://api.example.org/v1"_s));
    m_linkedIn = add(Source::LinkedIn, QUrl(u"https://api.example.org/v2"_s));
    m_outbox = std::make_unique<Outbox>(*m_store, *this, m_journal, m_clock);
    m_given = std::make_unique<RecordedGiven>(*m_accounts, *m_store, *m_outbox);
}

void TestRecordedGiven::cleanup()
{
    m_given.reset();
    m_outbox.reset();
}

void TestRecordedGiven::whatWasMadeIsShown()
{
    HistoryEntry already = entry();
    already.outcome = u"already"_s;
    already.urn = EndorsementUrn(already.person, 7);
    m_given->take({entry(), already, entry()});
    QCOMPARE(m_store->rowsOf(m_account, Direction::Given).size(), 2);
    const Endorsement row = m_store->endorsement(m_store->find(m_account, *entry().urn).value());
    QCOMPARE(row.endorser, Samples::owner());
    QCOMPARE(row.skill, u"Radar"_s);
    QCOMPARE(row.status, Status(Status::Accepted));
    QCOMPARE(row.created, Samples::day(3));
}

void TestRecordedGiven::whatWasNotMadeIsNot_data()
{
    QTest::addColumn<HistoryEntry>("entry");
    HistoryEntry failed = entry();
    failed.outcome = u"account_restricted"_s;
    QTest::newRow("failed") << failed;
    HistoryEntry change = entry();
    change.action = OutboxItem::Action::SetStatus;
    QTest::newRow("a change of status") << change;
    HistoryEntry foreign = entry();
    foreign.account = AccountId::create();
    QTest::newRow("of an account that is gone") << foreign;
}

void TestRecordedGiven::whatWasNotMadeIsNot()
{
    QFETCH(HistoryEntry, entry);
    if (entry.outcome != u"done"_s || entry.action == OutboxItem::Action::SetStatus)
        entry.account = m_account;
    m_given->take({entry});
    QCOMPARE(m_store->size(), 0);
}

void TestRecordedGiven::aServiceThatTellsItsOwnListIsLeftAlone()
{
    HistoryEntry made = entry();
    made.account = m_linkedIn;
    m_given->take({made});
    QCOMPARE(m_store->size(), 0);
}

void TestRecordedGiven::whatIsMadeNowIsShownAtOnce()
{
    m_backend->able.endorseListed = true;
    m_backend->onEndorse = [](const NewEndorsement &wish) -> Result<Created> {
        return Created{EndorsementUrn(wish.recipient, wish.skillId.value())};
    };
    m_outbox->endorse(m_account,
                      {.recipient = entry().person, .skill = u"Radar"_s, .skillId = 5'000'000'001});
    QTRY_COMPARE(m_store->size(), 1);
    QCOMPARE(m_store->endorsement(m_store->find(m_account, *entry().urn).value()).skill, u"Radar"_s);
}

} // namespace Laurels

QTEST_GUILESS_MAIN(Laurels::TestRecordedGiven)
#include "tst_recordedgiven.moc"
