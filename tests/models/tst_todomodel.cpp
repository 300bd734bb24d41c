// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/todomodel.h"

#include "domain/linkedinpages.h"
#include "outboxfixture.h"
#include "putfacts.h"
#include "stores/accountstore.h"
#include "stores/archiveshelf.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Laurels;
using namespace Laurels::Samples;
using namespace Qt::StringLiterals;

using State = OutboxItem::State;

/// Two accounts of archives can be there; `account` always is.
class TestTodoModel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void pagesHoldWhatIsToDoThere();
    void addressesAreThoseOfTheArchive();
    void everyPageSaysWhatToDoThere();
    void pagesAndToDosTellTheirValues();
    void aTickMeansThatOneWasThere();
    void aTickOnAPageIsOneOnAllOfIt();
    void nothingElseCanBeSet();
    void whatComesAndGoesIsToldInRanges();
    void aBulkIsToldAtOnce();
    void anotherWishKeepsItsPlace();
    void theLastToDoTakesItsPageAlong();
    void whatAnArchiveConfirmsGoes();
    void onlyToDosAreListed();
    void namesMoveWhatTheyName();
    void namesOfOthersDisturbNobody();
    void anAddressIsTakenUp();
    void accountsAreNamedOnceThereAreSeveral();
    void theNextRunShowsThemAtOnce();
    void foreignTextStaysInItsPlace();

private:
    void open();
    void addAccount(const AccountId &id, const QString &name);
    void name(QStringView id, const QString &text);
    void decide(Direction direction, const Endorsement &endorsement, const Status &wished);
    void know(const AccountId &account, QStringView id, const QString &name, const QString &slug);
    /// A small list: three on one's own page, and one on that of Ben and of Cid.
    void fill();
    [[nodiscard]] QStringList tree() const;
    [[nodiscard]] QModelIndex page(int row) const { return m_model->index(row, 0); }
    [[nodiscard]] QModelIndex todo(int page, int row) const
    {
        return m_model->index(row, 0, this->page(page));
    }
    [[nodiscard]] static QString plain(QString text);

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<OutboxFixture> m_desk;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<ArchiveShelf> m_archives;
    std::unique_ptr<TodoModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_resets;
    std::unique_ptr<QSignalSpy> m_layouts;
    const AccountId m_other = AccountId::create();
    ArchiveFacts m_facts;
};

void TestTodoModel::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<OutboxFixture>();
    m_accounts = std::make_unique<AccountStore>(m_profile->path());
    m_archives = std::make_unique<ArchiveShelf>(m_profile->path(), false, *m_accounts, m_desk->store);
    m_facts = {};
    addAccount(m_desk->account, u"Owen's archive"_s);
    open();
}

void TestTodoModel::cleanup()
{
    QCOMPARE(m_resets->count(), 0);
    QCOMPARE(m_layouts->count(), 0);
    QVERIFY(!m_desk->backend || m_desk->backend->setStatusCalls.isEmpty());
    m_tester.reset();
    m_model.reset();
    m_archives.reset();
    m_accounts.reset();
    m_desk.reset();
}

void TestTodoModel::open()
{
    m_tester.reset();
    m_model = std::make_unique<TodoModel>(*m_desk->outbox, m_desk->store, *m_accounts, *m_archives);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_resets = std::make_unique<QSignalSpy>(m_model.get(), &QAbstractItemModel::modelReset);
    m_layouts = std::make_unique<QSignalSpy>(m_model.get(), &QAbstractItemModel::layoutChanged);
}

void TestTodoModel::addAccount(const AccountId &id, const QString &name)
{
    const PersonUrn ownerOf = id == m_other ? person(u"Owner-2") : owner();
    m_desk->byHand.insert(id);
    m_desk->store.setAccount(id, ownerOf, {}, true);
    QVERIFY(m_accounts->add({.id = id, .source = Source::Archive, .name = name, .owner = ownerOf}));
}

void TestTodoModel::name(QStringView id, const QString &text)
{
    m_desk->store.setPeople({{person(id), text, Person::Visibility::Known}});
}

void TestTodoModel::decide(Direction direction, const Endorsement &endorsement, const Status &wished)
{
    m_desk->outbox->decide({m_desk->add(direction, endorsement)}, wished);
    settle();
}

void TestTodoModel::know(const AccountId &account, QStringView id, const QString &name, const QString &slug)
{
    m_facts.people.insert(person(id), {.key = slug, .name = name, .slug = slug});
    QVERIFY(putFacts(*m_archives, account, m_facts));
}

void TestTodoModel::fill()
{
    name(u"Ada", u"Ada Fictiva"_s);
    know(m_desk->account, u"Ben", u"Ben Inventado"_s, u"ben-inventado-1a2b"_s);
    know(m_desk->account, u"Cid", u"Cid Imaginario"_s, {});
    decide(Direction::Given, given(5, u"Cid", u"Chess"_s, Status::Accepted), Status::Deleted);
    decide(Direction::Given, given(4, u"Ben", u"Chess"_s, Status::Accepted), Status::Deleted);
    decide(Direction::Received, received(3, u"Ada", u"Qt"_s, Status::Accepted), Status::Rejected);
    decide(Direction::Received, received(2, u"Ben", u"C++"_s, Status::Hidden), Status::Accepted);
    decide(Direction::Received, received(1, u"Ada", u"C++"_s, Status::Accepted), Status::Hidden);
}

QString TestTodoModel::plain(QString text)
{
    text.removeIf([](QChar c) { return c >= QChar(0x2066) && c <= QChar(0x2069); });
    return text;
}

QStringList TestTodoModel::tree() const
{
    QStringList lines;
    const auto add = [&lines](const QModelIndex &index, const QString &before) {
        const QStringList ticks{u"[ ] "_s, u"[-] "_s, u"[x] "_s};
        lines.append(before + ticks.at(index.data(Qt::CheckStateRole).toInt()) +
                     plain(index.data().toString()));
    };
    for (int row = 0; row < m_model->rowCount(); ++row) {
        add(page(row), {});
        for (int below = 0; below < m_model->rowCount(page(row)); ++below)
            add(todo(row, below), u"  "_s);
    }
    return lines;
}

void TestTodoModel::pagesHoldWhatIsToDoThere()
{
    QVERIFY(tree().isEmpty());
    fill();
    // Nobody knows who this is.
    decide(Direction::Given, given(6, u"Dee", u"Chess"_s, Status::Accepted), Status::Deleted);
    decide(Direction::Given, given(7, u"Ben", u"algebra"_s, Status::Accepted), Status::Deleted);
    QCOMPARE(
        tree(),
        (QStringList{u"[ ] Your own skills on LinkedIn"_s, u"  [ ] Hide C++ from Ada Fictiva"_s,
                     u"  [ ] Show C++ from Ben Inventado"_s, u"  [ ] Reject Qt from Ada Fictiva"_s,
                     u"[ ] Skills of Ben Inventado"_s, u"  [ ] Withdraw algebra, given to Ben Inventado"_s,
                     u"  [ ] Withdraw Chess, given to Ben Inventado"_s, u"[ ] Search for Cid Imaginario"_s,
                     u"  [ ] Withdraw Chess, given to Cid Imaginario"_s, u"[ ] Profile of Member Dee"_s,
                     u"  [ ] Withdraw Chess, given to Member Dee"_s}));
    QCOMPARE(m_model->headerData(0, Qt::Horizontal).toString(), u"To do on LinkedIn"_s);
    QCOMPARE(m_model->openCount(), 7);
}

void TestTodoModel::addressesAreThoseOfTheArchive()
{
    fill();
    decide(Direction::Given, given(6, u"Dee", u"Chess"_s, Status::Accepted), Status::Deleted);
    const auto url = [](const QModelIndex &index) { return index.data(TodoModel::UrlRole).toUrl(); };
    QCOMPARE(url(page(0)), LinkedInPages::ownSkills());
    QCOMPARE(url(page(1)), LinkedInPages::memberSkills(u"ben-inventado-1a2b"_s));
    QCOMPARE(url(page(2)), LinkedInPages::findPerson(u"Cid Imaginario"_s));
    QVERIFY(url(page(3)).isEmpty());
    for (int row = 0; row < m_model->rowCount(); ++row)
        QCOMPARE(url(todo(row, 0)), url(page(row)));
    // What no archive says leads nowhere: not a label, and not an address that is none.
    m_desk->store.setLabel(person(u"Dee"), u"Dee from the club"_s);
    know(m_desk->account, u"Dee", {}, u"../feed?x=1"_s);
    QVERIFY(url(page(1)).isValid());
    QCOMPARE(plain(page(3).data().toString()), u"Profile of Dee from the club"_s);
    QVERIFY(url(page(3)).isEmpty());
}

void TestTodoModel::everyPageSaysWhatToDoThere()
{
    fill();
    decide(Direction::Given, given(6, u"Dee", u"Chess"_s, Status::Accepted), Status::Deleted);
    QSet<QString> sentences;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString sentence = page(row).data(TodoModel::InstructionRole).toString();
        QVERIFY(sentence.endsWith(u'.'));
        QCOMPARE(todo(row, 0).data(TodoModel::InstructionRole).toString(), sentence);
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), 4);
}

void TestTodoModel::pagesAndToDosTellTheirValues()
{
    const QDateTime first = m_desk->clock.now();
    decide(Direction::Received, received(1, u"Ada", u"C++"_s, Status::Accepted), Status::Hidden);
    m_desk->advance(std::chrono::minutes(1));
    decide(Direction::Received, received(2, u"Ada", u"Algebra"_s, Status::Accepted), Status::Hidden);
    decide(Direction::Given, given(3, u"Ben", u"Chess"_s, Status::Accepted), Status::Deleted);
    m_desk->outbox->setVisited({OutboxItemId(1)}, true);
    settle();
    const auto ids = [](const QModelIndex &index) {
        return index.data(TodoModel::ItemIdsRole).value<QList<quint64>>();
    };
    QCOMPARE(ids(page(0)), (QList<quint64>{2, 1}));
    QCOMPARE(ids(todo(0, 1)), QList<quint64>{1});
    QCOMPARE(m_model->itemsOf(page(0)), (QList{OutboxItemId(2), OutboxItemId(1)}));
    QCOMPARE(m_model->itemsOf(todo(1, 0)), QList{OutboxItemId(3)});
    QVERIFY(m_model->itemsOf({}).isEmpty());
    QCOMPARE(page(0).data(TodoModel::CountRole).toInt(), 2);
    QCOMPARE(page(0).data(TodoModel::OpenRole).toInt(), 1);
    QCOMPARE(page(0).data(TodoModel::IsVisitedRole).toBool(), false);
    QCOMPARE(todo(0, 1).data(TodoModel::IsVisitedRole).toBool(), true);
    QCOMPARE(todo(0, 1).data(TodoModel::OpenRole).toInt(), 0);
    QCOMPARE(page(0).data(TodoModel::CreatedRole).toDateTime(), first);
    QCOMPARE(todo(0, 0).data(TodoModel::CreatedRole).toDateTime(), first.addSecs(60));
    QCOMPARE(page(0).data(TodoModel::AccountIdRole).toString(), m_desk->account.toString());
    QCOMPARE(todo(0, 0).data(TodoModel::AccountNameRole).toString(), u"Owen's archive"_s);
    QVERIFY(page(0).data(TodoModel::PersonUrnRole).toString().isEmpty());
    QCOMPARE(page(1).data(TodoModel::PersonUrnRole).toString(), person(u"Ben").toString());
    QCOMPARE(todo(0, 0).data(TodoModel::PersonUrnRole).toString(), person(u"Ada").toString());
    QCOMPARE(todo(1, 0).data(TodoModel::UrnRole).toString(), EndorsementUrn(person(u"Ben"), 3).toString());
    QCOMPARE(plain(page(0).data(Qt::AccessibleTextRole).toString()),
             u"Your own skills on LinkedIn, 1 of 2 opened"_s);
    QVERIFY(todo(0, 1).data(Qt::AccessibleTextRole).toString().contains(u"Opened on LinkedIn"_s));
    QVERIFY(todo(0, 0).data(Qt::ToolTipRole).toString().startsWith(u"To do on LinkedIn\n"_s));
}

void TestTodoModel::aTickMeansThatOneWasThere()
{
    fill();
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy counted(m_model.get(), &TodoModel::countChanged);
    QVERIFY(m_model->setData(todo(0, 1), Qt::Checked, Qt::CheckStateRole));
    // At once, and not a turn later.
    QCOMPARE(tree().first(4),
             (QStringList{u"[-] Your own skills on LinkedIn"_s, u"  [ ] Hide C++ from Ada Fictiva"_s,
                          u"  [x] Show C++ from Ben Inventado"_s, u"  [ ] Reject Qt from Ada Fictiva"_s}));
    const QList<OutboxItemId> ids = m_model->itemsOf(todo(0, 1));
    QCOMPARE(m_desk->outbox->item(ids.first())->state, State::Unconfirmed);
    QCOMPARE(changed.count(), 2); // the to-do and its page
    QCOMPARE(counted.count(), 1);
    QCOMPARE(counted.first().first().toInt(), 4);
    settle();
    QCOMPARE(changed.count(), 2);
    QVERIFY(m_model->setData(todo(0, 1), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(m_desk->outbox->item(ids.first())->state, State::Waiting);
    QCOMPARE(counted.last().first().toInt(), 5);
    // Somebody else says so.
    m_desk->outbox->setVisited(ids, true);
    settle();
    QCOMPARE(counted.last().first().toInt(), 4);
    QCOMPARE(m_model->openCount(), 4);
}

void TestTodoModel::aTickOnAPageIsOneOnAllOfIt()
{
    fill();
    m_model->setData(todo(0, 0), Qt::Checked, Qt::CheckStateRole);
    m_model->setData(page(0), Qt::Checked, Qt::CheckStateRole);
    QCOMPARE(page(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(page(0).data(TodoModel::IsVisitedRole).toBool());
    QCOMPARE(m_model->openCount(), 2);
    QCOMPARE(page(1).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    m_model->setData(page(0), Qt::Unchecked, Qt::CheckStateRole);
    QCOMPARE(m_model->openCount(), 5);
    const QList<OutboxItem> items = m_desk->outbox->todoItems();
    for (const OutboxItem &item : items)
        QCOMPARE(item.state, State::Waiting);
}

void TestTodoModel::nothingElseCanBeSet()
{
    fill();
    QVERIFY(!m_model->setData(todo(0, 0), u"Else"_s, Qt::EditRole));
    QVERIFY(!m_model->setData({}, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(m_model->flags(page(0)).testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(m_model->flags(todo(0, 0)).testFlag(Qt::ItemNeverHasChildren));
    QVERIFY(!m_model->flags(todo(0, 0)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!m_model->index(0, 1).isValid());
    QVERIFY(!m_model->index(0, 0, todo(0, 0)).isValid());
}

void TestTodoModel::whatComesAndGoesIsToldInRanges()
{
    fill();
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    decide(Direction::Received, received(9, u"Ben", u"Algebra"_s, Status::Accepted), Status::Hidden);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(0).toModelIndex(), page(0));
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    const QPersistentModelIndex last = todo(0, 3);
    m_desk->outbox->cancel(m_model->itemsOf(todo(0, 1)) + m_model->itemsOf(todo(0, 2)));
    settle();
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.first().at(1).toInt(), 1);
    QCOMPARE(removed.first().at(2).toInt(), 2);
    QCOMPARE(last, QPersistentModelIndex(todo(0, 1)));
    QCOMPARE(tree().first(3),
             (QStringList{u"[ ] Your own skills on LinkedIn"_s, u"  [ ] Hide Algebra from Ben Inventado"_s,
                          u"  [ ] Reject Qt from Ada Fictiva"_s}));
}

void TestTodoModel::aBulkIsToldAtOnce()
{
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy counted(m_model.get(), &TodoModel::countChanged);
    QList<RowId> rows;
    for (int id = 1; id <= 500; ++id)
        rows.append(m_desk->addReceived(id, Status::Accepted));
    m_desk->outbox->decide(rows, Status::Hidden);
    settle();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(m_model->rowCount(page(0)), 500);
    m_desk->outbox->undo();
    settle();
    QCOMPARE(removed.count(), 1);
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(counted.count(), 2);
    QCOMPARE(counted.last().first().toInt(), 0);
}

void TestTodoModel::anotherWishKeepsItsPlace()
{
    fill();
    m_model->setData(todo(0, 0), Qt::Checked, Qt::CheckStateRole);
    const QPersistentModelIndex place = todo(0, 0);
    const QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_desk->outbox->decide({m_desk->received(1)}, Status::Rejected);
    settle();
    QCOMPARE(removed.count(), 0);
    QCOMPARE(plain(place.data().toString()), u"Reject C++ from Ada Fictiva"_s);
    QCOMPARE(place.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void TestTodoModel::theLastToDoTakesItsPageAlong()
{
    fill();
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    const QPersistentModelIndex gone = todo(1, 0);
    const QPersistentModelIndex stays = todo(2, 0);
    m_desk->outbox->cancel(m_model->itemsOf(page(1)));
    settle();
    QCOMPARE(removed.count(), 1);
    QVERIFY(!removed.first().at(0).toModelIndex().isValid());
    QCOMPARE(removed.first().at(1).toInt(), 1);
    QVERIFY(!gone.isValid());
    QCOMPARE(stays, QPersistentModelIndex(todo(1, 0)));
    QCOMPARE(stays.parent(), page(1));
    // Undone, it comes back.
    decide(Direction::Given, given(4, u"Ben", u"Chess"_s, Status::Accepted), Status::Deleted);
    QCOMPARE(plain(page(1).data().toString()), u"Skills of Ben Inventado"_s);
    QCOMPARE(stays.parent(), page(2));
}

void TestTodoModel::whatAnArchiveConfirmsGoes()
{
    fill();
    m_desk->add(Direction::Received, received(1, u"Ada", u"C++"_s, Status::Hidden));
    m_desk->store.remove(m_desk->store.rowsOf(m_desk->account, Direction::Given));
    m_model->setData(todo(0, 2), Qt::Checked, Qt::CheckStateRole);
    QCOMPARE(m_desk->outbox->confirmByHand(m_desk->account).size(), 3);
    settle();
    QCOMPARE(tree(),
             (QStringList{u"[ ] Your own skills on LinkedIn"_s, u"  [ ] Show C++ from Ben Inventado"_s,
                          u"  [ ] Reject Qt from Ada Fictiva"_s}));
}

void TestTodoModel::onlyToDosAreListed()
{
    m_desk->byHand.clear();
    m_desk->backend.reset();
    decide(Direction::Received, received(1, u"Ada", u"C++"_s, Status::Accepted), Status::Hidden);
    m_desk->outbox->endorse(m_desk->account, {person(u"Ben"), u"Chess"_s});
    settle();
    QVERIFY(tree().isEmpty());
    QCOMPARE(m_model->openCount(), 0);
}

void TestTodoModel::namesMoveWhatTheyName()
{
    fill();
    const QPersistentModelIndex page1 = page(1);
    const QPersistentModelIndex hide = todo(0, 0);
    const QPersistentModelIndex withdraw = todo(1, 0);
    const QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    name(u"Ben", u"Émile Zzyzx"_s);
    name(u"Ada", u"Zoe Fictiva"_s);
    QCOMPARE(
        tree(),
        (QStringList{u"[ ] Your own skills on LinkedIn"_s, u"  [ ] Show C++ from Émile Zzyzx"_s,
                     u"  [ ] Hide C++ from Zoe Fictiva"_s, u"  [ ] Reject Qt from Zoe Fictiva"_s,
                     u"[ ] Search for Cid Imaginario"_s, u"  [ ] Withdraw Chess, given to Cid Imaginario"_s,
                     u"[ ] Skills of Émile Zzyzx"_s, u"  [ ] Withdraw Chess, given to Émile Zzyzx"_s}));
    QCOMPARE(page1, QPersistentModelIndex(page(2)));
    QCOMPARE(hide, QPersistentModelIndex(todo(0, 1)));
    QCOMPARE(withdraw, QPersistentModelIndex(todo(2, 0)));
    QCOMPARE(removed.count(), 0);
    // What comes now still finds its place.
    decide(Direction::Received, received(8, u"Cid", u"C++"_s, Status::Accepted), Status::Hidden);
    QCOMPARE(plain(todo(0, 0).data().toString()), u"Hide C++ from Cid Imaginario"_s);
}

void TestTodoModel::namesOfOthersDisturbNobody()
{
    fill();
    const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    name(u"Eve", u"Eve Fictiva"_s);
    QCOMPARE(changed.count(), 0);
}

void TestTodoModel::anAddressIsTakenUp()
{
    fill();
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    know(m_desk->account, u"Cid", u"Cid Imaginario"_s, u"cid-imaginario"_s);
    QVERIFY(changed.count() > 0);
    QCOMPARE(plain(page(2).data().toString()), u"Skills of Cid Imaginario"_s);
    QCOMPARE(page(2).data(TodoModel::UrlRole).toUrl(), LinkedInPages::memberSkills(u"cid-imaginario"_s));
}

void TestTodoModel::accountsAreNamedOnceThereAreSeveral()
{
    decide(Direction::Received, received(1, u"Ada", u"C++"_s, Status::Accepted), Status::Hidden);
    QCOMPARE(page(0).data().toString(), u"Your own skills on LinkedIn"_s);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    addAccount(m_other, u"Nomi's archive"_s);
    QVERIFY(changed.count() > 0);
    Endorsement theirs = received(1, u"Ada", u"C++"_s, Status::Accepted);
    theirs.urn = {person(u"Owner-2"), 1};
    m_desk->store.merge(m_other, Direction::Received, {theirs});
    m_desk->outbox->decide({m_desk->store.find(m_other, theirs.urn).value()}, Status::Hidden);
    settle();
    // The same page, but of whoever is signed in.
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(page(0).data().toString(), u"Your own skills on LinkedIn (Owen's archive)"_s);
    QCOMPARE(page(1).data().toString(), u"Your own skills on LinkedIn (Nomi's archive)"_s);
    QCOMPARE(page(1).data(TodoModel::AccountNameRole).toString(), u"Nomi's archive"_s);
    QVERIFY(m_accounts->remove(m_other));
    m_desk->outbox->discard(m_other);
    settle();
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(page(0).data().toString(), u"Your own skills on LinkedIn"_s);
}

void TestTodoModel::theNextRunShowsThemAtOnce()
{
    fill();
    m_model->setData(todo(1, 0), Qt::Checked, Qt::CheckStateRole);
    settle();
    const QStringList before = tree();
    m_tester.reset();
    m_model.reset();
    // Also before the rows are there.
    m_desk->start(m_desk->crash());
    open();
    QCOMPARE(tree(), before);
}

void TestTodoModel::foreignTextStaysInItsPlace()
{
    name(u"Ada", u"Ada \u202e<b>evil\u2069\nline"_s);
    decide(Direction::Received, received(1, u"Ada", u"C++ \u2069%1"_s, Status::Accepted), Status::Hidden);
    const QString text = todo(0, 0).data().toString();
    QCOMPARE(text, u"Hide \u2068C++ %1\u2069 from \u2068Ada \u202e<b>evil line\u2069"_s);
    // A tool tip may take what looks like markup for markup.
    QVERIFY(!todo(0, 0).data(Qt::ToolTipRole).toString().contains(u'<'));
    QVERIFY(!page(0).data(Qt::ToolTipRole).toString().contains(u'<'));
}

QTEST_GUILESS_MAIN(TestTodoModel)
#include "tst_todomodel.moc"
