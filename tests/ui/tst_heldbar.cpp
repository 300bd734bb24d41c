// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "translations.h"
#include "widgets/heldbar.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestHeldBar : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void itIsThereAsLongAsSomethingWaits();
    void withoutAnythingItStaysAway();
    void itSaysWhich();
    void itFollowsTheChosenAccount();
    void theKeyboardReachesEverything();
    void sendSendsThem();
    void discardAsksFirst();

private:
    void openWith(const QList<OutboxItem> &items);
    [[nodiscard]] OutboxItem left(int number, const AccountId &account) const;
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_bar->findChild<QPushButton *>(QLatin1StringView(name));
    }
    [[nodiscard]] QStringList lines() const;

    const AccountId m_account = AccountId::create();
    const AccountId m_other = AccountId::create();
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    HeldBar *m_bar = nullptr;
};

void TestHeldBar::initTestCase()
{
    installTranslations(*qApp);
}

void TestHeldBar::init()
{
    m_desk = std::make_unique<Desk>();
}

void TestHeldBar::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

OutboxItem TestHeldBar::left(int number, const AccountId &account) const
{
    return {.id = OutboxItemId(quint64(number)),
            .account = account,
            .urn = EndorsementUrn(m_desk->owner, 70000000000 + number),
            .person = Desk::person(number),
            .skill = u"Skill %1"_s.arg(number),
            .from = Status::Accepted,
            .to = Status::Hidden};
}

void TestHeldBar::openWith(const QList<OutboxItem> &items)
{
    m_desk = std::make_unique<Desk>(OutboxLeftovers{.items = items, .lastId = OutboxItemId(99)});
    for (int i = 1; i <= 5; ++i)
        m_desk->addReceived(u"Skill %1"_s.arg(i), Status::Accepted, i);
    m_desk->addAccount(u"Olive"_s, m_desk->clock.now().addYears(-1), m_account);
    AccountSession *session = m_desk->sessions.session(m_account);
    session->open();
    QTRY_COMPARE(session->state(), AccountSession::State::Connected);
    session->sync();
    QTRY_COMPARE(m_desk->store.size(), 5);
    QTRY_VERIFY(session->backend());
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(new QLineEdit);
    m_bar = new HeldBar(m_desk->workspace);
    column->addWidget(m_bar);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

QStringList TestHeldBar::lines() const
{
    QStringList lines;
    const auto *list = m_bar->findChild<QListWidget *>(u"heldList"_s);
    for (int row = 0; row < list->count(); ++row) {
        // Names are isolated from the sentence by characters that nobody sees.
        lines += list->item(row)->text().remove(QChar(0x2068)).remove(QChar(0x2069));
    }
    return lines;
}

void TestHeldBar::itIsThereAsLongAsSomethingWaits()
{
    openWith({left(1, m_account), left(2, m_account)});
    QTRY_VERIFY(m_bar->isVisible());
    QCOMPARE(m_bar->findChild<QLabel *>(u"heldText"_s)->text(),
             u"Waiting from last time: 2 changes, not sent yet."_s);
    // A decision about one of them takes it up.
    const RowId row = m_desk->store.find(m_account, *left(1, m_account).urn).value();
    m_desk->outbox.decide({row}, Status::Accepted);
    QTRY_COMPARE(m_bar->findChild<QLabel *>(u"heldText"_s)->text(),
                 u"Waiting from last time: 1 change, not sent yet."_s);
    m_desk->outbox.cancel({OutboxItemId(2)});
    QTRY_VERIFY(!m_bar->isVisible());
}

void TestHeldBar::withoutAnythingItStaysAway()
{
    openWith({});
    m_desk->outbox.decide(m_desk->store.rows(), Status::Rejected);
    QTest::qWait(0);
    QVERIFY(!m_bar->isVisible());
}

void TestHeldBar::itSaysWhich()
{
    OutboxItem endorse = left(2, m_account);
    endorse.action = OutboxItem::Action::Endorse;
    endorse.urn.reset();
    OutboxItem withdraw = left(3, m_account);
    withdraw.to = Status::Deleted;
    openWith({left(1, m_account), endorse, withdraw});
    QTRY_VERIFY(m_bar->isVisible());
    auto *list = m_bar->findChild<QListWidget *>(u"heldList"_s);
    QVERIFY(!list->isVisible());
    button("heldDetails")->click();
    QVERIFY(list->isVisible());
    m_desk->store.setPeople({{Desk::person(1), u"Ada Example"_s, Person::Visibility::Known}});
    QCOMPARE(lines().first(), u"Skill 1 by Ada Example: from Visible to Hidden"_s);
    QVERIFY(lines().at(1).startsWith(u"Skill 2 for "_s) && lines().at(1).endsWith(u": endorse"_s));
    QVERIFY(lines().at(2).startsWith(u"Skill 3 for "_s) &&
            lines().at(2).endsWith(u": from Visible to Withdrawn"_s));
}

void TestHeldBar::itFollowsTheChosenAccount()
{
    openWith({left(1, m_account), left(2, m_other), left(3, m_other)});
    QTRY_VERIFY(m_bar->isVisible());
    m_desk->addAccount(u"Paul"_s, m_desk->clock.now().addYears(-1), m_other);
    m_bar->setAccount(m_account);
    QCOMPARE(lines().size(), 1);
    QVERIFY(lines().first().startsWith(u"Skill 1"_s));
    m_bar->setAccount(std::nullopt);
    QCOMPARE(lines().size(), 3);
    QVERIFY(lines().last().startsWith(u"Paul: Skill 3"_s));
    m_bar->setAccount(m_other);
    button("heldSend")->click();
    QCOMPARE(m_desk->outbox.heldCount(), 1);
    QTRY_VERIFY(!m_bar->isVisible());
    m_bar->setAccount(m_account);
    QVERIFY(m_bar->isVisible());
}

void TestHeldBar::theKeyboardReachesEverything()
{
    openWith({left(1, m_account)});
    QTRY_VERIFY(m_bar->isVisible());
    button("heldDetails")->click();
    m_window->findChild<QLineEdit *>()->setFocus();
    for (const char *name : {"heldDetails", "heldList", "heldSend", "heldDiscard"}) {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_window->focusWidget()->objectName(), QLatin1StringView(name));
    }
}

void TestHeldBar::sendSendsThem()
{
    openWith({left(1, m_account), left(2, m_account)});
    QTRY_VERIFY(m_bar->isVisible());
    const QSignalSpy hint(m_bar, &HeldBar::hint);
    QVERIFY(m_desk->backend()->setStatusCalls.isEmpty());
    button("heldSend")->click();
    QTRY_COMPARE(m_desk->backend()->setStatusCalls.size(), 2);
    QVERIFY(!m_bar->isVisible());
    QCOMPARE(hint.size(), 1);
}

void TestHeldBar::discardAsksFirst()
{
    openWith({left(1, m_account), left(2, m_account)});
    QTRY_VERIFY(m_bar->isVisible());
    for (const auto &answer : {u"Keep"_s, u"Discard"_s}) {
        QCOMPARE(m_desk->outbox.heldCount(), 2);
        button("heldDiscard")->click();
        auto *question = m_window->findChild<QDialog *>(u"discardQuestion"_s);
        QVERIFY(question && question->isVisible());
        const QList<QPushButton *> buttons = question->findChildren<QPushButton *>();
        for (QPushButton *each : buttons) {
            if (each->text() == answer)
                each->click();
        }
        QTRY_VERIFY(!m_window->findChild<QDialog *>(u"discardQuestion"_s));
    }
    QCOMPARE(m_desk->outbox.heldCount(), 0);
    QVERIFY(!m_bar->isVisible());
    const RowId row = m_desk->store.find(m_account, *left(1, m_account).urn).value();
    QCOMPARE(m_desk->store.shownStatus(row), Status(Status::Accepted));
    QVERIFY(m_desk->backend()->setStatusCalls.isEmpty());
}

QTEST_MAIN(TestHeldBar)
#include "tst_heldbar.moc"
