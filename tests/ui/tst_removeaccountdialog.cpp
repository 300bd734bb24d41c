// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveondesk.h"
#include "desk.h"
#include "dialogs/removeaccountdialog.h"
#include "translations.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestRemoveAccountDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void withoutWaitingChangesItOnlyAsksOnce();
    void sendingFirstRemovesWhenAllIsSent();
    void whatCannotGetThroughSaysWhyAndKeepsTheAccount();
    void aRefusedChangeAsksOnceMore();
    void discardingRemovesAtOnce();
    void withoutAConnectionThePersonMustChoose();
    void whatIsHeldFromLastTimeIsSentToo();
    void anArchiveGoesWithItsToDosAndWithoutTheKeychain_data();
    void anArchiveGoesWithItsToDosAndWithoutTheKeychain();

private:
    void connectAccount();
    void openDialog() { openDialog(m_account); }
    void openDialog(const AccountId &account);
    void decide(const Status &wished);
    [[nodiscard]] bool isRemoved() const { return m_desk->accounts.accounts().isEmpty(); }
    [[nodiscard]] QPushButton *accept() const
    {
        return m_dialog->findChild<QPushButton *>(u"acceptButton"_s);
    }
    [[nodiscard]] QRadioButton *radio(const char *name) const
    {
        return m_dialog->findChild<QRadioButton *>(QLatin1StringView(name));
    }
    [[nodiscard]] QString message() const
    {
        return m_dialog->findChild<QLabel *>(u"dialogMessage"_s)->text();
    }

    const AccountId m_account = AccountId::create();
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    QPointer<RemoveAccountDialog> m_dialog;
};

void TestRemoveAccountDialog::initTestCase()
{
    installTranslations(*qApp);
}

void TestRemoveAccountDialog::init()
{
    m_desk = std::make_unique<Desk>();
    connectAccount();
}

void TestRemoveAccountDialog::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestRemoveAccountDialog::connectAccount()
{
    for (int i = 1; i <= 3; ++i)
        m_desk->addReceived(u"Skill %1"_s.arg(i), Status::Accepted, i);
    m_desk->addAccount(u"Olive"_s, m_desk->clock.now().addYears(-1), m_account);
    AccountSession *session = m_desk->sessions.session(m_account);
    session->open();
    QTRY_COMPARE(session->state(), AccountSession::State::Connected);
    session->sync();
    QTRY_COMPARE(m_desk->store.size(), 3);
    QTRY_VERIFY(session->backend());
}

void TestRemoveAccountDialog::openDialog(const AccountId &account)
{
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_dialog = new RemoveAccountDialog(m_desk->workspace, account, m_window.get());
    m_dialog->open();
}

void TestRemoveAccountDialog::decide(const Status &wished)
{
    m_desk->outbox.decide(m_desk->store.rows().mid(0, 2), wished);
}

void TestRemoveAccountDialog::withoutWaitingChangesItOnlyAsksOnce()
{
    openDialog();
    QVERIFY(!radio("sendFirst"));
    QVERIFY(accept()->isEnabled());
    accept()->click();
    QTRY_VERIFY(isRemoved());
    QTRY_VERIFY(!m_dialog);
}

void TestRemoveAccountDialog::sendingFirstRemovesWhenAllIsSent()
{
    decide(Status::Rejected); // in its grace time
    openDialog();
    QVERIFY(radio("sendFirst")->isChecked());
    accept()->click();
    QVERIFY(!isRemoved());
    QCOMPARE(message(), u"Sending: 2 changes left…"_s);
    QVERIFY(!accept()->isEnabled());
    QTRY_VERIFY(isRemoved());
    const QList<OutboxItem> items = m_desk->outbox.items();
    for (const OutboxItem &item : items)
        QCOMPARE(item.state, OutboxItem::State::Done);
    QTRY_VERIFY(!m_dialog);
}

void TestRemoveAccountDialog::whatCannotGetThroughSaysWhyAndKeepsTheAccount()
{
    m_desk->onSetStatus = [](const EndorsementUrn &, const Status &) -> Result<std::monostate> {
        return Failure(Error{.kind = ErrorKind::Offline, .delivery = Delivery::NotSent});
    };
    decide(Status::Hidden);
    openDialog();
    accept()->click();
    QTRY_VERIFY(message().contains(u'\n'));
    QVERIFY(message().startsWith(u"Sending: 2 changes left…"_s));
    m_dialog->reject();
    QTRY_VERIFY(!m_dialog);
    m_desk->onSetStatus = {};
    m_desk->clock.advance(1min);
    QTRY_COMPARE(m_desk->outbox.openCount(), 0);
    QVERIFY(!isRemoved());
}

void TestRemoveAccountDialog::aRefusedChangeAsksOnceMore()
{
    m_desk->onSetStatus = [](const EndorsementUrn &, const Status &) -> Result<std::monostate> {
        return Failure(
            Error{.kind = ErrorKind::Forbidden, .delivery = Delivery::Answered, .httpStatus = 403});
    };
    decide(Status::Hidden);
    openDialog();
    accept()->click();
    QTRY_VERIFY(message().startsWith(u"2 changes failed"_s));
    QVERIFY(!isRemoved());
    QCOMPARE(accept()->text(), u"Remove anyway"_s);
    QVERIFY(accept()->isEnabled());
    accept()->click();
    QTRY_VERIFY(isRemoved());
}

void TestRemoveAccountDialog::discardingRemovesAtOnce()
{
    decide(Status::Rejected);
    openDialog();
    radio("discardChanges")->setChecked(true);
    accept()->click();
    QTRY_VERIFY(isRemoved());
    QCOMPARE(m_desk->outbox.openCount(), 0);
    m_desk->clock.advance(1min);
    const QList<OutboxItem> items = m_desk->outbox.items();
    for (const OutboxItem &item : items)
        QCOMPARE(item.state, OutboxItem::State::Cancelled);
}

void TestRemoveAccountDialog::withoutAConnectionThePersonMustChoose()
{
    decide(Status::Rejected);
    m_desk->sessions.session(m_account)->close();
    openDialog();
    QVERIFY(!radio("sendFirst")->isEnabled());
    QVERIFY(!radio("sendFirst")->isChecked());
    QVERIFY(!accept()->isEnabled());
    radio("discardChanges")->setChecked(true);
    QVERIFY(accept()->isEnabled());
    radio("discardChanges")->setAutoExclusive(false);
    radio("discardChanges")->setChecked(false);
    m_desk->sessions.session(m_account)->open();
    QTRY_VERIFY(radio("sendFirst")->isEnabled());
}

void TestRemoveAccountDialog::whatIsHeldFromLastTimeIsSentToo()
{
    const OutboxItem held{.id = OutboxItemId(1),
                          .account = m_account,
                          .urn = EndorsementUrn(m_desk->owner, 70000000001),
                          .person = Desk::person(1),
                          .from = Status::Accepted,
                          .to = Status::Hidden};
    m_desk = std::make_unique<Desk>(OutboxLeftovers{.items = {held}, .lastId = held.id});
    connectAccount();
    openDialog();
    QVERIFY(radio("sendFirst")->isChecked());
    accept()->click();
    QTRY_VERIFY(isRemoved());
    QCOMPARE(m_desk->outbox.item(held.id)->state, OutboxItem::State::Done);
}

void TestRemoveAccountDialog::anArchiveGoesWithItsToDosAndWithoutTheKeychain_data()
{
    QTest::addColumn<bool>("hasTodos");
    QTest::newRow("to-dos") << true;
    QTest::newRow("nothing to do") << false;
}

void TestRemoveAccountDialog::anArchiveGoesWithItsToDosAndWithoutTheKeychain()
{
    QFETCH(const bool, hasTodos);
    m_desk = std::make_unique<Desk>();
    ArchiveOnDesk archive(*m_desk, u"<b>Mine</b>"_s);
    if (hasTodos)
        archive.fillTodos();
    openDialog(archive.account());
    QString text;
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        text += label->text() + u'\n';
    QVERIFY(text.contains(u"“\u2068<b>Mine</b>\u2069”"_s));
    QVERIFY(text.contains(u"nothing changes at LinkedIn"_s));
    QVERIFY(!text.contains(u"token"_s));
    const auto *note = m_dialog->findChild<QLabel *>(u"todoNote"_s);
    QCOMPARE(note != nullptr, hasTodos);
    if (hasTodos)
        QVERIFY2(note->text().startsWith(u"4 to-dos"_s), qPrintable(note->text()));
    QVERIFY(!radio("sendFirst"));
    accept()->click();
    QVERIFY(isRemoved());
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_desk->credentials.calls.isEmpty());
    QCOMPARE(m_desk->store.size(), 0);
    QVERIFY(m_desk->outbox.todoItems().isEmpty());
}

QTEST_MAIN(TestRemoveAccountDialog)
#include "tst_removeaccountdialog.moc"
