// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "translations.h"
#include "widgets/endorsingbar.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestEndorsingBar : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { installTranslations(*qApp); }
    void init();
    void cleanup();
    void itSaysHowFarItIsAndWhenTheNextGoes();
    void eachSkillHasItsResult();
    void theRestCanBeCancelled();
    void itStaysUntilItIsClosed();
    void whatTheDayDoesNotHoldGoesTomorrow();
    void endorsementsByNameAreNotItsMatter();

private:
    void open(const PacingLimits &limits = {});
    void endorse(qint64 skill);
    [[nodiscard]] QString text() const { return m_bar->findChild<QLabel *>(u"endorsingText"_s)->text(); }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_bar->findChild<QPushButton *>(QLatin1StringView(name));
    }
    [[nodiscard]] QListWidget *list() const { return m_bar->findChild<QListWidget *>(u"endorsingList"_s); }
    [[nodiscard]] qsizetype sent() const { return m_desk->backend()->endorseCalls.size(); }

    std::unique_ptr<Desk> m_desk;
    AccountId m_account;
    std::unique_ptr<EndorsingBar> m_bar;
};

void TestEndorsingBar::init()
{
    m_desk = std::make_unique<Desk>();
}

void TestEndorsingBar::cleanup()
{
    m_bar.reset();
    m_desk.reset();
}

void TestEndorsingBar::open(const PacingLimits &limits)
{
    m_account = m_desk->addPostPressAccount(u"Olive"_s, limits);
    m_desk->sessions.session(m_account)->open();
    QTRY_VERIFY(m_desk->sessions.backendFor(m_account));
    m_bar = std::make_unique<EndorsingBar>(m_desk->workspace);
    QVERIFY(m_bar->isHidden());
}

void TestEndorsingBar::endorse(qint64 skill)
{
    m_desk->outbox.endorse(
        m_account, {.recipient = Desk::person(1), .skill = u"Skill %1"_s.arg(skill), .skillId = skill});
}

void TestEndorsingBar::itSaysHowFarItIsAndWhenTheNextGoes()
{
    open({.shortestGap = 30s, .longestGap = 30s});
    endorse(1);
    endorse(2);
    QTRY_COMPARE(sent(), 1);
    QTRY_VERIFY(text().contains(u"1 of 2 done"_s));
    QVERIFY(!m_bar->isHidden());
    QVERIFY2(text().contains(u"The next goes in 30 seconds"_s), qPrintable(text()));
    QVERIFY(text().contains(u"1 of 25 today"_s));
    m_desk->clock.advance(10s);
    QTRY_VERIFY2(text().contains(u"The next goes in 20 seconds"_s), qPrintable(text()));
    m_desk->clock.advance(20s);
    QTRY_VERIFY2(text().contains(u"2 of 2 done"_s), qPrintable(text()));
}

void TestEndorsingBar::eachSkillHasItsResult()
{
    open({.shortestGap = 5s, .longestGap = 5s});
    m_desk->backend()->onEndorse = [](const NewEndorsement &wish) -> Result<Created> {
        if (wish.skillId == 2)
            return Failure(
                Error{.kind = ErrorKind::ChooseAnother, .delivery = Delivery::Answered, .httpStatus = 422});
        return Created{.urn = {wish.recipient, wish.skillId.value()}, .wasThere = wish.skillId == 3};
    };
    for (int skill = 1; skill <= 3; ++skill)
        endorse(skill);
    for (int i = 0; i < 3; ++i) {
        QTRY_COMPARE(sent(), i + 1);
        QCoreApplication::processEvents();
        m_desk->clock.advance(5s);
    }
    QTRY_VERIFY2(text().contains(u"2 of 3 done"_s), qPrintable(text()));
    QVERIFY(text().contains(u"1 failed"_s));
    QVERIFY(list()->item(0)->text().contains(u"Done"_s));
    QVERIFY(list()->item(1)->text().contains(u"Choose another"_s));
    QVERIFY(list()->item(2)->text().contains(u"Had been endorsed before"_s));
}

void TestEndorsingBar::theRestCanBeCancelled()
{
    open();
    endorse(1);
    endorse(2);
    QTRY_VERIFY(text().contains(u"1 of 2 done"_s));
    QVERIFY(!button("endorsingCancel")->isHidden());
    button("endorsingCancel")->click();
    QTRY_VERIFY(button("endorsingCancel")->isHidden());
    QVERIFY(list()->item(1)->text().contains(u"Taken back"_s));
    m_desk->clock.advance(1h);
    QCoreApplication::processEvents();
    QCOMPARE(sent(), 1);
}

void TestEndorsingBar::itStaysUntilItIsClosed()
{
    open();
    endorse(1);
    QTRY_VERIFY(text().contains(u"1 of 1 done"_s));
    QVERIFY(!m_bar->isHidden());
    QVERIFY(!button("endorsingClose")->isHidden());
    button("endorsingClose")->click();
    QVERIFY(m_bar->isHidden());
    m_desk->clock.advance(2min);
    endorse(2);
    QTRY_VERIFY2(text().contains(u"1 of 1 done"_s), qPrintable(text())); // a new round
}

void TestEndorsingBar::whatTheDayDoesNotHoldGoesTomorrow()
{
    open({.endorsements = 1});
    endorse(1);
    endorse(2);
    QTRY_VERIFY2(text().contains(u"The next goes after"_s), qPrintable(text()));
    QVERIFY(text().contains(u"1 of 1 today"_s));
}

void TestEndorsingBar::endorsementsByNameAreNotItsMatter()
{
    open();
    const AccountId other = m_desk->addAccount(u"LinkedIn"_s);
    m_desk->sessions.session(other)->open();
    QTRY_VERIFY(m_desk->sessions.backendFor(other));
    m_desk->outbox.endorse(other, {.recipient = Desk::person(1), .skill = u"C++"_s});
    QCoreApplication::processEvents();
    QVERIFY(m_bar->isHidden());
}

QTEST_MAIN(TestEndorsingBar)
#include "tst_endorsingbar.moc"
