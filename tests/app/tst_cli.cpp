// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real laurels-cli, as a program of its own, against a sandbox that the test looks into from behind.

#include "domain/urn.h"
#include "sandbox/sandboxserver.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(out, &error);
        return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
    }
    [[nodiscard]] QJsonArray endorsements() const { return json()[u"endorsements"_s].toArray(); }
};

const QString program = QStringLiteral(LAURELS_CLI_PROGRAM);

QStringList keysOf(const QJsonObject &object)
{
    return object.keys(); // sorted
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theDemoListsBothDirections_data();
    void theDemoListsBothDirections();
    void aListHasThePromisedShape();
    void filtersNarrowTheList();
    void aLimitKeepsTheNewestAndTellsTheTotal();
    void namesComeOnlyWhenAskedFor();
    void peopleCanBeSearchedByName();
    void peopleGetAnAlignedTable();
    void onlyOneListIsRead();

    void oneUrnIsGotAndSeveralAreBatchGot();
    void whatIsMissingIsNamed();

    void accountsAreAddedListedAndRemoved();
    void theSamePersonTwiceGetsANewToken();
    void aWrongTokenIsNotKept();
    void anAccountHasToBeNamedWhereThereAreSeveral();
    void noSecretIsInAnyFile();

    void wrongUsageSaysWhatIsWrong_data();
    void wrongUsageSaysWhatIsWrong();
    void helpAndVersionNeedNothing();
    void withoutASecretASignInIsNeeded();
    void anExpiredTokenNeedsASignIn();
    void anotherPersonsTokenNeedsASignIn();
    void aServerThatIsGoneIsUnreachable();
    void aForbiddenListNamesTheReason();
    void aDailyThrottleIsNotWaitedFor();
    void aMissingKeychainHasItsOwnCode();
    void aProfileInUseIsLeftAlone();

    void neitherGuiNorWidgetsAreLinked();

private:
    Outcome run(const QStringList &arguments, const QByteArray &input = {},
                const QProcessEnvironment &environment = {});
    /// On the profile of the test, the token from the environment.
    Outcome runWithToken(const QStringList &arguments);
    QProcessEnvironment environmentWith(const QByteArray &secret) const;
    Outcome addAccount(const QString &name = u"Mine"_s);

    std::unique_ptr<SandboxServer> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_profile;
};

void TestCli::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_profile = m_home->filePath(u"profile"_s);
    m_sandbox = std::make_unique<SandboxServer>(
        SandboxOptions{.received = 230, .given = 120, .token = "a-token-that-nobody-may-keep-0123456789"});
    QVERIFY(m_sandbox->start());
}

void TestCli::cleanup()
{
    m_sandbox.reset();
    m_home.reset();
}

Outcome TestCli::run(const QStringList &arguments, const QByteArray &input,
                     const QProcessEnvironment &environment)
{
    QProcess process;
    QProcessEnvironment clean =
        environment.isEmpty() ? QProcessEnvironment::systemEnvironment() : environment;
    clean.insert(u"HOME"_s, m_home->path());
    clean.insert(u"XDG_DATA_HOME"_s, m_home->filePath(u"data"_s));
    process.setProcessEnvironment(clean);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QProcessEnvironment TestCli::environmentWith(const QByteArray &secret) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LAURELS_SECRET"_s, QString::fromUtf8(secret));
    return environment;
}

Outcome TestCli::runWithToken(const QStringList &arguments)
{
    return run(QStringList{u"--profile"_s, m_profile, u"--no-keychain"_s} + arguments, {},
               environmentWith(m_sandbox->token()));
}

Outcome TestCli::addAccount(const QString &name)
{
    return run({u"--profile"_s, m_profile, u"--no-keychain"_s, u"--json"_s, u"accounts"_s, u"add"_s,
                u"linkedin"_s, u"--name"_s, name, u"--url"_s,
                QString::fromUtf8(m_sandbox->linkedinAddress())},
               m_sandbox->token() + '\n');
}

void TestCli::theDemoListsBothDirections_data()
{
    QTest::addColumn<QString>("direction");
    QTest::addColumn<int>("count");
    QTest::newRow("received") << u"received"_s << 868;
    QTest::newRow("given") << u"given"_s << 311;
}

void TestCli::theDemoListsBothDirections()
{
    QFETCH(const QString, direction);
    QFETCH(const int, count);
    const Outcome outcome = run({u"--demo"_s, u"--json"_s, u"list"_s, direction});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.json()[u"total"_s].toInt(), count);
    QCOMPARE(outcome.endorsements().size(), count);
    QCOMPARE(outcome.endorsements().first()[u"direction"_s].toString(), direction);
    // The person's own profile was not touched.
    QVERIFY(!QDir(m_home->filePath(u"data"_s)).exists());
}

void TestCli::aListHasThePromisedShape()
{
    QCOMPARE(addAccount().exitCode, 0);
    const Outcome outcome = runWithToken({u"--json"_s, u"list"_s, u"received"_s, u"--limit"_s, u"3"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(keysOf(outcome.json()), (QStringList{u"endorsements"_s, u"total"_s}));
    for (const QJsonValue &value : outcome.endorsements()) {
        const QJsonObject entry = value.toObject();
        QCOMPARE(keysOf(entry), (QStringList{u"created"_s, u"direction"_s, u"lastModified"_s, u"person"_s,
                                             u"skill"_s, u"status"_s, u"urn"_s, u"wishedStatus"_s}));
        QCOMPARE(keysOf(entry[u"person"_s].toObject()), (QStringList{u"name"_s, u"urn"_s}));
        const auto urn = EndorsementUrn::parse(entry[u"urn"_s].toString());
        QVERIFY(urn);
        QCOMPARE(urn->recipient().toString(), QString::fromUtf8(m_sandbox->viewer()));
        QVERIFY(PersonUrn::parse(entry[u"person"_s][u"urn"_s].toString()));
        QVERIFY(entry[u"wishedStatus"_s].isNull());
        const QString created = entry[u"created"_s].toString();
        QVERIFY2(created.endsWith(u'Z') && QDateTime::fromString(created, Qt::ISODateWithMs).isValid(),
                 qPrintable(created));
    }
}

void TestCli::filtersNarrowTheList()
{
    QCOMPARE(addAccount().exitCode, 0);
    const QStringList list{u"--json"_s, u"list"_s, u"received"_s};
    const QJsonArray all = runWithToken(list).endorsements();
    QCOMPARE(all.size(), 230);
    const auto count = [&all](auto matches) {
        return int(std::count_if(all.begin(), all.end(),
                                 [&](const QJsonValue &value) { return matches(value.toObject()); }));
    };
    const int hidden = count([](const QJsonObject &entry) {
        return entry[u"status"_s] == u"HIDDEN"_s || entry[u"status"_s] == u"PENDING"_s;
    });
    QVERIFY(hidden > 0);
    QCOMPARE(runWithToken(list + QStringList{u"--status"_s, u"hidden,PENDING"_s}).endorsements().size(),
             hidden);

    const QString skill = all.first()[u"skill"_s].toString();
    const int skilled = count([&skill](const QJsonObject &entry) {
        return entry[u"skill"_s].toString().contains(skill, Qt::CaseInsensitive);
    });
    QVERIFY(skilled > 0 && skilled < 230);
    QCOMPARE(runWithToken(list + QStringList{u"--skill"_s, skill.toUpper()}).endorsements().size(), skilled);

    const QString person = all.first()[u"person"_s][u"urn"_s].toString();
    const int byPerson =
        count([&person](const QJsonObject &entry) { return entry[u"person"_s][u"urn"_s] == person; });
    QCOMPARE(runWithToken(list + QStringList{u"--person"_s, person}).endorsements().size(), byPerson);
    QCOMPARE(runWithToken(list + QStringList{u"--search"_s, person}).endorsements().size(), byPerson);
    const Outcome none = runWithToken(list + QStringList{u"--search"_s, u"no such words anywhere"_s});
    QCOMPARE(none.exitCode, 0);
    QCOMPARE(none.json()[u"total"_s].toInt(-1), 0);
}

void TestCli::aLimitKeepsTheNewestAndTellsTheTotal()
{
    QCOMPARE(addAccount().exitCode, 0);
    const QStringList list{u"--json"_s, u"list"_s, u"given"_s};
    const QJsonArray all = runWithToken(list).endorsements();
    const Outcome limited = runWithToken(list + QStringList{u"--limit"_s, u"5"_s});
    QCOMPARE(limited.json()[u"total"_s].toInt(), 120);
    QCOMPARE(limited.endorsements().size(), 5);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(limited.endorsements().at(i), all.at(i));
    QStringList times;
    for (const QJsonValue &entry : all)
        times.append(entry[u"created"_s].toString());
    QVERIFY(std::is_sorted(times.begin(), times.end(), std::greater<>()));
}

void TestCli::namesComeOnlyWhenAskedFor()
{
    QCOMPARE(addAccount().exitCode, 0);
    m_sandbox->clearRequests();
    const QStringList list{u"--json"_s, u"list"_s, u"received"_s, u"--limit"_s, u"10"_s};
    const auto hasNames = [](const QJsonArray &entries) {
        return std::any_of(entries.begin(), entries.end(), [](const QJsonValue &entry) {
            return !entry[u"person"_s][u"name"_s].toString().isEmpty();
        });
    };
    QVERIFY(!hasNames(runWithToken(list).endorsements()));
    for (const SandboxRequest &request : m_sandbox->requests())
        QVERIFY(!request.target.contains("/people"));
    const Outcome named = runWithToken(list + QStringList{u"--names"_s});
    QCOMPARE(named.exitCode, 0);
    QVERIFY(hasNames(named.endorsements()));
}

void TestCli::peopleCanBeSearchedByName()
{
    QCOMPARE(addAccount().exitCode, 0);
    const QStringList list{u"--json"_s, u"list"_s, u"received"_s, u"--names"_s};
    QString name;
    for (const QJsonValue &entry : runWithToken(list + QStringList{u"--limit"_s, u"20"_s}).endorsements()) {
        if (name.isEmpty())
            name = entry[u"person"_s][u"name"_s].toString();
    }
    QVERIFY(!name.isEmpty());
    const QJsonArray found = runWithToken(list + QStringList{u"--person"_s, name.toUpper()}).endorsements();
    QVERIFY(!found.isEmpty() && found.size() < 230);
    for (const QJsonValue &entry : found)
        QVERIFY(entry[u"person"_s][u"name"_s].toString().contains(name, Qt::CaseInsensitive));
}

void TestCli::peopleGetAnAlignedTable()
{
    QCOMPARE(addAccount().exitCode, 0);
    const Outcome outcome = runWithToken({u"list"_s, u"received"_s, u"--limit"_s, u"4"_s});
    QCOMPARE(outcome.exitCode, 0);
    const QStringList lines = QString::fromUtf8(outcome.out).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 6); // heading, four rows, how many
    QVERIFY(lines.first().startsWith(u"Person"_s));
    QVERIFY(lines.last().contains(u"230"_s) && lines.last().contains(u"4"_s));
    for (int i = 1; i <= 4; ++i)
        QVERIFY2(lines.at(i).contains(u"urn:li:endorsement:("_s), qPrintable(lines.at(i)));
    QCOMPARE(outcome.err, QByteArray()); // no progress: nobody looks on
}

void TestCli::onlyOneListIsRead()
{
    QCOMPARE(addAccount().exitCode, 0);
    m_sandbox->clearRequests();
    QCOMPARE(runWithToken({u"list"_s, u"given"_s}).exitCode, 0);
    for (const SandboxRequest &request : m_sandbox->requests())
        QVERIFY(!request.target.contains("q=recipient"));
}

void TestCli::oneUrnIsGotAndSeveralAreBatchGot()
{
    QCOMPARE(addAccount().exitCode, 0);
    const QJsonArray some =
        runWithToken({u"--json"_s, u"list"_s, u"received"_s, u"--limit"_s, u"2"_s}).endorsements();
    const QString first = some.at(0)[u"urn"_s].toString();
    const QString second = some.at(1)[u"urn"_s].toString();
    m_sandbox->clearRequests();
    const Outcome one = runWithToken({u"--json"_s, u"get"_s, first});
    QCOMPARE(one.exitCode, 0);
    QCOMPARE(one.endorsements(), QJsonArray{some.at(0)});
    QCOMPARE(m_sandbox->requests().last().restliMethod.toLower(), QByteArray("get"));
    const Outcome both = runWithToken({u"--json"_s, u"get"_s, second, first});
    QCOMPARE(both.exitCode, 0);
    QCOMPARE(both.endorsements(), (QJsonArray{some.at(1), some.at(0)}));
    QCOMPARE(m_sandbox->requests().last().restliMethod.toLower(), QByteArray("batch_get"));
}

void TestCli::whatIsMissingIsNamed()
{
    QCOMPARE(addAccount().exitCode, 0);
    const QString known = runWithToken({u"--json"_s, u"list"_s, u"received"_s, u"--limit"_s, u"1"_s})
                              .endorsements()
                              .at(0)[u"urn"_s]
                              .toString();
    const QString missing = u"urn:li:endorsement:(%1,1)"_s.arg(QString::fromUtf8(m_sandbox->viewer()));
    for (const QStringList &urns : {QStringList{missing}, QStringList{missing, known}}) {
        const Outcome outcome = runWithToken(QStringList{u"--json"_s, u"get"_s} + urns);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.json()[u"missing"_s].toArray(), QJsonArray{missing});
        QCOMPARE(outcome.endorsements().size(), urns.size() - 1);
        QVERIFY(outcome.err.contains(missing.toUtf8()));
    }
}

void TestCli::accountsAreAddedListedAndRemoved()
{
    const QStringList accounts{u"--profile"_s, m_profile, u"--no-keychain"_s, u"--json"_s, u"accounts"_s};
    const Outcome empty = run(accounts);
    QCOMPARE(empty.exitCode, 0);
    QCOMPARE(empty.json(), (QJsonObject{{u"accounts"_s, QJsonArray()}}));

    const Outcome added = addAccount();
    QCOMPARE(added.exitCode, 0);
    const QJsonObject account = added.json()[u"account"_s].toObject();
    QCOMPARE(account[u"name"_s].toString(), u"Mine"_s);
    QCOMPARE(account[u"owner"_s][u"urn"_s].toString(), QString::fromUtf8(m_sandbox->viewer()));
    QCOMPARE(account[u"baseAddress"_s].toString(), QString::fromUtf8(m_sandbox->linkedinAddress()));
    QVERIFY(added.err.contains("127.0.0.1")); // a server that is not LinkedIn is named

    QCOMPARE(run(accounts).json()[u"accounts"_s].toArray(), QJsonArray{account});
    const Outcome removed = run(accounts + QStringList{u"remove"_s, u"mine"_s});
    QCOMPARE(removed.exitCode, 0);
    QCOMPARE(removed.json()[u"removed"_s].toObject(), account);
    QVERIFY(run(accounts).json()[u"accounts"_s].toArray().isEmpty());
}

void TestCli::theSamePersonTwiceGetsANewToken()
{
    const QJsonObject first = addAccount().json();
    const Outcome again = addAccount(u"Another name"_s);
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.json()[u"account"_s], first[u"account"_s]);
    QVERIFY(!first[u"replaced"_s].toBool());
    QVERIFY(again.json()[u"replaced"_s].toBool());
}

void TestCli::aWrongTokenIsNotKept()
{
    const Outcome outcome =
        run({u"--profile"_s, m_profile, u"--no-keychain"_s, u"accounts"_s, u"add"_s, u"linkedin"_s,
             u"--name"_s, u"Mine"_s, u"--url"_s, QString::fromUtf8(m_sandbox->linkedinAddress())},
            "some-other-token\n");
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(outcome.err.contains("token"));
    QVERIFY(!outcome.err.contains("some-other-token"));
    const Outcome accounts = run({u"--profile"_s, m_profile, u"--json"_s, u"accounts"_s});
    QVERIFY(accounts.json()[u"accounts"_s].toArray().isEmpty());
}

void TestCli::anAccountHasToBeNamedWhereThereAreSeveral()
{
    QCOMPARE(addAccount(u"First"_s).exitCode, 0);
    const std::unique_ptr<SandboxServer> first = std::move(m_sandbox);
    m_sandbox = std::make_unique<SandboxServer>(
        SandboxOptions{.received = 3, .given = 1, .seed = 7, .token = first->token()});
    QVERIFY(m_sandbox->start());
    QCOMPARE(addAccount(u"Second"_s).exitCode, 0);
    const Outcome unnamed = runWithToken({u"list"_s, u"received"_s});
    QCOMPARE(unnamed.exitCode, 2);
    QVERIFY(unnamed.err.contains("First") && unnamed.err.contains("Second"));
    const Outcome named = runWithToken({u"--json"_s, u"list"_s, u"received"_s, u"second"_s});
    QCOMPARE(named.json()[u"total"_s].toInt(), 3);
}

void TestCli::noSecretIsInAnyFile()
{
    QCOMPARE(addAccount().exitCode, 0);
    QCOMPARE(runWithToken({u"list"_s, u"received"_s, u"--names"_s}).exitCode, 0);
    int files = 0;
    QDirIterator it(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(m_sandbox->token()), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 0);
#ifdef Q_OS_UNIX
    QCOMPARE(QFile::permissions(m_profile) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther),
             QFile::Permissions());
#endif
}

void TestCli::wrongUsageSaysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &word) {
        QTest::newRow(name) << arguments << word;
    };
    row("nothing", {}, "what to do");
    row("no such command", {u"dance"_s}, "dance");
    row("no such option", {u"--loud"_s, u"accounts"_s}, "loud");
    row("no such direction", {u"list"_s, u"both"_s}, "which list");
    row("option of another command", {u"accounts"_s, u"--limit"_s, u"3"_s}, "--limit");
    row("limit without a number", {u"list"_s, u"given"_s, u"--limit"_s, u"many"_s}, "--limit");
    row("empty statuses", {u"list"_s, u"given"_s, u"--status"_s, u","_s}, "--status");
    row("not a URN", {u"get"_s, u"urn:li:person:x"_s}, "urn:li:person:x");
    row("no URN", {u"get"_s}, "which endorsements");
    row("account without a name", {u"accounts"_s, u"add"_s, u"linkedin"_s}, "--name");
    row("unknown service", {u"accounts"_s, u"add"_s, u"friendster"_s, u"--name"_s, u"x"_s}, "which kind");
    row("no account to remove", {u"accounts"_s, u"remove"_s}, "which account");
    row("demo in a profile", {u"--demo"_s, u"--profile"_s, u"x"_s, u"accounts"_s}, "--profile");
    row("bad address",
        {u"accounts"_s, u"add"_s, u"linkedin"_s, u"--name"_s, u"x"_s, u"--url"_s, u"http://example.org"_s},
        "https://");
    row("no account at all", {u"list"_s, u"received"_s}, "no account yet");
}

void TestCli::wrongUsageSaysWhatIsWrong()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, word);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains(word), outcome.err.constData());
}

void TestCli::helpAndVersionNeedNothing()
{
    const Outcome help = run({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.contains("list received|given") && help.out.contains("LAURELS_SECRET"));
    const Outcome version = run({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.out, QByteArray("laurels-cli " LAURELS_VERSION "\n"));
    QVERIFY(!QDir(m_home->filePath(u"data"_s)).exists());
}

void TestCli::withoutASecretASignInIsNeeded()
{
    QCOMPARE(addAccount().exitCode, 0);
    const Outcome outcome = run({u"--profile"_s, m_profile, u"--no-keychain"_s, u"list"_s, u"received"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY(outcome.err.contains("LAURELS_SECRET"));
}

void TestCli::anExpiredTokenNeedsASignIn()
{
    QCOMPARE(addAccount().exitCode, 0);
    m_sandbox->setSwitch("expiredToken");
    const Outcome outcome = runWithToken({u"--json"_s, u"list"_s, u"received"_s});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains("has expired"), outcome.err.constData());
    QVERIFY(!outcome.err.contains(m_sandbox->token()));
}

void TestCli::anotherPersonsTokenNeedsASignIn()
{
    QCOMPARE(addAccount().exitCode, 0);
    m_sandbox->setSwitch("otherViewer");
    m_sandbox->clearRequests();
    const Outcome outcome = runWithToken({u"list"_s, u"received"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains("another person"), outcome.err.constData());
    for (const SandboxRequest &request : m_sandbox->requests())
        QVERIFY(!request.target.contains("endorsement"));
}

void TestCli::aServerThatIsGoneIsUnreachable()
{
    QCOMPARE(addAccount().exitCode, 0);
    const QByteArray token = m_sandbox->token();
    m_sandbox.reset();
    const Outcome outcome = run({u"--profile"_s, m_profile, u"--no-keychain"_s, u"list"_s, u"received"_s}, {},
                                environmentWith(token));
    QCOMPARE(outcome.exitCode, 4);
    QVERIFY2(outcome.err.contains("cannot be reached"), outcome.err.constData());
}

void TestCli::aForbiddenListNamesTheReason()
{
    QCOMPARE(addAccount().exitCode, 0);
    m_sandbox->setSwitch("permission=refused");
    const Outcome outcome = runWithToken({u"list"_s, u"received"_s});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("approved partners only"), outcome.err.constData());
}

void TestCli::aDailyThrottleIsNotWaitedFor()
{
    QCOMPARE(addAccount().exitCode, 0);
    m_sandbox->setSwitch("throttleDay");
    const Outcome outcome = runWithToken({u"list"_s, u"received"_s});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("no more requests"), outcome.err.constData());
}

void TestCli::aMissingKeychainHasItsOwnCode()
{
#ifdef Q_OS_LINUX
    QCOMPARE(addAccount().exitCode, 0);
    // The tests run without a session bus, so there is no keychain service.
    const Outcome outcome = run({u"--profile"_s, m_profile, u"list"_s, u"received"_s});
    QVERIFY2(outcome.exitCode == 5 || outcome.exitCode == 3, QByteArray::number(outcome.exitCode));
    QVERIFY2(outcome.err.contains("keychain"), outcome.err.constData());
#else
    QSKIP("Here the keychain is always there.");
#endif
}

void TestCli::aProfileInUseIsLeftAlone()
{
    QCOMPARE(addAccount().exitCode, 0);
    QLockFile lock(m_profile + u"/lock"_s);
    QVERIFY(lock.tryLock());
    const Outcome add = addAccount(u"Second"_s);
    QCOMPARE(add.exitCode, 6);
    QVERIFY(add.err.contains("profile"));
    // Reading goes on beside it.
    QCOMPARE(runWithToken({u"list"_s, u"received"_s}).exitCode, 0);
}

void TestCli::neitherGuiNorWidgetsAreLinked()
{
    const QString readelf = QStandardPaths::findExecutable(u"readelf"_s);
    if (readelf.isEmpty())
        QSKIP("There is no readelf here.");
    QProcess process;
    process.start(readelf, {u"--dynamic"_s, program});
    QVERIFY(process.waitForFinished());
    const QByteArray libraries = process.readAllStandardOutput();
    QVERIFY(libraries.contains("Qt6Core"));
    QVERIFY(!libraries.contains("Qt6Gui"));
    QVERIFY(!libraries.contains("Qt6Widgets"));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
