// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "translations.h"
#include "widgets/endorsementview.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

namespace Laurels {

using namespace Qt::StringLiterals;

void WindowFixture::prepareProgram()
{
    installTranslations(*qApp);
    qApp->setQuitOnLastWindowClosed(false);
}

void WindowFixture::makeFilledDesk()
{
    m_desk = std::make_unique<Desk>();
    for (int i = 0; i < 8; ++i)
        m_desk->addReceived(u"Skill %1"_s.arg(i), i == 0 ? Status::Pending : Status::Accepted, i);
    m_desk->addGiven(u"Diving"_s, Status::Accepted, 30);
}

void WindowFixture::openWindow()
{
    m_window = std::make_unique<MainWindow>(m_desk->workspace);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void WindowFixture::closeAll()
{
    m_window.reset();
    m_desk.reset();
}

QString WindowFixture::label(const char *name) const
{
    return m_window->findChild<QLabel *>(QLatin1StringView(name))->text();
}

int WindowFixture::rowCount() const
{
    return m_window->findChild<EndorsementView *>()->model()->rowCount();
}

AccountId WindowFixture::openPostPress()
{
    const AccountId account = m_desk->addPostPressAccount(u"Olive"_s);
    openWindow();
    [this] { QTRY_VERIFY(m_desk->sessions.sessions().first()->backend()); }();
    return account;
}

void WindowFixture::endorse(qint64 skill)
{
    m_desk->outbox.endorse(
        m_desk->accounts.accounts().first().id,
        {.recipient = Desk::person(1), .skill = u"Skill %1"_s.arg(skill), .skillId = skill});
}

} // namespace Laurels
