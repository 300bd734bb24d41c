// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aNewProfileHasTheDefaults();
    void whatIsSetIsThereNextTime();
    void theFileIsForItsOwnerOnly();
    void aChangeIsSaidAndNothingElse();
    void whatCannotBeWrittenDoesNotCount();
    void nonsenseIsAsByDefault_data();
    void nonsenseIsAsByDefault();
    void twoCommandsWithTheSameKeyHaveTheirDefaults();
    void aFileOfAnotherVersionIsIgnored();
    void aNewerFileIsLeftAsItIs();

private:
    void write(const QByteArray &text) const;
    [[nodiscard]] QString fileName() const { return m_profile->filePath(u"settings.ini"_s); }
    [[nodiscard]] Settings read() const { return SettingsFile(m_profile->path()).settings(); }

    std::unique_ptr<QTemporaryDir> m_profile;
};

void TestSettings::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
}

void TestSettings::write(const QByteArray &text) const
{
    QFile file(fileName());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void TestSettings::aNewProfileHasTheDefaults()
{
    QCOMPARE(read(), Settings());
    QVERIFY(read().areLetterKeysOn);
    QVERIFY(read().goesOn);
    QCOMPARE(read().graceTime, 6s);
    QVERIFY(!QFile::exists(fileName()));
}

void TestSettings::whatIsSetIsThereNextTime()
{
    Settings settings{.areLetterKeysOn = false, .goesOn = false, .graceTime = 60s};
    settings.keys = {{u"actionHide"_s, {QKeySequence(u"Ctrl+;"_s), QKeySequence(u"Ctrl+,"_s)}},
                     {u"actionShow"_s, {QKeySequence(u"Shift+X"_s)}},
                     {u"actionReject"_s, {}}};
    QVERIFY(SettingsFile(m_profile->path()).set(settings));
    QCOMPARE(read(), settings);
    // What is no longer there is gone from the file, too.
    QVERIFY(SettingsFile(m_profile->path()).set({}));
    QCOMPARE(read(), Settings());
}

void TestSettings::theFileIsForItsOwnerOnly()
{
#ifdef Q_OS_WIN
    QSKIP("Rights are another matter there.");
#endif
    QVERIFY(SettingsFile(m_profile->path()).set({.goesOn = false}));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                      QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(fileName()) & others));
}

void TestSettings::aChangeIsSaidAndNothingElse()
{
    SettingsFile file(m_profile->path());
    QSignalSpy changes(&file, &SettingsFile::changed);
    QVERIFY(file.set({.graceTime = 9s}));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(file.settings().graceTime, 9s);
    QVERIFY(file.set({.graceTime = 9s}));
    QCOMPARE(changes.size(), 1);
}

void TestSettings::whatCannotBeWrittenDoesNotCount()
{
    write("no directory");
    SettingsFile file(fileName());
    QSignalSpy changes(&file, &SettingsFile::changed);
    const Result<void> written = file.set({.goesOn = false});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Storage);
    QCOMPARE(file.settings(), Settings());
    QCOMPARE(changes.size(), 0);
}

void TestSettings::nonsenseIsAsByDefault_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("no number") << QByteArray("graceSeconds=soon");
    QTest::newRow("too short") << QByteArray("graceSeconds=0");
    QTest::newRow("negative") << QByteArray("graceSeconds=-6");
    QTest::newRow("too long") << QByteArray("graceSeconds=61");
    QTest::newRow("neither true nor false") << QByteArray("letterKeys=maybe\ngoOn=2");
    QTest::newRow("a key that is none") << QByteArray("[keys]\nactionHide=Ctrl+Nothing");
    QTest::newRow("a sequence") << QByteArray("[keys]\nactionHide=\"H, X\"");
    QTest::newRow("nothing for a key") << QByteArray("[keys]\nactionHide=");
    QTest::newRow("one of two keys is none") << QByteArray("[keys]\nactionHide=\"Ctrl+H; Blah\"");
    QTest::newRow("no settings at all") << QByteArray("\x01\x02]]=[=[keys\n\n%%%=");
}

void TestSettings::nonsenseIsAsByDefault()
{
    QFETCH(QByteArray, lines);
    write("[General]\nversion=1\n" + lines + '\n');
    QCOMPARE(read(), Settings());
    // The next change makes it a good file.
    QVERIFY(SettingsFile(m_profile->path()).set({.graceTime = 7s}));
    QCOMPARE(read(), Settings{.graceTime = 7s});
}

void TestSettings::twoCommandsWithTheSameKeyHaveTheirDefaults()
{
    write("[General]\nversion=1\n[keys]\nactionHide=X\nactionShow=\"Ctrl+J; X\"\nactionReject=Y\n"
          "actionEndorse=none\nactionWithdraw=none\n");
    QCOMPARE(read().keys, (QHash<QString, QList<QKeySequence>>{{u"actionReject"_s, {QKeySequence(Qt::Key_Y)}},
                                                               {u"actionEndorse"_s, {}},
                                                               {u"actionWithdraw"_s, {}}}));
}

void TestSettings::aFileOfAnotherVersionIsIgnored()
{
    write("[General]\nversion=2\ngraceSeconds=9\n");
    QCOMPARE(read(), Settings());
}

void TestSettings::aNewerFileIsLeftAsItIs()
{
    const QByteArray newer("[General]\nversion=2\ngraceSeconds=9\n");
    write(newer);
    SettingsFile file(m_profile->path());
    const Result<void> written = file.set({.goesOn = false});
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"profile.newer"_s);
    QCOMPARE(file.settings(), Settings());
    QFile found(fileName());
    QVERIFY(found.open(QIODevice::ReadOnly));
    QCOMPARE(found.readAll(), newer);
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
