// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detailssplitter.h"

#include <QLabel>
#include <QTest>

using namespace Laurels;

class TestDetailsSplitter : public QObject
{
    Q_OBJECT
private slots:
    void liesBesideOrBelow();
    void keepsTheSizesOfEachWay();
    void lastsAsNarrowAsOneOfThem();
};

void TestDetailsSplitter::liesBesideOrBelow()
{
    DetailsSplitter splitter(new QLabel, new QLabel);
    const int character = splitter.fontMetrics().averageCharWidth();
    splitter.resize(character * 120, 600);
    splitter.show();
    QVERIFY(QTest::qWaitForWindowExposed(&splitter));
    QCOMPARE(splitter.orientation(), Qt::Horizontal);
    splitter.resize(character * 60, 600);
    QCOMPARE(splitter.orientation(), Qt::Vertical);
    QVERIFY(splitter.sizes().at(0) > 0);
    QVERIFY(splitter.sizes().at(1) > 0);
    splitter.resize(character * 120, 600);
    QCOMPARE(splitter.orientation(), Qt::Horizontal);
}

void TestDetailsSplitter::keepsTheSizesOfEachWay()
{
    DetailsSplitter splitter(new QLabel, new QLabel);
    const int character = splitter.fontMetrics().averageCharWidth();
    const QSize wide(character * 120, 600);
    const QSize narrow(character * 60, 600);
    splitter.resize(wide);
    splitter.show();
    QVERIFY(QTest::qWaitForWindowExposed(&splitter));
    splitter.setSizes({character * 70, character * 50});
    const QList<int> beside = splitter.sizes();
    splitter.resize(narrow);
    splitter.setSizes({200, 400});
    const QList<int> below = splitter.sizes();
    splitter.resize(wide);
    QCOMPARE(splitter.sizes(), beside);
    splitter.resize(narrow);
    QCOMPARE(splitter.sizes(), below);
}

void TestDetailsSplitter::lastsAsNarrowAsOneOfThem()
{
    auto *list = new QLabel;
    list->setMinimumWidth(300);
    auto *details = new QLabel;
    details->setMinimumWidth(200);
    const DetailsSplitter splitter(list, details);
    QCOMPARE(splitter.orientation(), Qt::Horizontal);
    QCOMPARE(splitter.minimumSizeHint().width(), 300);
}

QTEST_MAIN(TestDetailsSplitter)
#include "tst_detailssplitter.moc"
