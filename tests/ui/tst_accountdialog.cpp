// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "dialogs/accountdialog.h"
#include "dialogs/limitsdialog.h"
#include "translations.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The dialogs about an account of PostPress.
class TestAccountDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { installTranslations(*qApp); }
    void init();
    void cleanup();
    void aKeyForOneAccountIsTestedAndKept();
    void withoutAKeychainItSaysHowLongAKeyIsKept();
    void amongSeveralThePersonChoosesAndMayChooseAgain();
    void aTestKeyIsToldAndAStrangeOneIsAskedAbout();
    void aPageToReadIsNoAddress();
    void aNewKeyKeepsTheAccount();
    void limitsAreKeptAndManyAreWarnedOf();

private:
    void open(const std::optional<AccountId> &replace = {});
    void test(const QString &key = u"pp_live_0123456789abcdef"_s);
    template <typename T>
    [[nodiscard]] T *part(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] QPushButton *accept() const { return part<QPushButton>("acceptButton"); }
    [[nodiscard]] QString who() const { return part<QLabel>("whoLabel")->text(); }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    QPointer<QDialog> m_dialog;
    QList<RemoteAccount> m_remotes;
};

void TestAccountDialog::init()
{
    m_remotes = {{.id = u"acc_demo_0001"_s, .name = u"Olive"_s, .state = RemoteAccount::State::Ok}};
    m_desk = std::make_unique<Desk>();
    m_desk->profiles.onFetchAccounts = [this] { return m_remotes; };
    m_window = std::make_unique<QWidget>();
    m_window->show();
}

void TestAccountDialog::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestAccountDialog::open(const std::optional<AccountId> &replace)
{
    m_dialog = replace ? new AccountDialog(m_desk->workspace, *replace, m_window.get())
                       : new AccountDialog(m_desk->workspace, Source::PostPress, m_window.get());
    m_dialog->open();
}

void TestAccountDialog::test(const QString &key)
{
    part<QLineEdit>("tokenField")->setText(key);
    part<QPushButton>("testButton")->click();
}

void TestAccountDialog::aKeyForOneAccountIsTestedAndKept()
{
    open();
    QVERIFY(!accept()->isEnabled());
    test();
    QTRY_VERIFY(accept()->isEnabled());
    QVERIFY2(who().contains(u"you endorse as"_s) && who().contains(u"Olive Owner"_s), qPrintable(who()));
    QVERIFY(m_desk->accounts.accounts().isEmpty());
    accept()->click();
    QTRY_COMPARE(m_desk->accounts.accounts().size(), 1);
    const Account account = m_desk->accounts.accounts().first();
    QCOMPARE(account.source, Source::PostPress);
    QCOMPARE(account.remoteId, u"acc_demo_0001"_s);
    QCOMPARE(account.baseAddress, QUrl(u"https://api.postpress.ai/v1"_s));
    QCOMPARE(m_desk->credentials.secrets.value(account.id).secret, QByteArray("pp_live_0123456789abcdef"));
}

void TestAccountDialog::withoutAKeychainItSaysHowLongAKeyIsKept()
{
    open();
    QVERIFY(!part<QLabel>("noKeychainNote"));
    m_dialog->close();
    m_desk->credentials.lasting = false;
    open();
    QVERIFY(part<QLabel>("noKeychainNote")->text().contains(u"forgotten when Laurels ends"_s));
}

void TestAccountDialog::amongSeveralThePersonChoosesAndMayChooseAgain()
{
    m_remotes.append({.id = u"acc_2"_s, .name = u"Other"_s, .state = RemoteAccount::State::SignInNeeded});
    open();
    test();
    auto *remote = part<QComboBox>("remoteField");
    QTRY_VERIFY(remote->isVisible());
    QCOMPARE(remote->currentIndex(), -1);
    QVERIFY(!accept()->isEnabled());
    QVERIFY(remote->itemText(1).contains(u"needs to be linked again"_s));
    for (const int index : {1, 0}) {
        remote->setCurrentIndex(index);
        emit remote->activated(index);
        QVERIFY(!accept()->isEnabled());
        QTRY_VERIFY(accept()->isEnabled());
    }
    accept()->click();
    QTRY_COMPARE(m_desk->accounts.accounts().size(), 1);
    QCOMPARE(m_desk->accounts.accounts().first().remoteId, u"acc_demo_0001"_s);
}

void TestAccountDialog::aTestKeyIsToldAndAStrangeOneIsAskedAbout()
{
    open();
    auto *hint = part<QLabel>("secretHint");
    part<QLineEdit>("tokenField")->setText(u"pp_live_0123456789abcdef"_s);
    QVERIFY(hint->isHidden());
    part<QLineEdit>("tokenField")->setText(u"pp_test_0123456789abcdef"_s);
    QVERIFY(hint->text().contains(u"test key"_s) && !hint->isHidden());
    part<QLineEdit>("tokenField")->setText(u"something-else"_s);
    QVERIFY(hint->text().contains(u"pp_live_"_s));
    QVERIFY(part<QPushButton>("testButton")->isEnabled()); // a hint, no refusal
}

void TestAccountDialog::aPageToReadIsNoAddress()
{
    open();
    part<QLineEdit>("tokenField")->setText(u"pp_live_0123456789abcdef"_s);
    m_dialog->findChild<QWidget *>(u"advancedBox"_s)->setProperty("checked", true);
    part<QLineEdit>("addressField")->setText(u"https://api.postpress.io/docs"_s);
    QVERIFY(!part<QPushButton>("testButton")->isEnabled());
}

void TestAccountDialog::aNewKeyKeepsTheAccount()
{
    const AccountId id = m_desk->addPostPressAccount(u"Mine"_s);
    m_remotes.append({.id = u"acc_2"_s, .name = u"Other"_s});
    open(id);
    test(u"pp_live_another-key-123456"_s);
    QTRY_VERIFY(accept()->isEnabled()); // which account acts is known
    accept()->click();
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_desk->credentials.secrets.value(id).secret, QByteArray("pp_live_another-key-123456"));
    QCOMPARE(m_desk->accounts.accounts().size(), 1);
}

void TestAccountDialog::limitsAreKeptAndManyAreWarnedOf()
{
    const AccountId id = m_desk->addPostPressAccount(u"Mine"_s);
    m_dialog = new LimitsDialog(m_desk->workspace, id, m_window.get());
    m_dialog->open();
    QVERIFY(part<QLabel>("limitsWarning")->isHidden());
    part<QSpinBox>("endorsementsBox")->setValue(51);
    QVERIFY(!part<QLabel>("limitsWarning")->isHidden());
    part<QSpinBox>("endorsementsBox")->setValue(500);
    part<QSpinBox>("shortestGapBox")->setValue(1);
    part<QSpinBox>("longestGapBox")->setValue(40);
    accept()->click();
    QTRY_VERIFY(!m_dialog);
    const PacingLimits limits = m_desk->accounts.find(id)->limits;
    QCOMPARE(limits,
             (PacingLimits{.endorsements = 100, .profileReads = 80, .shortestGap = 5s, .longestGap = 40s}));
    QCOMPARE(AccountStore(m_desk->profile.path()).find(id)->limits, limits); // on disk
}

QTEST_MAIN(TestAccountDialog)
#include "tst_accountdialog.moc"
