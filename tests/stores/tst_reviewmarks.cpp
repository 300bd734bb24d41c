// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/reviewmarks.h"

#include "fakeclock.h"
#include "samples.h"
#include "stores/endorsementstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestReviewMarks : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void marksComeBackAtTheNextStart();
    void theFileIsWrittenAMomentAfterTheChange();
    void theFileIsForItsOwnerOnly();
    void nothingIsWrittenWhileNothingIsMarked();
    void aDamagedFileIsSetAsideAndWhatIsGoodIsKept_data();
    void aDamagedFileIsSetAsideAndWhatIsGoodIsKept();
    void aFileOfALaterVersionIsLeftAlone();
    void aFailedWriteIsToldAndTriedAgain();

private:
    [[nodiscard]] QString fileName() const { return directory->filePath(u"reviewed.json"_s); }
    [[nodiscard]] QByteArray content() const;
    void write(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> directory;
    FakeClock clock;
    const AccountId account = AccountId::parse(u"3f1c0a52-6f0e-4a6e-9d53-0a4c9d0f7b11").value();
    const ReviewMark mark{account, {owner(), 70000000001}, day(9).addMSecs(123)};
};

void TestReviewMarks::init()
{
    directory = std::make_unique<QTemporaryDir>();
    QVERIFY(directory->isValid());
}

QByteArray TestReviewMarks::content() const
{
    QFile file(fileName());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestReviewMarks::write(const QByteArray &bytes) const
{
    QFile file(fileName());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestReviewMarks::marksComeBackAtTheNextStart()
{
    {
        EndorsementStore store;
        const ReviewMarks marks(directory->path(), store, clock);
        store.addReviewMarks({mark, {account, {owner(), 2}, day(3)}});
    }
    EndorsementStore store;
    const ReviewMarks marks(directory->path(), store, clock);
    QVERIFY(!marks.loadError());
    QCOMPARE(store.reviewMarks().size(), 2);
    QVERIFY(store.reviewMarks().contains(mark));
}

void TestReviewMarks::theFileIsWrittenAMomentAfterTheChange()
{
    EndorsementStore store;
    const ReviewMarks marks(directory->path(), store, clock);
    store.addReviewMarks({mark});
    store.addReviewMarks({{account, {owner(), 2}, day(3)}});
    QVERIFY(content().isEmpty());
    clock.advance(5s);
    QCOMPARE(content().count("urn:li:endorsement"), 2);
    store.removeAccount(account);
    clock.advance(5s);
    QCOMPARE(content().count("urn:li:endorsement"), 0);
}

void TestReviewMarks::theFileIsForItsOwnerOnly()
{
    {
        EndorsementStore store;
        const ReviewMarks marks(directory->path(), store, clock);
        store.addReviewMarks({mark});
    }
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(QFileInfo::exists(fileName()));
    QVERIFY(!(QFile::permissions(fileName()) & others));
}

void TestReviewMarks::nothingIsWrittenWhileNothingIsMarked()
{
    {
        EndorsementStore store;
        const ReviewMarks marks(directory->path(), store, clock);
        clock.advance(1min);
    }
    QVERIFY(!QFileInfo::exists(fileName()));
}

void TestReviewMarks::aDamagedFileIsSetAsideAndWhatIsGoodIsKept_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kept");
    const QByteArray good = R"~({"account":"3f1c0a52-6f0e-4a6e-9d53-0a4c9d0f7b11",)~"
                            R"~("urn":"urn:li:endorsement:(urn:li:person:Owner-1,5)",)~"
                            R"~("when":"2026-01-02T00:00:00.000Z"})~";
    const auto file = [](const QByteArray &marks) {
        return QByteArray(R"({"version":1,"marks":[)" + marks + "]}");
    };
    QTest::newRow("empty") << QByteArray("") << 0;
    QTest::newRow("not JSON") << QByteArray("\x00\xff reviewed", 12) << 0;
    QTest::newRow("a list") << QByteArray("[]") << 0;
    QTest::newRow("cut short") << file(good).chopped(3) << 0;
    QTest::newRow("a mark of another type") << file(good + ",7") << 1;
    QTest::newRow("no account") << file(good + R"~(,{"urn":"urn:li:endorsement:(urn:li:person:Owner-1,6)"})~")
                                << 1;
    QTest::newRow("a bad time") << file(QByteArray(good).replace("2026-01-02T", "someday ")) << 0;
    QTest::newRow("a bad URN") << file(QByteArray(good).replace("(urn:li", "(urn;li") + "," + good) << 1;
}

void TestReviewMarks::aDamagedFileIsSetAsideAndWhatIsGoodIsKept()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, kept);
    write(bytes);
    EndorsementStore store;
    const ReviewMarks marks(directory->path(), store, clock);
    QVERIFY(marks.loadError());
    QCOMPARE(marks.loadError()->kind, ErrorKind::Storage);
    QCOMPARE(marks.loadError()->code, u"reviewed.damaged"_s);
    QCOMPARE(store.reviewMarks().size(), kept);
    const QStringList aside = QDir(directory->path()).entryList({u"reviewed.json.damaged-*"_s});
    QCOMPARE(aside.size(), 1);
    QFile file(directory->filePath(aside.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
    clock.advance(5s);
    QCOMPARE(content().count("urn:li:endorsement"), kept);
}

void TestReviewMarks::aFileOfALaterVersionIsLeftAlone()
{
    const QByteArray later = R"({"version":2,"marks":{}})";
    write(later);
    {
        EndorsementStore store;
        const ReviewMarks marks(directory->path(), store, clock);
        QCOMPARE(marks.loadError()->code, u"reviewed.newer"_s);
        store.addReviewMarks({mark});
        clock.advance(1min);
    }
    QCOMPARE(content(), later);
}

void TestReviewMarks::aFailedWriteIsToldAndTriedAgain()
{
    const QString missing = directory->filePath(u"later"_s);
    EndorsementStore store;
    const ReviewMarks marks(missing, store, clock);
    const QSignalSpy told(&marks, &ReviewMarks::saveErrorChanged);
    store.addReviewMarks({mark});
    clock.advance(5s);
    QCOMPARE(told.count(), 1);
    QCOMPARE(marks.saveError()->code, u"reviewed.notWritten"_s);
    QVERIFY(QDir().mkpath(missing));
    clock.advance(1min);
    QCOMPARE(told.count(), 2);
    QVERIFY(!marks.saveError());
    QVERIFY(QFileInfo::exists(missing + u"/reviewed.json"_s));
}

QTEST_GUILESS_MAIN(TestReviewMarks)
#include "tst_reviewmarks.moc"
