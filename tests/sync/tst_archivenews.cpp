// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivefixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

using Files = ArchiveFixture::Files;

/// What a newer archive of the same member does to the rows that are there, and what is told of it.
class TestArchiveNews : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_desk.reset(); }

    void whatIsNewIsAdded();
    void whatIsGoneIsRemoved_data();
    void whatIsGoneIsRemoved();
    void aMissingFileIsNotZero_data();
    void aMissingFileIsNotZero();
    void aStatusThatChanged();
    void aStatusThatIsWrittenOtherwise();
    void endorsedAgain();
    void aSkillThatIsCalledOtherwise();
    void aPersonWithAnotherAddress();
    void aPersonWithAnotherName();
    void theFirstArchiveWithAddresses();
    void anAddressThatAnotherHad();
    void whoComesBackIsTheSame();
    void numbersAreNeverGivenTwice();
    void equalRowsStayApart();
    void whatWasDoneIsConfirmed();
    void whatADoneToDoDoesNotSayStaysInTheHistory();
    void theEndOfAConnectionIsToldBesideTheToDo();

private:
    /// The first archive, with a review mark on each row received.
    void begin(const Files &files);
    /// A newer one, which must be good.
    ArchiveNews open(Files files);
    [[nodiscard]] bool isReviewed(const QString &skill, const QString &person) const
    {
        return m_desk->store.reviewedAt(m_desk->find(skill, person)).isValid();
    }
    [[nodiscard]] ArchivedPerson known(const PersonUrn &urn) const
    {
        const ArchivedPerson *const found = m_desk->shelf->person(urn);
        return found ? *found : ArchivedPerson();
    }

    std::unique_ptr<ArchiveFixture> m_desk;
};

namespace {

QByteArray row(const QByteArray &when, const QByteArray &skill, const QByteArray &names,
               const QByteArray &slug, const QByteArray &status = "ACCEPTED")
{
    return ArchiveFixture::row(when, skill, names, slug, status);
}

const QString nomiName = u"Nomi Inventado"_s;
const QByteArray nomi = "Nomi,Inventado";
const QByteArray nomiQt = row("09:14:27", "Qt", nomi, "nomi");
const QByteArray nomiGit = row("09:14:27", "Git", nomi, "nomi");
const QByteArray perrinQt = row("12:00:00", "Qt", "Perrin,Fictivus", "perrin");
const QByteArray nomiRust = row("15:00:00", "Rust", nomi, "nomi", "PENDING");

} // namespace

void TestArchiveNews::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_desk = std::make_unique<ArchiveFixture>();
}

void TestArchiveNews::begin(const Files &files)
{
    QVERIFY(m_desk->open(files));
    QVERIFY(m_desk->history.isEmpty());
    const AccountId account = m_desk->accounts.accounts().first().id;
    m_desk->store.markReviewed(m_desk->store.rowsOf(account, Direction::Received), m_desk->clock.now());
    m_desk->clock.advance(std::chrono::hours(24));
}

ArchiveNews TestArchiveNews::open(Files files)
{
    files.exportedOn = "03-05-2026";
    const auto report = m_desk->open(files);
    if (!report)
        qWarning("%s", qPrintable(report.error().code));
    return report ? report->since : ArchiveNews();
}

void TestArchiveNews::whatIsNewIsAdded()
{
    begin({.received = nomiQt});
    const EndorsementUrn qt = m_desk->urnOf(u"Qt"_s, nomiName);
    const ArchiveNews news = open({.received = perrinQt + nomiQt, .given = nomiRust});
    QCOMPARE(news, ArchiveNews{.added = 2});
    QCOMPARE(m_desk->listed(),
             QStringList({u"G Rust Nomi Inventado PENDING"_s, u"R Qt Nomi Inventado ACCEPTED"_s,
                          u"R Qt Perrin Fictivus ACCEPTED"_s}));
    QCOMPARE(m_desk->urnOf(u"Qt"_s, nomiName), qt);
    QVERIFY(isReviewed(u"Qt"_s, nomiName));
    QVERIFY(!isReviewed(u"Qt"_s, u"Perrin Fictivus"_s));

    QCOMPARE(m_desk->history.size(), 2);
    const HistoryEntry expected{.when = m_desk->clock.now(),
                                .account = m_desk->accounts.accounts().first().id,
                                .action = OutboxItem::Action::SetStatus,
                                .urn = m_desk->urnOf(u"Qt"_s, u"Perrin Fictivus"_s),
                                .person = archivedPersonUrn(u"perrin"_s),
                                .skill = u"Qt"_s,
                                .from = Status::Unknown,
                                .to = Status::Accepted,
                                .outcome = u"archive.new"_s};
    QVERIFY(m_desk->history.contains(expected));
}

void TestArchiveNews::whatIsGoneIsRemoved_data()
{
    QTest::addColumn<QByteArray>("connections");
    QTest::addColumn<bool>("isOneLeft"); ///< another endorsement by the same person
    QTest::addColumn<int>("withdrawn");
    QTest::addColumn<int>("noLongerConnected");
    QTest::addColumn<int>("unexplained");
    QTest::addColumn<QStringList>("history");

    const QByteArray without = ArchiveFixture::connection("Never,Endorsing", "never");
    const QByteArray with = without + ArchiveFixture::connection(nomi, "nomi");
    QTest::newRow("withdrawn") << with << true << 2 << 0 << 0
                               << QStringList({u"archive.withdrawn Qt HIDDEN>HIDDEN"_s,
                                               u"archive.withdrawn Rust PENDING>DELETED"_s});
    QTest::newRow("all withdrawn") << with << false << 3 << 0 << 0
                                   << QStringList({u"archive.withdrawn Git ACCEPTED>ACCEPTED"_s,
                                                   u"archive.withdrawn Qt HIDDEN>HIDDEN"_s,
                                                   u"archive.withdrawn Rust PENDING>DELETED"_s});
    QTest::newRow("no longer connected") << without << false << 0 << 3 << 0
                                         << QStringList({u"archive.notConnected Git ACCEPTED>ACCEPTED"_s,
                                                         u"archive.notConnected Qt HIDDEN>HIDDEN"_s,
                                                         u"archive.notConnected Rust PENDING>PENDING"_s});
    QTest::newRow("who knows") << QByteArray() << false << 0 << 0 << 3
                               << QStringList({u"archive.gone Git ACCEPTED>ACCEPTED"_s,
                                               u"archive.gone Qt HIDDEN>HIDDEN"_s,
                                               u"archive.gone Rust PENDING>PENDING"_s});
}

void TestArchiveNews::whatIsGoneIsRemoved()
{
    QFETCH(const QByteArray, connections);
    QFETCH(const bool, isOneLeft);
    begin(
        {.received = row("09:14:27", "Qt", nomi, "nomi", "HIDDEN") + nomiGit + perrinQt, .given = nomiRust});
    const ArchiveNews news = open({.received = perrinQt + (isOneLeft ? nomiGit : QByteArray()),
                                   .given = "",
                                   .connections = connections});
    QTEST(news.withdrawn, "withdrawn");
    QTEST(news.noLongerConnected, "noLongerConnected");
    QTEST(news.goneUnexplained, "unexplained");
    QCOMPARE(news.vanished() + m_desk->store.size(), 4);
    QCOMPARE(news.added + news.statusChanged + news.renamed, 0);
    QTEST(m_desk->takeHistory(), "history");
    QVERIFY(isReviewed(u"Qt"_s, u"Perrin Fictivus"_s));
    // The history speaks of them.
    QCOMPARE(known(archivedPersonUrn(u"nomi"_s)).name, nomiName);
}

void TestArchiveNews::aMissingFileIsNotZero_data()
{
    QTest::addColumn<Files>("files");
    QTest::newRow("none given") << Files{.received = nomiQt + perrinQt};
    QTest::newRow("none received") << Files{.given = nomiRust};
    QTest::newRow("cut off") << Files{.received = nomiQt + "2022/10/18 12:0", .given = nomiRust};
    QTest::newRow("a row refused") << Files{.received = nomiQt + row("12:00:00", "Qt", ",", ""),
                                            .given = nomiRust};
    QTest::newRow("all refused") << Files{.received = nomiQt + perrinQt, .given = "x\n"};
}

void TestArchiveNews::aMissingFileIsNotZero()
{
    QFETCH(const Files, files);
    begin({.received = nomiQt + perrinQt, .given = nomiRust});
    const QStringList before = m_desk->listed();
    const EndorsementUrn perrin = m_desk->urnOf(u"Qt"_s, u"Perrin Fictivus"_s);
    QCOMPARE(open(files), ArchiveNews());
    QCOMPARE(m_desk->listed(), before);
    QVERIFY(m_desk->history.isEmpty());

    // And what is not in that one is known to the next one.
    QCOMPARE(open({.received = nomiQt + perrinQt, .given = nomiRust}), ArchiveNews());
    QCOMPARE(m_desk->urnOf(u"Qt"_s, u"Perrin Fictivus"_s), perrin);
}

void TestArchiveNews::aStatusThatChanged()
{
    begin({.received = nomiQt, .given = nomiRust});
    const EndorsementUrn qt = m_desk->urnOf(u"Qt"_s, nomiName);
    const EndorsementUrn rust = m_desk->urnOf(u"Rust"_s, nomiName, Direction::Given);
    const QDateTime opened = m_desk->clock.now();
    const Files changed{.received = row("09:14:27", "Qt", nomi, "nomi", "HIDDEN"),
                        .given = row("15:00:00", "Rust", nomi, "nomi")};
    QCOMPARE(open(changed), ArchiveNews{.statusChanged = 2});
    QCOMPARE(m_desk->takeHistory(), QStringList({u"archive.changed Qt ACCEPTED>HIDDEN"_s,
                                                 u"archive.changed Rust PENDING>ACCEPTED"_s}));
    QCOMPARE(m_desk->urnOf(u"Qt"_s, nomiName), qt);
    QCOMPARE(m_desk->urnOf(u"Rust"_s, nomiName, Direction::Given), rust);
    QVERIFY(isReviewed(u"Qt"_s, nomiName));
    const auto told = [this] { return m_desk->store.endorsement(m_desk->find(u"Qt"_s, nomiName)); };
    QCOMPARE(told().lastModified, opened);
    QCOMPARE(told().created.date(), QDate(2022, 10, 18));

    // Later ones do not tell when it was, either.
    m_desk->clock.advance(std::chrono::hours(24));
    QCOMPARE(open(changed), ArchiveNews());
    QCOMPARE(told().lastModified, opened);
}

void TestArchiveNews::aStatusThatIsWrittenOtherwise()
{
    begin({.received = nomiQt + row("12:00:00", "Qt", "Perrin,Fictivus", "perrin", "Shown")});
    QCOMPARE(open({.received = row("09:14:27", "Qt", nomi, "nomi", "Accepted") +
                               row("12:00:00", "Qt", "Perrin,Fictivus", "perrin", "SHOWN")}),
             ArchiveNews());
    QVERIFY(m_desk->history.isEmpty());
}

void TestArchiveNews::endorsedAgain()
{
    begin({.received = nomiQt});
    const EndorsementUrn qt = m_desk->urnOf(u"Qt"_s, nomiName);
    const QByteArray later = row("2024/01/02 03:04:05 UTC", "QT", nomi, "nomi");
    QCOMPARE(open({.received = later}), ArchiveNews());
    const Endorsement told = m_desk->store.endorsement(m_desk->find(u"QT"_s, nomiName));
    QCOMPARE(told.urn, qt);
    QCOMPARE(told.created.date(), QDate(2024, 1, 2));
    QCOMPARE(told.lastModified, told.created);
    QVERIFY(isReviewed(u"QT"_s, nomiName));
}

void TestArchiveNews::aSkillThatIsCalledOtherwise()
{
    begin({.received = nomiQt + row("09:14:27", "Woodworking", nomi, "nomi", "HIDDEN")});
    const EndorsementUrn wood = m_desk->urnOf(u"Woodworking"_s, nomiName);
    QCOMPARE(open({.received = row("09:14:27", "Holzbau", nomi, "nomi", "HIDDEN") + nomiQt}),
             ArchiveNews{.renamed = 1});
    QCOMPARE(m_desk->takeHistory(), QStringList({u"archive.skillRenamed Woodworking HIDDEN>HIDDEN"_s}));
    QCOMPARE(m_desk->urnOf(u"Holzbau"_s, nomiName), wood);
    QVERIFY(isReviewed(u"Holzbau"_s, nomiName));
    QCOMPARE(m_desk->store.size(), 2);
}

void TestArchiveNews::aPersonWithAnotherAddress()
{
    begin({.received = nomiQt + nomiGit + perrinQt, .given = nomiRust});
    const QString newName = u"Nomi Nova"_s;
    const PersonUrn urn = archivedPersonUrn(u"nomi"_s);
    const EndorsementUrn qt = m_desk->urnOf(u"Qt"_s, nomiName);
    const EndorsementUrn rust = m_desk->urnOf(u"Rust"_s, nomiName, Direction::Given);
    const auto other = [](const QByteArray &line) {
        return QByteArray(line).replace(nomi, "Nomi,Nova").replace("in/nomi", "in/Nomi-Nova");
    };
    const Files renamed{.received = other(nomiQt + nomiGit) + perrinQt, .given = other(nomiRust)};
    QCOMPARE(open(renamed), ArchiveNews{.renamed = 1}); // one person, whatever they endorsed
    QCOMPARE(m_desk->takeHistory(), QStringList({u"archive.personRenamed Qt ACCEPTED>ACCEPTED"_s}));
    QCOMPARE(m_desk->urnOf(u"Qt"_s, newName), qt);
    QCOMPARE(m_desk->urnOf(u"Rust"_s, newName, Direction::Given), rust);
    QCOMPARE(rust.recipient(), urn);
    QCOMPARE(m_desk->store.endorsement(m_desk->find(u"Git"_s, newName)).endorser, urn);
    QVERIFY(isReviewed(u"Qt"_s, newName));
    const ArchivedPerson nova{.key = u"nomi-nova"_s, .name = newName, .slug = u"Nomi-Nova"_s};
    QCOMPARE(known(urn), nova);

    // From then on they are known by it, also for what is new.
    Files more = renamed;
    more.given += row("16:00:00", "Baking", "Nomi,Nova", "nomi-nova");
    QCOMPARE(open(more), ArchiveNews{.added = 1});
    QCOMPARE(m_desk->urnOf(u"Baking"_s, newName, Direction::Given).recipient(), urn);
}

void TestArchiveNews::aPersonWithAnotherName()
{
    begin({.received = nomiQt + nomiGit});
    const auto other = [](const QByteArray &line) { return QByteArray(line).replace(nomi, "Nomi,Nova"); };
    QCOMPARE(open({.received = other(nomiQt + nomiGit)}), ArchiveNews{.renamed = 1});
    QCOMPARE(m_desk->takeHistory(), QStringList({u"archive.personRenamed Qt ACCEPTED>ACCEPTED"_s}));
    QVERIFY(isReviewed(u"Git"_s, u"Nomi Nova"_s));
}

void TestArchiveNews::theFirstArchiveWithAddresses()
{
    const auto without = [](const QByteArray &line) {
        return QByteArray(line)
            .replace("www.linkedin.com/in/nomi", "")
            .replace("www.linkedin.com/in/perrin", "");
    };
    begin({.received = without(nomiQt + perrinQt), .given = without(nomiRust)});
    const EndorsementUrn rust = m_desk->urnOf(u"Rust"_s, nomiName, Direction::Given);
    QVERIFY(known(rust.recipient()).slug.isEmpty());
    // What was not known is not another one.
    QCOMPARE(open({.received = nomiQt + perrinQt, .given = nomiRust}), ArchiveNews());
    QCOMPARE(m_desk->urnOf(u"Rust"_s, nomiName, Direction::Given), rust);
    QCOMPARE(known(rust.recipient()).slug, u"nomi"_s);
    QVERIFY(isReviewed(u"Qt"_s, nomiName));
}

void TestArchiveNews::anAddressThatAnotherHad()
{
    begin({.received = nomiQt});
    const auto moved = QByteArray(nomiQt).replace("in/nomi", "in/nomi-2");
    QCOMPARE(open({.received = moved}), ArchiveNews{.renamed = 1});
    const PersonUrn urn = m_desk->store.endorsement(m_desk->find(u"Qt"_s, nomiName)).endorser;
    QCOMPARE(urn, archivedPersonUrn(u"nomi"_s));
    // Somebody else takes it: two people.
    const QByteArray alia = row("17:00:00", "Baking", "Alia,Persona", "nomi");
    QCOMPARE(open({.received = moved + alia}), ArchiveNews{.added = 1});
    const PersonUrn aliaUrn =
        m_desk->store.endorsement(m_desk->find(u"Baking"_s, u"Alia Persona"_s)).endorser;
    QVERIFY(aliaUrn != urn);
    QCOMPARE(open({.received = alia + moved}), ArchiveNews());
    QCOMPARE(known(aliaUrn).key, u"nomi"_s);
    QCOMPARE(known(urn).key, u"nomi-2"_s);
}

void TestArchiveNews::whoComesBackIsTheSame()
{
    begin({.received = nomiQt + perrinQt});
    const auto moved = QByteArray(nomiQt).replace("in/nomi", "in/nomi-2");
    open({.received = moved + perrinQt});
    QCOMPARE(open({.received = perrinQt}).vanished(), 1);
    QCOMPARE(open({.received = perrinQt + moved}), ArchiveNews{.added = 1});
    const RowId again = m_desk->find(u"Qt"_s, nomiName);
    QCOMPARE(m_desk->store.endorsement(again).endorser, archivedPersonUrn(u"nomi"_s));
}

void TestArchiveNews::numbersAreNeverGivenTwice()
{
    // The renamed one keeps the number that is made of the skill's old name.
    begin({.received = nomiQt});
    const EndorsementUrn qt = m_desk->urnOf(u"Qt"_s, nomiName);
    const QByteArray renamed = row("09:14:27", "Qt Framework", nomi, "nomi");
    QCOMPARE(open({.received = renamed}), ArchiveNews{.renamed = 1});
    const QByteArray anew = row("18:00:00", "Qt", nomi, "nomi");
    QCOMPARE(open({.received = renamed + anew}), ArchiveNews{.added = 1});
    QCOMPARE(m_desk->urnOf(u"Qt Framework"_s, nomiName), qt);
    QVERIFY(m_desk->urnOf(u"Qt"_s, nomiName) != qt);
    QVERIFY(isReviewed(u"Qt Framework"_s, nomiName));
    QVERIFY(!isReviewed(u"Qt"_s, nomiName));
    QCOMPARE(m_desk->store.size(), 2);
    QCOMPARE(open({.received = anew + renamed}), ArchiveNews());
}

void TestArchiveNews::equalRowsStayApart()
{
    // Two people of one name, without addresses, and rows without a date.
    const QByteArray two = row("09:00:00", "Qt", nomi, "") + row("10:00:00", "Qt", nomi, "", "HIDDEN") +
                           row("?", "Git", nomi, "") + row("?", "Git", nomi, "");
    begin({.received = two});
    QCOMPARE(m_desk->store.size(), 4);
    const QStringList before = m_desk->everything().first(4);
    QCOMPARE(open({.received = two}), ArchiveNews());
    QCOMPARE(m_desk->everything().first(4), before);
    QCOMPARE(open({.received = row("10:00:00", "Qt", nomi, "", "HIDDEN")}).vanished(), 3);
    QVERIFY(before.contains(m_desk->everything().first()));
}

void TestArchiveNews::whatWasDoneIsConfirmed()
{
    const AccountId account = [this] {
        const auto report = m_desk->open({.received = nomiQt + nomiGit + perrinQt, .given = nomiRust});
        return report ? report->account : AccountId();
    }();
    m_desk->outbox.decide({m_desk->find(u"Qt"_s, nomiName)}, Status::Hidden);
    m_desk->outbox.decide({m_desk->find(u"Git"_s, nomiName)}, Status::Hidden);
    m_desk->outbox.decide({m_desk->find(u"Rust"_s, nomiName, Direction::Given)}, Status::Deleted);
    QCOMPARE(m_desk->outbox.todoItems(account).size(), 3);
    const Files after{.received = row("09:14:27", "Qt", nomi, "nomi", "HIDDEN") + nomiGit + perrinQt,
                      .given = ""};
    const ArchiveNews expected{.withdrawn = 1, .statusChanged = 1, .confirmed = 2};
    QCOMPARE(open(after), expected);
    QCOMPARE(m_desk->outbox.todoItems(account).size(), 1);
    QCOMPARE(m_desk->store.shownStatus(m_desk->find(u"Git"_s, nomiName)), Status(Status::Hidden));
    // The history has them as done.
    QCOMPARE(m_desk->takeHistory(), QStringList());
}

void TestArchiveNews::whatADoneToDoDoesNotSayStaysInTheHistory()
{
    QVERIFY(m_desk->open({.received = nomiQt + nomiGit + perrinQt, .given = nomiRust}));
    m_desk->outbox.decide({m_desk->find(u"Qt"_s, nomiName)}, Status::Hidden);
    m_desk->outbox.decide({m_desk->find(u"Git"_s, nomiName)}, Status::Rejected);
    m_desk->outbox.decide({m_desk->find(u"Rust"_s, nomiName, Direction::Given)}, Status::Deleted);
    // Another status than the wished one, one that nobody wished, and what was wished.
    const ArchiveNews news = open({.received = row("09:14:27", "Qt", nomi, "nomi", "REJECTED") +
                                               row("09:14:27", "Git", nomi, "nomi", "REJECTED") +
                                               row("12:00:00", "Qt", "Perrin,Fictivus", "perrin", "HIDDEN"),
                                   .given = ""});
    QCOMPARE(news.confirmed, 2);
    QCOMPARE(m_desk->takeHistory(), QStringList({u"archive.changed Qt ACCEPTED>HIDDEN"_s,
                                                 u"archive.changed Qt ACCEPTED>REJECTED"_s}));
}

void TestArchiveNews::theEndOfAConnectionIsToldBesideTheToDo()
{
    QVERIFY(m_desk->open({.received = perrinQt, .given = nomiRust}));
    m_desk->outbox.decide({m_desk->find(u"Rust"_s, nomiName, Direction::Given)}, Status::Deleted);
    const ArchiveNews news = open({.received = perrinQt,
                                   .given = "",
                                   .connections = ArchiveFixture::connection("Never,Endorsing", "never")});
    QCOMPARE(news.confirmed, 1);
    QCOMPARE(m_desk->takeHistory(), QStringList(u"archive.notConnected Rust PENDING>PENDING"_s));
}

QTEST_GUILESS_MAIN(TestArchiveNews)
#include "tst_archivenews.moc"
