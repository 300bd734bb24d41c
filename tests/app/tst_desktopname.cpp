// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopname.h"

#include <QGuiApplication>
#include <QTest>

#ifdef Q_OS_WIN
#include <windows.h>

#include <shobjidl.h>
#endif

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestDesktopName : public QObject
{
    Q_OBJECT
private slots:
    void theDesktopKnowsItByOneName();
};

void TestDesktopName::theDesktopKnowsItByOneName()
{
    tellDesktopName();
    QCOMPARE(QGuiApplication::applicationDisplayName(), u"Laurels"_s);
    QCOMPARE(QGuiApplication::desktopFileName(), u"org.laurels.Laurels"_s);
#ifdef Q_OS_WIN
    PWSTR name = nullptr;
    const HRESULT result = GetCurrentProcessExplicitAppUserModelID(&name);
    if (result == E_NOTIMPL)
        QSKIP("Wine takes the name and does not keep it.");
    QVERIFY(SUCCEEDED(result));
    QCOMPARE(QString::fromWCharArray(name), QGuiApplication::desktopFileName());
    CoTaskMemFree(name);
#endif
}

QTEST_MAIN(TestDesktopName)
#include "tst_desktopname.moc"
