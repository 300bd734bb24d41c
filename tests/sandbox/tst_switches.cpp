// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/switches.h"

#include <QSet>
#include <QTest>

using namespace Laurels::Sandbox;
using namespace Qt::StringLiterals;

class TestSwitches : public QObject
{
    Q_OBJECT

private slots:
    void everySwitchIsExplained();
    void goodSettingsAreTaken_data();
    void goodSettingsAreTaken();
    void badSettingsAreNamed_data();
    void badSettingsAreNamed();
    void theNarrowestScopeGoesFirst();
    void countsRunOut();
    void aCountWithoutANumberNeverRunsOut();
    void kindsRunOutToo();
    void clearingBringsTheStandardsBack();
};

void TestSwitches::everySwitchIsExplained()
{
    QSet<QByteArray> names;
    for (const SwitchInfo &info : Switches::table()) {
        QVERIFY(!info.name.isEmpty());
        QVERIFY2(!info.meaning.isEmpty(), info.name);
        QVERIFY2(!names.contains(info.name), info.name);
        names.insert(info.name);
        if (info.kind == SwitchKind::Choice)
            QVERIFY2(!Switches::complaint(info.name + '=' + info.standard), info.name);
    }
}

void TestSwitches::goodSettingsAreTaken_data()
{
    QTest::addColumn<QByteArray>("setting");
    for (const char *setting :
         {"expiredToken", "expiredToken=on", "expiredToken=off", "patchSuccess=200", "maxCount=50", "drop",
          "drop=2", "create:drop=2", "finder.recipient:latency=30", "write:status503", "malformed=nulls",
          "malformed=nulls:3", "retryAfter=5", "foreignOrigin=http://127.0.0.1:1", "postpress:paths=both",
          "paths=api", "postpress.endorse:error=provider_error:2", "write:notApplied=1"})
        QTest::newRow(setting) << QByteArray(setting);
}

void TestSwitches::goodSettingsAreTaken()
{
    QFETCH(const QByteArray, setting);
    QCOMPARE(Switches::complaint(setting), std::nullopt);
    Switches switches;
    switches.set(setting);
    QCOMPARE(switches.settings().size(), 1);
}

void TestSwitches::badSettingsAreNamed_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<QByteArray>("about");
    QTest::newRow("unknown") << "nonsense=1"_ba
                             << "nonsense"_ba;
    QTest::newRow("nothing") << ""_ba
                             << "switch"_ba;
    QTest::newRow("unknown operation") << "delete:drop=1"_ba
                                       << "delete"_ba;
    QTest::newRow("LinkedIn only") << "postpress:throttle=1"_ba
                                   << "does not concern"_ba;
    QTest::newRow("PostPress only") << "create:error=provider_error"_ba
                                    << "does not concern"_ba;
    QTest::newRow("not a word of it") << "patchSuccess=201"_ba
                                      << "204|200"_ba;
    QTest::newRow("choice without a word") << "patchSuccess"_ba
                                           << "204|200"_ba;
    QTest::newRow("no number") << "maxCount=few"_ba
                               << "maxCount"_ba;
    QTest::newRow("below nothing") << "drop=-1"_ba
                                   << "drop"_ba;
    QTest::newRow("no flag") << "expiredToken=maybe"_ba
                             << "on|off"_ba;
    QTest::newRow("no kind") << "malformed=sideways"_ba
                             << "notJson"_ba;
    QTest::newRow("kind with no number") << "malformed=nulls:x"_ba
                                         << "notJson"_ba;
}

void TestSwitches::badSettingsAreNamed()
{
    QFETCH(const QByteArray, setting);
    QFETCH(const QByteArray, about);
    const auto complaint = Switches::complaint(setting);
    QVERIFY(complaint);
    QVERIFY2(complaint->contains(about), *complaint);
}

void TestSwitches::theNarrowestScopeGoesFirst()
{
    Switches switches;
    switches.set("latency=1");
    switches.set("read:latency=2");
    switches.set("get:latency=3");
    QCOMPARE(switches.number("latency", {"get", "read"}), 3);
    QCOMPARE(switches.number("latency", {"me", "read"}), 2);
    QCOMPARE(switches.number("latency", {"create", "write"}), 1);
    QCOMPARE(switches.number("latency"), 1);
}

void TestSwitches::countsRunOut()
{
    Switches switches;
    QVERIFY(!switches.take("drop", {"get"}));
    switches.set("get:drop=2");
    QVERIFY(!switches.take("drop", {"me"}));
    QVERIFY(switches.take("drop", {"get"}));
    QVERIFY(switches.take("drop", {"get"}));
    QVERIFY(!switches.take("drop", {"get"}));
    QVERIFY(switches.isSet("drop", {"get"}));
}

void TestSwitches::aCountWithoutANumberNeverRunsOut()
{
    Switches switches;
    switches.set("drop");
    for (int i = 0; i < 100; ++i)
        QVERIFY(switches.take("drop", {}));
}

void TestSwitches::kindsRunOutToo()
{
    Switches switches;
    switches.set("malformed=nulls:1");
    QCOMPARE(switches.takeKind("malformed", {}), "nulls"_ba);
    QCOMPARE(switches.takeKind("malformed", {}), QByteArray());
    switches.set("malformed=textIds");
    QCOMPARE(switches.takeKind("malformed", {}), "textIds"_ba);
    QCOMPARE(switches.takeKind("malformed", {}), "textIds"_ba);
}

void TestSwitches::clearingBringsTheStandardsBack()
{
    Switches switches;
    switches.set("patchSuccess=200");
    QVERIFY(switches.is("patchSuccess", "200"));
    switches.clear();
    QVERIFY(switches.is("patchSuccess", "204"));
    QVERIFY(switches.settings().isEmpty());
}

QTEST_GUILESS_MAIN(TestSwitches)
#include "tst_switches.moc"
