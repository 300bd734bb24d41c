// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/libraries.h"
#include "widgets/aboutbox.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestAboutBox : public QObject
{
    Q_OBJECT
private slots:
    void itTellsTheVersionAndTheLicence();
    void itTellsEachLibraryWithItsLicence();
    void anAddressThatCannotBeOpenedIsShown();
};

namespace {

QString wordsOf(const AboutBox &box)
{
    QString words;
    const QList<QLabel *> labels = box.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        words += label->text() + u'\n';
    return words;
}

} // namespace

void TestAboutBox::itTellsTheVersionAndTheLicence()
{
    QApplication::setApplicationVersion(QStringLiteral(LAURELS_VERSION)); // as main() does it
    const AboutBox box([](const QUrl &) { return true; }, nullptr);
    QVERIFY(wordsOf(box).contains(u"Laurels " LAURELS_VERSION "\n"_s));
    QVERIFY(wordsOf(box).contains(u"GNU General Public License, version 3 or later"_s));
}

void TestAboutBox::itTellsEachLibraryWithItsLicence()
{
    const AboutBox box([](const QUrl &) { return true; }, nullptr);
    const QString words = box.findChild<QLabel *>(u"aboutLibraries"_s)->text();
    QVERIFY2(words.contains(u"Qt "_s + QString::fromLatin1(qVersion())), qPrintable(words));
    const QList<Library> libraries = coreLibraries();
    for (const Library &library : libraries) {
        const QStringList lines = words.split(u'\n');
        const bool isThere = std::any_of(lines.begin(), lines.end(), [&library](const QString &line) {
            return line.startsWith(library.name) && line.contains(library.version) &&
                   line.contains(library.licence);
        });
        QVERIFY2(isThere, qPrintable(library.name));
    }
}

void TestAboutBox::anAddressThatCannotBeOpenedIsShown()
{
    const AboutBox box([](const QUrl &) { return false; }, nullptr);
    box.findChild<QPushButton *>(u"aboutApi"_s)->click();
    QVERIFY(wordsOf(box).contains(u"https://learn.microsoft.com/"_s));
}

QTEST_MAIN(TestAboutBox)
#include "tst_aboutbox.moc"
