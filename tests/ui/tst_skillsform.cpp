// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveondesk.h"
#include "dialogs/endorsedialog.h"
#include "translations.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

const QString mira = u"ACoAAB7demo0001"_s;

Profile profileOf(const QString &id)
{
    return {
        .person = PersonUrn::fromId(id).value(),
        .publicId = u"mira-solberg-demo"_s,
        .name = u"Mira Solberg"_s,
        .headline = u"Boat builder"_s,
        .distance = Distance::First,
        .skills = {{.name = u"Sailing"_s, .endorsementCount = 3, .endorsementId = 11, .isEndorsed = false},
                   {.name = u"Caulking"_s, .endorsementCount = 9, .endorsementId = 12, .isEndorsed = false},
                   {.name = u"Rigging"_s, .endorsementCount = 1, .endorsementId = 13, .isEndorsed = true},
                   {.name = u"Varnish"_s, .endorsementId = {}}}};
}

} // namespace

/// EndorseDialog with an account of PostPress.
class TestSkillsForm : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { installTranslations(*qApp); }
    void init();
    void cleanup();
    void aConnectionIsFoundByNameAndItsSkillsRead();
    void thePagesOfConnectionsCome();
    void aPastedAddressIsReadAtOnce();
    void whatIsNoProfileIsNotAskedFor();
    void nothingIsChosenAndNothingChosenIsNotSent();
    void severalAreSentWithOnePreview();
    void whatWasGivenCannotBeChosenAgain();
    void moreThanTheDayHoldsIsSaid();
    void aFailureIsSaidInWords();
    void anotherPersonForgetsTheSkills();
    void theFirstTimeHasANotice();
    void whoIsNotConnectedCannotBeEndorsed();
    void anIdThatWasMadeUpIsNotUsed();

private:
    void open(const PacingLimits &limits = {}, const PersonUrn &prefill = {});
    void read(const QString &text = mira);
    void tick(int row);
    template <typename T>
    [[nodiscard]] T *part(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] QString label(const char *name) const { return part<QLabel>(name)->text(); }
    [[nodiscard]] QPushButton *accept() const { return part<QPushButton>("acceptButton"); }

    std::unique_ptr<Desk> m_desk;
    AccountId m_account;
    std::unique_ptr<QWidget> m_window;
    QPointer<EndorseDialog> m_dialog;
};

void TestSkillsForm::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->profiles.onFetchProfile = [](const QString &identifier) -> Result<Profile> {
        return profileOf(identifier.startsWith(u"ACo"_s) ? identifier : mira);
    };
    m_desk->profiles.onFetchRelations = [](const QString &filter,
                                           const QString &cursor) -> Result<RelationPage> {
        if (filter == "nobody"_L1)
            return RelationPage{};
        const bool isFirst = cursor.isEmpty();
        return RelationPage{.relations = {{.person = PersonUrn::fromId(mira).value(),
                                           .name = isFirst ? u"Mira Solberg"_s : u"Mirabel Sample"_s,
                                           .headline = u"<b>Boat</b> builder"_s}},
                            .next = isFirst ? u"more"_s : QString()};
    };
}

void TestSkillsForm::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestSkillsForm::open(const PacingLimits &limits, const PersonUrn &prefill)
{
    if (m_account == AccountId() || !m_desk->accounts.find(m_account))
        m_account = m_desk->addPostPressAccount(u"Olive"_s, limits);
    m_desk->sessions.session(m_account)->open();
    QTRY_VERIFY(m_desk->sessions.backendFor(m_account));
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_dialog = new EndorseDialog(m_desk->workspace, m_account, prefill, m_window.get());
    m_dialog->open();
}

void TestSkillsForm::read(const QString &text)
{
    part<QLineEdit>("profileField")->setText(text);
    part<QPushButton>("readButton")->click();
    QTRY_VERIFY(part<QTreeView>("profileSkillsView")->isVisible());
}

void TestSkillsForm::tick(int row)
{
    QAbstractItemModel *model = part<QTreeView>("profileSkillsView")->model();
    QVERIFY(model->setData(model->index(row, 0), Qt::Checked, Qt::CheckStateRole));
}

void TestSkillsForm::aConnectionIsFoundByNameAndItsSkillsRead()
{
    open();
    auto *field = part<QLineEdit>("profileField");
    field->setText(u"mira"_s);
    QTest::keyClick(field, Qt::Key_Return);
    auto *people = part<QListWidget>("peopleList");
    QTRY_COMPARE(people->count(), 1);
    QVERIFY(people->item(0)->text().contains(u"Mira Solberg"_s));
    QVERIFY(people->isVisible());
    QVERIFY(m_desk->profiles.profileCalls.isEmpty());
    emit people->itemActivated(people->item(0));
    QTRY_VERIFY(part<QTreeView>("profileSkillsView")->isVisible());
    QCOMPARE(m_desk->profiles.profileCalls, QStringList{mira});
    QVERIFY(label("profileLabel").contains(u"Mira Solberg"_s));
    // The most endorsed that can be chosen is first.
    const QAbstractItemModel *skills = part<QTreeView>("profileSkillsView")->model();
    QCOMPARE(skills->index(0, 0).data().toString(), u"Caulking"_s);
    QCOMPARE(skills->rowCount(), 4);
}

void TestSkillsForm::thePagesOfConnectionsCome()
{
    open();
    part<QPushButton>("findButton")->click();
    auto *people = part<QListWidget>("peopleList");
    QTRY_COMPARE(people->count(), 1);
    QVERIFY(part<QPushButton>("moreButton")->isVisible());
    part<QPushButton>("moreButton")->click();
    QTRY_COMPARE(people->count(), 2);
    QVERIFY(part<QPushButton>("moreButton")->isHidden());

    part<QLineEdit>("profileField")->setText(u"nobody"_s);
    part<QPushButton>("findButton")->click();
    QTRY_VERIFY(label("objectionLabel").contains(u"Nobody of that name"_s));
}

void TestSkillsForm::aPastedAddressIsReadAtOnce()
{
    open();
    auto *field = part<QLineEdit>("profileField");
    field->setText(u"https://www.linkedin.com/in/mira-solberg-demo/"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(part<QTreeView>("profileSkillsView")->isVisible());
    QVERIFY(m_desk->profiles.relationCalls.isEmpty());
}

void TestSkillsForm::whatIsNoProfileIsNotAskedFor()
{
    open();
    part<QLineEdit>("profileField")->setText(u"https://example.org/in/mira"_s);
    part<QPushButton>("readButton")->click();
    QVERIFY(!label("objectionLabel").isEmpty());
    QCoreApplication::processEvents();
    QVERIFY(m_desk->profiles.profileCalls.isEmpty());
    QCOMPARE(m_desk->pacer.today(m_account).profileReads, 0);
}

void TestSkillsForm::nothingIsChosenAndNothingChosenIsNotSent()
{
    open();
    QVERIFY(!accept()->isEnabled());
    read();
    QVERIFY(!accept()->isEnabled());
    QVERIFY(label("previewLabel").contains(u"Choose the skills"_s));
    tick(0);
    QVERIFY(accept()->isEnabled());
    QVERIFY(m_desk->outbox.items().isEmpty());
}

void TestSkillsForm::severalAreSentWithOnePreview()
{
    open();
    QCOMPARE(label("todayLabel"), u"0 of 25 today"_s);
    read();
    tick(0);
    tick(1);
    QCOMPARE(accept()->text(), u"Endorse 2 skills"_s);
    QVERIFY2(label("previewLabel").contains(u"2 skills of"_s), qPrintable(label("previewLabel")));
    QVERIFY(label("previewLabel").contains(u"less than a minute"_s));
    accept()->click();
    QTRY_VERIFY(!m_dialog);
    const QList<OutboxItem> items = m_desk->outbox.items();
    QCOMPARE(items.size(), 2);
    QCOMPARE(items.at(0).skillId, std::optional<qint64>(12));
    QCOMPARE(items.at(0).skill, u"Caulking"_s);
    QCOMPARE(items.at(1).skillId, std::optional<qint64>(11));
    QCOMPARE(items.at(0).person.id(), mira);
    QTRY_COMPARE(m_desk->backend()->endorseCalls.size(), 1);
    QCOMPARE(m_desk->pacer.today(m_account).endorsements, 1);
}

void TestSkillsForm::whatWasGivenCannotBeChosenAgain()
{
    open();
    m_desk->store.merge(m_account, Direction::Given,
                        {{.urn = {PersonUrn::fromId(mira).value(), 99},
                          .endorser = m_desk->owner,
                          .skill = u"caulking"_s,
                          .status = Status::Accepted,
                          .created = m_desk->clock.now(),
                          .lastModified = m_desk->clock.now()}});
    read();
    const QAbstractItemModel *skills = part<QTreeView>("profileSkillsView")->model();
    QStringList free;
    for (int row = 0; row < skills->rowCount(); ++row) {
        if (skills->index(row, 0).flags() & Qt::ItemIsUserCheckable)
            free.append(skills->index(row, 0).data().toString());
    }
    QCOMPARE(free, QStringList{u"Sailing"_s});
}

void TestSkillsForm::moreThanTheDayHoldsIsSaid()
{
    open({.endorsements = 1});
    read();
    tick(0);
    tick(1);
    QVERIFY2(label("previewLabel").contains(u"wait"_s) && label("previewLabel").contains(u"another day"_s),
             qPrintable(label("previewLabel")));
}

void TestSkillsForm::aFailureIsSaidInWords()
{
    m_desk->profiles.onFetchProfile = [](const QString &) -> Result<Profile> {
        return Failure(Error{.kind = ErrorKind::Timeout});
    };
    open();
    part<QLineEdit>("profileField")->setText(mira);
    part<QPushButton>("readButton")->click();
    QTRY_VERIFY(label("objectionLabel").contains(u"did not answer in time"_s));
    QVERIFY(part<QPushButton>("readButton")->isEnabled());
}

void TestSkillsForm::anotherPersonForgetsTheSkills()
{
    open();
    read();
    tick(0);
    part<QLineEdit>("profileField")->setText(u"somebody else"_s);
    QVERIFY(!accept()->isEnabled());
    QVERIFY(!part<QTreeView>("profileSkillsView")->isVisible());
}

void TestSkillsForm::theFirstTimeHasANotice()
{
    open();
    QVERIFY(part<QLabel>("noticeLabel")->isVisible());
    QVERIFY(label("noticeLabel").contains(u"cannot take one back"_s));
    m_window.reset();
    m_desk->store.merge(m_account, Direction::Given,
                        {{.urn = {PersonUrn::fromId(mira).value(), 99},
                          .endorser = m_desk->owner,
                          .skill = u"Caulking"_s,
                          .status = Status::Accepted,
                          .created = m_desk->clock.now(),
                          .lastModified = m_desk->clock.now()}});
    open();
    QVERIFY(!part<QLabel>("noticeLabel")->isVisible());
}

void TestSkillsForm::whoIsNotConnectedCannotBeEndorsed()
{
    m_desk->profiles.onFetchProfile = [](const QString &identifier) -> Result<Profile> {
        Profile profile = profileOf(identifier);
        profile.distance = Distance::Second;
        for (ProfileSkill &skill : profile.skills)
            skill.endorsementId.reset();
        return profile;
    };
    open();
    read();
    QVERIFY2(label("objectionLabel").contains(u"only people you are connected to"_s),
             qPrintable(label("objectionLabel")));
    QVERIFY(!accept()->isEnabled());
}

void TestSkillsForm::anIdThatWasMadeUpIsNotUsed()
{
    ArchiveOnDesk archive(*m_desk);
    archive.addReceived(u"Caulking"_s, ArchiveOnDesk::nomi());
    archive.putFacts();
    open({}, archivedPersonUrn(ArchiveOnDesk::nomi().key));
    QCOMPARE(part<QLineEdit>("profileField")->text(), QString());
    m_window.reset();
    open({}, PersonUrn::fromId(mira).value());
    QCOMPARE(part<QLineEdit>("profileField")->text(), mira);
}

QTEST_MAIN(TestSkillsForm)
#include "tst_skillsform.moc"
