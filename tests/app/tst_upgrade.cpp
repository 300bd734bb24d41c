// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Profiles of earlier versions, kept as text in tests/profiles, open in this one with everything that is in
// them. Of a profile that a newer version wrote nothing is changed, and the person is told why.

#include "composition.h"
#include "models/errortext.h"
#include "models/savedfilters.h"
#include "models/words.h"
#include "settings.h"
#include "viewstate.h"
#include "waituntil.h"

#include <QDir>
#include <QHeaderView>
#include <QMainWindow>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestUpgrade : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_profile = std::make_unique<QTemporaryDir>(); }

    void thisReleaseHasItsSample();
    void everythingOfAnEarlierProfileIsThere_data();
    void everythingOfAnEarlierProfileIsThere();
    void whatTheWindowKeepsIsThere();
    void anEarlierSchemaBecomesThatOfANewFile_data();
    void anEarlierSchemaBecomesThatOfANewFile();
    void aNewerProfileIsRefusedInWordsAndLeftAsItIs();

private:
    using Lines = QStringList;

    static QString sample(const QString &name)
    {
        return QStringLiteral(LAURELS_TEST_SUPPORT "/../profiles/") + name;
    }
    static void addSamples();
    [[nodiscard]] QString path(const QString &file) const { return m_profile->filePath(file); }
    /// The profile of a release; `records` in place of its own, if that is named.
    void lay(const QString &release, const QString &records = {}) const;
    void makeDatabase(const QString &file, const QString &dump) const;
    void execute(const QString &file, const QStringList &statements) const;
    [[nodiscard]] Lines select(const QString &file, const QString &statement) const;
    [[nodiscard]] Lines schema(const QString &file) const;
    [[nodiscard]] std::unique_ptr<Composition> open() const;
    [[nodiscard]] QHash<QString, QByteArray> contents() const;

    std::unique_ptr<QTemporaryDir> m_profile;
};

namespace {

const AccountId mine = AccountId::parse(u"11111111-0000-4000-8000-000000000001").value();
const AccountId coaching = AccountId::parse(u"11111111-0000-4000-8000-000000000002").value();
const AccountId archive = AccountId::parse(u"11111111-0000-4000-8000-000000000003").value();

QString nameOf(const AccountId &account)
{
    return account == mine ? u"mine"_s : account == coaching ? u"coaching"_s : u"archive"_s;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"MM-dd hh:mm"_s) : u"-"_s;
}

QStringList sorted(QStringList lines)
{
    lines.sort();
    return lines;
}

QStringList linesOf(const EndorsementStore &store)
{
    QStringList lines;
    const QList<RowId> rows = store.rows();
    for (const RowId row : rows) {
        const Endorsement each = store.endorsement(row);
        const bool isGiven = store.row(row).direction == Direction::Given;
        const PersonUrn person = isGiven ? each.urn.recipient() : each.endorser;
        lines.append(QStringList{nameOf(store.account(row)), isGiven ? u"given"_s : u"received"_s,
                                 QString::number(each.urn.id()), person.id(), each.skill,
                                 each.status.toWire(), timeText(each.created), timeText(each.lastModified),
                                 timeText(store.reviewedAt(row))}
                         .join(u" | "_s));
    }
    return sorted(lines);
}

QStringList linesOf(const Outbox &outbox)
{
    QStringList lines;
    const QList<OutboxItem> items = outbox.items();
    for (const OutboxItem &item : items) {
        const bool isTodo = outbox.isByHand(item.id);
        lines.append(QStringList{
            QString::number(quint64(item.id)), nameOf(item.account),
            item.action == OutboxItem::Action::Endorse ? u"endorse"_s : u"set"_s,
            QString::number(int(item.state)), item.person.id(), item.skill, item.to.toWire(),
            QString::number(item.skillId.value_or(0)), QString::fromLatin1(item.idempotencyKey),
            QString::number(item.knownBefore.size()), item.error ? item.error->requestId : QString(),
            isTodo                   ? u"to do"_s
            : outbox.isHeld(item.id) ? u"held"_s
                                     : u"-"_s}
                         .join(u" | "_s));
    }
    return lines;
}

QStringList linesOf(const QList<HistoryEntry> &history)
{
    QStringList lines;
    for (const HistoryEntry &entry : history) {
        lines.append(QStringList{timeText(entry.when), nameOf(entry.account),
                                 entry.urn ? QString::number(entry.urn->id()) : u"-"_s, entry.person.id(),
                                 entry.skill, entry.from.toWire(), entry.to.toWire(), entry.outcome,
                                 entry.supportId}
                         .join(u" | "_s));
    }
    return lines;
}

/// What the records of a schema did not have yet.
enum class Lacking { Nothing, Labels, LabelsAndPacing };

QStringList withoutLater(QStringList lines, Lacking lacking)
{
    if (lacking == Lacking::LabelsAndPacing) {
        for (const QString &text : {u"310"_s, u"9f2c-sample-key"_s})
            lines.replaceInStrings(u" | %1 |"_s.arg(text), text == "310"_L1 ? u" | 0 |"_s : u" |  |"_s);
        lines.replaceInStrings(u" | NOT_ALLOWED | req_sample_7"_s, u" | NOT_ALLOWED | "_s);
    }
    return lines;
}

const QList<Account> &sampleAccounts()
{
    const auto at = [](int day) { return QDateTime(QDate(2026, 3, day), QTime(9, 0), Qt::UTC); };
    const PersonUrn owner = PersonUrn::fromId(u"Ow-ner_0001").value();
    static const QList<Account> accounts{
        {.id = mine,
         .source = Source::LinkedIn,
         .name = u"Mine"_s,
         .baseAddress = QUrl(u"https://api.linkedin.com/v2"_s),
         .owner = owner,
         .ownerName = u"Olive Owner"_s,
         .reviewFrom = at(1)},
        {.id = coaching,
         .source = Source::PostPress,
         .name = u"Coaching"_s,
         .baseAddress = QUrl(u"https://api.postpress.ai/v1"_s),
         .owner = owner,
         .ownerName = u"Olive Owner"_s,
         .remoteId = u"acc_sample_0001"_s,
         .limits = {.endorsements = 12, .profileReads = 34, .shortestGap = 30s, .longestGap = 120s}},
        {.id = archive,
         .source = Source::Archive,
         .name = u"My archive"_s,
         .owner = archiveOwnerUrn(archive),
         .ownerName = u"Olive Owner"_s,
         .reviewFrom = at(2)}};
    return accounts;
}

} // namespace

void TestUpgrade::addSamples()
{
    QTest::addColumn<QString>("release");
    QTest::addColumn<QString>("records");
    QTest::addColumn<Lacking>("lacking");
    QTest::newRow("0.1.0") << u"0.1.0"_s << QString() << Lacking::Nothing;
    // What was in use before the first release.
    QTest::newRow("records 2") << u"0.1.0"_s << u"older/records-2.sql"_s << Lacking::Labels;
    QTest::newRow("records 1") << u"0.1.0"_s << u"older/records-1.sql"_s << Lacking::LabelsAndPacing;
}

void TestUpgrade::execute(const QString &file, const QStringList &statements) const
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"upgrade"_s);
        database.setDatabaseName(path(file));
        QVERIFY(database.open());
        QSqlQuery query(database);
        for (const QString &statement : statements)
            QVERIFY2(query.exec(statement), qPrintable(statement + u": "_s + query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"upgrade"_s);
}

QStringList TestUpgrade::select(const QString &file, const QString &statement) const
{
    Lines lines;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"upgrade"_s);
        database.setDatabaseName(path(file));
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        if (query.exec(statement)) {
            while (query.next())
                lines.append(query.value(0).toString());
        }
    }
    QSqlDatabase::removeDatabase(u"upgrade"_s);
    return lines;
}

/// Not as text: what was added to a table later stands there in other words.
QStringList TestUpgrade::schema(const QString &file) const
{
    return select(file, u"SELECT 'version ' || user_version FROM pragma_user_version"_s) +
           select(
               file,
               u"SELECT s.type || ' ' || s.name || ' ' || c.cid || ' ' || c.name || ' ' || c.type || ' ' || "
               "c.\"notnull\" || ' ' || ifnull(c.dflt_value, '') || ' ' || c.pk "
               "FROM sqlite_schema s JOIN pragma_table_info(s.name) c ORDER BY s.name, c.cid"_s) +
           select(file, u"SELECT name || ' on ' || tbl_name FROM sqlite_schema WHERE type = 'index' "
                        "ORDER BY name"_s);
}

/// A dump has a statement on each line.
void TestUpgrade::makeDatabase(const QString &file, const QString &dump) const
{
    QFile text(sample(dump));
    QVERIFY2(text.open(QIODevice::ReadOnly), qPrintable(text.fileName()));
    execute(file, QString::fromUtf8(text.readAll()).split(u'\n', Qt::SkipEmptyParts));
}

void TestUpgrade::lay(const QString &release, const QString &records) const
{
    const QDir from(sample(release));
    const QStringList files = from.entryList({u"*.json"_s, u"*.ini"_s}, QDir::Files);
    QVERIFY2(files.size() >= 5, qPrintable(from.path()));
    for (const QString &file : files) {
        QVERIFY(QFile::copy(from.filePath(file), path(file)));
        QVERIFY(QFile::setPermissions(path(file), QFile::ReadOwner | QFile::WriteOwner));
    }
    makeDatabase(u"cache.sqlite"_s, release + u"/cache.sql"_s);
    makeDatabase(u"records.sqlite"_s, records.isEmpty() ? release + u"/records.sql"_s : records);
}

std::unique_ptr<Composition> TestUpgrade::open() const
{
    auto made = Composition::make({.profileDirectory = m_profile->path(), .isKeychainUsed = false});
    if (!made)
        return nullptr;
    bool isLoaded = false;
    (*made)->cache().load({});
    (*made)->cache().whenLoaded(&(*made)->store(), [&isLoaded] { isLoaded = true; });
    if (!waitUntil([&isLoaded] { return isLoaded; }))
        return nullptr;
    (*made)->archives().finishLoading();
    return std::move(*made);
}

QHash<QString, QByteArray> TestUpgrade::contents() const
{
    QHash<QString, QByteArray> contents;
    const QFileInfoList files = QDir(m_profile->path()).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            contents.insert(info.fileName(), file.readAll());
    }
    return contents;
}

// Who makes a release keeps a profile of it (tests/profiles/keep).
void TestUpgrade::thisReleaseHasItsSample()
{
    lay(QStringLiteral(LAURELS_VERSION));
}

void TestUpgrade::everythingOfAnEarlierProfileIsThere_data()
{
    addSamples();
}

void TestUpgrade::everythingOfAnEarlierProfileIsThere()
{
    QFETCH(const QString, release);
    QFETCH(const QString, records);
    QFETCH(const Lacking, lacking);
    lay(release, records);
    const Lines rows{
        u"archive | given | 5550002 | uy4wkNkQy10gw-CQgduS4w | Origami | ACCEPTED | 03-09 09:00 | 03-09 10:00 | -"_s,
        u"archive | received | 5550001 | uy4wkNkQy10gw-CQgduS4w | Origami | ACCEPTED | 03-08 09:00 | 03-08 10:00 | -"_s,
        u"mine | given | 80000000001 | Person0001 | Kite Repair | ACCEPTED | 03-06 09:00 | 03-06 10:00 | -"_s,
        u"mine | given | 80000000002 | Person0002 | Chess | PENDING | 03-07 09:00 | 03-07 10:00 | -"_s,
        u"mine | received | 70000000001 | Person0001 | Kite Repair | ACCEPTED | 03-03 09:00 | 03-03 10:00 | -"_s,
        u"mine | received | 70000000002 | Person0002 | Marimba Tuning | HIDDEN | 03-04 09:00 | 03-04 10:00 | 03-11 09:00"_s,
        u"mine | received | 70000000003 | Person0003 | Käsekunde | Redacted | 03-05 09:00 | 03-05 10:00 | -"_s};
    const Lines items{
        u"2 | mine | set | 0 | Person0001 | Kite Repair | REJECTED | 0 |  | 0 |  | held"_s,
        u"3 | mine | set | 2 | Person0002 | Marimba Tuning | ACCEPTED | 0 |  | 0 |  | -"_s,
        u"4 | mine | set | 4 | Person0002 | Chess | DELETED | 0 |  | 0 | req_sample_7 | -"_s,
        u"5 | coaching | endorse | 0 | Person0003 | Käsekunde | ACCEPTED | 310 | 9f2c-sample-key | 1 |  | held"_s,
        u"6 | archive | set | 0 | uy4wkNkQy10gw-CQgduS4w | Origami | HIDDEN | 0 |  | 0 |  | to do"_s};
    const Lines past{
        u"03-11 12:00 | mine | 70000000002 | Person0002 | Marimba Tuning | ACCEPTED | HIDDEN | done | "_s,
        u"03-14 12:00 | mine | 80000000002 | Person0002 | Chess | PENDING | DELETED | NOT_ALLOWED | req_sample_7"_s,
        u"03-11 13:00 | archive | 5550001 | uy4wkNkQy10gw-CQgduS4w | Origami | UNKNOWN | ACCEPTED | archive.new | "_s};
    const PacingDay day{.account = coaching,
                        .day = QDate(2026, 3, 15),
                        .endorsements = 7,
                        .profileReads = 9,
                        .nextEndorsement = {QDate(2026, 3, 15), QTime(12, 0), Qt::UTC},
                        .haltCode = u"account_restricted"_s,
                        .haltedUntil = {QDate(2026, 3, 16), QTime(9, 0), Qt::UTC}};
    for (const char *time : {"the first", "the second"}) { // what was migrated stays as good as it is
        const auto opened = open();
        QVERIFY2(opened, time);
        QVERIFY(!opened->accounts().loadError());
        QVERIFY(!opened->records().error());
        QVERIFY(!opened->cache().error());
        QCOMPARE(opened->accounts().accounts(), sampleAccounts());
        QTRY_VERIFY(!opened->store().reviewMarks().isEmpty());
        QCOMPARE(linesOf(opened->store()), rows);
        QCOMPARE(timeText(opened->store().syncedAt(mine)), u"03-10 09:00"_s);
        QCOMPARE(timeText(opened->store().syncedAt(archive)), u"03-11 09:00"_s);
        QCOMPARE(linesOf(opened->outbox()), withoutLater(items, lacking));
        QCOMPARE(opened->records().leftovers().lastId, OutboxItemId(6));
        std::optional<Lines> history;
        opened->records().readHistory(this, [&history](const Result<QList<HistoryEntry>> &read) {
            history = read ? linesOf(*read) : Lines{read.error().code};
        });
        QTRY_VERIFY(history);
        QCOMPARE(*history, withoutLater(past, lacking));
        const QString label = lacking == Lacking::Nothing ? u"Bruno, from the choir"_s : QString();
        QCOMPARE(opened->store().label(PersonUrn::fromId(u"Person0002").value()), label);
        QCOMPARE(opened->records().pacing(),
                 lacking == Lacking::LabelsAndPacing ? QList<PacingDay>() : QList<PacingDay>{day});
        const ArchiveFacts *const facts = opened->archives().facts(archive);
        QVERIFY(facts);
        QCOMPARE(facts->exportedOn, QDate(2026, 3, 10));
        QCOMPARE(facts->skillsOnProfile, QSet<QString>{u"origami"_s});
        QCOMPARE(facts->people.size(), 1);
        QCOMPARE(facts->people.cbegin()->name, u"Anna Beispiel"_s);
        QCOMPARE(facts->people.cbegin()->company, u"Papier & Söhne"_s);
    }
    const Lines aside = QDir(m_profile->path()).entryList({u"*.damaged-*"_s, u"*.newer-*"_s, u"*.rescued"_s});
    QVERIFY2(aside.isEmpty(), qPrintable(aside.join(u' ')));
}

void TestUpgrade::whatTheWindowKeepsIsThere()
{
    lay(u"0.1.0"_s);
    const SavedFilters filters(m_profile->path());
    QCOMPARE(filters.list().size(), 2);
    QCOMPARE(filters.list().first(),
             (SavedFilter{u"Hidden chess"_s,
                          {.view = EndorsementFilter::View::Given,
                           .statuses = {Status(Status::Pending), Status::fromWire(u"Redacted"_s)},
                           .search = u"chess"_s,
                           .person = PersonUrn::fromId(u"Person0002").value(),
                           .skill = u"chess"_s,
                           .given = {.lastDays = 30}}}));
    QCOMPARE(filters.list().last().filter.given,
             (DateRange{.from = QDate(2026, 3, 1), .to = QDate(2026, 3, 31)}));
    QCOMPARE(SettingsFile(m_profile->path()).settings(),
             (Settings{.areLetterKeysOn = false,
                       .goesOn = false,
                       .graceTime = 12s,
                       .keys = {{u"actionHide"_s, {QKeySequence(Qt::Key_X)}}, {u"actionReject"_s, {}}}}));

    QMainWindow window;
    QStandardItemModel columns(0, 5);
    QHeaderView header(Qt::Horizontal);
    header.setObjectName(u"endorsementHeader"_s);
    header.setModel(&columns);
    ViewState(m_profile->path()).restore({.window = &window, .headers = {&header}});
    QCOMPARE(header.sortIndicatorSection(), 3);
    QCOMPARE(header.sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestUpgrade::anEarlierSchemaBecomesThatOfANewFile_data()
{
    addSamples();
}

void TestUpgrade::anEarlierSchemaBecomesThatOfANewFile()
{
    QFETCH(const QString, release);
    QFETCH(const QString, records);
    QVERIFY(open());
    const Lines cacheOfNew = schema(u"cache.sqlite"_s);
    const Lines recordsOfNew = schema(u"records.sqlite"_s);
    QVERIFY(cacheOfNew.size() > 15 && recordsOfNew.size() > 40);
    init();
    lay(release, records);
    QVERIFY(open());
    QCOMPARE(schema(u"cache.sqlite"_s), cacheOfNew);
    QCOMPARE(schema(u"records.sqlite"_s), recordsOfNew);
}

void TestUpgrade::aNewerProfileIsRefusedInWordsAndLeftAsItIs()
{
    lay(QStringLiteral(LAURELS_VERSION));
    for (const QString &file : {u"cache.sqlite"_s, u"records.sqlite"_s})
        execute(file, {u"PRAGMA user_version = 99"_s});
    for (const QString &name : QDir(m_profile->path()).entryList({u"*.json"_s, u"*.ini"_s})) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray content = file.readAll();
        for (const char *version : {"\"version\": 1", "\"version\":1", "version=1", "version=2"})
            content.replace(version, QByteArray(version).chopped(1) + "99");
        QVERIFY2(content.contains("99"), qPrintable(name));
        QVERIFY(file.resize(0) && file.seek(0) && file.write(content) == content.size());
    }
    const QHash<QString, QByteArray> before = contents();
    {
        const auto opened = open();
        QVERIFY(opened);
        QCOMPARE(opened->accounts().loadError()->code, u"accounts.newer"_s);
        QCOMPARE(opened->records().error()->code, u"records.newer"_s);
        QCOMPARE(opened->cache().error()->code, u"cache.newer"_s);
        for (const Error &error :
             {*opened->accounts().loadError(), *opened->records().error(), *opened->cache().error()})
            QVERIFY2(errorText(error).sentence().contains(u"newer"_s), qPrintable(error.code));
        // Whatever the person tries.
        QVERIFY(!opened->accounts().add(sampleAccounts().first()));
        opened->outbox().endorse(mine,
                                 {PersonUrn::fromId(u"Person0001").value(), u"Chess"_s, Status::Accepted});
        opened->store().setLabel(PersonUrn::fromId(u"Person0001").value(), u"Ada"_s);
        SavedFilters filters(m_profile->path());
        QCOMPARE(filters.save({u"Mine"_s, {}}).error().code, u"profile.newer"_s);
        SettingsFile settings(m_profile->path());
        QCOMPARE(settings.set({.goesOn = false}).error().code, u"profile.newer"_s);
        QMainWindow window;
        ViewState(m_profile->path()).save({.window = &window});
        QCoreApplication::processEvents();
    }
    QHash<QString, QByteArray> after = contents();
    // It can be read again from the services, so it is set aside, and a new one is begun.
    const Lines aside =
        QStringList(after.keys()).filter(QRegularExpression(u"^cache\\.sqlite\\.newer-[0-9-]+$"_s));
    QCOMPARE(aside.size(), 1);
    after.insert(u"cache.sqlite"_s, after.take(aside.first()));
    for (auto file = before.cbegin(); file != before.cend(); ++file)
        QVERIFY2(after.value(file.key()) == *file, qPrintable(file.key()));
}

QTEST_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
