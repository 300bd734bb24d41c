// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desks.h"

#include "mainwindow.h"
#include "pages/firstrunpage.h"
#include "stores/accountstore.h"
#include "stores/archivefacts.h"
#include "translations.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSessionManager>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestDesks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(*qApp); }
    void init();
    void cleanup() { m_desks.reset(); }

    void atTheEndOfTheSessionTheLayoutIsKeptAndTheWindowStays();
    void everythingIsDeletedAndAnEmptyProfileIsOpened();
    void whatIsLeftIsTold();

private:
    [[nodiscard]] static MainWindow *window()
    {
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (auto *found = qobject_cast<MainWindow *>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QString path(const QString &file) const { return m_profile->filePath(file); }
    [[nodiscard]] bool isFirstRun() const
    {
        const auto *page = window() ? window()->findChild<FirstRunPage *>() : nullptr;
        return page && page->isVisible();
    }
    void deleteEverything();

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<Desks> m_desks;
};

/// With an account that needs neither a network nor a keychain.
void TestDesks::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
    const AccountId id = AccountId::create();
    AccountStore accounts(m_profile->path());
    QVERIFY(accounts.add({.id = id,
                          .source = Source::Archive,
                          .name = u"My archive"_s,
                          .owner = archiveOwnerUrn(id),
                          .reviewFrom = QDateTime::currentDateTimeUtc()}));
    m_desks = std::make_unique<Desks>(m_profile->path());
    QVERIFY(m_desks->openProfile());
    QVERIFY(window());
    QVERIFY(!isFirstRun());
}

void TestDesks::deleteEverything()
{
    const QPointer<MainWindow> before = window();
    before->findChild<QAction *>(u"actionDeleteData"_s)->trigger();
    auto *dialog = before->findChild<QDialog *>(u"deleteDataDialog"_s);
    QVERIFY(dialog);
    dialog->findChild<QPushButton *>(u"acceptButton"_s)->click();
    QTRY_VERIFY(!before);
    QTRY_VERIFY(isFirstRun());
}

void TestDesks::atTheEndOfTheSessionTheLayoutIsKeptAndTheWindowStays()
{
    QVERIFY(!QFile::exists(path(u"window.ini"_s)));
    auto *manager = qGuiApp->findChild<QSessionManager *>();
    QVERIFY(manager);
    emit qGuiApp->commitDataRequest(*manager);
    // At once: nobody waits for an event loop.
    QVERIFY(QFile::exists(path(u"window.ini"_s)));
    QVERIFY(window());
}

void TestDesks::everythingIsDeletedAndAnEmptyProfileIsOpened()
{
    for (const QString &file : {u"window.ini"_s, u"cache.sqlite.damaged-20260101-101010"_s}) {
        QFile written(path(file));
        QVERIFY(written.open(QIODevice::WriteOnly));
    }
    deleteEverything();
    for (const QString &file :
         {u"accounts.json"_s, u"window.ini"_s, u"cache.sqlite.damaged-20260101-101010"_s})
        QVERIFY2(!QFile::exists(path(file)), qPrintable(file));
    QVERIFY(!window()->findChild<QMessageBox *>());
    QVERIFY(AccountStore(m_profile->path()).accounts().isEmpty());
}

void TestDesks::whatIsLeftIsTold()
{
    QFile other(path(u"my notes.txt"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    deleteEverything();
    const auto *box = window()->findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY2(box->text().contains(u"my notes.txt"_s), qPrintable(box->text()));
    QVERIFY(other.exists());
}

QTEST_MAIN(TestDesks)
#include "tst_desks.moc"
