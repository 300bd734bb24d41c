// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/switches.h"

#include "sandboxfixture.h"
#include "switchprobes.h"
#include "switchrows.h"

#include <QSet>
#include <QTest>

using namespace Laurels;
using namespace Laurels::SwitchProbes;
using namespace Laurels::SwitchRows;
using namespace Qt::StringLiterals;

class TestSandboxSwitches : public QObject
{
    Q_OBJECT

private slots:
    void everySwitchChangesWhatItSays_data();
    void everySwitchChangesWhatItSays();
    void everySwitchWasTried();
    void aCountEndsAndTheServiceIsWellAgain();

private:
    QSet<QByteArray> m_tried;
};

void TestSandboxSwitches::everySwitchChangesWhatItSays_data()
{
    QTest::addColumn<QByteArrayList>("settings");
    QTest::addColumn<Probe>("probe");
    QTest::addColumn<QByteArray>("expected");
    undocumented();
    identity();
    throttling();
    trouble();
    malformed();
    paging();
}

void TestSandboxSwitches::everySwitchChangesWhatItSays()
{
    QFETCH(const QByteArrayList, settings);
    QFETCH(const Probe, probe);
    SandboxFixture sandbox(settings);
    QVERIFY(sandbox.isRunning);
    QTEST(probe(sandbox), "expected");
    for (const QByteArray &setting : settings)
        m_tried.insert(setting.split('=').first().split(':').last());
}

void TestSandboxSwitches::everySwitchWasTried()
{
    QByteArrayList forgotten;
    for (const Sandbox::SwitchInfo &info : Sandbox::Switches::table()) {
        if (info.side != Sandbox::Side::PostPress && !m_tried.contains(info.name))
            forgotten.append(info.name);
    }
    QCOMPARE(forgotten, QByteArrayList());
}

void TestSandboxSwitches::aCountEndsAndTheServiceIsWellAgain()
{
    SandboxFixture sandbox({"drop=1", "status503=1", "throttle=1", "freshRevoked=1"});
    QCOMPARE(repeated(5, [&sandbox] { return sandbox.get("/v2/me"); }), "0 503 401 429 200"_ba);
}

QTEST_GUILESS_MAIN(TestSandboxSwitches)
#include "tst_sandboxswitches.moc"
