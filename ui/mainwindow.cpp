// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "accountcommands.h"
#include "actions.h"
#include "archivecommands.h"
#include "dialogopener.h"
#include "dialogs/deletedatadialog.h"
#include "dialogs/preferencesdialog.h"
#include "farewellguard.h"
#include "historycommands.h"
#include "keymap.h"
#include "listcommands.h"
#include "models/accountmodel.h"
#include "models/bulkprogress.h"
#include "numbers.h"
#include "pages/firstrunpage.h"
#include "settings.h"
#include "steptext.h"
#include "triage.h"
#include "troubles.h"
#include "widgets/bulkbar.h"
#include "widgets/demobar.h"
#include "widgets/endorsementview.h"
#include "widgets/endorsingbar.h"
#include "widgets/heldbar.h"
#include "widgets/messagebar.h"
#include "widgets/savedfilterlist.h"
#include "widgets/sidebar.h"
#include "widgets/undobar.h"
#include "windowmenus.h"
#include "workspace.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSet>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Laurels {

using View = EndorsementFilter::View;
using Page = PageStack::Page;

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
    , m_keyMap(std::make_unique<KeyMap>(*m_actions))
    , m_settings(new SettingsFile(workspace.profileDirectory, this))
    , m_dialogs(new DialogOpener(*this))
    , m_accountModel(new AccountModel(workspace.accounts, this))
    , m_commands(new AccountCommands(workspace, *m_actions, *m_dialogs, *this))
    , m_archives(new ArchiveCommands(workspace, *m_actions, *m_commands, *m_dialogs, *this))
    , m_triage(new Triage(workspace, *m_actions, this))
    , m_troubles(new Troubles(workspace, this))
    , m_farewell(new FarewellGuard(workspace, *this))
    , m_history(new HistoryCommands(workspace, *this))
    , m_pages(new PageStack(workspace, *m_actions))
    , m_list(new ListCommands(workspace, *m_actions, *m_pages, *m_dialogs, *this))
    , m_sideBar(new SideBar(*m_accountModel, m_list->savedFilters(), *m_actions))
    , m_firstRun(new FirstRunPage(workspace))
    , m_stack(new QStackedWidget)
    , m_messages(new MessageBar)
    , m_held(new HeldBar(workspace))
    , m_endorsing(new EndorsingBar(workspace))
    , m_bulk(new BulkBar(m_triage->bulk(), workspace.outbox))
    , m_statusLine(new StatusLine(*m_actions))
    , m_toolBar(buildToolBar(*this, *m_actions))
    , m_numbers(new Numbers(workspace, *m_sideBar, *m_statusLine))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(workspace.isDemo ? tr("Sample data") : tr("Laurels"));
    buildMenus(*this, *m_actions, [this](QMenu &menu) { m_pages->fillColumnMenu(menu); });
    buildCentre();
    setStatusBar(m_statusLine);
    connectActions();
    connectViews();
    connectParts();
    connectArchives();
    connectHints();
    applySettings();
    resize(fontMetrics().averageCharWidth() * 190, fontMetrics().height() * 44);
    m_viewState.restore(parts());
    m_pages->endorsements().view().applySortOfHeader();
    showPage(Page::Received);
    onAccountsChanged();
    m_commands->start();
    refresh();
}

MainWindow::~MainWindow() = default;

FirstScreen MainWindow::firstScreen() const
{
    const QHeaderView &header = *m_pages->endorsements().view().horizontalHeader();
    const bool isGiven = m_pages->page() == Page::Given;
    return {.direction = isGiven ? Direction::Given : Direction::Received,
            .by = FirstScreen::By(header.sortIndicatorSection()),
            .order = header.sortIndicatorOrder()};
}

void MainWindow::setDemoStarting(bool isStarting)
{
    m_firstRun->setDemoStarting(isStarting);
}

void MainWindow::openArchive(const QString &path)
{
    m_archives->open(path);
}

void MainWindow::keepLayout()
{
    m_viewState.save(parts());
}

void MainWindow::buildCentre()
{
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->addWidget(m_sideBar);
    row->addWidget(m_pages, 1);
    m_stack->addWidget(m_firstRun);
    m_stack->addWidget(page);
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    if (m_workspace.isDemo) {
        auto *demo = new DemoBar;
        connect(demo, &DemoBar::ownAccountWished, this, &MainWindow::ownAccountWished);
        connect(demo, &DemoBar::archiveWished, m_actions->openArchive, &QAction::trigger);
        column->addWidget(demo);
    }
    column->addWidget(m_messages);
    column->addWidget(m_held);
    column->addWidget(m_endorsing);
    column->addWidget(m_stack, 1);
    column->addWidget(m_bulk);
    column->addWidget(new UndoBar(m_workspace.outbox, m_workspace.clock));
    setCentralWidget(centre);
}

void MainWindow::connectActions()
{
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->find, &QAction::triggered, m_pages, &PageStack::focusSearch);
    connect(m_actions->selectAll, &QAction::triggered, m_pages, &PageStack::selectAll);
    connect(m_actions->resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(m_actions->endorse, &QAction::triggered, this, [this] { m_commands->endorse({}, {}); });
    connect(m_actions->endorseBack, &QAction::triggered, this,
            [this] { m_commands->endorseBack(m_pages->target()); });
    connect(m_actions->changeStatus, &QAction::triggered, this, [this] {
        if (const TriageTarget *target = m_pages->target())
            m_commands->changeStatus(target->selectedRows());
    });
    connect(m_actions->addAccount, &QAction::triggered, this, [this] { addAccount(Source::LinkedIn); });
    connect(m_actions->addPostPress, &QAction::triggered, this, [this] { addAccount(Source::PostPress); });
    connect(m_actions->preferences, &QAction::triggered, this,
            [this] { m_dialogs->open(new PreferencesDialog(*m_settings, *m_keyMap, this)); });
    connect(m_actions->exportHistory, &QAction::triggered, m_history, &HistoryCommands::exportToFile);
    connect(m_actions->clearHistory, &QAction::triggered, m_history, &HistoryCommands::clear);
    connect(m_actions->deleteData, &QAction::triggered, this, &MainWindow::deleteData);
    // Everywhere in the window; the letter alone acts on the table only.
    auto *endorseKey = new QShortcut(KeyMap::endorseEverywhere(), this);
    connect(endorseKey, &QShortcut::activated, m_actions->endorse, &QAction::trigger);
    // The rows stay what the keys act on after a click.
    const QList<QToolButton *> buttons = m_toolBar->findChildren<QToolButton *>();
    for (const QToolButton *button : buttons)
        connect(button, &QToolButton::triggered, m_pages, &PageStack::focusList);
}

void MainWindow::connectViews()
{
    const std::pair<QAction *, Page> views[] = {
        {m_actions->viewToReview, Page::ToReview}, {m_actions->viewReceived, Page::Received},
        {m_actions->viewGiven, Page::Given},       {m_actions->viewSkills, Page::Skills},
        {m_actions->viewPeople, Page::People},     {m_actions->viewActivity, Page::Activity},
        {m_actions->viewTodo, Page::Todo}};
    for (const auto &[action, page] : views) {
        connect(action, &QAction::triggered, this, [this, page = page] { showPage(page); });
        connect(m_pages, &PageStack::pageShown, action,
                [action = action, page = page](Page shown) { action->setChecked(shown == page); });
    }
    connect(m_pages, &PageStack::pageShown, this, &MainWindow::onPageShown);
    connect(m_pages, &PageStack::factsChanged, this, &MainWindow::refreshLater);
    connect(m_pages, &PageStack::keysWished, m_commands, &AccountCommands::showKeys);
    connect(m_pages, &PageStack::deleteWished, m_triage, &Triage::deletePressed);
    connect(m_pages, &PageStack::stepWished, this, &MainWindow::takeStep);
    connect(&m_sideBar->savedFilters(), &SavedFilterList::chosen, this, [this](const SavedFilter &saved) {
        m_pages->showFilter(saved.filter);
        m_pages->focusList();
    });
}

void MainWindow::connectHints()
{
    const auto showHint = [this](const QString &text) {
        m_statusLine->showMessage(text, int(std::chrono::milliseconds(hintTime).count()));
    };
    connect(m_pages, &PageStack::hint, this, showHint);
    connect(m_triage, &Triage::hint, this, showHint);
    connect(m_commands, &AccountCommands::hint, this, showHint);
    connect(m_archives, &ArchiveCommands::hint, this, showHint);
    connect(m_farewell, &FarewellGuard::hint, this, showHint);
    connect(m_held, &HeldBar::hint, this, showHint);
    connect(m_history, &HistoryCommands::hint, this, showHint);
    connect(m_list, &ListCommands::hint, this, showHint);
    connect(&m_sideBar->savedFilters(), &SavedFilterList::hint, this, showHint);
}

void MainWindow::connectParts()
{
    connect(m_settings, &SettingsFile::changed, this, &MainWindow::applySettings);
    connect(m_history, &HistoryCommands::cleared, m_pages, &PageStack::refreshHistory);
    connect(m_dialogs, &DialogOpener::closed, m_pages, &PageStack::focusList);
    connect(&m_triage->bulk(), &BulkProgress::changed, this, &MainWindow::refreshLater);
    connect(&m_sideBar->savedFilters(), &SavedFilterList::failed, m_list, &ListCommands::tellFailure);
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

void MainWindow::connectArchives()
{
    connect(m_firstRun, &FirstRunPage::archiveWished, m_actions->openArchive, &QAction::trigger);
    connect(m_pages, &PageStack::newerArchiveWished, m_archives, &ArchiveCommands::chooseFile);
    connect(m_statusLine, &StatusLine::cancelArchiveWished, m_archives, &ArchiveCommands::cancel);
    connect(m_archives, &ArchiveCommands::readingChanged, m_statusLine, &StatusLine::setReadingArchive);
    connect(m_archives, &ArchiveCommands::readingChanged, m_firstRun, &FirstRunPage::setArchiveReading);
    connect(m_archives, &ArchiveCommands::readingChanged, this, &MainWindow::refreshLater);
    connect(m_archives, &ArchiveCommands::ownProfileWished, this, &MainWindow::ownArchiveWished);
    connect(m_archives, &ArchiveCommands::opened, this, [this](const AccountId &account, bool hasNews) {
        showAccount(account);
        showPage(hasNews ? Page::ToReview : Page::Received);
    });
}

void MainWindow::applySettings()
{
    const Settings &settings = m_settings->settings();
    m_keyMap->apply(settings);
    m_pages->apply(settings);
    m_workspace.outbox.setGraceTime(settings.graceTime);
}

ViewState::Parts MainWindow::parts()
{
    ViewState::Parts parts{.window = this};
    m_pages->addParts(parts);
    return parts;
}

void MainWindow::resetLayout()
{
    m_viewState.forget();
    m_pages->resetLayout();
    m_statusLine->showMessage(tr("Columns, widths and panes are as at first."),
                              int(std::chrono::milliseconds(hintTime).count()));
}

void MainWindow::addAccount(Source source)
{
    // An account added to the sample data would be gone with it.
    if (m_workspace.isDemo)
        emit ownAccountWished();
    else
        m_commands->addAccount(source);
}

void MainWindow::deleteData()
{
    auto *dialog = new DeleteDataDialog(m_workspace, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { emit deletionWished(dialog->leftovers()); });
    m_dialogs->open(dialog);
}

void MainWindow::showPage(Page page)
{
    m_pages->showPage(page);
    m_pages->focusList();
}

void MainWindow::onPageShown(Page /*page*/)
{
    m_triage->setTarget(m_pages->target());
    refreshLater();
}

void MainWindow::showAccount(const std::optional<AccountId> &account)
{
    m_sideBar->setAccount(account);
    m_commands->setAccount(account);
    m_pages->showAccount(account);
    m_numbers->setAccount(account);
    m_held->setAccount(account);
    refreshLater();
}

void MainWindow::onAccountsChanged()
{
    const bool hasAccounts = !m_workspace.accounts.accounts().isEmpty();
    m_stack->setCurrentIndex(hasAccounts ? 1 : 0);
    m_toolBar->setVisible(hasAccounts);
    const std::optional<AccountId> chosen = m_pages->endorsements().filter().account;
    const bool isThere = chosen && m_workspace.accounts.find(*chosen);
    showAccount(isThere ? chosen : std::nullopt);
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
        m_commands->signInChosen();
        break;
    case EmptyState::Step::OpenArchive:
        m_archives->chooseNewer();
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
    facts.isDemo = m_workspace.isDemo;
    facts.isReadingArchive = m_archives->isReading();
    m_commands->addFacts(facts);
    m_triage->addFacts(facts);
    m_pages->addFacts(facts);
    if (const std::optional<OutboxStep> step = m_workspace.outbox.undoableStep())
        facts.undo = stepText(*step);
    if (const std::optional<OutboxStep> step = m_workspace.outbox.redoableStep())
        facts.redo = stepText(*step);
    m_actions->update(facts);
    m_pages->endorsements().refreshFace();
    refreshTroubles();
}

void MainWindow::refreshTroubles()
{
    QList<Trouble> troubles = m_troubles->list();
    // What fills the whole page need not be said twice.
    if (m_pages->endorsements().hasTroubleFace() && m_workspace.accounts.accounts().size() == 1)
        troubles.removeIf([](const Trouble &trouble) { return trouble.changes.isEmpty(); });
    // A bulk says itself what of it failed.
    const QList<OutboxItemId> failed = m_triage->bulk().failed();
    const QSet<OutboxItemId> inBulk(failed.begin(), failed.end());
    troubles.removeIf([&inBulk](const Trouble &trouble) {
        return !trouble.changes.isEmpty() &&
               std::all_of(trouble.changes.begin(), trouble.changes.end(),
                           [&inBulk](OutboxItemId id) { return inBulk.contains(id); });
    });
    m_messages->setTroubles(troubles);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_farewell->mayClose()) {
        event->ignore();
        return;
    }
    keepLayout();
    QMainWindow::closeEvent(event);
}

} // namespace Laurels
