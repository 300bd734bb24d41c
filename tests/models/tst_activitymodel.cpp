// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitymodel.h"

#include "cache/records.h"
#include "cache/storagethread.h"
#include "models/activityfilter.h"
#include "models/errortext.h"
#include "models/words.h"
#include "outboxfixture.h"
#include "stores/accountstore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Column = ActivityModel::Column;
using State = OutboxItem::State;

namespace {

Error refusal(const QString &code)
{
    return {.kind = ErrorKind::Rejected,
            .delivery = Delivery::Answered,
            .httpStatus = 422,
            .code = code,
            .detail = u"the skill is locked"_s,
            .requestId = u"req-1"_s};
}

} // namespace

/// The outbox keeps its items in real records, so that the history is what comes of them.
class TestActivityModel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void whatIsOpenComesBeforeTheHistory();
    void aChangeKeepsItsRowUntilItIsDone();
    void aFailedChangeIsListedOnce();
    void everyTryHasItsEntryOnceItIsOver();
    void aFailureThatIsGivenUpStaysInTheHistory();
    void whatWasNeverSentLeavesNothing();
    void heldOnesSayWhatTheyWaitFor();
    void theHistoryGrowsWithoutDisturbing();
    void inABulkTheHistoryIsNotReadForEachChange();
    void aDeletedHistoryGoes();
    void anUnreadableHistoryIsTold();
    void onlyTheChosenAccountIsShown();
    void namesAndAccountsComeLater();
    void detailsTellEverything();
    void theFilterNarrowsAndSorts();
    void whatAnArchiveShowedIsListedAsSeen();
    void toDosAreNotWaiting();

private:
    void restart(const OutboxLeftovers &left = {});
    void open();
    void remember(quint64 id, const QString &skill, const AccountId &account);
    void hide(qint64 id, const QString &skill);
    void goOnline();
    [[nodiscard]] QStringList texts(Column column) const { return textsOf(*m_model, column); }
    [[nodiscard]] static QStringList textsOf(const QAbstractItemModel &model, Column column);
    [[nodiscard]] QVariant value(int row, int role) const { return m_model->index(row, 0).data(role); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<OutboxFixture> m_desk;
    std::unique_ptr<Records> m_records;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<ActivityModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestActivityModel::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<StorageThread>();
    m_desk = std::make_unique<OutboxFixture>();
    m_records = std::make_unique<Records>(*m_storage, m_directory->path(), false, m_desk->clock);
    m_accounts = std::make_unique<AccountStore>(m_directory->path());
    restart();
}

void TestActivityModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_desk->outbox.reset();
    m_accounts.reset();
    m_records.reset();
    m_desk.reset();
    m_storage.reset();
}

void TestActivityModel::restart(const OutboxLeftovers &left)
{
    m_desk->outbox.reset();
    m_desk->outbox = std::make_unique<Outbox>(m_desk->store, *m_desk, *m_records, m_desk->clock, left);
}

void TestActivityModel::open()
{
    m_model = std::make_unique<ActivityModel>(*m_desk->outbox, *m_records, m_desk->store, *m_accounts,
                                              m_desk->clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(m_model->isHistoryRead() || m_model->historyError());
}

/// What an earlier run did.
void TestActivityModel::remember(quint64 id, const QString &skill, const AccountId &account)
{
    const OutboxItem item{.id = OutboxItemId(id),
                          .account = account,
                          .state = State::Done,
                          .urn = EndorsementUrn(Samples::owner(), qint64(id)),
                          .person = Samples::person(u"Ada"),
                          .skill = skill,
                          .from = Status::Accepted,
                          .to = Status::Hidden,
                          .attempts = 1};
    bool isKept = false;
    m_records->record({item}, this, [&](const std::optional<Error> &error) { isKept = !error; });
    QTRY_VERIFY(isKept);
}

void TestActivityModel::hide(qint64 id, const QString &skill)
{
    const RowId row =
        m_desk->add(Direction::Received, Samples::received(id, u"Ada", skill, Status::Accepted));
    m_desk->outbox->decide({row}, Status::Hidden);
}

void TestActivityModel::goOnline()
{
    m_desk->connectBackend();
    m_desk->outbox->wake(m_desk->account);
}

QStringList TestActivityModel::textsOf(const QAbstractItemModel &model, Column column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, int(column)).data().toString());
    return texts;
}

void TestActivityModel::whatIsOpenComesBeforeTheHistory()
{
    remember(901, u"Old"_s, m_desk->account);
    remember(902, u"Less old"_s, m_desk->account);
    m_desk->backend.reset();
    hide(1, u"First"_s);
    hide(2, u"Second"_s);
    open();
    QTRY_COMPARE(texts(Column::Skill), QStringList({u"Second"_s, u"First"_s, u"Less old"_s, u"Old"_s}));
    QCOMPARE(texts(Column::State), QStringList({u"Waiting"_s, u"Waiting"_s, u"Done"_s, u"Done"_s}));
    QCOMPARE(texts(Column::What), QStringList(4, u"Hide"_s));
    QCOMPARE(value(2, ActivityModel::ItemIdRole).toULongLong(), 0U);
    QVERIFY(value(0, ActivityModel::CanCancelRole).toBool());
    QVERIFY(!value(0, ActivityModel::CanRetryRole).toBool());
    QVERIFY(!value(2, ActivityModel::CanCancelRole).toBool());
    QCOMPARE(m_model->waitingCount(), 2);
    QCOMPARE(m_model->failedCount(), 0);
    hide(3, u"Third"_s);
    QTRY_COMPARE(texts(Column::Skill).value(0), u"Third"_s);
}

void TestActivityModel::aChangeKeepsItsRowUntilItIsDone()
{
    m_desk->backend.reset();
    hide(1, u"Chess"_s);
    open();
    QCOMPARE(texts(Column::State), QStringList(u"Waiting"_s));
    const QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QStringList shown;
    connect(m_model.get(), &QAbstractItemModel::dataChanged, this,
            [&] { shown.append(texts(Column::State)); });
    goOnline();
    QTRY_COMPARE(m_model->history().size(), 1);
    QVERIFY(changed.size() > 0);
    QCOMPARE(removed.size(), 1); // for the entry of the history
    QCOMPARE(shown.last(), u"Done"_s);
    QCOMPARE(texts(Column::State), QStringList(u"Done"_s));
    QCOMPARE(value(0, ActivityModel::ItemIdRole).toULongLong(), 0U);
    QCOMPARE(m_model->waitingCount(), 0);
}

void TestActivityModel::aFailedChangeIsListedOnce()
{
    m_desk->answers = {{refusal(u"SKILL_LOCKED"_s), false}};
    hide(1, u"Chess"_s);
    open();
    QTRY_COMPARE(m_model->history().size(), 1);
    QCOMPARE(texts(Column::State), QStringList(u"Failed"_s));
    QVERIFY(value(0, ActivityModel::CanRetryRole).toBool());
    QVERIFY(value(0, ActivityModel::CanCancelRole).toBool());
    QVERIFY(!value(0, ActivityModel::IsHeldRole).toBool());
    QCOMPARE(value(0, ActivityModel::KindRole).toInt(), int(ActivityModel::Kind::Failed));
    QCOMPARE(m_model->failedCount(), 1);
    const QString reason = texts(Column::Reason).first();
    QVERIFY2(reason.startsWith(errorText(refusal({})).sentence()), qPrintable(reason));
    QVERIFY2(reason.endsWith(u"Request id: req-1"_s), qPrintable(reason));
}

void TestActivityModel::everyTryHasItsEntryOnceItIsOver()
{
    m_desk->answers = {{refusal(u"SKILL_LOCKED"_s), false}};
    hide(1, u"Chess"_s);
    open();
    QTRY_COMPARE(m_model->history().size(), 1);
    m_desk->outbox->retry(m_model->failedItems());
    QTRY_COMPARE(m_model->history().size(), 2);
    QCOMPARE(texts(Column::State), QStringList({u"Done"_s, u"Failed"_s}));
    QCOMPARE(value(1, ActivityModel::ItemIdRole).toULongLong(), 0U);
    QCOMPARE(texts(Column::Reason).last(),
             u"The history holds only its code: SKILL_LOCKED. Request id: req-1"_s);
}

void TestActivityModel::aFailureThatIsGivenUpStaysInTheHistory()
{
    m_desk->answers = {{refusal(u"SKILL_LOCKED"_s), false}};
    hide(1, u"Chess"_s);
    open();
    QTRY_COMPARE(m_model->history().size(), 1);
    m_desk->outbox->cancel(m_model->failedItems());
    QTRY_COMPARE(m_model->failedCount(), 0);
    QCOMPARE(texts(Column::State), QStringList(u"Failed"_s));
    QVERIFY(!value(0, ActivityModel::CanRetryRole).toBool());
}

void TestActivityModel::whatWasNeverSentLeavesNothing()
{
    m_desk->backend.reset();
    hide(1, u"Chess"_s);
    open();
    m_desk->outbox->cancel({OutboxItemId(value(0, ActivityModel::ItemIdRole).toULongLong())});
    QTRY_COMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->waitingCount(), 0);
}

void TestActivityModel::heldOnesSayWhatTheyWaitFor()
{
    const OutboxItem left{.id = OutboxItemId(7),
                          .account = m_desk->account,
                          .urn = EndorsementUrn(Samples::owner(), 1),
                          .person = Samples::person(u"Ada"),
                          .skill = u"Chess"_s,
                          .from = Status::Accepted,
                          .to = Status::Rejected};
    m_desk->backend.reset();
    restart({.items = {left}, .lastId = left.id});
    open();
    QCOMPARE(texts(Column::State), QStringList(u"Waits for you to say so"_s));
    QCOMPARE(texts(Column::What), QStringList(u"Reject"_s));
    QVERIFY(value(0, ActivityModel::IsHeldRole).toBool());
    QVERIFY(value(0, ActivityModel::CanRetryRole).toBool());
    QCOMPARE(value(0, ActivityModel::KindRole).toInt(), int(ActivityModel::Kind::Waiting));
    m_desk->outbox->retry({left.id});
    QTRY_COMPARE(texts(Column::State), QStringList(u"Waiting"_s));
    QVERIFY(!value(0, ActivityModel::CanRetryRole).toBool());
}

void TestActivityModel::theHistoryGrowsWithoutDisturbing()
{
    remember(901, u"Old"_s, m_desk->account);
    open();
    QCOMPARE(texts(Column::Skill), QStringList(u"Old"_s));
    const QPersistentModelIndex old = m_model->index(0, 0);
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    remember(902, u"New"_s, m_desk->account);
    m_model->readHistory();
    QTRY_COMPARE(texts(Column::Skill), QStringList({u"New"_s, u"Old"_s}));
    QCOMPARE(old.row(), 1);
    QCOMPARE(resets.size(), 0);
}

void TestActivityModel::inABulkTheHistoryIsNotReadForEachChange()
{
    open();
    const QSignalSpy reads(m_model.get(), &ActivityModel::historyChanged);
    for (int i = 0; i < 5; ++i)
        m_model->readHistory();
    QTRY_COMPARE(reads.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(reads.size(), 1);
    m_desk->clock.advance(1s);
    QTRY_COMPARE(reads.size(), 2);
    m_desk->clock.advance(1s);
    QCoreApplication::processEvents();
    QCOMPARE(reads.size(), 2);
}

void TestActivityModel::aDeletedHistoryGoes()
{
    remember(901, u"Old"_s, m_desk->account);
    m_desk->backend.reset();
    hide(1, u"Chess"_s);
    open();
    QTRY_COMPARE(m_model->rowCount(), 2);
    m_records->clearHistory(this, [](const Result<void> &) {});
    m_model->readHistory();
    QTRY_COMPARE(texts(Column::Skill), QStringList(u"Chess"_s));
    QVERIFY(m_model->history().isEmpty());
}

void TestActivityModel::anUnreadableHistoryIsTold()
{
    m_desk->outbox.reset();
    m_records =
        std::make_unique<Records>(*m_storage, m_directory->filePath(u"not/there"_s), false, m_desk->clock);
    restart();
    open();
    QVERIFY(m_model->historyError());
    QCOMPARE(m_model->historyError()->kind, ErrorKind::Storage);
    QVERIFY(!m_model->isHistoryRead());
    QCOMPARE(m_model->rowCount(), 0);
}

void TestActivityModel::onlyTheChosenAccountIsShown()
{
    const AccountId other = AccountId::create();
    remember(901, u"Mine"_s, m_desk->account);
    remember(902, u"Theirs"_s, other);
    m_desk->backend.reset();
    hide(1, u"Chess"_s);
    open();
    const QSignalSpy counts(m_model.get(), &ActivityModel::countsChanged);
    m_model->setAccount(other);
    QCOMPARE(texts(Column::Skill), QStringList(u"Theirs"_s));
    QCOMPARE(m_model->waitingCount(), 0);
    QCOMPARE(counts.size(), 1);
    QCOMPARE(m_model->history().size(), 2);
    m_model->setAccount(m_desk->account);
    QCOMPARE(texts(Column::Skill), QStringList({u"Chess"_s, u"Mine"_s}));
    m_model->setAccount({});
    QCOMPARE(texts(Column::Skill), QStringList({u"Chess"_s, u"Theirs"_s, u"Mine"_s}));
}

void TestActivityModel::namesAndAccountsComeLater()
{
    m_desk->backend.reset();
    hide(1, u"Chess"_s);
    open();
    QCOMPARE(texts(Column::Person), QStringList(u"Member Ada"_s));
    QCOMPARE(texts(Column::Account), QStringList(u"(removed)"_s));
    const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_desk->store.setPeople({{Samples::person(u"Ada"), u"<b>Eve</b>"_s, Person::Visibility::Known}});
    QCOMPARE(texts(Column::Person), QStringList(u"<b>Eve</b>"_s));
    QCOMPARE(changed.size(), 1);
    const Account account{.id = m_desk->account,
                          .name = u"Olive"_s,
                          .baseAddress = QUrl(u"https://api.linkedin.com/v2"_s),
                          .owner = Samples::owner()};
    QVERIFY(m_accounts->add(account));
    QCOMPARE(texts(Column::Account), QStringList(u"Olive"_s));
    QCOMPARE(changed.size(), 2);
}

void TestActivityModel::detailsTellEverything()
{
    m_desk->answers = {{refusal(u"SKILL_LOCKED"_s), false}};
    hide(1, u"Chess"_s);
    open();
    QTRY_COMPARE(m_model->failedCount(), 1);
    const QString details = value(0, ActivityModel::DetailsRole).toString();
    for (const QString &part :
         {fullTimeText(m_desk->clock.now()), u"Hide (from Visible to Hidden)"_s, u"Chess"_s,
          errorText(refusal({})).sentence(), u"HTTP status: 422"_s, u"Code: SKILL_LOCKED"_s,
          u"Request id: req-1"_s, u"the skill is locked"_s, Samples::person(u"Ada").toString(),
          EndorsementUrn(Samples::owner(), 1).toString()})
        QVERIFY2(details.contains(part), qPrintable(part + u" is not in: "_s + details));
}

void TestActivityModel::theFilterNarrowsAndSorts()
{
    remember(901, u"Éclairs"_s, m_desk->account);
    remember(902, u"Chess"_s, m_desk->account);
    m_desk->backend.reset();
    hide(1, u"Baking"_s);
    open();
    QTRY_COMPARE(m_model->rowCount(), 3);
    ActivityFilter filter(*m_model);
    const auto skills = [&filter] { return textsOf(filter, Column::Skill); };
    QCOMPARE(skills(), QStringList({u"Baking"_s, u"Chess"_s, u"Éclairs"_s}));
    filter.setSearch(u"ADA ecl"_s);
    QCOMPARE(skills(), QStringList(u"Éclairs"_s));
    filter.setSearch(EndorsementUrn(Samples::owner(), 902).toString());
    QCOMPARE(skills(), QStringList(u"Chess"_s));
    filter.setSearch(u"ada nothing"_s);
    QVERIFY(skills().isEmpty());
    filter.setSearch({});
    filter.setKind(ActivityModel::Kind::Waiting);
    QCOMPARE(skills(), QStringList(u"Baking"_s));
    filter.setKind(ActivityModel::Kind::Done);
    QCOMPARE(skills(), QStringList({u"Chess"_s, u"Éclairs"_s}));
    filter.setKind({});
    filter.sort(int(Column::Skill), Qt::DescendingOrder);
    QCOMPARE(skills().last(), u"Baking"_s);
    filter.sort(-1);
    QCOMPARE(skills().first(), u"Baking"_s);
}

void TestActivityModel::whatAnArchiveShowedIsListedAsSeen()
{
    remember(901, u"Old"_s, m_desk->account);
    m_desk->backend.reset();
    hide(1, u"Baking"_s);
    open();
    QTRY_COMPARE(m_model->rowCount(), 2);
    const Account account{.id = m_desk->account, .source = Source::Archive, .owner = Samples::owner()};
    QVERIFY(m_accounts->add(account));
    const QSignalSpy counts(m_model.get(), &ActivityModel::countsChanged);
    const PersonUrn ada = Samples::person(u"Ada");
    const auto seen = [&](const PersonUrn &recipient, const Status &from, const QString &outcome) {
        return HistoryEntry{.when = m_desk->clock.now(),
                            .account = m_desk->account,
                            .urn = EndorsementUrn(recipient, 5),
                            .person = ada,
                            .skill = u"Chess"_s,
                            .from = from,
                            .to = Status::Accepted,
                            .outcome = outcome};
    };
    m_records->remember({seen(Samples::owner(), Status::Pending, u"archive.changed"_s),
                         seen(ada, Status::Pending, u"archive.changed"_s),
                         seen(ada, Status::Accepted, u"archive.withdrawn"_s)});
    QTRY_COMPARE(m_model->rowCount(), 5); // nobody has to ask for it
    QCOMPARE(texts(Column::What), QStringList({u"Hide"_s, u"Gone"_s, u"Was Waiting, now Visible"_s,
                                               u"Was Pending, now Visible"_s, u"Hide"_s}));
    QCOMPARE(texts(Column::State).mid(1, 3), QStringList(3, u"Seen in your archive"_s));
    QVERIFY(texts(Column::Reason).at(1).contains(u"taken off the profile"_s));
    for (int row = 1; row <= 3; ++row) {
        QCOMPARE(value(row, ActivityModel::KindRole).toInt(), int(ActivityModel::Kind::Seen));
        QVERIFY(!value(row, ActivityModel::CanRetryRole).toBool());
        QVERIFY(!value(row, ActivityModel::CanCancelRole).toBool());
        QCOMPARE(value(row, ActivityModel::ItemIdRole).toULongLong(), 0U);
        const QString details = value(row, ActivityModel::DetailsRole).toString();
        QVERIFY(!details.contains(u"archive."_s));
        // What was made here tells nobody anything.
        QVERIFY2(!details.contains(u"urn:li:"_s), qPrintable(details));
        QCOMPARE(texts(Column::Person).at(row), u"Member without a name"_s);
    }
    QVERIFY(value(3, ActivityModel::DetailsRole).toString().contains(u"Was Pending, now Visible"_s));
    QCOMPARE(m_model->failedCount(), 0);
    QCOMPARE(m_model->waitingCount(), 1);
    QCOMPARE(counts.size(), 0);
    ActivityFilter filter(*m_model);
    filter.setKind(ActivityModel::Kind::Seen);
    QCOMPARE(textsOf(filter, Column::Skill), QStringList(3, u"Chess"_s));
    filter.setKind(ActivityModel::Kind::Done);
    QCOMPARE(textsOf(filter, Column::Skill), QStringList(u"Old"_s));
    filter.setKind(ActivityModel::Kind::Failed);
    QCOMPARE(filter.rowCount(), 0);
}

void TestActivityModel::toDosAreNotWaiting()
{
    const Account account{.id = m_desk->account, .source = Source::Archive, .owner = Samples::owner()};
    QVERIFY(m_accounts->add(account));
    m_desk->byHand.insert(m_desk->account);
    hide(1, u"Baking"_s);
    open();
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->waitingCount(), 0);
    QCOMPARE(value(0, ActivityModel::KindRole).toInt(), int(ActivityModel::Kind::ToDo));
    QVERIFY(value(0, ActivityModel::CanCancelRole).toBool());
    const QSignalSpy counts(m_model.get(), &ActivityModel::countsChanged);
    m_desk->outbox->setVisited({OutboxItemId(1)}, true);
    hide(2, u"Chess"_s);
    QTRY_COMPARE(m_model->rowCount(), 2);
    QCOMPARE(counts.size(), 0);
    ActivityFilter filter(*m_model);
    filter.setKind(ActivityModel::Kind::Waiting);
    QCOMPARE(filter.rowCount(), 0);
    filter.setKind(ActivityModel::Kind::ToDo);
    QCOMPARE(textsOf(filter, Column::Skill), QStringList({u"Chess"_s, u"Baking"_s}));
}

QTEST_GUILESS_MAIN(TestActivityModel)
#include "tst_activitymodel.moc"
