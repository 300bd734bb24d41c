// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palettefix.h"
#include "testpalettes.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Laurels;

namespace {

using Role = QPalette::ColorRole;

constexpr std::pair<Role, Role> mended[] = {{QPalette::PlaceholderText, QPalette::Base},
                                            {QPalette::Highlight, QPalette::HighlightedText},
                                            {QPalette::Link, QPalette::Base},
                                            {QPalette::ToolTipText, QPalette::ToolTipBase}};

constexpr std::pair<Role, Role> mendedIfDisabled[] = {{QPalette::WindowText, QPalette::Window},
                                                      {QPalette::ButtonText, QPalette::Button},
                                                      {QPalette::Text, QPalette::Base}};

/// The worst of them, in the groups that count.
double leastContrast(const QPalette &palette)
{
    double least = 21;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        for (const auto &[front, back] : mended)
            least = std::min(least, contrast(palette.color(group, front), palette.color(group, back)));
    }
    return least;
}

double leastContrastIfDisabled(const QPalette &palette)
{
    double least = 21;
    for (const auto &[front, back] : mendedIfDisabled)
        least = std::min(least, contrast(palette.color(QPalette::Disabled, front),
                                         palette.color(QPalette::Disabled, back)));
    return least;
}

QPalette badPalette()
{
    QPalette palette(Qt::white);
    for (const Role role : {QPalette::WindowText, QPalette::ButtonText, QPalette::Text})
        palette.setColor(QPalette::Disabled, role, QColor(210, 210, 210));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(190, 190, 190));
    palette.setColor(QPalette::Link, Qt::yellow);
    palette.setColor(QPalette::Highlight, QColor(120, 120, 120));
    palette.setColor(QPalette::HighlightedText, QColor(120, 120, 120));
    palette.setColor(QPalette::ToolTipBase, Qt::black);
    palette.setColor(QPalette::ToolTipText, QColor(60, 0, 0));
    return palette;
}

QPalette finePalette()
{
    QPalette palette = badPalette();
    for (const Role role : {QPalette::WindowText, QPalette::ButtonText, QPalette::Text})
        palette.setColor(QPalette::Disabled, role, QColor(150, 150, 150));
    palette.setColor(QPalette::PlaceholderText, QColor(80, 80, 80));
    palette.setColor(QPalette::Link, QColor(0, 0, 180));
    palette.setColor(QPalette::Highlight, QColor(0, 60, 120));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::ToolTipText, Qt::white);
    return palette;
}

/// Counts how often the application is told of another palette.
class ChangeCounter : public QObject
{
public:
    int changes = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        changes += watched == qApp && event->type() == QEvent::ApplicationPaletteChange ? 1 : 0;
        return false;
    }
};

} // namespace

class TestPaletteFix : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void contrastIsMeasuredAsWcagDoes();
    void whatIsFineStaysAsItIs();
    void whatIsFaintBecomesReadable_data();
    void whatIsFaintBecomesReadable();
    void whatIsReadAgainstIsLeftAlone();
    void aFaintColourIsMovedNoFurtherThanNeeded();
    void theApplicationStaysReadableWithoutEndlessChanges();
};

void TestPaletteFix::initTestCase()
{
    QApplication::setPalette(lightPalette());
}

void TestPaletteFix::contrastIsMeasuredAsWcagDoes()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    // Published examples: the greys just below and just above the line.
    QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.005);
    QVERIFY(std::abs(contrast(Qt::white, QColor(0x76, 0x76, 0x76)) - 4.54) < 0.005);
    const QColor half(0, 0, 0, 128);
    QCOMPARE(contrast(half, Qt::white), contrast(QColor(127, 127, 127), Qt::white));
}

void TestPaletteFix::whatIsFineStaysAsItIs()
{
    QVERIFY(leastContrast(finePalette()) >= 4.5);
    QVERIFY(leastContrastIfDisabled(finePalette()) >= 2.5);
    QCOMPARE(readablePalette(finePalette()), finePalette());
    QCOMPARE(readablePalette(finePalette()).resolveMask(), finePalette().resolveMask());
}

void TestPaletteFix::whatIsFaintBecomesReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
    QTest::newRow("bad") << badPalette();
}

void TestPaletteFix::whatIsFaintBecomesReadable()
{
    QFETCH(const QPalette, palette);
    QVERIFY(leastContrast(palette) < 4.5); // else there is nothing to see here
    QVERIFY(leastContrastIfDisabled(palette) < 2.5);
    const QPalette readable = readablePalette(palette);
    QVERIFY2(leastContrast(readable) >= 4.5, qPrintable(QString::number(leastContrast(readable))));
    QVERIFY2(leastContrastIfDisabled(readable) >= 2.5,
             qPrintable(QString::number(leastContrastIfDisabled(readable))));
    // What is out of use still looks so.
    for (const auto &[front, back] : mendedIfDisabled)
        QVERIFY(
            contrast(readable.color(QPalette::Disabled, front), readable.color(QPalette::Disabled, back)) <
            contrast(readable.color(QPalette::Active, front), readable.color(QPalette::Active, back)) - 4);
    QCOMPARE(readablePalette(readable), readable);
}

void TestPaletteFix::whatIsReadAgainstIsLeftAlone()
{
    const QPalette before = badPalette();
    const QPalette after = readablePalette(before);
    for (const auto &[front, back] : mended) {
        QCOMPARE(after.color(QPalette::Disabled, front), before.color(QPalette::Disabled, front));
        QCOMPARE(after.color(QPalette::Active, back), before.color(QPalette::Active, back));
    }
    for (const Role role : {QPalette::Window, QPalette::WindowText, QPalette::Text, QPalette::Mid})
        QCOMPARE(after.color(QPalette::Active, role), before.color(QPalette::Active, role));
}

void TestPaletteFix::aFaintColourIsMovedNoFurtherThanNeeded()
{
    const QPalette after = readablePalette(badPalette());
    const QColor placeholder = after.color(QPalette::PlaceholderText);
    QVERIFY(contrast(placeholder, Qt::white) < 5);
    const QColor link = after.color(QPalette::Link);
    QVERIFY2(link.hue() == QColor(Qt::yellow).hue(), qPrintable(link.name()));
    // Dark red on black has no room towards black.
    QVERIFY(after.color(QPalette::ToolTipText).lightness() > QColor(60, 0, 0).lightness());
}

void TestPaletteFix::theApplicationStaysReadableWithoutEndlessChanges()
{
    ChangeCounter counter;
    keepPaletteReadable(*qApp);
    QVERIFY(leastContrast(QApplication::palette()) >= 4.5);
    qApp->installEventFilter(&counter);
    for (const QPalette &palette : {badPalette(), darkPalette(), finePalette(), lightPalette()}) {
        counter.changes = 0;
        QApplication::setPalette(palette);
        QVERIFY(leastContrast(QApplication::palette()) >= 4.5);
        QCOMPARE(QApplication::palette().color(QPalette::Base), palette.color(QPalette::Base));
        // The one that was wished, and the mended one.
        QVERIFY2(counter.changes <= 2, QByteArray::number(counter.changes));
    }
    qApp->removeEventFilter(&counter);
}

QTEST_MAIN(TestPaletteFix)
#include "tst_palettefix.moc"
