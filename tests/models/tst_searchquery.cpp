// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchquery.h"

#include "samples.h"

#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

class TestSearchQuery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyWordMustBeInPersonOrSkill_data();
    void everyWordMustBeInPersonOrSkill();
    void oneMoreLetterNarrows_data();
    void oneMoreLetterNarrows();
    void aWholePageInTheFieldSearchesItsFirstWords();

private:
    EndorsementStore m_store;
};

void TestSearchQuery::initTestCase()
{
    const AccountId account = AccountId::create();
    m_store.setAccount(account, owner(), {});
    m_store.merge(account, Direction::Received,
                  {received(1, u"Ada-1", u"Public Speaking"_s, Status::Accepted),
                   received(2, u"Jose-2", u"C++"_s, Status::Accepted),
                   received(3, u"Strasse-3", u"R&D"_s, Status::Hidden),
                   received(4, u"Jose-2", u"Java"_s, Status::Hidden)});
    m_store.merge(account, Direction::Given, {given(1, u"Ada-1", u"データ分析"_s, Status::Accepted)});
    m_store.setPeople({{person(u"Ada-1"), u"Ada Example"_s, Person::Visibility::Known},
                       {person(u"Jose-2"), u"José Ánimo"_s, Person::Visibility::Known},
                       {person(u"Strasse-3"), u"Ute Große-Straße"_s, Person::Visibility::Known}});
}

void TestSearchQuery::everyWordMustBeInPersonOrSkill_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("found"); // direction and number
    const QString everything = u"R1 R2 R3 R4 G1"_s;
    QTest::newRow("nothing typed") << QString() << everything;
    QTest::newRow("blanks") << u" \t\n "_s << everything;
    QTest::newRow("a name") << u"ada"_s << u"R1 G1"_s;
    QTest::newRow("a skill") << u"speaking"_s << u"R1"_s;
    QTest::newRow("a part of a word") << u"peak"_s << u"R1"_s;
    QTest::newRow("case") << u"ADA"_s << u"R1 G1"_s;
    QTest::newRow("accents typed") << u"JOSÉ"_s << u"R2 R4"_s;
    QTest::newRow("accents not typed") << u"jose animo"_s << u"R2 R4"_s;
    QTest::newRow("decomposed accents") << u"jose\u0301"_s << u"R2 R4"_s;
    QTest::newRow("sharp s") << u"strasse"_s << u"R3"_s;
    QTest::newRow("person and skill") << u"jose c++"_s << u"R2"_s;
    QTest::newRow("in any order") << u"java  jose"_s << u"R4"_s;
    QTest::newRow("one word too many") << u"jose java ada"_s << QString();
    QTest::newRow("words need not be whole or in a row") << u"ex ad"_s << u"R1 G1"_s;
    QTest::newRow("the same word twice") << u"ada ada"_s << u"R1 G1"_s;
    QTest::newRow("signs") << u"r&d"_s << u"R3"_s;
    QTest::newRow("another script") << u"分析"_s << u"G1"_s;
    QTest::newRow("no words between the two") << u"jose animojava"_s << QString();
    QTest::newRow("a bare id") << u"jose-2"_s << u"R2 R4"_s;
    QTest::newRow("the URN of a person") << u"urn:li:person:Jose-2"_s << u"R2 R4"_s;
    QTest::newRow("of nobody here") << u"urn:li:person:Jose-22"_s << QString();
    QTest::newRow("in another case it is another person") << u"urn:li:person:jose-2"_s << QString();
    QTest::newRow("a URN and a word") << u"urn:li:person:Jose-2 java"_s << u"R4"_s;
    QTest::newRow("two people") << u"urn:li:person:Jose-2 urn:li:person:Ada-1"_s << QString();
    QTest::newRow("the URN of an endorsement")
        << u" urn:li:endorsement:(urn:li:person:Owner-1,4)\n"_s << u"R4"_s;
    QTest::newRow("with the same number, of another recipient")
        << u"urn:li:endorsement:(urn:li:person:Ada-1,1)"_s << u"G1"_s;
    QTest::newRow("of none here") << u"urn:li:endorsement:(urn:li:person:Owner-1,5)"_s << QString();
    QTest::newRow("half a URN") << u"urn:li:per"_s << QString();
}

void TestSearchQuery::everyWordMustBeInPersonOrSkill()
{
    QFETCH(const QString, search);
    QFETCH(const QString, found);
    const SearchQuery query(search);
    SearchMatcher matcher(m_store, query);
    QStringList matching;
    const QList<RowId> rows = m_store.rows();
    for (const RowId row : rows) {
        const EndorsementRow &values = m_store.row(row);
        if (matcher.matches(row, values))
            matching << (values.direction == Direction::Received ? u"R"_s : u"G"_s) +
                            QString::number(values.id);
    }
    QCOMPARE(matching.join(u' '), found);
    QCOMPARE(query.isEmpty(), search.trimmed().isEmpty());
}

void TestSearchQuery::oneMoreLetterNarrows_data()
{
    QTest::addColumn<QString>("wider");
    QTest::addColumn<QString>("narrower");
    QTest::addColumn<bool>("narrows");
    QTest::newRow("from nothing") << QString() << u"a"_s << true;
    QTest::newRow("the same") << u"ada"_s << u" ADA "_s << true;
    QTest::newRow("a letter more") << u"ad"_s << u"ada"_s << true;
    QTest::newRow("a word more") << u"ada"_s << u"ada j"_s << true;
    QTest::newRow("a letter in front") << u"da"_s << u"ada"_s << true;
    QTest::newRow("two words in one") << u"ada j"_s << u"jada"_s << true;
    QTest::newRow("a letter less") << u"ada"_s << u"ad"_s << false;
    QTest::newRow("another letter") << u"ada"_s << u"adb"_s << false;
    QTest::newRow("a word less") << u"ada j"_s << u"ada"_s << false;
    QTest::newRow("becomes a URN") << u"urn:li:person:"_s << u"urn:li:person:A"_s << false;
    QTest::newRow("longer URN") << u"urn:li:person:A"_s << u"urn:li:person:Ab"_s << false;
    QTest::newRow("a word behind a URN") << u"urn:li:person:A"_s << u"urn:li:person:A j"_s << true;
}

void TestSearchQuery::oneMoreLetterNarrows()
{
    QFETCH(const QString, wider);
    QFETCH(const QString, narrower);
    QFETCH(const bool, narrows);
    QCOMPARE(SearchQuery(narrower).narrows(SearchQuery(wider)), narrows);
}

void TestSearchQuery::aWholePageInTheFieldSearchesItsFirstWords()
{
    QString page = u"ada"_s;
    for (int i = 0; i < 1000; ++i)
        page += u" word%1"_s.arg(i);
    QCOMPARE(SearchQuery(page).words().size(), 63);
    QCOMPARE(SearchQuery(page).words().first(), u"ada"_s);

    QStringList parts; // as many words as there may be, each of which is in the first row
    for (const QString &word : {u"speaking"_s, u"example"_s, u"ada"_s}) {
        for (qsizetype from = 0; from < word.size(); ++from) {
            for (qsizetype size = 1; from + size <= word.size(); ++size)
                parts << word.sliced(from, size);
        }
    }
    const SearchQuery query(parts.join(u' '));
    QCOMPARE(query.words().size(), 63);
    SearchMatcher matcher(m_store, query);
    const RowId first = m_store.rows().first();
    QVERIFY(matcher.matches(first, m_store.row(first)));
}

QTEST_GUILESS_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"
