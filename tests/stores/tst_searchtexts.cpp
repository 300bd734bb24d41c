// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/searchtexts.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

QList<size_t> found(const SearchTexts &texts, const QString &word)
{
    const std::vector<size_t> places = texts.find(word);
    QList<size_t> sorted(places.begin(), places.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

} // namespace

class TestSearchTexts : public QObject
{
    Q_OBJECT

private slots:
    void aWordIsFoundWhereverItStands();
    void aWordNeverReachesIntoTheNextText();
    void aReplacedTextIsNoLongerFound();
    void isWhatLookingThroughEachTextSays();
};

void TestSearchTexts::aWordIsFoundWhereverItStands()
{
    SearchTexts texts;
    texts.set(0, u"ada ada ada"_s);
    texts.set(1, u"ben"_s);
    texts.set(2, {});
    texts.set(3, u"bada"_s);
    QCOMPARE(found(texts, u"ada"_s), (QList<size_t>{0, 3}));
    QCOMPARE(found(texts, u"b"_s), (QList<size_t>{1, 3}));
    QCOMPARE(found(texts, u"cy"_s), QList<size_t>());
    QCOMPARE(texts.at(2), QString());
    QCOMPARE(texts.at(3), u"bada"_s);
}

void TestSearchTexts::aWordNeverReachesIntoTheNextText()
{
    SearchTexts texts;
    texts.set(0, u"ad"_s);
    texts.set(1, u"a"_s);
    QCOMPARE(found(texts, u"ada"_s), QList<size_t>());
}

void TestSearchTexts::aReplacedTextIsNoLongerFound()
{
    SearchTexts texts;
    texts.set(0, u"ada"_s);
    texts.set(1, u"ben"_s);
    texts.set(0, u"cyd"_s);
    QCOMPARE(found(texts, u"ada"_s), QList<size_t>());
    QCOMPARE(found(texts, u"cyd"_s), QList<size_t>{0});
    QCOMPARE(texts.at(0), u"cyd"_s);
    QCOMPARE(texts.at(1), u"ben"_s);
    QCOMPARE(texts.size(), size_t(2));
}

void TestSearchTexts::isWhatLookingThroughEachTextSays()
{
    QRandomGenerator random(7);
    const auto anyText = [&random] {
        QString text;
        for (int left = random.bounded(6); left > 0; --left)
            text += QChar(u'a' + random.bounded(3));
        return text;
    };
    SearchTexts texts;
    QList<QString> expected;
    for (int turn = 0; turn < 3000; ++turn) {
        const auto place = qsizetype(random.bounded(std::min(qint64(expected.size()) + 1, qint64(40))));
        const QString text = anyText();
        texts.set(size_t(place), text);
        if (place == expected.size())
            expected.append(text);
        else
            expected[place] = text;
        const QString word = anyText() + u'a';
        QList<size_t> places;
        for (qsizetype i = 0; i < expected.size(); ++i) {
            if (expected.at(i).contains(word))
                places.append(size_t(i));
        }
        QCOMPARE(found(texts, word), places);
        QCOMPARE(texts.at(size_t(place)), text);
    }
}

QTEST_GUILESS_MAIN(TestSearchTexts)
#include "tst_searchtexts.moc"
