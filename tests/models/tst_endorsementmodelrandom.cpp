// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/endorsementmodel.h"
#include "models/endorsementselection.h"

#include "fakeclock.h"
#include "mirror.h"
#include "plainlist.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Laurels;
using namespace Qt::StringLiterals;

using Column = EndorsementModel::Column;
using View = EndorsementFilter::View;

class TestEndorsementModelRandom : public QObject
{
    Q_OBJECT

private slots:
    void theListIsAlwaysTheOneAPlainListWouldBe_data();
    void theListIsAlwaysTheOneAPlainListWouldBe();

private:
    void makeWorld(quint32 seed);
    void takeRandomStep();
    void changeStore();
    void changeView();
    void changeSelection();
    void mergeSome();
    void nameSome();
    [[nodiscard]] QList<RowId> someRows(int most);
    [[nodiscard]] EndorsementFilter someFilter();
    void checkList();
    void checkSelection();

    template <typename T>
    const T &oneOf(const QList<T> &all)
    {
        return all.at(m_random.bounded(int(all.size())));
    }

    QRandomGenerator m_random;
    std::unique_ptr<EndorsementStore> m_store;
    FakeClock m_clock;
    std::unique_ptr<EndorsementModel> m_model;
    std::unique_ptr<Mirror> m_mirror;
    std::unique_ptr<PlainList> m_plain;
    std::unique_ptr<EndorsementSelection> m_selection;
    QList<AccountId> m_accounts;
    QList<PersonUrn> m_owners;
    QSet<RowId> m_selected; // what should be
    std::optional<RowId> m_current;
    QList<std::pair<RowId, QPersistentModelIndex>> m_held;
};

void TestEndorsementModelRandom::makeWorld(quint32 seed)
{
    m_random.seed(seed);
    m_selected.clear();
    m_current.reset();
    m_held.clear();
    m_selection.reset();
    m_plain.reset();
    m_mirror.reset();
    m_model.reset();
    m_store = std::make_unique<EndorsementStore>();
    m_accounts = {AccountId::create(), AccountId::create()};
    m_owners = {PersonUrn::fromId(u"Owner-1").value(), PersonUrn::fromId(u"Owner-2").value()};
    m_store->setAccount(m_accounts.at(0), m_owners.at(0), {});
    m_store->setAccount(m_accounts.at(1), m_owners.at(1), QDateTime::fromMSecsSinceEpoch(5000, Qt::UTC));
    m_model = std::make_unique<EndorsementModel>(*m_store, m_clock);
    m_mirror = std::make_unique<Mirror>(*m_model);
    m_plain = std::make_unique<PlainList>(*m_store, *m_mirror);
    m_selection = std::make_unique<EndorsementSelection>(*m_model);
}

void TestEndorsementModelRandom::mergeSome()
{
    static const QList<QString> skills{u"Java"_s,   u"java"_s,   u"C++"_s,  u"C#"_s,         u"R&D"_s,
                                       u"Résumé"_s, u"resume"_s, QString(), u"データ分析"_s, u"Zen"_s};
    static const QList<Status> statuses{Status::Pending,  Status::Accepted,          Status::Hidden,
                                        Status::Rejected, Status::Deleted,           Status::Closed,
                                        Status::Unknown,  Status::fromWire(u"NEW"_s)};
    const int which = m_random.bounded(2);
    const auto direction = m_random.bounded(3) == 0 ? Direction::Given : Direction::Received;
    QList<Endorsement> page;
    const int size = m_random.bounded(10) == 0 ? 60 : m_random.bounded(8);
    for (int i = 0; i < size; ++i) {
        const auto number = m_random.bounded(120);
        const PersonUrn other = PersonUrn::fromId(u"P-%1"_s.arg(m_random.bounded(40))).value();
        // A given one's URN names the other person, who is therefore always the same.
        const PersonUrn recipient = direction == Direction::Received
                                        ? m_owners.at(which)
                                        : PersonUrn::fromId(u"P-%1"_s.arg(number % 40)).value();
        page.append({.urn = {recipient, number},
                     .endorser = m_random.bounded(10) == 0 ? PersonUrn() : other,
                     .skill = oneOf(skills),
                     .status = oneOf(statuses),
                     .created = QDateTime::fromMSecsSinceEpoch(m_random.bounded(10'000), Qt::UTC),
                     .lastModified = QDateTime::fromMSecsSinceEpoch(m_random.bounded(20), Qt::UTC)});
    }
    m_store->merge(m_accounts.at(which), direction, page);
}

void TestEndorsementModelRandom::nameSome()
{
    using Visibility = Person::Visibility;
    static const QList<QString> names{u"Ada Example"_s, u"ada example"_s, u"Émile Zed"_s, u"Zoe"_s,
                                      u"Bob"_s,         u"Åsa"_s,         u"張偉"_s,      QString()};
    QList<Person> people;
    const int size = 1 + m_random.bounded(6);
    for (int i = 0; i < size; ++i) {
        const auto visibility = oneOf(QList<Visibility>{Visibility::Known, Visibility::Known,
                                                        Visibility::Private, Visibility::Unavailable});
        people.append({PersonUrn::fromId(u"P-%1"_s.arg(m_random.bounded(45))).value(),
                       visibility == Visibility::Known ? oneOf(names) : QString(), visibility});
    }
    m_store->setPeople(people);
}

QList<RowId> TestEndorsementModelRandom::someRows(int most)
{
    const QList<RowId> all = m_store->rows();
    QSet<RowId> some;
    const int size = all.isEmpty() ? 0 : m_random.bounded(most + 1);
    for (int i = 0; i < size; ++i)
        some.insert(oneOf(all));
    return some.values();
}

void TestEndorsementModelRandom::changeStore()
{
    static const QList<Status> wishes{Status::Accepted, Status::Hidden, Status::Rejected};
    switch (m_random.bounded(12)) {
    case 0:
        m_store->remove(someRows(m_random.bounded(12) == 0 ? 60 : 3));
        break;
    case 1:
    case 2:
        nameSome();
        break;
    case 3:
    case 4:
        m_store->setWish(someRows(m_random.bounded(5) == 0 ? 50 : 3), oneOf(wishes), WriteState::Waiting);
        break;
    case 5:
        m_store->clearWish(someRows(3),
                           m_random.bounded(2) == 0 ? std::optional(oneOf(wishes)) : std::nullopt,
                           m_random.bounded(3) == 0 ? WriteState::Failed : WriteState::None);
        break;
    case 6:
        m_store->markReviewed(someRows(5), m_clock.now());
        break;
    case 7:
        m_store->unmarkReviewed(someRows(5));
        break;
    case 8:
        if (m_random.bounded(20) == 0) {
            m_store->removeAccount(m_accounts.at(0));
            m_store->setAccount(m_accounts.at(0), m_owners.at(0), {});
        }
        break;
    default:
        mergeSome();
    }
}

EndorsementFilter TestEndorsementModelRandom::someFilter()
{
    static const QList<QString> searches{u"a"_s,
                                         u"ad"_s,
                                         u"ada"_s,
                                         u"ada j"_s,
                                         u"java"_s,
                                         u"RÉSUMÉ"_s,
                                         u"urn:li:person:P-7"_s,
                                         u"p-1"_s,
                                         u"e z"_s,
                                         u"urn:li:endorsement:(urn:li:person:Owner-1,7)"_s,
                                         u"分"_s,
                                         u"nothing like it"_s};
    EndorsementFilter filter = m_model->filter();
    if (m_model->rowCount() < 10)
        return {};
    switch (m_random.bounded(4)) {
    case 0:
        filter.view = oneOf(QList<View>{View::Received, View::Received, View::Given, View::ToReview});
        break;
    case 1:
        filter.account = m_random.bounded(2) == 0 ? std::nullopt : std::optional(oneOf(m_accounts));
        break;
    case 2:
        filter.search = m_random.bounded(2) == 0 ? QString() : oneOf(searches);
        break;
    default:
        filter.statuses = m_random.bounded(2) == 0
                              ? QSet<Status>()
                              : QSet<Status>{Status::Hidden, oneOf(Status::documented())};
    }
    return filter;
}

void TestEndorsementModelRandom::changeView()
{
    if (m_random.bounded(2) == 0 || m_model->rowCount() < 10) {
        m_plain->filter = someFilter();
        m_model->setFilter(m_plain->filter);
        return;
    }
    if (m_random.bounded(4) == 0) {
        m_plain->sort(m_plain->column, m_plain->order);
        m_model->resortNow();
        return;
    }
    const auto column = Column(m_random.bounded(int(Column::Count)));
    const auto order = m_random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
    m_plain->sort(column, order);
    m_model->sort(int(column), order);
}

void TestEndorsementModelRandom::changeSelection()
{
    const int count = m_model->rowCount();
    m_held.clear();
    for (int i = 0; i < count; i += 1 + m_random.bounded(9))
        m_held.append({m_model->rowId(i), m_model->index(i, m_random.bounded(5))});
    if (count == 0)
        return;
    int first = m_random.bounded(count);
    int last = m_random.bounded(count);
    if (first > last)
        std::swap(first, last);
    const QItemSelection range(m_model->index(first, 0), m_model->index(last, 2));
    const auto flags = oneOf(QList<QItemSelectionModel::SelectionFlags>{
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows,
        QItemSelectionModel::Toggle | QItemSelectionModel::Rows,
        QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows});
    m_selection->select(range, flags);
    m_selection->setCurrentIndex(m_model->index(first, 0), QItemSelectionModel::NoUpdate);
    m_selected.clear();
    for (int row = 0; row < count; ++row) {
        if (m_selection->isRowSelected(row, {}))
            m_selected.insert(m_model->rowId(row));
    }
    m_current = m_model->rowId(first);
}

void TestEndorsementModelRandom::takeRandomStep()
{
    switch (m_random.bounded(8)) {
    case 0:
    case 1:
        changeView();
        break;
    case 2:
        changeSelection();
        break;
    default:
        changeStore();
    }
}

void TestEndorsementModelRandom::checkList()
{
    const QList<RowId> wanted = m_plain->rows();
    QList<RowId> shown;
    for (int row = 0; row < m_model->rowCount(); ++row)
        shown.append(m_model->rowId(row));
    QCOMPARE(shown, wanted);
    QCOMPARE(m_mirror->rows, wanted);
    QVERIFY(m_mirror->isTrue);
    for (int row = 0; row < int(shown.size()); ++row)
        QCOMPARE(m_model->rowOf(shown.at(row)), std::optional(row));
    QCOMPARE(m_model->statusCounts(), m_plain->counts());
    QCOMPARE(m_model->unfilteredCount(), m_plain->unfilteredCount());
    for (auto held = m_held.begin(); held != m_held.end();) {
        const auto row = m_model->rowOf(held->first);
        QCOMPARE(held->second.isValid(), row.has_value());
        if (row)
            QCOMPARE(held->second.row(), *row);
        held = row ? held + 1 : m_held.erase(held);
    }
}

void TestEndorsementModelRandom::checkSelection()
{
    QSet<RowId> stillShown;
    for (const RowId row : std::as_const(m_selected)) {
        if (m_model->rowOf(row))
            stillShown.insert(row);
    }
    m_selected = stillShown;
    const QList<RowId> ids = m_selection->selectedIds();
    QCOMPARE(QSet<RowId>(ids.begin(), ids.end()), m_selected);
    QCOMPARE(ids.size(), m_selected.size());
    QVERIFY(std::is_sorted(ids.begin(), ids.end(), [this](RowId a, RowId b) {
        return m_model->rowOf(a).value() < m_model->rowOf(b).value();
    }));
    if (m_current && !m_model->rowOf(*m_current))
        m_current.reset();
    QCOMPARE(m_selection->currentId(), m_current);
}

void TestEndorsementModelRandom::theListIsAlwaysTheOneAPlainListWouldBe_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<bool>("isTested"); // by Qt's own tester, which looks at every cell at every signal
    QTest::addColumn<int>("steps");
    QTest::addColumn<quint32>("seed");
    QTest::newRow("C") << u"C"_s << false << 1000 << 1U;
    QTest::newRow("English") << u"en_US"_s << false << 1000 << 2U;
    QTest::newRow("Swedish") << u"sv_SE"_s << false << 1000 << 3U;
    QTest::newRow("tested") << u"en_US"_s << true << 200 << 4U;
}

void TestEndorsementModelRandom::theListIsAlwaysTheOneAPlainListWouldBe()
{
    QFETCH(const QString, locale);
    QFETCH(const bool, isTested);
    QFETCH(const int, steps);
    QFETCH(const quint32, seed);
    QLocale::setDefault(QLocale(locale));
    makeWorld(seed);
    std::unique_ptr<QAbstractItemModelTester> tester;
    if (isTested)
        tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int step = 0; step < steps; ++step) {
        takeRandomStep();
        checkList();
        checkSelection();
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"in step %1"_s.arg(step)));
    }
    // Every kind of change was among them.
    QVERIFY(m_mirror->steps > steps / 4);
    QVERIFY(m_mirror->moves > steps / 20);
    QVERIFY(m_mirror->layouts > steps / 100);
}

QTEST_GUILESS_MAIN(TestEndorsementModelRandom)
#include "tst_endorsementmodelrandom.moc"
