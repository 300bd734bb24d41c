// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/peoplemodel.h"
#include "models/suggestions.h"

#include "samples.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const PeopleModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.index(row, 0).data().toString();
    return all;
}

Person named(QStringView id, const QString &name)
{
    return {person(id), name, Person::Visibility::Known};
}

} // namespace

class TestSuggestions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void skillsComeWithTheMostFrequentFirst();
    void spellingsOfASkillAreOneSuggestion();
    void skillsOfOtherAccountsAreNotSuggested();
    void peopleAreThoseKnownSortedByName();
    void peopleHaveTheirUrn();
    void whoBecomesKnownAppearsInTheirPlace();
    void namesInAnyOrderMakeASortedList();

private:
    std::unique_ptr<EndorsementStore> m_store;
    AccountId m_account = AccountId::create();
    AccountId m_other = AccountId::create();
};

void TestSuggestions::init()
{
    m_store = std::make_unique<EndorsementStore>();
    m_store->setAccount(m_account, owner(), {});
    m_store->setAccount(m_other, owner(), {});
}

void TestSuggestions::skillsComeWithTheMostFrequentFirst()
{
    QVERIFY(suggestedSkills(*m_store, m_account).isEmpty());
    m_store->merge(m_account, Direction::Received,
                   {received(1, u"Ada-1", u"Zen"_s, Status::Accepted),
                    received(2, u"Ada-1", u"C++"_s, Status::Accepted),
                    received(3, u"Bob-2", u"C++"_s, Status::Accepted),
                    received(4, u"Bob-2", QString(), Status::Accepted),
                    received(5, u"Bob-2", QString(), Status::Accepted),
                    received(6, u"Bob-2", QString(), Status::Accepted)});
    m_store->merge(
        m_account, Direction::Given,
        {given(7, u"Ada-1", u"Art"_s, Status::Accepted), given(8, u"Bob-2", u"C++"_s, Status::Accepted)});
    QCOMPARE(suggestedSkills(*m_store, m_account), (QStringList{u"C++"_s, u"Art"_s, u"Zen"_s}));
}

void TestSuggestions::spellingsOfASkillAreOneSuggestion()
{
    m_store->merge(m_account, Direction::Received,
                   {received(1, u"Ada-1", u"java"_s, Status::Accepted),
                    received(2, u"Ada-1", u"Java"_s, Status::Accepted),
                    received(3, u"Bob-2", u"Java"_s, Status::Accepted),
                    received(4, u"Bob-2", u"C++"_s, Status::Accepted),
                    received(5, u"Cleo-3", u"C++"_s, Status::Accepted)});
    QCOMPARE(suggestedSkills(*m_store, m_account), (QStringList{u"Java"_s, u"C++"_s}));
}

void TestSuggestions::skillsOfOtherAccountsAreNotSuggested()
{
    m_store->merge(m_other, Direction::Received, {received(1, u"Ada-1", u"Zen"_s, Status::Accepted)});
    QVERIFY(suggestedSkills(*m_store, m_account).isEmpty());
}

void TestSuggestions::peopleAreThoseKnownSortedByName()
{
    m_store->merge(m_account, Direction::Received,
                   {received(1, u"Zed-1", u"C++"_s, Status::Accepted),
                    received(2, u"Bob-2", u"C++"_s, Status::Accepted),
                    received(3, u"Priv-3", u"C++"_s, Status::Accepted),
                    received(4, u"Zed-1", u"Zen"_s, Status::Accepted)});
    m_store->merge(m_account, Direction::Given, {given(1, u"Giv-4", u"C++"_s, Status::Accepted)});
    m_store->merge(m_other, Direction::Received, {received(1, u"Else-5", u"C++"_s, Status::Accepted)});
    m_store->setPeople({named(u"Zed-1", u"Ada"_s),
                        named(u"Giv-4", u"cleo"_s),
                        named(u"Else-5", u"Eve"_s),
                        {person(u"Priv-3"), {}, Person::Visibility::Private}});
    const PeopleModel model(*m_store, m_account);
    QCOMPARE(names(model), (QStringList{u"Ada"_s, u"cleo"_s}));
}

void TestSuggestions::peopleHaveTheirUrn()
{
    m_store->merge(m_account, Direction::Received, {received(1, u"Ada-1", u"C++"_s, Status::Accepted)});
    m_store->setPeople({named(u"Ada-1", u"<b>Ada</b>"_s)});
    const PeopleModel model(*m_store, m_account);
    QCOMPARE(model.index(0, 0).data(PeopleModel::UrnRole).toString(), u"urn:li:person:Ada-1"_s);
    QCOMPARE(model.index(0, 0).data(Qt::EditRole).toString(), u"<b>Ada</b>"_s);
}

void TestSuggestions::whoBecomesKnownAppearsInTheirPlace()
{
    m_store->merge(m_account, Direction::Received,
                   {received(1, u"Ada-1", u"C++"_s, Status::Accepted),
                    received(2, u"Bob-2", u"C++"_s, Status::Accepted),
                    received(3, u"Cleo-3", u"C++"_s, Status::Accepted)});
    m_store->setPeople({named(u"Ada-1", u"Ada"_s), named(u"Cleo-3", u"Cleo"_s), named(u"Dan-4", u"Dan"_s)});
    PeopleModel model(*m_store, m_account);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    m_store->setPeople({named(u"Bob-2", u"Bob"_s)});
    QCOMPARE(names(model), (QStringList{u"Ada"_s, u"Bob"_s, u"Cleo"_s}));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), 1);
    m_store->setPeople({named(u"Ada-1", u"Zoe"_s)});
    QCOMPARE(names(model), (QStringList{u"Bob"_s, u"Cleo"_s, u"Zoe"_s}));
    m_store->merge(m_account, Direction::Given, {given(1, u"Dan-4", u"C++"_s, Status::Accepted)});
    QCOMPARE(names(model), (QStringList{u"Bob"_s, u"Cleo"_s, u"Dan"_s, u"Zoe"_s}));
    m_store->setPeople({{person(u"Cleo-3"), {}, Person::Visibility::Private}});
    QCOMPARE(names(model), (QStringList{u"Bob"_s, u"Dan"_s, u"Zoe"_s}));
}

void TestSuggestions::namesInAnyOrderMakeASortedList()
{
    QRandomGenerator random(7);
    QList<Endorsement> all;
    for (int i = 0; i < 60; ++i)
        all << received(i, u"P-%1"_s.arg(i), u"C++"_s, Status::Accepted);
    m_store->merge(m_account, Direction::Received, all);
    PeopleModel model(*m_store, m_account);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int step = 0; step < 100; ++step) {
        QList<Person> people;
        for (int i = random.bounded(8); i >= 0; --i)
            people << named(u"P-%1"_s.arg(random.bounded(65)),
                            random.bounded(4) == 0 ? QString() : QString(QChar(u'a' + random.bounded(26))));
        m_store->setPeople(people);
        const QStringList shown = names(model);
        QVERIFY(std::is_sorted(shown.begin(), shown.end()));
        QStringList known;
        for (int i = 0; i < 60; ++i)
            known << m_store->person(m_store->findPerson(person(u"P-%1"_s.arg(i))).value()).name;
        known.removeAll(QString());
        known.sort();
        QCOMPARE(shown, known);
    }
}

QTEST_GUILESS_MAIN(TestSuggestions)
#include "tst_suggestions.moc"
