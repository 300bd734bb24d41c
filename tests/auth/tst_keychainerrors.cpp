// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keychainerrors.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class KeychainErrorsTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheCodeFromErrorAndState_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<QStringList>("codes"); // unlocked, locked, no keyring, no service, unknown

        const auto row = [](const char *name, QKeychain::Error error, const QStringList &codes) {
            QTest::newRow(name) << static_cast<int>(error) << codes;
        };
        row("not found", QKeychain::EntryNotFound,
            {u"notFound"_s, u"locked"_s, u"notFound"_s, u"notFound"_s, u"notFound"_s});
        row("not deleted", QKeychain::CouldNotDeleteEntry,
            {u"unconfirmed"_s, u"locked"_s, u"unconfirmed"_s, u"unconfirmed"_s, u"unconfirmed"_s});
        row("denied by the person", QKeychain::AccessDeniedByUser,
            {u"denied"_s, u"denied"_s, u"denied"_s, u"denied"_s, u"denied"_s});
        row("denied", QKeychain::AccessDenied,
            {u"denied"_s, u"locked"_s, u"denied"_s, u"denied"_s, u"denied"_s});
        row("no backend", QKeychain::NoBackendAvailable,
            {u"missing"_s, u"missing"_s, u"missing"_s, u"missing"_s, u"missing"_s});
        row("not implemented", QKeychain::NotImplemented,
            {u"missing"_s, u"missing"_s, u"missing"_s, u"missing"_s, u"missing"_s});
        row("other", QKeychain::OtherError,
            {u"failed"_s, u"locked"_s, u"missing"_s, u"missing"_s, u"failed"_s});
    }

    void tellsTheCodeFromErrorAndState()
    {
        QFETCH(const int, error);
        QFETCH(const QStringList, codes);
        QStringList found;
        for (const KeyringState state :
             {KeyringState::Unlocked, KeyringState::Locked, KeyringState::NoKeyring, KeyringState::NoService,
              KeyringState::Unknown}) {
            const QString code = keychainCode(static_cast<QKeychain::Error>(error), state);
            QVERIFY(code.startsWith("keychain."_L1));
            found.append(code.sliced(9));
        }
        QCOMPARE(found, codes);
    }
};

QTEST_GUILESS_MAIN(KeychainErrorsTest)
#include "tst_keychainerrors.moc"
