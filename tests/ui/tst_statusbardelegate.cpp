// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/statusbardelegate.h"
#include "models/summarymodel.h"
#include "palettefix.h"

#include <QPainter>
#include <QSet>
#include <QStandardItemModel>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

QPalette paletteOn(const QColor &base)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    return palette;
}

/// A row of pixels through the middle of a cell.
QList<QRgb> pixels(const StatusCounts &counts, const QPalette &palette, Qt::LayoutDirection direction)
{
    QStandardItemModel model(1, 2);
    model.setData(model.index(0, 1), QVariant::fromValue(counts), SummaryModel::CountsRole);
    QImage picture(300, 30, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    QStyleOptionViewItem option;
    option.palette = palette;
    option.direction = direction;
    option.rect = picture.rect();
    StatusBarDelegate(1).paint(&painter, option, model.index(0, 1));
    painter.end();
    QList<QRgb> all;
    for (int x = 0; x < picture.width(); ++x)
        all << picture.pixel(x, picture.height() / 2);
    return all;
}

} // namespace

class TestStatusBarDelegate : public QObject
{
    Q_OBJECT
private slots:
    void everyPartCanBeToldFromItsGroundInLightAndDark();
    void aPartIsAsLongAsItsCount();
    void rightToLeftItBeginsAtTheRight();
    void aLineWithoutEndorsementsHasNoBar();
    void lineBreaksOfOthersAreBlanks();
};

void TestStatusBarDelegate::everyPartCanBeToldFromItsGroundInLightAndDark()
{
    for (const QColor &base : {QColor(Qt::white), QColor(30, 30, 30)}) {
        for (Status::Kind kind : {Status::Accepted, Status::Hidden, Status::Rejected, Status::Pending})
            QVERIFY(contrast(statusBarColour(kind, paletteOn(base)), base) >= 3.0);
    }
}

void TestStatusBarDelegate::aPartIsAsLongAsItsCount()
{
    const QPalette palette = paletteOn(Qt::white);
    const QList<QRgb> bar = pixels({.visible = 6, .hidden = 2, .pending = 2}, palette, Qt::LeftToRight);
    const auto length = [&](Status::Kind kind) {
        return double(bar.count(statusBarColour(kind, palette).rgb()));
    };
    QVERIFY(length(Status::Hidden) > 5);
    QVERIFY(std::abs(length(Status::Accepted) / length(Status::Hidden) - 3) < 0.2);
    QVERIFY(std::abs(length(Status::Pending) - length(Status::Hidden)) <= 1);
    QCOMPARE(length(Status::Rejected), 0.0);
}

void TestStatusBarDelegate::rightToLeftItBeginsAtTheRight()
{
    const QPalette palette = paletteOn(Qt::white);
    const QRgb visible = statusBarColour(Status::Accepted, palette).rgb();
    const QRgb hidden = statusBarColour(Status::Hidden, palette).rgb();
    const StatusCounts counts{.visible = 1, .hidden = 1};
    const QList<QRgb> leftToRight = pixels(counts, palette, Qt::LeftToRight);
    QVERIFY(leftToRight.indexOf(visible) < leftToRight.indexOf(hidden));
    const QList<QRgb> rightToLeft = pixels(counts, palette, Qt::RightToLeft);
    QVERIFY(rightToLeft.indexOf(visible) > rightToLeft.indexOf(hidden));
    QVERIFY(rightToLeft.contains(hidden));
}

void TestStatusBarDelegate::aLineWithoutEndorsementsHasNoBar()
{
    const QList<QRgb> bar = pixels({}, paletteOn(Qt::white), Qt::LeftToRight);
    QCOMPARE(bar.count(QColor(Qt::white).rgb()), bar.size());
}

void TestStatusBarDelegate::lineBreaksOfOthersAreBlanks()
{
    QCOMPARE(StatusBarDelegate(1).displayText(u"one\ntwo"_s, QLocale()), u"one two"_s);
}

QTEST_MAIN(TestStatusBarDelegate)
#include "tst_statusbardelegate.moc"
