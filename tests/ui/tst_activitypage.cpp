// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveondesk.h"
#include "models/activitymodel.h"
#include "models/errortext.h"
#include "pages/activitypage.h"
#include "translations.h"
#include "widgets/activityview.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Laurels;
using namespace Qt::StringLiterals;

using Column = ActivityModel::Column;
using State = OutboxItem::State;

class TestActivityPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { installTranslations(*qApp); }
    void init();
    void cleanup();
    void withoutAnythingItSaysSo();
    void anUnreadableHistoryHasItsFace();
    void whatFailedIsTriedAgain_data();
    void whatFailedIsTriedAgain();
    void allThatFailedIsTriedAgain();
    void whatWaitsForTheWordIsSent();
    void deleteCancelsAndGoesToTheNext();
    void whatIsOverSaysWhyNothingCanBeDone();
    void theListIsNarrowed();
    void onlyWithAnArchiveSomethingIsSeen();
    void filteredToNothingOffersToClear();
    void selectingAllFilteredRowsNeverGrowsWhenTheFilterGoes();
    void theHistoryGrowsWithoutLosingTheSelection();
    void theAccountIsToldOnlyAmongSeveral();
    void namesStayText();
    void theHistoryHasItsCommands();
    void theKeyboardReachesEverything();
    void slashGoesToTheSearchAndEscClearsIt();

private:
    void openWith(const QList<OutboxItem> &items);
    void openPage(Workspace &workspace);
    void remember(quint64 id, const QString &skill);
    [[nodiscard]] OutboxItem left(int number, State state) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] ActivityView &view() const { return m_page->view(); }
    [[nodiscard]] QStringList texts(Column column) const;
    [[nodiscard]] State stateOf(int number) const
    {
        return m_desk->outbox.item(OutboxItemId(quint64(number)))->state;
    }
    [[nodiscard]] QToolButton *button(const char *name) const
    {
        return m_page->findChild<QToolButton *>(QLatin1StringView(name));
    }
    [[nodiscard]] EmptyFace *face() const { return m_page->findChild<EmptyFace *>(); }
    [[nodiscard]] SearchField *search() const { return m_page->findChild<SearchField *>(); }
    [[nodiscard]] QComboBox *kinds() const { return m_page->findChild<QComboBox *>(); }
    [[nodiscard]] QString details() const
    {
        return m_page->findChild<QLabel *>(u"activityDetails"_s)->text();
    }

    const AccountId m_account = AccountId::create();
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QAction> m_export;
    std::unique_ptr<QAction> m_clear;
    std::unique_ptr<ActivityPage> m_page;
};

void TestActivityPage::init()
{
    m_export = std::make_unique<QAction>(u"E&xport history…"_s);
    m_export->setObjectName(u"actionExportHistory"_s);
    m_clear = std::make_unique<QAction>(u"&Delete history…"_s);
    m_clear->setObjectName(u"actionClearHistory"_s);
    m_desk = std::make_unique<Desk>();
}

void TestActivityPage::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

OutboxItem TestActivityPage::left(int number, State state) const
{
    OutboxItem item{.id = OutboxItemId(quint64(number)),
                    .account = m_account,
                    .state = state,
                    .urn = EndorsementUrn(m_desk->owner, 70000000000 + number),
                    .person = Desk::person(number),
                    .skill = u"Skill %1"_s.arg(number),
                    .from = Status::Accepted,
                    .to = Status::Hidden,
                    .createdAt = m_desk->clock.now()};
    if (state == State::Failed)
        item.error = Error{.kind = ErrorKind::Rejected,
                           .delivery = Delivery::Answered,
                           .httpStatus = 422,
                           .code = u"SKILL_LOCKED"_s,
                           .requestId = u"req-1"_s};
    return item;
}

/// What an earlier run has left behind. Nothing is connected, so that what is tried again waits.
void TestActivityPage::openWith(const QList<OutboxItem> &items)
{
    m_desk = std::make_unique<Desk>(OutboxLeftovers{.items = items, .lastId = OutboxItemId(99)});
    m_desk->addAccount(u"Olive"_s, m_desk->clock.now().addYears(-1), m_account);
    openPage(m_desk->workspace);
}

void TestActivityPage::openPage(Workspace &workspace)
{
    m_page = std::make_unique<ActivityPage>(workspace, m_export.get(), m_clear.get());
    m_page->resize(900, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    const ActivityModel &model = m_page->model();
    QTRY_VERIFY(model.isHistoryRead() || model.historyError());
    m_page->focusTable();
}

void TestActivityPage::remember(quint64 id, const QString &skill)
{
    OutboxItem item = left(int(id), State::Done);
    item.skill = skill;
    item.attempts = 1;
    bool isKept = false;
    m_desk->records.record({item}, this, [&](const std::optional<Error> &error) { isKept = !error; });
    QTRY_VERIFY(isKept);
    if (!m_page)
        return;
    const QSignalSpy changed(&m_page->model(), &ActivityModel::historyChanged);
    m_page->refreshHistory();
    QTRY_COMPARE(changed.size(), 1);
}

void TestActivityPage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&view(), key, modifiers);
    QCoreApplication::processEvents();
}

QStringList TestActivityPage::texts(Column column) const
{
    QStringList texts;
    const QAbstractItemModel &model = *view().model();
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, int(column)).data().toString());
    return texts;
}

void TestActivityPage::withoutAnythingItSaysSo()
{
    openPage(m_desk->workspace);
    QVERIFY(face()->isVisible());
    QCOMPARE(face()->content().title, u"Nothing was changed so far"_s);
    QCOMPARE(face()->content().text, u"What you hide, show, reject, withdraw or endorse is listed here."_s);
    QVERIFY(face()->content().step.isEmpty());
    remember(901, u"Chess"_s);
    QVERIFY(!face()->isVisible());
    QVERIFY(view().hasFocus());
}

void TestActivityPage::anUnreadableHistoryHasItsFace()
{
    Records broken(m_desk->storage, m_desk->profile.filePath(u"not/there"_s), false, m_desk->clock);
    Workspace workspace{.accounts = m_desk->accounts,
                        .credentials = m_desk->credentials,
                        .backends = m_desk->backends,
                        .store = m_desk->store,
                        .cache = m_desk->cache,
                        .records = broken,
                        .outbox = m_desk->outbox,
                        .pacer = m_desk->pacer,
                        .sessions = m_desk->sessions,
                        .archives = m_desk->archives,
                        .clock = m_desk->clock,
                        .openUrl = {},
                        .profileDirectory = {}};
    openPage(workspace);
    QVERIFY(face()->isVisible());
    QCOMPARE(face()->content().title, errorText(*m_page->model().historyError()).what);
    QCOMPARE(face()->content().step, u"Retry"_s);
    const QSignalSpy changed(&m_page->model(), &ActivityModel::historyChanged);
    face()->findChild<QPushButton *>()->click();
    QTRY_COMPARE(changed.size(), 1);
    m_page.reset();
}

void TestActivityPage::whatFailedIsTriedAgain_data()
{
    QTest::addColumn<bool>("isByKey");
    QTest::newRow("key") << true;
    QTest::newRow("button") << false;
}

void TestActivityPage::whatFailedIsTriedAgain()
{
    QFETCH(bool, isByKey);
    openWith({left(1, State::Failed), left(2, State::Failed)});
    QCOMPARE(texts(Column::State), QStringList({u"Failed"_s, u"Failed"_s}));
    QSignalSpy hints(m_page.get(), &ActivityPage::hint);
    view().selectOnly(1); // the newest comes first
    QCOMPARE(button("activityRetryButton")->text(), u"Retry"_s);
    if (isByKey)
        press(Qt::Key_Return);
    else
        button("activityRetryButton")->click();
    QTRY_COMPARE(texts(Column::State), QStringList({u"Failed"_s, u"Waiting"_s}));
    QCOMPARE(stateOf(1), State::Waiting);
    QCOMPARE(stateOf(2), State::Failed);
    QCOMPARE(hints.size(), 1);
    QCOMPARE(view().selectedRows().size(), 1);
    QVERIFY(!button("activityRetryButton")->isEnabled());
    QVERIFY(button("activityCancelButton")->isEnabled());
}

void TestActivityPage::allThatFailedIsTriedAgain()
{
    openWith({left(1, State::Failed), left(2, State::Waiting), left(3, State::Failed)});
    button("activityRetryAllButton")->click();
    QTRY_COMPARE(m_page->model().failedCount(), 0);
    QCOMPARE(stateOf(1), State::Waiting);
    QCOMPARE(stateOf(3), State::Waiting);
    QVERIFY(m_desk->outbox.isHeld(OutboxItemId(2))); // nobody has said so
    QVERIFY(!button("activityRetryAllButton")->isEnabled());
    QVERIFY(button("activityRetryAllButton")->toolTip().contains(u"nothing that failed"_s));
}

void TestActivityPage::whatWaitsForTheWordIsSent()
{
    openWith({left(1, State::Waiting)});
    QCOMPARE(texts(Column::State), QStringList(u"Waits for you to say so"_s));
    QCOMPARE(button("activityRetryButton")->text(), u"Send"_s);
    press(Qt::Key_Enter);
    QTRY_COMPARE(texts(Column::State), QStringList(u"Waiting"_s));
    QVERIFY(!m_desk->outbox.isHeld(OutboxItemId(1)));
}

void TestActivityPage::deleteCancelsAndGoesToTheNext()
{
    openWith({left(1, State::Waiting), left(2, State::Failed), left(3, State::Waiting)});
    view().selectOnly(0);
    press(Qt::Key_Delete);
    QTRY_COMPARE(stateOf(3), State::Cancelled);
    QTRY_COMPARE(texts(Column::Skill), QStringList({u"Skill 2"_s, u"Skill 1"_s}));
    QCOMPARE(view().selectedRows().size(), 1);
    QCOMPARE(view().selectedRows().first().row(), 0);
    view().selectAll();
    button("activityCancelButton")->click();
    QTRY_COMPARE(view().model()->rowCount(), 0);
    QCOMPARE(stateOf(1), State::Cancelled);
    QCOMPARE(stateOf(2), State::Cancelled);
}

void TestActivityPage::whatIsOverSaysWhyNothingCanBeDone()
{
    remember(901, u"Chess"_s);
    openPage(m_desk->workspace);
    view().clearSelection();
    QVERIFY(!button("activityRetryButton")->isEnabled());
    QVERIFY(button("activityRetryButton")->toolTip().contains(u"Select something"_s));
    view().selectOnly(0);
    QVERIFY(!button("activityCancelButton")->isEnabled());
    const QString reason = button("activityCancelButton")->toolTip();
    QVERIFY2(reason.contains(u"cannot be cancelled"_s), qPrintable(reason));
    QSignalSpy hints(m_page.get(), &ActivityPage::hint);
    press(Qt::Key_Delete);
    QCOMPARE(hints.value(0).value(0).toString(), reason);
}

void TestActivityPage::theListIsNarrowed()
{
    openWith({left(1, State::Waiting), left(2, State::Failed)});
    remember(901, u"Éclairs"_s);
    QTRY_COMPARE(view().model()->rowCount(), 3);
    kinds()->setCurrentIndex(kinds()->findText(u"Waiting"_s));
    QCOMPARE(texts(Column::Skill), QStringList(u"Skill 1"_s));
    kinds()->setCurrentIndex(kinds()->findText(u"Failed"_s));
    QCOMPARE(texts(Column::Skill), QStringList(u"Skill 2"_s));
    kinds()->setCurrentIndex(kinds()->findText(u"Done"_s));
    QCOMPARE(texts(Column::Skill), QStringList(u"Éclairs"_s));
    kinds()->setCurrentIndex(0);
    search()->setText(u"ECLAIR hide"_s);
    QCOMPARE(texts(Column::Skill), QStringList(u"Éclairs"_s));
    QVERIFY(!search()->toolTip().contains(u"endorsement"_s));
}

void TestActivityPage::onlyWithAnArchiveSomethingIsSeen()
{
    openWith({left(1, State::Waiting)});
    const QString seen = u"Seen in your archive"_s;
    QCOMPARE(kinds()->findText(seen), -1);
    const ArchiveOnDesk archive(*m_desk);
    QCOMPARE(kinds()->findText(seen), kinds()->count() - 1);
    const ArchiveOnDesk another(*m_desk);
    QCOMPARE(kinds()->count(), 6);
    QCOMPARE(kinds()->findText(u"To do on LinkedIn"_s), kinds()->count() - 2);
    kinds()->setCurrentIndex(kinds()->findText(seen));
    QCOMPARE(view().model()->rowCount(), 0);
    QVERIFY(m_desk->accounts.remove(archive.account()));
    QCOMPARE(kinds()->currentText(), seen);
    QVERIFY(m_desk->accounts.remove(another.account()));
    QCOMPARE(kinds()->findText(seen), -1);
    QCOMPARE(kinds()->count(), 4);
    // What is no longer there narrows nothing.
    kinds()->setCurrentIndex(0);
    QCOMPARE(view().model()->rowCount(), 1);
}

void TestActivityPage::filteredToNothingOffersToClear()
{
    openWith({left(1, State::Waiting)});
    search()->setText(u"nowhere"_s);
    QVERIFY(face()->isVisible());
    QCOMPARE(face()->content().title, u"Nothing matches"_s);
    QCOMPARE(face()->content().step, u"Clear search"_s);
    face()->findChild<QPushButton *>()->click();
    QVERIFY(!face()->isVisible());
    QVERIFY(search()->text().isEmpty());
    QVERIFY(view().hasFocus());
}

void TestActivityPage::selectingAllFilteredRowsNeverGrowsWhenTheFilterGoes()
{
    QList<OutboxItem> items;
    for (int i = 1; i <= 20; ++i)
        items.append(left(i, i % 2 ? State::Waiting : State::Failed));
    openWith(items);
    kinds()->setCurrentIndex(kinds()->findText(u"Failed"_s));
    view().setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view().selectedRows().size(), 10);
    kinds()->setCurrentIndex(0);
    QCOMPARE(view().model()->rowCount(), 20);
    QCOMPARE(view().selectedRows().size(), 10);
    QVERIFY2(details().startsWith(u"10 "_s), qPrintable(details()));
}

void TestActivityPage::theHistoryGrowsWithoutLosingTheSelection()
{
    openWith({left(1, State::Waiting)});
    remember(901, u"Old"_s);
    QTRY_COMPARE(view().model()->rowCount(), 2);
    view().selectOnly(1);
    remember(902, u"New"_s);
    QTRY_COMPARE(texts(Column::Skill), QStringList({u"Skill 1"_s, u"New"_s, u"Old"_s}));
    QCOMPARE(view().selectedRows().size(), 1);
    QCOMPARE(view().selectedRows().first().row(), 2);
    QCOMPARE(view().currentIndex().row(), 2);
}

void TestActivityPage::theAccountIsToldOnlyAmongSeveral()
{
    openWith({left(1, State::Waiting)});
    const auto isTold = [this] { return !view().isColumnHidden(int(Column::Account)); };
    QVERIFY(!isTold());
    const AccountId other = m_desk->addAccount(u"Other"_s);
    QVERIFY(isTold());
    QCOMPARE(texts(Column::Account), QStringList(u"Olive"_s));
    m_page->showAccount(m_account);
    QVERIFY(!isTold());
    QCOMPARE(view().model()->rowCount(), 1);
    m_page->showAccount(other);
    QCOMPARE(view().model()->rowCount(), 0);
    m_page->showAccount({});
    QVERIFY(isTold());
}

void TestActivityPage::namesStayText()
{
    OutboxItem item = left(4, State::Failed);
    item.skill = u"<img src='/etc/hostname'>"_s;
    openWith({item});
    m_desk->store.setAccount(m_account, m_desk->owner, {});
    m_desk->store.merge(m_account, Direction::Received,
                        {{*item.urn, item.person, item.skill, Status::Accepted, {}, {}}});
    m_desk->store.setPeople({{item.person, u"<b>Eve</b>"_s, Person::Visibility::Known}});
    QTRY_COMPARE(texts(Column::Person), QStringList(u"<b>Eve</b>"_s));
    view().selectOnly(0);
    QVERIFY(details().contains(u"<b>Eve</b>"_s));
    QVERIFY(details().contains(item.skill));
    QVERIFY(details().contains(u"Request id: req-1"_s));
    const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'),
                 qPrintable(label->objectName()));
}

void TestActivityPage::theHistoryHasItsCommands()
{
    openPage(m_desk->workspace);
    const QSignalSpy exported(m_export.get(), &QAction::triggered);
    const QSignalSpy cleared(m_clear.get(), &QAction::triggered);
    button("actionExportHistoryButton")->click();
    button("actionClearHistoryButton")->click();
    QCOMPARE(exported.size(), 1);
    QCOMPARE(cleared.size(), 1);
}

void TestActivityPage::theKeyboardReachesEverything()
{
    openWith({left(1, State::Failed)});
    view().setFocus();
    press(Qt::Key_Tab);
    QVERIFY(!view().hasFocus());
    QSet<const QWidget *> buddies;
    const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        buddies.insert(label->buddy());
    const QList<QWidget *> widgets = m_page->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
            continue;
        const auto *toolButton = qobject_cast<const QToolButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || buddies.contains(widget) ||
                     (toolButton && !toolButton->text().isEmpty()),
                 qPrintable(widget->objectName()));
    }
}

void TestActivityPage::slashGoesToTheSearchAndEscClearsIt()
{
    openWith({left(1, State::Failed)});
    view().setFocus();
    press(Qt::Key_Slash);
    QVERIFY(search()->hasFocus());
    QTest::keyClicks(search(), u"skill"_s);
    QTest::keyClick(search(), Qt::Key_Down);
    QVERIFY(view().hasFocus());
    press(Qt::Key_Escape);
    QVERIFY(search()->text().isEmpty());
    QCOMPARE(view().selectedRows().size(), 1);
    press(Qt::Key_Escape);
    QVERIFY(view().selectedRows().isEmpty());
}

QTEST_MAIN(TestActivityPage)
#include "tst_activitypage.moc"
