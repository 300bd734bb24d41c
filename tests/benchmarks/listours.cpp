// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listours.h"

#include "desk.h"
#include "giveup.h"
#include "mainwindow.h"
#include "models/endorsementmodel.h"
#include "pages/endorsementspage.h"
#include "samplerows.h"
#include "widgets/endorsementview.h"
#include "widgets/searchfield.h"

#include <QAction>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Laurels::Bench {

namespace {

constexpr int mostChanges = 200; // and no more than one row in twenty
constexpr auto betweenActs = 100ms;

AccountId addAccount(Desk &desk)
{
    const Account account{.id = AccountId::create(),
                          .source = Source::LinkedIn,
                          .name = u"Benchmark"_s,
                          .baseAddress = QUrl(u"https://api.linkedin.com/v2"_s),
                          .owner = SampleRows::owner(),
                          .ownerName = {},
                          // Before the first of them: all are to review.
                          .reviewFrom = QDateTime(QDate(2019, 1, 1), QTime(0, 0), Qt::UTC)};
    desk.credentials.secrets.insert(account.id, {QByteArray("sample-token"), Origin(account.baseAddress)});
    desk.backends.prepare = [prepare = desk.backends.prepare](FakeConnection &connection) {
        prepare(connection);
        connection.fake->onIdentify = []() -> Result<Person> {
            return Person{SampleRows::owner(), u"Olive Owner"_s, Person::Visibility::Known};
        };
        connection.fake->onSetStatus = {}; // a service is never so fast that it answers before the painting
    };
    if (!desk.accounts.add(account))
        giveUp(u"no account can be added"_s);
    return account.id;
}

/// The window as it is after a sync.
class FullWindow
{
public:
    explicit FullWindow(int rows)
        : m_account(addAccount(m_desk))
        , m_window(m_desk.workspace)
        , m_page(*m_window.findChild<EndorsementsPage *>())
    {
        // What the disk is told is not what is measured here.
        QObject::disconnect(&m_desk.store, nullptr, &m_desk.cache, nullptr);
        m_window.resize(1200, 800);
        m_window.show();
        const AccountSession &session = *m_desk.sessions.session(m_account);
        while (!session.lastSyncedAt().isValid())
            rest();
        SampleRows(rows).mergeNamedInto(m_desk.store, m_account);
        rest();
        view().sortByColumn(int(EndorsementModel::Column::Person), Qt::AscendingOrder);
        rest();
        if (rowCount() != rows)
            giveUp(u"%1 rows are shown instead of %2"_s.arg(rowCount()).arg(rows));
    }

    [[nodiscard]] EndorsementView &view() { return m_page.view(); }
    [[nodiscard]] QLineEdit &search()
    {
        return *m_page.findChild<SearchField *>(QStringLiteral("searchField"));
    }
    [[nodiscard]] int rowCount() const { return m_page.model().rowCount(); }
    [[nodiscard]] QAction &action(const char *name) const
    {
        return *m_window.findChild<QAction *>(QLatin1StringView(name));
    }

    /// Time passes, and the service answers.
    void rest()
    {
        m_desk.clock.advance(betweenActs);
        settle();
        const FakeBackend *backend = m_desk.backend();
        if (backend && backend->lastSetStatus && !backend->lastSetStatus->isAnswered)
            backend->lastSetStatus->answer(std::monostate());
        settle();
    }

private:
    Desk m_desk;
    AccountId m_account;
    MainWindow m_window;
    EndorsementsPage &m_page;
};

void hideOneByOne(FullWindow &window, ListHand &hand)
{
    window.action("actionViewToReview").trigger();
    window.view().selectRow(0);
    window.rest();
    QAction &hide = window.action("actionHide");
    const int changes = std::clamp(window.rowCount() / 20, 1, mostChanges);
    for (int i = 0; i < changes; ++i) {
        const int before = window.rowCount();
        hand.change([&hide] { hide.trigger(); });
        if (window.rowCount() != before - 1)
            giveUp(u"a decision did not take effect"_s);
    }
}

} // namespace

ListTimes timesOfLaurels(int rows)
{
    FullWindow window(rows);
    ListHand hand(window.search(), window.view(), [&window] { window.rest(); });
    window.action("actionFind").trigger();
    hand.search(searches(SampleRows(rows)));
    hideOneByOne(window, hand);
    hand.clickHeaders();
    return hand.times();
}

} // namespace Laurels::Bench
