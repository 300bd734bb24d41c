// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveondesk.h"
#include "desk.h"
#include "dialogs/deletedatadialog.h"
#include "translations.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestDeleteDataDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { installTranslations(*qApp); }
    void init();
    void cleanup();
    void itSaysWhatGoesAndEnterKeepsIt();
    void theTokensGoAndTheFilesAreLeftToOthers();
    void fromTheAnswerOnNothingIsSent();
    void aLockedKeychainIsToldAndEverythingCanBeKept();
    void aLockedKeychainDoesNotKeepTheFiles();
    void aKeychainThatDoesNotAnswerIsNotWaitedForForEver();
    void aLateAnswerOfTheKeychainGoesOn();

private:
    void openDialog();
    [[nodiscard]] QPushButton *accept() const
    {
        return m_dialog->findChild<QPushButton *>(u"acceptButton"_s);
    }
    [[nodiscard]] QString text(const char *label) const
    {
        return m_dialog->findChild<QLabel *>(QLatin1StringView(label))->text();
    }
    [[nodiscard]] AccountSession *session() const { return m_desk->sessions.session(m_account); }

    const AccountId m_account = AccountId::create();
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    QPointer<DeleteDataDialog> m_dialog;
    int m_accepted = 0;
    QList<LocalData::Leftover> m_left;
};

void TestDeleteDataDialog::init()
{
    m_desk = std::make_unique<Desk>();
    for (int i = 1; i <= 3; ++i)
        m_desk->addReceived(u"Skill %1"_s.arg(i), Status::Accepted, i);
    m_desk->addAccount(u"<b>Olive</b>"_s, m_desk->clock.now().addYears(-1), m_account);
    session()->open();
    QTRY_COMPARE(session()->state(), AccountSession::State::Connected);
    session()->sync();
    QTRY_COMPARE(m_desk->store.size(), 3);
    QTRY_VERIFY(session()->backend());
    m_accepted = 0;
    m_left.clear();
}

void TestDeleteDataDialog::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestDeleteDataDialog::openDialog()
{
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_dialog = new DeleteDataDialog(m_desk->workspace, m_window.get());
    connect(m_dialog, &QDialog::accepted, this, [this] {
        ++m_accepted;
        m_left = m_dialog->leftovers();
    });
    m_dialog->open();
}

void TestDeleteDataDialog::itSaysWhatGoesAndEnterKeepsIt()
{
    ArchiveOnDesk archive(*m_desk, u"My archive"_s);
    archive.fillTodos();
    m_desk->outbox.decide(m_desk->store.rowsOf(m_account, Direction::Received).mid(0, 2), Status::Rejected);
    openDialog();
    const QString notes = text("deletionNotes");
    for (const QString &part : {u"2 account"_s, u"“\u2068<b>Olive</b>\u2069”"_s, u"My archive"_s,
                                u"2 change"_s, u"4 to-do"_s, u"brought back"_s})
        QVERIFY2(notes.contains(part), qPrintable(notes));
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_accepted, 0);
    QCOMPARE(m_desk->credentials.count(FakeCredentialStore::Verb::Remove), 0);
    QVERIFY(session()->backend());
}

void TestDeleteDataDialog::theTokensGoAndTheFilesAreLeftToOthers()
{
    openDialog();
    accept()->click();
    QVERIFY(!accept()->isEnabled());
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_accepted, 1);
    QVERIFY(m_left.isEmpty());
    QVERIFY(m_desk->credentials.secrets.isEmpty());
    QVERIFY(QFile::exists(m_desk->profile.filePath(u"accounts.json"_s)));
}

void TestDeleteDataDialog::fromTheAnswerOnNothingIsSent()
{
    int sent = 0;
    m_desk->onSetStatus = [&sent](const EndorsementUrn &, const Status &) -> Result<std::monostate> {
        ++sent;
        return {};
    };
    m_desk->outbox.decide(m_desk->store.rows().mid(0, 2), Status::Rejected); // in its grace time
    m_desk->credentials.isHolding = true;
    openDialog();
    accept()->click();
    m_desk->clock.advance(1min);
    QTRY_COMPARE(m_desk->credentials.count(FakeCredentialStore::Verb::Remove), 1);
    QCOMPARE(sent, 0);
    QCOMPARE(m_desk->outbox.openCount(), 2);
}

void TestDeleteDataDialog::aLockedKeychainIsToldAndEverythingCanBeKept()
{
    m_desk->credentials.removeError = FakeCredentialStore::error(u"keychain.locked"_s);
    openDialog();
    accept()->click();
    QTRY_COMPARE(accept()->text(), u"Delete the files anyway"_s);
    QVERIFY(accept()->isEnabled());
    QVERIFY2(text("dialogMessage").contains(u"is locked"_s), qPrintable(text("dialogMessage")));
    QVERIFY(text("dialogMessage").contains(u"Laurels/%1/access-token"_s.arg(m_account.toString())));
    QCOMPARE(session()->state(), AccountSession::State::Closed);
    m_dialog->reject();
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_accepted, 0);
    QTRY_VERIFY(session()->backend()); // as before
}

void TestDeleteDataDialog::aLockedKeychainDoesNotKeepTheFiles()
{
    m_desk->credentials.removeError = FakeCredentialStore::error(u"keychain.locked"_s);
    openDialog();
    accept()->click();
    QTRY_COMPARE(accept()->text(), u"Delete the files anyway"_s);
    accept()->click();
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_accepted, 1);
    QCOMPARE(m_left.size(), 1);
    QCOMPARE(m_left.first().account, m_account);
}

void TestDeleteDataDialog::aKeychainThatDoesNotAnswerIsNotWaitedForForEver()
{
    m_desk->credentials.isHolding = true;
    openDialog();
    accept()->click();
    QTRY_COMPARE(m_desk->credentials.count(FakeCredentialStore::Verb::Remove), 1);
    m_desk->credentials.saySlow();
    QVERIFY2(text("dialogMessage").contains(u"not answered yet"_s), qPrintable(text("dialogMessage")));
    QVERIFY(accept()->isEnabled());
    accept()->click();
    QTRY_COMPARE(m_accepted, 1);
    QCOMPARE(m_left.size(), 1);
}

void TestDeleteDataDialog::aLateAnswerOfTheKeychainGoesOn()
{
    m_desk->credentials.isHolding = true;
    m_desk->credentials.removeError = FakeCredentialStore::error(u"keychain.denied"_s);
    openDialog();
    accept()->click();
    QTRY_COMPARE(m_desk->credentials.count(FakeCredentialStore::Verb::Remove), 1);
    m_desk->credentials.saySlow();
    m_desk->credentials.release();
    // Nobody has said yet that the files are to go without the token.
    QTRY_VERIFY(text("dialogMessage").contains(u"refused"_s));
    QCOMPARE(m_accepted, 0);
}

QTEST_MAIN(TestDeleteDataDialog)
#include "tst_deletedatadialog.moc"
