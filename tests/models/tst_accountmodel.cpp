// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountmodel.h"

#include "samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

class TestAccountModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void oneAccountStandsAlone();
    void moreThanOneHaveAnEntryForAll();
    void accountsComeAndGoOneByOne();
    void aRenamedAccountIsTold();
    void anAccountWithoutANameIsCalledAfterItsOwner();

private:
    AccountId add(const QString &name);
    [[nodiscard]] QStringList texts() const;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<AccountStore> m_store;
    std::unique_ptr<AccountModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestAccountModel::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<AccountStore>(m_directory->path());
    m_model = std::make_unique<AccountModel>(*m_store);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void TestAccountModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_store.reset();
}

AccountId TestAccountModel::add(const QString &name)
{
    Account account;
    account.id = AccountId::create();
    account.name = name;
    account.baseAddress = QUrl(u"https://api.linkedin.com/v2"_s);
    account.owner = person(u"Owner-%1"_s.arg(m_store->accounts().size()));
    account.ownerName = u"Olga Owner"_s;
    [&] { QVERIFY(m_store->add(account)); }();
    return account.id;
}

QStringList TestAccountModel::texts() const
{
    QStringList all;
    for (int row = 0; row < m_model->rowCount(); ++row)
        all << m_model->index(row).data().toString();
    return all;
}

void TestAccountModel::oneAccountStandsAlone()
{
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->rowOf(std::nullopt), -1);
    const AccountId id = add(u"Work"_s);
    QCOMPARE(texts(), QStringList{u"Work"_s});
    QCOMPARE(m_model->rowOf(id), 0);
    QCOMPARE(m_model->rowOf(std::nullopt), -1);
    QCOMPARE(m_model->index(0).data(AccountModel::AccountIdRole).toString(), id.toString());
}

void TestAccountModel::moreThanOneHaveAnEntryForAll()
{
    add(u"Work"_s);
    const AccountId second = add(u"<b>Coaching</b>"_s);
    QCOMPARE(texts(), (QStringList{u"All accounts"_s, u"Work"_s, u"<b>Coaching</b>"_s}));
    QCOMPARE(m_model->rowOf(std::nullopt), 0);
    QCOMPARE(m_model->rowOf(second), 2);
    QCOMPARE(m_model->rowOf(AccountId::create()), -1);
    QVERIFY(m_model->index(0).data(AccountModel::AccountIdRole).toString().isEmpty());
    QCOMPARE(AccountModel(*m_store).rowCount(), 3);
}

void TestAccountModel::accountsComeAndGoOneByOne()
{
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    const AccountId first = add(u"A"_s);
    const QPersistentModelIndex held = m_model->index(0);
    const AccountId second = add(u"B"_s);
    const AccountId third = add(u"C"_s);
    QCOMPARE(held.row(), 1);
    QVERIFY(m_store->remove(second));
    QCOMPARE(texts(), (QStringList{u"All accounts"_s, u"A"_s, u"C"_s}));
    QVERIFY(m_store->remove(third));
    QCOMPARE(texts(), QStringList{u"A"_s});
    QCOMPARE(held.row(), 0);
    QVERIFY(m_store->remove(first));
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!held.isValid());
    QCOMPARE(resets.count(), 0);
}

void TestAccountModel::aRenamedAccountIsTold()
{
    const AccountId id = add(u"Work"_s);
    add(u"Other"_s);
    const QSignalSpy spy(m_model.get(), &QAbstractItemModel::dataChanged);
    Account account = *m_store->find(id);
    account.name = u"Day job"_s;
    QVERIFY(m_store->update(account));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(texts(), (QStringList{u"All accounts"_s, u"Day job"_s, u"Other"_s}));
}

void TestAccountModel::anAccountWithoutANameIsCalledAfterItsOwner()
{
    add({});
    QCOMPARE(texts(), QStringList{u"Olga Owner"_s});
}

QTEST_GUILESS_MAIN(TestAccountModel)
#include "tst_accountmodel.moc"
