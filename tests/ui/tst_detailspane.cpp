// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"
#include "archiveondesk.h"
#include "domain/linkedinpages.h"
#include "translations.h"
#include "widgets/detailspane.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

using State = OutboxItem::State;

Q_DECLARE_METATYPE(std::optional<bool>)

class TestDetailsPane : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { installTranslations(*qApp); }
    void init();
    void cleanup();
    void anArchiveTellsTheConnection_data();
    void anArchiveTellsTheConnection();
    void anArchiveTellsPositionAndCompany();
    void aSkillThatLeftTheProfileIsTold_data();
    void aSkillThatLeftTheProfileIsTold();
    void theProfileIsFoundByItsAddressOrByName_data();
    void theProfileIsFoundByItsAddressOrByName();
    void openingOnLinkedInTicksTheToDo_data();
    void openingOnLinkedInTicksTheToDo();
    void withoutABrowserTheAddressIsTold();
    void madeUpIdsAreNotShown();
    void aNewerArchiveIsSeenAtOnce();
    void anAccountThatSendsHasNothingOfThis();

private:
    void show(RowId row);
    [[nodiscard]] RowId addOfLinkedIn();
    [[nodiscard]] bool isShown(const QString &name) const
    {
        return m_pane->findChild<QWidget *>(name)->isVisible();
    }
    [[nodiscard]] QString field(const QString &name) const
    {
        return isShown(name) ? m_pane->findChild<QLabel *>(name)->text() : QString();
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_pane->findChild<QPushButton *>(name);
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ArchiveOnDesk> m_archive;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<DetailsPane> m_pane;
};

void TestDetailsPane::init()
{
    m_desk = std::make_unique<Desk>();
    m_archive = std::make_unique<ArchiveOnDesk>(*m_desk);
    m_actions = std::make_unique<Actions>();
    m_pane = std::make_unique<DetailsPane>(m_desk->workspace, *m_actions);
    m_pane->resize(400, 800);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void TestDetailsPane::cleanup()
{
    m_pane.reset();
    m_actions.reset();
    m_archive.reset();
    m_desk.reset();
}

void TestDetailsPane::show(RowId row)
{
    m_archive->putFacts();
    m_pane->setRows(row, {row});
}

RowId TestDetailsPane::addOfLinkedIn()
{
    const AccountId account = m_desk->addAccount(u"Olive"_s);
    const EndorsementUrn urn(m_desk->owner, 70000000001);
    m_desk->store.merge(
        account, Direction::Received,
        {{urn, Desk::person(1), u"Weaving"_s, Status::Accepted, m_desk->clock.now(), m_desk->clock.now()}});
    return m_desk->store.find(account, urn).value();
}

void TestDetailsPane::anArchiveTellsTheConnection_data()
{
    QTest::addColumn<std::optional<bool>>("isConnected");
    QTest::addColumn<QString>("expected");
    QTest::newRow("connected") << std::optional(true) << u"Connected since 12 March 2019"_s;
    QTest::newRow("no longer") << std::optional(false) << u"No longer connected"_s;
    QTest::newRow("unknown") << std::optional<bool>() << QString();
}

void TestDetailsPane::anArchiveTellsTheConnection()
{
    QFETCH(std::optional<bool>, isConnected);
    QFETCH(QString, expected);
    ArchivedPerson nomi = ArchiveOnDesk::nomi();
    nomi.isConnected = isConnected;
    show(m_archive->addReceived(u"Caulking"_s, nomi));
    QCOMPARE(field(u"detailsConnection"_s), expected);
    QCOMPARE(field(u"detailsName"_s), u"Nomi Inventado"_s);
}

void TestDetailsPane::anArchiveTellsPositionAndCompany()
{
    show(m_archive->addGiven(u"Sailing"_s, ArchiveOnDesk::nomi()));
    QCOMPARE(field(u"detailsOccupation"_s), u"Boat builder\nSample & Sons"_s);
    show(m_archive->addGiven(u"Sailing"_s, ArchiveOnDesk::perrin()));
    QVERIFY(!isShown(u"detailsOccupation"_s));
}

void TestDetailsPane::aSkillThatLeftTheProfileIsTold_data()
{
    QTest::addColumn<bool>("isReceived");
    QTest::addColumn<bool>("isListed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("received, listed") << true << true << QString();
    QTest::newRow("received") << true << false << u"This skill is no longer on your profile"_s;
    QTest::newRow("given") << false << false << QString();
}

void TestDetailsPane::aSkillThatLeftTheProfileIsTold()
{
    QFETCH(bool, isReceived);
    QFETCH(bool, isListed);
    QFETCH(QString, expected);
    m_archive->facts().skillsOnProfile.emplace();
    if (isListed)
        m_archive->facts().skillsOnProfile->insert(Archive::skillKey(u"Caulking"_s).text);
    const ArchivedPerson nomi = ArchiveOnDesk::nomi();
    show(isReceived ? m_archive->addReceived(u"Caulking"_s, nomi) : m_archive->addGiven(u"Caulking"_s, nomi));
    QCOMPARE(field(u"detailsProfileSkill"_s), expected);
    QCOMPARE(field(u"detailsSkill"_s), u"Caulking"_s);
}

void TestDetailsPane::theProfileIsFoundByItsAddressOrByName_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QUrl>("expected");
    const QString slug = u"nomi-inventado-0a1b2c3d"_s;
    const QString name = u"Nomi Inventado"_s;
    QTest::newRow("address") << slug << name << u"Open the profile…"_s << LinkedInPages::memberProfile(slug);
    QTest::newRow("no address") << QString() << name << u"Find the person…"_s
                                << LinkedInPages::findPerson(name);
    QTest::newRow("neither") << QString() << QString() << QString() << QUrl();
}

void TestDetailsPane::theProfileIsFoundByItsAddressOrByName()
{
    QFETCH(QString, slug);
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QUrl, expected);
    ArchivedPerson person = ArchiveOnDesk::nomi();
    person.slug = slug;
    person.name = name;
    show(m_archive->addReceived(u"Caulking"_s, person));
    QCOMPARE(isShown(u"detailsOpenProfile"_s), !text.isEmpty());
    if (text.isEmpty()) {
        QCOMPARE(field(u"detailsName"_s), u"Member without a name"_s);
        return;
    }
    QCOMPARE(button(u"detailsOpenProfile"_s)->text(), text);
    button(u"detailsOpenProfile"_s)->click();
    QCOMPARE(m_desk->opened, QList<QUrl>{expected});
}

void TestDetailsPane::openingOnLinkedInTicksTheToDo_data()
{
    QTest::addColumn<bool>("isReceived");
    QTest::addColumn<QUrl>("expected");
    QTest::newRow("received") << true << LinkedInPages::ownSkills();
    QTest::newRow("given") << false << LinkedInPages::memberSkills(u"nomi-inventado-0a1b2c3d"_s);
}

void TestDetailsPane::openingOnLinkedInTicksTheToDo()
{
    QFETCH(bool, isReceived);
    QFETCH(QUrl, expected);
    const ArchivedPerson nomi = ArchiveOnDesk::nomi();
    const RowId row =
        isReceived ? m_archive->addReceived(u"Caulking"_s, nomi) : m_archive->addGiven(u"Caulking"_s, nomi);
    const RowId other =
        isReceived ? m_archive->addReceived(u"Sailing"_s, nomi) : m_archive->addGiven(u"Sailing"_s, nomi);
    show(row);
    button(u"detailsOpenLinkedIn"_s)->click(); // nothing is to be done of it yet
    QCOMPARE(m_desk->opened, QList<QUrl>{expected});
    m_desk->outbox.decide({row, other}, isReceived ? Status::Hidden : Status::Deleted);
    QCoreApplication::processEvents();
    QVERIFY2(field(u"detailsStatus"_s).contains(u", to do"_s), qPrintable(field(u"detailsStatus"_s)));
    button(u"detailsOpenLinkedIn"_s)->click();
    QCOMPARE(m_desk->opened, (QList<QUrl>{expected, expected}));
    QCOMPARE(m_desk->outbox.itemOf(row)->state, State::Unconfirmed);
    QCOMPARE(m_desk->outbox.itemOf(other)->state, State::Waiting);
    QTRY_VERIFY(field(u"detailsStatus"_s).contains(u"to be confirmed"_s));
    QVERIFY2(field(u"detailsSignedIn"_s).contains(u"Olive Owner"_s), qPrintable(field(u"detailsSignedIn"_s)));
}

void TestDetailsPane::withoutABrowserTheAddressIsTold()
{
    m_desk->workspace.openUrl = [](const QUrl &) { return false; };
    const RowId row = m_archive->addReceived(u"Caulking"_s, ArchiveOnDesk::nomi());
    const RowId other = m_archive->addReceived(u"Sailing"_s, ArchiveOnDesk::perrin());
    m_desk->outbox.decide({row}, Status::Hidden);
    show(row);
    auto *address = m_pane->findChild<QLineEdit *>(u"detailsAddress"_s);
    QVERIFY(!address->isVisible());
    button(u"detailsOpenLinkedIn"_s)->click();
    QVERIFY(address->isVisible());
    QCOMPARE(address->text(), u"https://www.linkedin.com/in/me/details/skills/"_s);
    QCOMPARE(m_desk->outbox.itemOf(row)->state, State::Waiting);
    m_pane->setRows(row, {row});
    QVERIFY(address->isVisible()); // while it is being copied
    m_pane->setRows(other, {other});
    QVERIFY(!address->isVisible());
}

void TestDetailsPane::madeUpIdsAreNotShown()
{
    show(m_archive->addReceived(u"Caulking"_s, ArchiveOnDesk::perrin()));
    QVERIFY(!isShown(u"detailsPersonId"_s));
    QVERIFY(!isShown(u"detailsId"_s));
    const QString id = archivedPersonUrn(ArchiveOnDesk::perrin().key).id();
    const QList<QWidget *> parts = m_pane->findChildren<QWidget *>();
    for (const QWidget *part : parts) {
        const auto *label = qobject_cast<const QLabel *>(part);
        QVERIFY(!part->toolTip().contains(id));
        QVERIFY(!label || !label->text().contains(id));
    }
    show(addOfLinkedIn());
    QVERIFY(isShown(u"detailsPersonId"_s));
    QVERIFY(isShown(u"detailsId"_s));
}

void TestDetailsPane::aNewerArchiveIsSeenAtOnce()
{
    ArchivedPerson nomi = ArchiveOnDesk::nomi();
    show(m_archive->addReceived(u"Caulking"_s, nomi));
    QVERIFY(field(u"detailsConnection"_s).startsWith(u"Connected since"_s));
    nomi.isConnected = false;
    m_archive->facts().people.insert(archivedPersonUrn(nomi.key), nomi);
    m_archive->putFacts();
    QCOMPARE(field(u"detailsConnection"_s), u"No longer connected"_s);
}

void TestDetailsPane::anAccountThatSendsHasNothingOfThis()
{
    show(addOfLinkedIn());
    for (const QString &name :
         {u"detailsOccupation"_s, u"detailsConnection"_s, u"detailsProfileSkill"_s, u"detailsOpenProfile"_s,
          u"detailsOpenLinkedIn"_s, u"detailsSignedIn"_s, u"detailsAddress"_s})
        QVERIFY2(!isShown(name), qPrintable(name));
    m_pane->setRows({}, {});
    QVERIFY(!isShown(u"detailsOpenLinkedIn"_s));
}

QTEST_MAIN(TestDetailsPane)
#include "tst_detailspane.moc"
