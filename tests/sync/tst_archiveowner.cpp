// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberarchives.h"

#include <QFile>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

/// Whose an archive is, and into which account it comes by that.
class TestArchiveOwner : public QObject, private MemberArchives
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_desk.reset(); }

    void theAccountIsCalledAsItMayBe_data();
    void theAccountIsCalledAsItMayBe();
    void membersHaveAccountsOfTheirOwn();
    void theOwnerIsRecognised_data();
    void theOwnerIsRecognised();
    void aNamesakeNeedsHalfOfTheRows_data();
    void aNamesakeNeedsHalfOfTheRows();
    void whoSaysANameGetsAnAccountOfIt_data();
    void whoSaysANameGetsAnAccountOfIt();
    void namesakesAreNotMixed();
    void withoutItsRowsAnArchiveIsAFirstOneAgain();
    void withoutItsFactsAnArchiveIsRecognised();
};

void TestArchiveOwner::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_desk = std::make_unique<ArchiveFixture>();
}

void TestArchiveOwner::theAccountIsCalledAsItMayBe_data()
{
    QTest::addColumn<QString>("wished");
    QTest::addColumn<QByteArray>("owner");
    QTest::addColumn<QString>("called");
    QTest::newRow("as wished") << u" Mine "_s << QByteArray("Owen,Imaginato") << u"Mine"_s;
    QTest::newRow("by the owner") << u" "_s << QByteArray("Owen ,Imaginato") << u"Owen Imaginato"_s;
    QTest::newRow("by nobody") << QString() << QByteArray() << u"LinkedIn archive"_s;
}

void TestArchiveOwner::theAccountIsCalledAsItMayBe()
{
    QFETCH(const QString, wished);
    QFETCH(const QByteArray, owner);
    Files files = sample();
    files.owner = owner;
    const auto report = m_desk->open(files, {}, wished);
    QVERIFY(report);
    QTEST(m_desk->accounts.find(report->account)->name, "called");
}

void TestArchiveOwner::membersHaveAccountsOfTheirOwn()
{
    const AccountId mine = openSample();
    const auto theirs = m_desk->open(ofSomebodyElse());
    QVERIFY(theirs);
    QVERIFY(theirs->isFirst);
    QVERIFY(theirs->account != mine);
    QCOMPARE(m_desk->store.rowsOf(mine, Direction::Received).size(), 3);
    QCOMPARE(m_desk->store.rowsOf(theirs->account, Direction::Received).size(), 1);
    QVERIFY(m_desk->accounts.remove(mine));
    QVERIFY(!QFile::exists(m_desk->fileOfFacts(mine)));
    QCOMPARE(m_desk->listed(), QStringList({u"R Baking Nomi Inventado ACCEPTED"_s}));
    const auto again = m_desk->open(ofSomebodyElse());
    QVERIFY(again);
    QCOMPARE(again->account, theirs->account);
    QCOMPARE(again->since, ArchiveNews());
}

void TestArchiveOwner::theOwnerIsRecognised_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("slug");
    QTest::addColumn<bool>("isSame");
    QTest::addColumn<QString>("refusal"); ///< if it is said to be the same
    const QString no;
    const QString other = u"archive.otherOwner"_s;
    QTest::newRow("all the same") << QByteArray("Owen,Imaginato") << QByteArray("owen-imaginato") << true
                                  << no;
    QTest::newRow("married") << QByteArray("Owen,Nova") << QByteArray("Owen-Imaginato") << true << no;
    QTest::newRow("address not known") << QByteArray("OWEN,Imaginato ") << QByteArray() << true << no;
    QTest::newRow("namesake") << QByteArray("Owen,Imaginato") << QByteArray("owen-2") << false << no;
    QTest::newRow("somebody else") << QByteArray("Alia,Persona") << QByteArray("alia") << false << other;
    // "namesake" and these hold rows that are known.
    QTest::newRow("other name") << QByteArray("Alia,Persona") << QByteArray() << false << no;
    QTest::newRow("nothing known") << QByteArray() << QByteArray() << false << no;
}

void TestArchiveOwner::theOwnerIsRecognised()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, slug);
    QFETCH(const bool, isSame);
    QFETCH(const QString, refusal);
    const AccountId account = openSample();
    Files files = sample();
    files.owner = name;
    files.ownerSlug = slug;
    const auto named = m_desk->open(files, account);
    QCOMPARE(named ? QString() : named.error().code, refusal);

    m_desk = std::make_unique<ArchiveFixture>();
    const AccountId first = openSample();
    const auto found = m_desk->open(files);
    QVERIFY(found);
    QCOMPARE(found->account == first, isSame);
    QCOMPARE(found->isFirst, !isSame);
}

void TestArchiveOwner::aNamesakeNeedsHalfOfTheRows_data()
{
    QTest::addColumn<int>("known"); ///< of the four rows before
    QTest::addColumn<int>("added");
    QTest::addColumn<QString>("refusal");
    const QString other = u"archive.otherOwner"_s;
    QTest::newRow("all") << 4 << 0 << QString();
    QTest::newRow("half of them") << 2 << 10 << QString();
    QTest::newRow("half of the archive") << 1 << 1 << QString();
    QTest::newRow("fewer") << 1 << 3 << other;
    QTest::newRow("none") << 0 << 2 << other;
}

void TestArchiveOwner::aNamesakeNeedsHalfOfTheRows()
{
    QFETCH(const int, known);
    QFETCH(const int, added);
    QFETCH(const QString, refusal);
    QByteArray before;
    QByteArray now;
    for (int i = 0; i < 4; ++i) {
        const QByteArray row =
            ArchiveFixture::row("09:14:27", "Known" + QByteArray::number(i), "Nomi,Inventado", "nomi");
        before += row;
        if (i < known)
            now += row;
    }
    // Of somebody else, at another time: no renamed one.
    for (int i = 0; i < added; ++i)
        now += ArchiveFixture::row("10:00:00", "Added" + QByteArray::number(i), "Perrin,Fictivus", "perrin");
    const auto first = m_desk->open({.received = before});
    QVERIFY(first);
    const auto named = m_desk->open(
        {.received = now, .owner = "OWEN,Imaginato", .ownerSlug = "owen-moved", .exportedOn = "03-02-2026"},
        first->account);
    QCOMPARE(named ? QString() : named.error().code, refusal);
    QCOMPARE(m_desk->shelf->facts(first->account)->ownerSlug,
             refusal.isEmpty() ? u"owen-moved"_s : u"owen-imaginato"_s);
}

void TestArchiveOwner::whoSaysANameGetsAnAccountOfIt_data()
{
    QTest::addColumn<QByteArray>("slug");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("by the address") << QByteArray("owen-imaginato") << u"Mine"_s << true;
    QTest::newRow("not by the owner's name") << QByteArray() << u"Mine"_s << false;
    QTest::newRow("no name") << QByteArray() << u" "_s << true;
}

void TestArchiveOwner::whoSaysANameGetsAnAccountOfIt()
{
    QFETCH(const QByteArray, slug);
    QFETCH(const QString, name);
    const AccountId first = openSample();
    Files files = sample();
    files.ownerSlug = slug;
    const auto found = m_desk->open(files, {}, name);
    QVERIFY(found);
    QTEST(found->account == first, "isSame");
    QCOMPARE(m_desk->accounts.find(found->account)->name, found->isFirst ? name : u"Owen Imaginato"_s);
}

void TestArchiveOwner::namesakesAreNotMixed()
{
    Files files = sample();
    QVERIFY(m_desk->open(files));
    files.ownerSlug = "owen-imaginato-2";
    QVERIFY(m_desk->open(files));
    files.ownerSlug.clear();
    const auto third = m_desk->open(files);
    QVERIFY(third);
    QVERIFY(third->isFirst); // whose of the two it is nobody knows
    QCOMPARE(m_desk->accounts.accounts().size(), 3);
}

void TestArchiveOwner::withoutItsRowsAnArchiveIsAFirstOneAgain()
{
    const AccountId account = openSample();
    const QStringList before = m_desk->everything();
    const QList<RowId> lost = m_desk->store.rows();
    m_desk->store.remove(lost);
    m_desk->store.setSyncedAt(account, {}); // as the lost cache had it
    const auto report = m_desk->open(sample());
    QVERIFY(report);
    QCOMPARE(report->account, account);
    QVERIFY(report->isFirst);
    QCOMPARE(report->since, ArchiveNews());
    QVERIFY(m_desk->history.isEmpty());
    QCOMPARE(m_desk->everything(), before);
}

void TestArchiveOwner::withoutItsFactsAnArchiveIsRecognised()
{
    const AccountId account = openSample();
    const QStringList before = m_desk->everything();
    QFile damaged(m_desk->fileOfFacts(account));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.close();
    m_desk->renewShelf();
    m_desk->shelf->finishLoading();
    QVERIFY(!m_desk->shelf->facts(account));

    Files files = sample();
    files.ownerSlug.clear(); // the account still tells the name
    files.received += ArchiveFixture::row("2022/10/19 09:00:00 UTC", "Rust", "Perrin,F", "perrinfictivus");
    const auto report = m_desk->open(files);
    QVERIFY(report);
    QCOMPARE(report->account, account);
    QCOMPARE(report->since, ArchiveNews{.added = 1});
    for (const QString &line : before.first(4))
        QVERIFY2(m_desk->everything().contains(line), qPrintable(line));
    QCOMPARE(m_desk->shelf->facts(account)->people.size(), 2);
}

QTEST_GUILESS_MAIN(TestArchiveOwner)
#include "tst_archiveowner.moc"
