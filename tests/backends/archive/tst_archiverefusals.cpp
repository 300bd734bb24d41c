// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "containersamples.h"

#include <QTest>

using namespace Laurels;
using namespace Laurels::ContainerSamples;
using namespace Qt::StringLiterals;

/// What is no archive, is damaged, or asks too much of this computer.
class TestArchiveRefusals : public QObject, private SampleFolder
{
    Q_OBJECT

private slots:
    void init() { renewFolder(); }

    void refusesWithAReason_data();
    void refusesWithAReason();
    void namesTheArchiveWithin_data();
    void namesTheArchiveWithin();
    void saysWhyNothingCanBeRead();

    void refusesContentThatIsNotAsTold_data();
    void refusesContentThatIsNotAsTold();
    void unpacksNoMoreThanWasTold();
    void limitsCanBeReached();
    void oneFileBeyondTheLimitsDoesNotCostTheOthers();

    void noCutIsTakenForTheWhole();
    void noFlippedBitGivesOtherContent();
};

void TestArchiveRefusals::refusesWithAReason_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");

    const QByteArray good = zipWith({"Skills.csv", "Profile.csv"});
    const auto wanted = [](Entry entry) {
        entry.name = "Skills.csv";
        return zipOf(entry);
    };

    QTest::newRow("nothing") << QByteArray() << u"archive.notAnArchive"_s;
    QTest::newRow("other bytes") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)
                                 << u"archive.notAnArchive"_s;
    QTest::newRow("another kind of archive")
        << QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\3Name\n", 16) << u"archive.notAnArchive"_s;
    QTest::newRow("a page that says: sign in")
        << QByteArray("<!DOCTYPE html>\n<title>LinkedIn, Sign in</title>\n") << u"archive.notAnArchive"_s;
    QTest::newRow("an endorsement file") << given << u"archive.singleFile"_s;
    QTest::newRow("a list of one column") << skills << u"archive.singleFile"_s;
    QTest::newRow("a file with a mark") << "\xef\xbb\xbf" + given << u"archive.singleFile"_s;
    QTest::newRow("a file in UTF-16") << QByteArray("\xff\xfe\"\0E\0", 6) << u"archive.singleFile"_s;

    QTest::newRow("an empty ZIP") << ZipMaker::zip({}) << u"archive.nothingFound"_s;
    QTest::newRow("other files only")
        << zipWith({"messages.csv", "Skills.csv/"}) << u"archive.nothingFound"_s;
    QTest::newRow("twins of macOS only")
        << zipWith({"__MACOSX/._Skills.csv", "__MACOSX/x.zip"}) << u"archive.nothingFound"_s;
    QTest::newRow("climbing") << zipWith({"../../Skills.csv"}) << u"archive.unsafeNames"_s;
    QTest::newRow("absolute") << zipWith({"/home/perrin/Skills.csv"}) << u"archive.unsafeNames"_s;
    QTest::newRow("a drive") << zipWith({"C:\\Skills.csv"}) << u"archive.unsafeNames"_s;

    QTest::newRow("cut off by a byte") << good.chopped(1) << u"archive.damaged"_s;
    QTest::newRow("cut off early") << good.left(40) << u"archive.damaged"_s;
    QTest::newRow("without its beginning") << good.mid(10) << u"archive.notAnArchive"_s;
    QTest::newRow("two directories") << good + good.right(22) << u"archive.damaged"_s;
    QTest::newRow("fewer entries than it has")
        << ZipMaker::zip({{.name = "Skills.csv"}, {.name = "Profile.csv"}}, {.toldEntries = 1})
        << u"archive.damaged"_s;
    QTest::newRow("more entries than it has")
        << ZipMaker::zip({{.name = "Skills.csv"}}, {.toldEntries = 3}) << u"archive.damaged"_s;
    QTest::newRow("a name that is no UTF-8")
        << zipWith({"\xff\xfe.txt", "Skills.csv"}) << u"archive.damaged"_s;

    QTest::newRow("encrypted") << wanted({.content = skills, .isEncrypted = true}) << u"archive.encrypted"_s;
    QTest::newRow("packed with LZMA")
        << wanted({.content = skills, .toldMethod = 14}) << u"archive.unsupported"_s;
    QTest::newRow("packed with deflate64")
        << wanted({.content = skills, .toldMethod = 9}) << u"archive.unsupported"_s;

    QTest::newRow("a bomb") << wanted({.content = QByteArray(2'000'000, '\0')}) << u"archive.tooLarge"_s;
    QTest::newRow("4 GiB") << wanted(
                                  {.content = skills, .toldSize = 0xfffffffe, .toldPackedSize = 0xfffffff0})
                           << u"archive.tooLarge"_s;
    QTest::newRow("ten thousand and one")
        << zipWith(QByteArrayList(10'000, "x") + QByteArrayList{"Skills.csv"}) << u"archive.tooManyFiles"_s;
    QTest::newRow("a claim of 40,000 entries")
        << ZipMaker::zip({{.name = "Skills.csv"}}, {.toldEntries = 40'000}) << u"archive.tooManyFiles"_s;
    QTest::newRow("a claim of a trillion entries")
        << ZipMaker::zip({{.name = "Skills.csv"}}, {.isZip64 = true, .toldEntries = 1'000'000'000'000})
        << u"archive.tooManyFiles"_s;
    QTest::newRow("a directory of endless names")
        << zipWith(QByteArrayList(50, QByteArray(65'000, 'x'))) << u"archive.tooManyFiles"_s;
}

void TestArchiveRefusals::refusesWithAReason()
{
    QFETCH(QByteArray, bytes);

    QTEST(codeOf(Container::openBytes(bytes)), "code");
    // A name does not make it better or worse.
    QTEST(codeOf(Container::open(put(u"Basic_LinkedInDataExport_09-01-2024.zip"_s, bytes))), "code");
    QTEST(codeOf(Container::open(put(u"Skills.csv"_s, bytes))), "code");
}

void TestArchiveRefusals::namesTheArchiveWithin_data()
{
    QTest::addColumn<QByteArrayList>("names");
    QTest::addColumn<QString>("archive");

    QTest::newRow("one") << QByteArrayList{"Download.ZIP"} << u"Download.ZIP"_s;
    QTest::newRow("in a folder") << QByteArrayList{"x/Download.zip.zip"} << u"x/Download.zip.zip"_s;
    QTest::newRow("LinkedIn's rather than others")
        << QByteArrayList{"Holiday.zip", "Complete_LinkedInDataExport_09-01-2024.zip (1).zip", "More.zip"}
        << u"Complete_LinkedInDataExport_09-01-2024.zip (1).zip"_s;
}

void TestArchiveRefusals::namesTheArchiveWithin()
{
    QFETCH(QByteArrayList, names);

    const Opened opened = Container::openBytes(zipWith(names));
    QCOMPARE(codeOf(opened), u"archive.nestedArchive"_s);
    QTEST(opened.error().detail, "archive");
}

void TestArchiveRefusals::saysWhyNothingCanBeRead()
{
    const Opened missing = Container::open(at(u"missing.zip"_s));
    QCOMPARE(codeOf(missing), u"archive.notReadable"_s);
    QVERIFY(!missing.error().detail.isEmpty());
    QTest::ignoreMessage(QtWarningMsg, "QFSFileEngine::open: No file name specified");
    QCOMPARE(codeOf(Container::open(QString())), u"archive.notReadable"_s);
}

void TestArchiveRefusals::refusesContentThatIsNotAsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const auto lying = [](Entry entry) {
        entry.name = "Skills.csv";
        entry.content = given;
        return ZipMaker::zip({entry, {.name = "messages.csv", .content = given}});
    };
    const auto size = quint32(given.size());

    QTest::newRow("wrong checksum") << lying({.hasWrongChecksum = true});
    QTest::newRow("more than told") << lying({.toldSize = size - 1});
    QTest::newRow("more than nothing") << lying({.toldSize = 0});
    QTest::newRow("less than told") << lying({.toldSize = size + 1});
    QTest::newRow("stored, more than told") << lying({.isDeflated = false, .toldSize = size - 1});
    QTest::newRow("stored, less than told") << lying({.isDeflated = false, .toldSize = size + 1});
    QTest::newRow("packed in nothing") << lying({.toldPackedSize = 0});
    QTest::newRow("packed in less") << lying({.toldPackedSize = 20});
    QTest::newRow("stored in less") << lying({.isDeflated = false, .toldPackedSize = 20});
    QTest::newRow("stored in more than there is")
        << lying({.isDeflated = false, .toldPackedSize = 1'000'000});
    QTest::newRow("stored as deflated") << lying({.isDeflated = false, .toldMethod = 8});
    QTest::newRow("deflated as stored") << lying({.toldMethod = 0});
}

void TestArchiveRefusals::refusesContentThatIsNotAsTold()
{
    QFETCH(QByteArray, bytes);

    const Opened opened = Container::openBytes(bytes);
    QCOMPARE(codeOf(opened), QString());
    for (int time = 0; time < 2; ++time)
        QCOMPARE(codeOf(contentIn(opened)), u"archive.damaged"_s);
}

void TestArchiveRefusals::unpacksNoMoreThanWasTold()
{
    const Opened opened = Container::openBytes(
        zipOf({.name = "Skills.csv", .content = QByteArray(5'000'000, '\0'), .toldSize = 1000}));
    QCOMPARE(codeOf(opened), QString());
    const auto content = contentIn(opened);
    QCOMPARE(codeOf(content), u"archive.damaged"_s);
    // Ours: libzip's own would come after all of it.
    QCOMPARE(content.error().detail, u"more content than the directory says"_s);
}

void TestArchiveRefusals::limitsCanBeReached()
{
    const QByteArray zip = ZipMaker::zip({{.name = "Skills.csv", .content = QByteArray(1000, 'x')},
                                          {.name = "Profile.csv", .content = QByteArray(500, 'x')},
                                          {.name = "messages.csv", .content = QByteArray(9000, 'x')}});
    const Archive::Limits exact{.mostEntries = 3,
                                .largestFile = 1000,
                                .largestTotal = 1500,
                                .largestRatio = 200,
                                .ratioMatters = 500};
    QCOMPARE(codeOf(Container::openBytes(zip, exact)), QString());

    Archive::Limits tight = exact;
    tight.mostEntries = 2;
    QCOMPARE(codeOf(Container::openBytes(zip, tight)), u"archive.tooManyFiles"_s);
    tight = exact;
    tight.largestTotal = 1499;
    QCOMPARE(codeOf(Container::openBytes(zip, tight)), u"archive.tooLarge"_s);
}

void TestArchiveRefusals::oneFileBeyondTheLimitsDoesNotCostTheOthers()
{
    const QByteArray zip = ZipMaker::zip({{.name = "Skills.csv", .content = QByteArray(1000, 'x')},
                                          {.name = "Profile.csv", .content = QByteArray(500, 'x')}});
    const auto codesWith = [&zip](const Archive::Limits &limits) {
        const Opened opened = Container::openBytes(zip, limits);
        if (!opened)
            return QStringList{codeOf(opened)};
        QStringList codes;
        for (const ContainedFile &file : (*opened)->files()) {
            codes.append(codeOf((*opened)->read(file)));
            if (file.isTooLarge != !codes.last().isEmpty())
                return QStringList{u"told wrongly"_s};
        }
        return codes;
    };
    const QString tooLarge = u"archive.tooLarge"_s;
    // Profile.csv, Skills.csv
    QCOMPARE(codesWith({.largestFile = 1000, .largestTotal = 1500}), (QStringList{QString(), QString()}));
    // What cannot be read anyway does not count for all together.
    QCOMPARE(codesWith({.largestFile = 999, .largestTotal = 500}), (QStringList{QString(), tooLarge}));
    QCOMPARE(codesWith({.largestFile = 999, .largestTotal = 499}), QStringList{tooLarge});
    QCOMPARE(codesWith({.largestFile = 499}), QStringList{tooLarge});
    QCOMPARE(codesWith({.largestRatio = 20, .ratioMatters = 500}), (QStringList{QString(), tooLarge}));
    QCOMPARE(codesWith({.largestRatio = 20, .ratioMatters = 1000}), (QStringList{QString(), QString()}));
    QCOMPARE(codesWith({.largestRatio = 20, .ratioMatters = 499}), QStringList{tooLarge});
}

void TestArchiveRefusals::noCutIsTakenForTheWhole()
{
    for (const bool isZip64 : {false, true}) {
        const QByteArray zip =
            ZipMaker::zip({{.name = "Skills.csv", .content = skills, .hasDescriptor = true},
                           {.name = "Endorsement_Given_Info.csv", .content = given}},
                          {.isZip64 = isZip64});
        for (qsizetype length = 4; length < zip.size(); ++length)
            QCOMPARE(codeOf(Container::openBytes(zip.left(length))), u"archive.damaged"_s);
    }
}

void TestArchiveRefusals::noFlippedBitGivesOtherContent()
{
    const QByteArray zip = ZipMaker::zip({{.name = "Skills.csv", .content = skills, .hasDescriptor = true},
                                          {.name = "Profile.csv", .content = skills, .isDeflated = false}},
                                         {.isZip64 = true});
    int readable = 0;
    for (qsizetype bit = 0; bit < zip.size() * 8; ++bit) {
        QByteArray flipped = zip;
        flipped[bit / 8] = char(flipped.at(bit / 8) ^ (1 << (bit % 8)));
        const Opened opened = Container::openBytes(flipped);
        if (!opened)
            continue;
        for (const ContainedFile &file : (*opened)->files()) {
            if (const auto content = (*opened)->read(file)) {
                QCOMPARE(*content, skills);
                ++readable;
            }
        }
    }
    QVERIFY(readable > 0);
}

QTEST_GUILESS_MAIN(TestArchiveRefusals)
#include "tst_archiverefusals.moc"
