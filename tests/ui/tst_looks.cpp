// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/initials.h"
#include "icons.h"
#include "palettefix.h"
#include "plaintext.h"
#include "urlopener.h"

#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QPalette>
#include <QPixmap>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestLooks : public QObject
{
    Q_OBJECT
private slots:
    void initialsAreReadableInLightAndDark();
    void initialsComeFromAnyName_data();
    void initialsComeFromAnyName();
    void iconsHaveTheColourOfTheText();
    void textFromOthersIsNeverMarkup();
    void onlyKnownPagesAreOpened_data();
    void onlyKnownPagesAreOpened();
};

void TestLooks::initialsAreReadableInLightAndDark()
{
    for (const QColor &base : {QColor(Qt::white), QColor(30, 30, 30)}) {
        QPalette palette;
        palette.setColor(QPalette::Base, base);
        for (int i = 0; i < 360; ++i) {
            const DiscColours colours = discColours(QString::number(i), palette);
            QVERIFY2(contrast(colours.disc, colours.letters) >= 4.5, qPrintable(colours.disc.name()));
        }
    }
}

void TestLooks::initialsComeFromAnyName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::newRow("two words") << u"Ada Example"_s << u"AE"_s;
    QTest::newRow("one word") << u"Ada"_s << u"A"_s;
    QTest::newRow("many words") << u"  Anna  Maria von Muster "_s << u"AM"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("markup") << u"<b>"_s << QString();
    QTest::newRow("Arabic") << u"\u0641\u0627\u0637\u0645\u0629 \u0645\u062b\u0627\u0644"_s
                            << u"\u0641\u0645"_s;
    QTest::newRow("a letter beyond 16 bits") << u"\U00010437x"_s << QString();
}

void TestLooks::initialsComeFromAnyName()
{
    QFETCH(QString, name);
    QTEST(initialsOf(name), "initials");
}

void TestLooks::iconsHaveTheColourOfTheText()
{
    const QPalette before = QGuiApplication::palette();
    for (const QColor &text : {QColor(Qt::black), QColor(220, 230, 240)}) {
        QPalette palette = before;
        palette.setColor(QPalette::ButtonText, text);
        QGuiApplication::setPalette(palette);
        const QImage picture = themedIcon(u"done"_s).pixmap(QSize(32, 24), 1.0).toImage();
        QCOMPARE(picture.size(), QSize(32, 24));
        int drawn = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (qAlpha(picture.pixel(x, y)) < 255)
                    continue;
                QCOMPARE(picture.pixelColor(x, y), text);
                QVERIFY(x >= 4 && x < 28); // as large as fits, and in the middle
                ++drawn;
            }
        }
        QVERIFY(drawn > 0);
    }
    QGuiApplication::setPalette(before);
    // What has colours of its own keeps them.
    QVERIFY(!themedIcon(u"laurels"_s).pixmap(QSize(32, 32), 1.0).toImage().allGray());
    QVERIFY(themedIcon(u"no such icon"_s).isNull());
}

void TestLooks::textFromOthersIsNeverMarkup()
{
    const std::unique_ptr<QLabel> label(dataLabel(u"<img src='/etc/hostname'><b>bold</b>"_s));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(toolTipText(u"<b>bold</b>"_s), u"&lt;b&gt;bold&lt;/b&gt;"_s);
    QCOMPARE(toolTipText(u"R&D"_s), u"R&D"_s);
}

void TestLooks::onlyKnownPagesAreOpened_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("mayOpen");
    QTest::newRow("LinkedIn") << u"https://www.linkedin.com/developers/tools/oauth"_s << true;
    QTest::newRow("description") << u"https://learn.microsoft.com/en-us/linkedin/"_s << true;
    QTest::newRow("http") << u"http://www.linkedin.com/"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("another host") << u"https://www.linkedin.com.example.org/"_s << false;
    QTest::newRow("user info") << u"https://www.linkedin.com@example.org/"_s << false;
    QTest::newRow("user info before the right host") << u"https://me@www.linkedin.com/"_s << false;
    QTest::newRow("another port") << u"https://www.linkedin.com:8443/"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestLooks::onlyKnownPagesAreOpened()
{
    QFETCH(QString, address);
    QTEST(mayOpen(QUrl(address)), "mayOpen");
}

QTEST_MAIN(TestLooks)
#include "tst_looks.moc"
