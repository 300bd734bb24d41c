// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandtable.h"
#include "cli/exitcode.h"
#include "cli/invocation.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

using Named = Invocation::Command;

namespace {

Invocation parsed(const QStringList &arguments)
{
    const auto result = parseInvocation(QStringList{u"laurels-cli"_s} + arguments);
    if (!result)
        qWarning("%s", qPrintable(result.error()));
    return result.value_or(Invocation{});
}

} // namespace

class TestInvocation : public QObject
{
    Q_OBJECT

private slots:
    void optionsMayStandAnywhere();
    void listTakesItsFilters();
    void anUnknownStatusIsAStatusToo();
    void getTakesUrnsOnceAndAnAccount();
    void addingAnAccountGoesToLinkedInByDefault();
    void helpAndVersionComeBeforeEverything();
    void theLongestCommandIsMeant();
    void setStatusTakesUrnsOrAList();
    void anAccountMayBeCalledLikeAList();
    void onlyWhatChangesSomethingNeedsTheProfileForItself_data();
    void onlyWhatChangesSomethingNeedsTheProfileForItself();
    void endorsingTakesASkillOrSuggestsOne();
    void everyCommandIsInTheHelp();
    void everyKindOfErrorHasItsExitCode_data();
    void everyKindOfErrorHasItsExitCode();
};

void TestInvocation::optionsMayStandAnywhere()
{
    for (const QStringList &arguments :
         {QStringList{u"--json"_s, u"--profile"_s, u"/p"_s, u"--no-keychain"_s, u"list"_s, u"given"_s},
          QStringList{u"list"_s, u"--no-keychain"_s, u"given"_s, u"--json"_s, u"--profile=/p"_s}}) {
        const Invocation invocation = parsed(arguments);
        QCOMPARE(invocation.command, Named::List);
        QCOMPARE(invocation.filters->direction, Direction::Given);
        QCOMPARE(invocation.profile, u"/p"_s);
        QVERIFY(invocation.isJson);
        QVERIFY(!invocation.isKeychainUsed);
        QVERIFY(!invocation.isDemo);
    }
}

void TestInvocation::listTakesItsFilters()
{
    const Invocation invocation = parsed(
        {u"list"_s, u"received"_s, u"Mine"_s, u"--status"_s, u"accepted, HIDDEN"_s, u"--skill"_s, u"C++"_s,
         u"--person"_s, u"Ada"_s, u"--search"_s, u"a b"_s, u"--limit"_s, u"0"_s, u"--names"_s});
    QCOMPARE(invocation.command, Named::List);
    QCOMPARE(invocation.filters->direction, Direction::Received);
    QCOMPARE(invocation.account, u"Mine"_s);
    QCOMPARE(invocation.filters->statuses, (QList<Status>{Status::Accepted, Status::Hidden}));
    QCOMPARE(invocation.filters->skill, u"C++"_s);
    QCOMPARE(invocation.filters->person, u"Ada"_s);
    QCOMPARE(invocation.filters->search, u"a b"_s);
    QCOMPARE(invocation.filters->limit, std::optional<qsizetype>(0));
    QVERIFY(invocation.filters->withNames);
}

void TestInvocation::anUnknownStatusIsAStatusToo()
{
    QCOMPARE(parsed({u"list"_s, u"received"_s, u"--status"_s, u"ARCHIVED"_s}).filters->statuses,
             (QList<Status>{Status::fromWire(u"ARCHIVED"_s)}));
}

void TestInvocation::getTakesUrnsOnceAndAnAccount()
{
    const QString first = u"urn:li:endorsement:(urn:li:person:Ab-9_xYz01,70000000001)"_s;
    const QString second = u"urn:li:endorsement:(urn:li:person:Ab-9_xYz01,70000000002)"_s;
    const Invocation invocation = parsed({u"get"_s, u"Mine"_s, first, second, first});
    QCOMPARE(invocation.command, Named::Get);
    QCOMPARE(invocation.account, u"Mine"_s);
    QCOMPARE(invocation.urns, (QList<EndorsementUrn>{EndorsementUrn::parse(first).value(),
                                                     EndorsementUrn::parse(second).value()}));
    QVERIFY(!parseInvocation({u"laurels-cli"_s, u"get"_s, first, u"Mine"_s}));
}

void TestInvocation::addingAnAccountGoesToLinkedInByDefault()
{
    const Invocation plain = parsed({u"accounts"_s, u"add"_s, u"linkedin"_s, u"--name"_s, u" My  name "_s});
    QCOMPARE(plain.command, Named::AddAccount);
    QCOMPARE(plain.name, u"My name"_s);
    QCOMPARE(plain.address, u"https://api.linkedin.com/v2"_s);
    QCOMPARE(parsed({u"accounts"_s, u"add"_s, u"linkedin"_s, u"--name"_s, u"x"_s, u"--url"_s,
                     u"http://127.0.0.1:9/v2"_s})
                 .address,
             u"http://127.0.0.1:9/v2"_s);
}

void TestInvocation::helpAndVersionComeBeforeEverything()
{
    QCOMPARE(parsed({u"-h"_s}).command, Named::Help);
    QCOMPARE(parsed({u"list"_s, u"--help"_s}).command, Named::Help);
    QCOMPARE(parsed({u"-v"_s}).command, Named::Version);
}

void TestInvocation::theLongestCommandIsMeant()
{
    QCOMPARE(parsed({u"accounts"_s}).command, Named::Accounts);
    QCOMPARE(parsed({u"queue"_s}).command, Named::QueueList);
    QCOMPARE(parsed({u"queue"_s, u"list"_s}).command, Named::QueueList);
    QCOMPARE(parsed({u"queue"_s, u"run"_s}).command, Named::QueueRun);
    QCOMPARE(parsed({u"queue"_s, u"cancel"_s, u"7"_s}).item, OutboxItemId(7));
    QCOMPARE(parsed({u"export"_s, u"given"_s, u"x.csv"_s}).command, Named::ExportEndorsements);
    QCOMPARE(parsed({u"export"_s, u"history"_s, u"Mine"_s, u"x.json"_s}).command, Named::ExportHistory);
    QVERIFY(!parseInvocation({u"laurels-cli"_s, u"export"_s}));
}

void TestInvocation::setStatusTakesUrnsOrAList()
{
    const QString urn = u"urn:li:endorsement:(urn:li:person:Ab-9_xYz01,70000000001)"_s;
    const Invocation some = parsed({u"set-status"_s, u"rejected"_s, u"Mine"_s, urn, u"--dry-run"_s});
    QCOMPARE(some.command, Named::SetStatus);
    QCOMPARE(some.wished, Status(Status::Rejected));
    QCOMPARE(some.account, u"Mine"_s);
    QCOMPARE(some.urns.size(), 1);
    QVERIFY(some.isDryRun && !some.filters);
    const Invocation list =
        parsed({u"set-status"_s, u"HIDDEN"_s, u"received"_s, u"--skill"_s, u"C++"_s, u"--limit"_s, u"2"_s});
    QVERIFY(list.urns.isEmpty() && !list.isDryRun);
    QCOMPARE(list.filters->skill, u"C++"_s);
    QCOMPARE(list.filters->limit, std::optional<qsizetype>(2));
    QCOMPARE(parsed({u"set-status"_s, u"DELETED"_s, u"given"_s}).filters->direction, Direction::Given);
    for (const QStringList &wrong :
         {QStringList{u"PENDING"_s, urn}, QStringList{u"HIDDEN"_s, urn, u"received"_s},
          QStringList{u"HIDDEN"_s, u"Mine"_s}, QStringList{u"HIDDEN"_s, u"Mine"_s, u"both"_s}})
        QVERIFY(!parseInvocation(QStringList{u"laurels-cli"_s, u"set-status"_s} + wrong));
}

void TestInvocation::anAccountMayBeCalledLikeAList()
{
    const auto account = [](const QStringList &words) {
        return parsed(QStringList{u"set-status"_s, u"HIDDEN"_s} + words).account;
    };
    QCOMPARE(account({u"received"_s}), QString());
    QCOMPARE(account({u"Mine"_s, u"received"_s}), u"Mine"_s);
    QCOMPARE(account({u"received"_s, u"Mine"_s}), u"Mine"_s);
    QCOMPARE(account({u"given"_s, u"received"_s}), u"given"_s);
}

void TestInvocation::onlyWhatChangesSomethingNeedsTheProfileForItself_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isWriting");
    const auto row = [](const char *words, bool isWriting) {
        QTest::newRow(words) << QString::fromUtf8(words) << isWriting;
    };
    row("accounts", false);
    row("list received --names", false);
    row("get urn:li:endorsement:(urn:li:person:a,1)", false);
    row("queue", false);
    row("export given x.csv", false);
    row("export history x.csv", false);
    row("set-status HIDDEN received --dry-run", false);
    row("set-status HIDDEN received", true);
    row("accounts add linkedin --name x", true);
    row("accounts add archive --name x y.zip", true);
    row("accounts set x name y", true);
    row("accounts remove x", true);
    row("sync", true);
    row("endorse --to urn:li:person:a --skill x", true);
    row("queue run", true);
    row("queue retry 1", true);
    row("queue cancel 1", true);
}

void TestInvocation::onlyWhatChangesSomethingNeedsTheProfileForItself()
{
    QFETCH(const QString, words);
    QFETCH(const bool, isWriting);
    QCOMPARE(parsed(words.split(u' ')).isWriting, isWriting);
}

void TestInvocation::endorsingTakesASkillOrSuggestsOne()
{
    const QStringList endorse{u"endorse"_s, u"--to"_s, u"urn:li:person:a"_s, u"--skill"_s, u" C  plus "_s};
    const Invocation listed = parsed(endorse);
    QCOMPARE(listed.endorsement->recipient, PersonUrn::fromId(u"a").value());
    QCOMPARE(listed.endorsement->skill, u"C plus"_s);
    QCOMPARE(listed.endorsement->status, Status(Status::Accepted));
    QCOMPARE(parsed(endorse + QStringList{u"--suggest"_s}).endorsement->status, Status(Status::Pending));
}

void TestInvocation::everyCommandIsInTheHelp()
{
    const QString help = helpText();
    for (const CommandEntry &entry : commandTable()) {
        QVERIFY2(entry.command == Named::Help || help.contains(entry.words.join(u' ')),
                 qPrintable(entry.words.join(u' ')));
        for (const QString &option : entry.options) {
            const bool isLater = option.endsWith("-id"_L1); // for services that come later
            QVERIFY2(isLater || help.contains(u"--"_s + option), qPrintable(option));
        }
    }
}

void TestInvocation::everyKindOfErrorHasItsExitCode_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("offline") << ErrorKind::Offline << QString() << 4;
    QTest::newRow("timeout") << ErrorKind::Timeout << QString() << 4;
    QTest::newRow("tls") << ErrorKind::Tls << QString() << 4;
    QTest::newRow("signin") << ErrorKind::SignInNeeded << QString() << 3;
    QTest::newRow("forbidden") << ErrorKind::Forbidden << QString() << 1;
    QTest::newRow("notfound") << ErrorKind::NotFound << QString() << 1;
    QTest::newRow("rejected") << ErrorKind::Rejected << QString() << 1;
    QTest::newRow("throttled") << ErrorKind::RateLimited << QString() << 1;
    QTest::newRow("server") << ErrorKind::Server << QString() << 1;
    QTest::newRow("protocol") << ErrorKind::Protocol << QString() << 1;
    QTest::newRow("cancelled") << ErrorKind::Cancelled << QString() << 1;
    QTest::newRow("keychain") << ErrorKind::Keychain << u"keychain.missing"_s << 5;
    QTest::newRow("no entry") << ErrorKind::Keychain << u"keychain.notFound"_s << 3;
    QTest::newRow("storage") << ErrorKind::Storage << u"profile.notUsable"_s << 1;
    QTest::newRow("in use") << ErrorKind::Storage << u"profile.inUse"_s << 6;
}

void TestInvocation::everyKindOfErrorHasItsExitCode()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, code);
    QFETCH(const int, exitCode);
    QCOMPARE(int(exitCodeFor(Error{.kind = kind, .code = code})), exitCode);
}

QTEST_GUILESS_MAIN(TestInvocation)
#include "tst_invocation.moc"
