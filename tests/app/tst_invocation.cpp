// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exitcode.h"
#include "cli/invocation.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

using Command = Invocation::Command;

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
    void everyKindOfErrorHasItsExitCode_data();
    void everyKindOfErrorHasItsExitCode();
};

void TestInvocation::optionsMayStandAnywhere()
{
    for (const QStringList &arguments :
         {QStringList{u"--json"_s, u"--profile"_s, u"/p"_s, u"--no-keychain"_s, u"list"_s, u"given"_s},
          QStringList{u"list"_s, u"--no-keychain"_s, u"given"_s, u"--json"_s, u"--profile=/p"_s}}) {
        const Invocation invocation = parsed(arguments);
        QCOMPARE(invocation.command, Command::List);
        QCOMPARE(invocation.direction, Direction::Given);
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
    QCOMPARE(invocation.command, Command::List);
    QCOMPARE(invocation.direction, Direction::Received);
    QCOMPARE(invocation.account, u"Mine"_s);
    QCOMPARE(invocation.statuses, (QList<Status>{Status::Accepted, Status::Hidden}));
    QCOMPARE(invocation.skill, u"C++"_s);
    QCOMPARE(invocation.person, u"Ada"_s);
    QCOMPARE(invocation.search, u"a b"_s);
    QCOMPARE(invocation.limit, std::optional<qsizetype>(0));
    QVERIFY(invocation.withNames);
}

void TestInvocation::anUnknownStatusIsAStatusToo()
{
    QCOMPARE(parsed({u"list"_s, u"received"_s, u"--status"_s, u"ARCHIVED"_s}).statuses,
             (QList<Status>{Status::fromWire(u"ARCHIVED"_s)}));
}

void TestInvocation::getTakesUrnsOnceAndAnAccount()
{
    const QString first = u"urn:li:endorsement:(urn:li:person:Ab-9_xYz01,70000000001)"_s;
    const QString second = u"urn:li:endorsement:(urn:li:person:Ab-9_xYz01,70000000002)"_s;
    const Invocation invocation = parsed({u"get"_s, u"Mine"_s, first, second, first});
    QCOMPARE(invocation.command, Command::Get);
    QCOMPARE(invocation.account, u"Mine"_s);
    QCOMPARE(invocation.urns, (QList<EndorsementUrn>{EndorsementUrn::parse(first).value(),
                                                     EndorsementUrn::parse(second).value()}));
    QVERIFY(!parseInvocation({u"laurels-cli"_s, u"get"_s, first, u"Mine"_s}));
}

void TestInvocation::addingAnAccountGoesToLinkedInByDefault()
{
    const Invocation plain = parsed({u"accounts"_s, u"add"_s, u"linkedin"_s, u"--name"_s, u" My  name "_s});
    QCOMPARE(plain.command, Command::AddAccount);
    QCOMPARE(plain.name, u"My name"_s);
    QCOMPARE(plain.address, u"https://api.linkedin.com/v2"_s);
    QCOMPARE(parsed({u"accounts"_s, u"add"_s, u"linkedin"_s, u"--name"_s, u"x"_s, u"--url"_s,
                     u"http://127.0.0.1:9/v2"_s})
                 .address,
             u"http://127.0.0.1:9/v2"_s);
}

void TestInvocation::helpAndVersionComeBeforeEverything()
{
    QCOMPARE(parsed({u"-h"_s}).command, Command::Help);
    QCOMPARE(parsed({u"list"_s, u"--help"_s}).command, Command::Help);
    QCOMPARE(parsed({u"-v"_s}).command, Command::Version);
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
