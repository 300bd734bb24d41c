// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profileskillsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace Laurels {

using Column = ProfileSkillsModel::Column;

class TestProfileSkillsModel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void whatCanBeChosenComesFirst();
    void nothingIsChosenAtFirst();
    void severalCanBeChosen();
    void whatCannotBeChosenSaysWhy_data();
    void whatCannotBeChosenSaysWhy();
    void anUnknownAnswerIsNoRefusal();
    void textOfOthersIsNoMarkup();

private:
    static Profile profile();
    [[nodiscard]] QModelIndex find(const QString &skill, Column column = Column::Skill) const
    {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->index(row, 0).data().toString() == skill)
                return m_model->index(row, int(column));
        }
        return {};
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < m_model->rowCount(); ++row)
            names.append(m_model->index(row, 0).data().toString());
        return names;
    }

    std::unique_ptr<ProfileSkillsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

Profile TestProfileSkillsModel::profile()
{
    return {
        .person = PersonUrn::fromId(u"ACoAAB7demo"_s).value(),
        .name = u"Mira Solberg"_s,
        .distance = Distance::First,
        .skills = {{.name = u"Norwegian"_s, .endorsementCount = 0},
                   {.name = u"Radar"_s,
                    .endorsementCount = 40,
                    .endorsementId = 2,
                    .isEndorsed = true,
                    .insights = {u"1 <b>certificate</b>"_s}},
                   {.name = u"Navigation"_s, .endorsementCount = 12, .endorsementId = 3, .isEndorsed = false},
                   {.name = u"Knots"_s, .endorsementCount = 30, .endorsementId = 5'000'000'001},
                   {.name = u"Tides"_s, .endorsementCount = 12, .endorsementId = 4, .isEndorsed = false},
                   {.name = u"Lamps"_s, .endorsementCount = 3, .endorsementId = 6, .isEndorsed = false},
                   {.name = u"Horns"_s, .endorsementCount = 2, .endorsementId = 7, .isEndorsed = false}}};
}

void TestProfileSkillsModel::init()
{
    m_model = std::make_unique<ProfileSkillsModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_model->setProfile(profile(), {6}, {7});
}

void TestProfileSkillsModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestProfileSkillsModel::whatCanBeChosenComesFirst()
{
    QCOMPARE(names(), (QStringList{u"Knots"_s, u"Navigation"_s, u"Tides"_s, u"Radar"_s, u"Lamps"_s,
                                   u"Horns"_s, u"Norwegian"_s}));
    QVERIFY(m_model->canChooseAny());
    QCOMPARE(find(u"Radar"_s, Column::Count).data().toString(), u"40"_s);
}

void TestProfileSkillsModel::nothingIsChosenAtFirst()
{
    QVERIFY(m_model->chosen().isEmpty());
    QCOMPARE(find(u"Knots"_s).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void TestProfileSkillsModel::severalCanBeChosen()
{
    QSignalSpy chosen(m_model.get(), &ProfileSkillsModel::chosenChanged);
    QVERIFY(m_model->setData(find(u"Tides"_s), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(m_model->setData(find(u"Knots"_s), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(m_model->setData(find(u"Knots"_s), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(m_model->chosen().size(), 2);
    QCOMPARE(m_model->chosen().at(0).endorsementId, std::optional<qint64>(5'000'000'001));
    QVERIFY(m_model->setData(find(u"Knots"_s), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(m_model->chosen().size(), 1);
    m_model->setProfile(profile(), {}, {});
    QVERIFY(m_model->chosen().isEmpty());
}

void TestProfileSkillsModel::whatCannotBeChosenSaysWhy_data()
{
    QTest::addColumn<QString>("skill");
    QTest::addColumn<int>("distance");
    QTest::addColumn<QString>("state");
    QTest::newRow("endorsed") << u"Radar"_s << int(Distance::First) << u"Already endorsed"_s;
    QTest::newRow("recorded here") << u"Lamps"_s << int(Distance::First) << u"Endorsed with Laurels"_s;
    QTest::newRow("on its way") << u"Horns"_s << int(Distance::First) << u"On its way"_s;
    QTest::newRow("no id") << u"Norwegian"_s << int(Distance::First) << u"Not offered"_s;
    QTest::newRow("far away") << u"Norwegian"_s << int(Distance::Second) << u"Not connected"_s;
    QTest::newRow("who knows") << u"Norwegian"_s << int(Distance::Unknown) << u"Not connected"_s;
}

void TestProfileSkillsModel::whatCannotBeChosenSaysWhy()
{
    QFETCH(const QString, skill);
    QFETCH(const int, distance);
    QFETCH(const QString, state);
    Profile read = profile();
    read.distance = Distance(distance);
    m_model->setProfile(read, {6}, {7});
    QCOMPARE(find(skill, Column::State).data().toString(), state);
    QVERIFY(!(find(skill).flags() & Qt::ItemIsUserCheckable));
    QVERIFY(find(skill).flags() & Qt::ItemIsEnabled);
    QVERIFY(!find(skill).data(Qt::CheckStateRole).isValid());
    QVERIFY(!m_model->setData(find(skill), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(m_model->chosen().isEmpty());
}

void TestProfileSkillsModel::anUnknownAnswerIsNoRefusal()
{
    QVERIFY(find(u"Knots"_s).flags() & Qt::ItemIsUserCheckable); // it is not told whether it is endorsed
}

void TestProfileSkillsModel::textOfOthersIsNoMarkup()
{
    QCOMPARE(find(u"Radar"_s).data(Qt::ToolTipRole).toString(), u"1 &lt;b&gt;certificate&lt;/b&gt;"_s);
}

} // namespace Laurels

QTEST_GUILESS_MAIN(Laurels::TestProfileSkillsModel)
#include "tst_profileskillsmodel.moc"
