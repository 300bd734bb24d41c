// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "accountcommands.h"
#include "actions.h"
#include "farewellguard.h"
#include "historycommands.h"
#include "models/accountmodel.h"
#include "numbers.h"
#include "pages/firstrunpage.h"
#include "steptext.h"
#include "troubles.h"
#include "widgets/badgebutton.h"
#include "widgets/demobar.h"
#include "widgets/endorsementview.h"
#include "widgets/endorsingbar.h"
#include "widgets/heldbar.h"
#include "widgets/messagebar.h"
#include "widgets/sidebar.h"
#include "widgets/undobar.h"
#include "workspace.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenuBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Laurels {

using View = EndorsementFilter::View;

namespace {

constexpr auto hintTime = 6s;

static_assert(int(FirstScreen::By::Person) == int(EndorsementModel::Column::Person) &&
              int(FirstScreen::By::Skill) == int(EndorsementModel::Column::Skill) &&
              int(FirstScreen::By::Status) == int(EndorsementModel::Column::Status) &&
              int(FirstScreen::By::Created) == int(EndorsementModel::Column::Created) &&
              int(FirstScreen::By::Changed) == int(EndorsementModel::Column::Changed));

} // namespace

MainWindow::MainWindow(Workspace &workspace, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_viewState(workspace.profileDirectory)
    , m_actions(new Actions(this))
    , m_accountModel(new AccountModel(workspace.accounts, this))
    , m_commands(new AccountCommands(workspace, *m_actions, *this))
    , m_troubles(new Troubles(workspace, this))
    , m_farewell(new FarewellGuard(workspace, *this))
    , m_history(new HistoryCommands(workspace, *this))
    , m_sideBar(new SideBar(*m_accountModel, *m_actions))
    , m_firstRun(new FirstRunPage)
    , m_page(new EndorsementsPage(workspace, *m_actions))
    , m_stack(new QStackedWidget)
    , m_messages(new MessageBar)
    , m_held(new HeldBar(workspace))
    , m_endorsing(new EndorsingBar(workspace))
    , m_statusLine(new StatusLine(*m_actions))
    , m_numbers(new Numbers(workspace, *m_sideBar, *m_statusLine))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(workspace.isDemo ? tr("Sample data") : tr("Laurels"));
    buildMenus();
    buildToolBar();
    buildCentre();
    setStatusBar(m_statusLine);
    connectActions();
    connectParts();
    resize(fontMetrics().averageCharWidth() * 190, fontMetrics().height() * 44);
    m_viewState.restore(*this, m_page->splitter(), *m_page->view().horizontalHeader());
    m_page->view().applySortOfHeader();
    showView(View::Received);
    onAccountsChanged();
    m_commands->start();
    refresh();
}

FirstScreen MainWindow::firstScreen() const
{
    const QHeaderView &header = *m_page->view().horizontalHeader();
    const bool isGiven = m_page->filter().view == View::Given;
    return {.direction = isGiven ? Direction::Given : Direction::Received,
            .by = FirstScreen::By(header.sortIndicatorSection()),
            .order = header.sortIndicatorOrder()};
}

void MainWindow::setDemoStarting(bool isStarting)
{
    m_firstRun->setDemoStarting(isStarting);
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_actions->sync, m_actions->cancelSync});
    file->addSeparator();
    file->addActions({m_actions->exportHistory, m_actions->clearHistory});
    file->addSeparator();
    file->addAction(m_actions->quit);
    QMenu *edit = menuBar()->addMenu(tr("E&dit"));
    edit->addActions({m_actions->undo, m_actions->redo});
    edit->addSeparator();
    edit->addActions({m_actions->find, m_actions->selectAll});
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_actions->viewToReview, m_actions->viewReceived, m_actions->viewGiven});
    QMenu *endorsement = menuBar()->addMenu(tr("E&ndorsement"));
    endorsement->addActions({m_actions->show, m_actions->hide, m_actions->hideByPerson, m_actions->reject,
                             m_actions->withdraw, m_actions->changeStatus});
    endorsement->addSeparator();
    endorsement->addActions({m_actions->endorse, m_actions->endorseBack});
    QMenu *account = menuBar()->addMenu(tr("A&ccount"));
    account->addActions({m_actions->addAccount, m_actions->addPostPress});
    account->addSeparator();
    account->addActions({m_actions->newToken, m_actions->limits, m_actions->removeAccount});
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addActions({m_actions->keys, m_actions->about});
    for (QMenu *menu : {file, edit, view, endorsement, account, help})
        menu->setToolTipsVisible(true);
}

void MainWindow::buildToolBar()
{
    m_toolBar = new QToolBar(tr("Commands"));
    QToolBar *bar = m_toolBar;
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    const auto add = [this, bar](QAction *action) {
        auto *button = new BadgeButton(BadgeButton::Badge::Key);
        button->setObjectName(action->objectName() + u"ToolButton"_s);
        button->setCommand(action);
        button->setAutoRaise(true);
        bar->addWidget(button);
        // The rows stay what the keys act on after a click.
        connect(button, &QToolButton::triggered, m_page, [this] { m_page->focusTable(); });
    };
    add(m_actions->sync);
    add(m_actions->endorse);
    bar->addSeparator();
    for (QAction *action : {m_actions->show, m_actions->hide, m_actions->reject, m_actions->withdraw})
        add(action);
    bar->addSeparator();
    add(m_actions->undo);
    addToolBar(bar);
    setContextMenuPolicy(Qt::NoContextMenu);
}

void MainWindow::buildCentre()
{
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->addWidget(m_sideBar);
    row->addWidget(m_page, 1);
    m_stack->addWidget(m_firstRun);
    m_stack->addWidget(page);
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    if (m_workspace.isDemo) {
        auto *demo = new DemoBar;
        connect(demo, &DemoBar::ownAccountWished, this, &MainWindow::ownAccountWished);
        column->addWidget(demo);
    }
    column->addWidget(m_messages);
    column->addWidget(m_held);
    column->addWidget(m_endorsing);
    column->addWidget(m_stack, 1);
    column->addWidget(new UndoBar(m_workspace.outbox, m_workspace.clock));
    setCentralWidget(centre);
}

void MainWindow::connectActions()
{
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->find, &QAction::triggered, m_page, &EndorsementsPage::focusSearch);
    connect(m_actions->selectAll, &QAction::triggered, m_page, [this] {
        m_page->focusTable();
        m_page->view().selectAll();
    });
    connect(m_actions->viewToReview, &QAction::triggered, this, [this] { showView(View::ToReview); });
    connect(m_actions->viewReceived, &QAction::triggered, this, [this] { showView(View::Received); });
    connect(m_actions->viewGiven, &QAction::triggered, this, [this] { showView(View::Given); });
    connect(m_actions->endorse, &QAction::triggered, this, [this] { m_commands->endorse({}, {}); });
    connect(m_actions->endorseBack, &QAction::triggered, this, &MainWindow::endorseBack);
    connect(m_actions->changeStatus, &QAction::triggered, this,
            [this] { m_commands->changeStatus(m_page->selectedRows()); });
    connect(m_actions->addAccount, &QAction::triggered, this, [this] { addAccount(Source::LinkedIn); });
    connect(m_actions->addPostPress, &QAction::triggered, this, [this] { addAccount(Source::PostPress); });
    // Everywhere in the window; the letter alone acts on the table only.
    auto *endorseKey = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_E), this);
    connect(endorseKey, &QShortcut::activated, m_actions->endorse, &QAction::trigger);
}

void MainWindow::connectParts()
{
    const auto showHint = [this](const QString &text) {
        m_statusLine->showMessage(text, int(std::chrono::milliseconds(hintTime).count()));
    };
    connect(m_page, &EndorsementsPage::hint, this, showHint);
    connect(m_commands, &AccountCommands::hint, this, showHint);
    connect(m_farewell, &FarewellGuard::hint, this, showHint);
    connect(m_held, &HeldBar::hint, this, showHint);
    connect(m_history, &HistoryCommands::hint, this, showHint);
    connect(m_actions->exportHistory, &QAction::triggered, m_history, &HistoryCommands::exportToFile);
    connect(m_actions->clearHistory, &QAction::triggered, m_history, &HistoryCommands::clear);
    connect(m_commands, &AccountCommands::dialogClosed, m_page, &EndorsementsPage::focusTable);
    connect(m_page, &EndorsementsPage::factsChanged, this, &MainWindow::refreshLater);
    connect(m_page, &EndorsementsPage::keysWished, m_commands, &AccountCommands::showKeys);
    connect(m_page, &EndorsementsPage::stepWished, this, &MainWindow::takeStep);
    connect(m_firstRun, &FirstRunPage::demoWished, this, &MainWindow::demoWished);
    connect(m_firstRun, &FirstRunPage::accountWished, this, &MainWindow::addAccount);
    connect(m_sideBar, &SideBar::accountChosen, this, &MainWindow::showAccount);
    connect(m_accountModel, &QAbstractItemModel::rowsInserted, this, &MainWindow::onAccountsChanged);
    connect(m_accountModel, &QAbstractItemModel::rowsRemoved, this, &MainWindow::onAccountsChanged);
    connect(m_troubles, &Troubles::changed, this, &MainWindow::refreshTroubles);
    connect(m_messages, &MessageBar::retryWished, m_troubles, &Troubles::retry);
    connect(m_messages, &MessageBar::resumeWished, m_troubles, &Troubles::resume);
    connect(m_messages, &MessageBar::dismissed, m_troubles, &Troubles::forget);
    connect(m_messages, &MessageBar::signInWished, m_commands, &AccountCommands::signIn);
    connect(&m_workspace.outbox, &Outbox::itemsChanged, this, &MainWindow::refreshLater);
    connect(&m_workspace.outbox, &Outbox::undoableStepChanged, this, &MainWindow::refreshLater);
    connect(&m_workspace.outbox, &Outbox::redoableStepChanged, this, &MainWindow::refreshLater);
    connect(&m_workspace.sessions, &SessionRegistry::sessionStateChanged, this, &MainWindow::refreshLater);
}

void MainWindow::addAccount(Source source)
{
    // An account added to the sample data would be gone with it.
    if (m_workspace.isDemo)
        emit ownAccountWished();
    else
        m_commands->addAccount(source);
}

void MainWindow::showView(View view)
{
    m_actions->viewToReview->setChecked(view == View::ToReview);
    m_actions->viewReceived->setChecked(view == View::Received);
    m_actions->viewGiven->setChecked(view == View::Given);
    m_page->showView(view);
    m_page->focusTable();
}

void MainWindow::showAccount(const std::optional<AccountId> &account)
{
    m_sideBar->setAccount(account);
    m_commands->setAccount(account);
    m_page->showAccount(account);
    m_numbers->setAccount(account);
    m_held->setAccount(account);
    refreshLater();
}

void MainWindow::onAccountsChanged()
{
    const bool hasAccounts = !m_workspace.accounts.accounts().isEmpty();
    m_stack->setCurrentIndex(hasAccounts ? 1 : 0);
    m_toolBar->setVisible(hasAccounts);
    const std::optional<AccountId> chosen = m_page->filter().account;
    const bool isThere = chosen && m_workspace.accounts.find(*chosen);
    showAccount(isThere ? chosen : std::nullopt);
}

void MainWindow::endorseBack()
{
    const QList<RowId> rows = m_page->selectedRows();
    if (rows.isEmpty())
        return;
    const EndorsementStore &store = m_workspace.store;
    m_commands->endorse(store.account(rows.first()), store.person(store.row(rows.first()).person).person.urn);
}

void MainWindow::takeStep(EmptyState::Step step)
{
    switch (step) {
    case EmptyState::Step::Cancel:
        m_commands->cancelSync();
        break;
    case EmptyState::Step::Retry:
    case EmptyState::Step::Sync:
        m_commands->syncNow();
        break;
    case EmptyState::Step::SignIn:
        signInChosen();
        break;
    case EmptyState::Step::Endorse:
        m_commands->endorse({}, {});
        break;
    case EmptyState::Step::Undo:
        m_workspace.outbox.undo();
        break;
    case EmptyState::Step::ClearSearch:
    case EmptyState::Step::None:
        break;
    }
}

void MainWindow::signInChosen()
{
    const QList<AccountSession *> sessions = m_workspace.sessions.sessions();
    for (const AccountSession *session : sessions) {
        if (isInAccount(*session) && session->error()) {
            m_commands->signIn(session->account().id);
            return;
        }
    }
}

bool MainWindow::isInAccount(const AccountSession &session) const
{
    const std::optional<AccountId> &chosen = m_page->filter().account;
    return !chosen || session.account().id == *chosen;
}

void MainWindow::refreshLater()
{
    if (m_isRefreshing)
        return;
    m_isRefreshing = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isRefreshing = false;
            refresh();
        },
        Qt::QueuedConnection);
}

void MainWindow::refresh()
{
    ActionFacts facts;
    facts.hasAccounts = !m_workspace.accounts.accounts().isEmpty();
    m_page->addFacts(facts);
    if (const std::optional<OutboxStep> step = m_workspace.outbox.undoableStep())
        facts.undo = stepText(*step);
    if (const std::optional<OutboxStep> step = m_workspace.outbox.redoableStep())
        facts.redo = stepText(*step);
    const QList<AccountSession *> sessions = m_workspace.sessions.sessions();
    for (const AccountSession *session : sessions) {
        facts.canEndorse |= session->capabilities().endorse || session->capabilities().endorseListed;
        facts.canSync |= session->state() == AccountSession::State::Connected;
        facts.isSyncing |= session->isSyncing();
    }
    if (const auto account = m_commands->oneAccount())
        facts.isPaced = m_workspace.pacer.isPaced(*account);
    m_actions->update(facts);
    m_page->refreshFace();
    refreshTroubles();
}

void MainWindow::refreshTroubles()
{
    QList<Trouble> troubles = m_troubles->list();
    // What fills the whole page need not be said twice.
    if (m_page->hasTroubleFace() && m_workspace.accounts.accounts().size() == 1)
        troubles.removeIf([](const Trouble &trouble) { return trouble.changes.isEmpty(); });
    m_messages->setTroubles(troubles);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_farewell->mayClose()) {
        event->ignore();
        return;
    }
    m_viewState.save(*this, m_page->splitter(), *m_page->view().horizontalHeader());
    QMainWindow::closeEvent(event);
}

} // namespace Laurels
