// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/statuschips.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestStatusChips : public QObject
{
    Q_OBJECT
private slots:
    void thereIsAChipForEachStatusThatOccurs();
    void chipsCombine();
    void aChosenChipStaysWhenItsRowsAreGone();
    void anUnknownStatusIsShownAsItIs();
    void arrowsGoFromChipToChip();
};

namespace {

QStringList labels(const StatusChips &chips)
{
    QStringList texts;
    const QList<QToolButton *> buttons = chips.findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
    for (const QToolButton *chip : buttons)
        texts += chip->text();
    return texts;
}

} // namespace

void TestStatusChips::thereIsAChipForEachStatusThatOccurs()
{
    StatusChips chips;
    chips.setCounts({{Status::Hidden, 40}, {Status::Accepted, 1812}, {Status::Pending, 9}},
                    Direction::Received);
    QCOMPARE(labels(chips), (QStringList{u"Visible 1,812"_s, u"Pending 9"_s, u"Hidden 40"_s}));
    chips.setCounts({{Status::Pending, 9}}, Direction::Given);
    QCOMPARE(labels(chips), QStringList{u"Waiting 9"_s});
}

void TestStatusChips::chipsCombine()
{
    StatusChips chips;
    QSignalSpy changes(&chips, &StatusChips::chosenChanged);
    chips.setCounts({{Status::Hidden, 4}, {Status::Accepted, 8}}, Direction::Received);
    chips.findChild<QToolButton *>(u"chipHIDDEN"_s)->click();
    chips.findChild<QToolButton *>(u"chipACCEPTED"_s)->click();
    QCOMPARE(chips.chosen(), (QSet<Status>{Status::Hidden, Status::Accepted}));
    QCOMPARE(changes.size(), 2);
    chips.findChild<QToolButton *>(u"chipHIDDEN"_s)->click();
    QCOMPARE(chips.chosen(), QSet<Status>{Status::Accepted});
    chips.setChosen({});
    QVERIFY(!chips.findChild<QToolButton *>(u"chipACCEPTED"_s)->isChecked());
    QCOMPARE(changes.size(), 3);
}

void TestStatusChips::aChosenChipStaysWhenItsRowsAreGone()
{
    StatusChips chips;
    chips.setCounts({{Status::Hidden, 4}, {Status::Accepted, 8}}, Direction::Received);
    chips.findChild<QToolButton *>(u"chipHIDDEN"_s)->click();
    chips.setCounts({{Status::Accepted, 12}}, Direction::Received);
    QCOMPARE(labels(chips), (QStringList{u"Visible 12"_s, u"Hidden 0"_s}));
}

void TestStatusChips::anUnknownStatusIsShownAsItIs()
{
    StatusChips chips;
    chips.setCounts({{Status::fromWire(u"R&D_<b>"_s), 2}}, Direction::Received);
    QCOMPARE(labels(chips), QStringList{u"R&&D_<b> 2"_s});
    QVERIFY(!chips.findChildren<QToolButton *>().first()->toolTip().contains(u"<b>"_s));
}

void TestStatusChips::arrowsGoFromChipToChip()
{
    StatusChips chips;
    chips.setCounts({{Status::Hidden, 4}, {Status::Accepted, 8}}, Direction::Received);
    chips.show();
    auto *visible = chips.findChild<QToolButton *>(u"chipACCEPTED"_s);
    auto *hidden = chips.findChild<QToolButton *>(u"chipHIDDEN"_s);
    visible->setFocus();
    QTRY_VERIFY(visible->hasFocus());
    QTest::keyClick(visible, Qt::Key_Right);
    QVERIFY(hidden->hasFocus());
    QTest::keyClick(hidden, Qt::Key_Space);
    QVERIFY(hidden->isChecked());
    QTest::keyClick(hidden, Qt::Key_Left);
    QVERIFY(visible->hasFocus());
}

QTEST_MAIN(TestStatusChips)
#include "tst_statuschips.moc"
