// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitypage.h"

#include "activitycommands.h"
#include "models/activityfilter.h"
#include "models/activitymodel.h"
#include "models/errortext.h"
#include "plaintext.h"
#include "widgets/activityview.h"
#include "widgets/badgebutton.h"
#include "widgets/flowlayout.h"
#include "widgets/searchfield.h"
#include "workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

using Kind = Activity::Kind;

} // namespace

ActivityPage::ActivityPage(Workspace &workspace, QAction *exportHistory, QAction *clearHistory,
                           QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new ActivityModel(workspace.outbox, workspace.records, workspace.store, workspace.accounts,
                                workspace.clock, this))
    , m_filter(new ActivityFilter(*m_model, this))
    , m_kinds(new QComboBox)
    , m_search(new SearchField)
    , m_trouble(dataLabel())
    , m_view(new ActivityView(*m_filter))
    , m_face(new EmptyFace(u"activityFace"_s))
    , m_stack(new QStackedWidget)
    , m_details(dataLabel())
    , m_commands(new ActivityCommands(workspace.outbox, *m_model, *m_view))
{
    setObjectName(u"activityPage"_s);
    createFilter();
    build(exportHistory, clearHistory);
    connectModel();
    refreshAccountColumn();
    refreshKinds();
    refresh();
}

void ActivityPage::createFilter()
{
    m_kinds->setObjectName(u"activityKinds"_s);
    m_kinds->addItem(tr("Everything", "all changes"));
    m_kinds->addItem(tr("Waiting", "changes"), int(Kind::Waiting));
    m_kinds->addItem(tr("Failed", "changes"), int(Kind::Failed));
    m_kinds->addItem(tr("Done", "changes"), int(Kind::Done));
    m_search->setObjectName(u"activitySearch"_s);
    m_search->setAccessibleName(tr("Search activity"));
    m_search->setPlaceholderText(tr("Search changes, people and skills"));
    m_search->setToolTip(tr("Every word must be in the change, in the person or in the skill (press / in the "
                            "list to come here)"));
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant kind = m_kinds->currentData();
        m_filter->setKind(kind.isValid() ? std::optional(Kind(kind.toInt())) : std::nullopt);
        refresh();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        refresh();
    });
    m_view->installEventFilter(this);
    connect(m_search, &SearchField::listWished, this, &ActivityPage::focusTable);
    connect(m_search, &SearchField::escapeWhenEmpty, this, [this] {
        m_view->clearSelection();
        m_view->setFocus(Qt::OtherFocusReason);
    });
}

void ActivityPage::build(QAction *exportHistory, QAction *clearHistory)
{
    auto *label = new QLabel(tr("List:"));
    label->setBuddy(m_kinds);
    auto *bar = new QHBoxLayout;
    bar->addWidget(label);
    bar->addWidget(m_kinds);
    bar->addWidget(m_search, 1);
    m_trouble->setObjectName(u"activityTrouble"_s);
    m_trouble->setWordWrap(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_face);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(bar);
    column->addWidget(m_trouble);
    column->addWidget(m_stack, 1);
    column->addWidget(createButtons(m_commands->actions() + QList{exportHistory, clearHistory}));
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(u"activitySplitter"_s);
    splitter->addWidget(list);
    splitter->addWidget(createDetails());
    splitter->setStretchFactor(0, 1);
    splitter->setCollapsible(0, false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

QWidget *ActivityPage::createButtons(const QList<QAction *> &actions)
{
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    buttons->setSizePolicy(policy);
    for (QAction *action : actions) {
        auto *button = new BadgeButton(BadgeButton::Badge::Key);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setCommand(action);
        flow->addWidget(button);
    }
    return buttons;
}

QWidget *ActivityPage::createDetails()
{
    m_details->setObjectName(u"activityDetails"_s);
    m_details->setAccessibleName(tr("Details"));
    m_details->setWordWrap(true);
    m_details->setMinimumWidth(1); // else a very long word would keep everything else from wrapping
    m_details->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_details->setMargin(fontMetrics().height() / 2);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setFocusPolicy(Qt::StrongFocus);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // the text in it has it
    area->setWidget(m_details);
    area->setMinimumHeight(fontMetrics().height() * 7); // state and reason are to be seen at once
    return area;
}

void ActivityPage::connectModel()
{
    connect(m_commands, &ActivityCommands::hint, this, &ActivityPage::hint);
    connect(m_model, &ActivityModel::countsChanged, this, &ActivityPage::countsChanged);
    connect(m_model, &ActivityModel::countsChanged, this, &ActivityPage::refresh);
    connect(m_model, &ActivityModel::historyChanged, this, &ActivityPage::refresh);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &ActivityPage::refresh);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ActivityPage::refresh);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &ActivityPage::refreshSelected);
    connect(m_view, &ActivityView::selectionShifted, this, &ActivityPage::refreshSelected);
    connect(m_face, &EmptyFace::stepWished, this, &ActivityPage::takeStep);
    const AccountStore &accounts = m_workspace.accounts;
    for (const auto signal : {&AccountStore::accountAdded, &AccountStore::accountRemoved}) {
        connect(&accounts, signal, this, &ActivityPage::refreshAccountColumn);
        connect(&accounts, signal, this, &ActivityPage::refreshKinds);
    }
}

void ActivityPage::showAccount(const std::optional<AccountId> &account)
{
    m_account = account;
    m_model->setAccount(account);
    refreshAccountColumn();
}

void ActivityPage::refreshAccountColumn()
{
    const bool isTelling = !m_account && m_workspace.accounts.accounts().size() > 1;
    m_view->setColumnHidden(int(Activity::Column::Account), !isTelling);
}

/// Only an archive leaves something to do, and shows what somebody else did.
void ActivityPage::refreshKinds()
{
    const QList<Account> &accounts = m_workspace.accounts.accounts();
    const bool isWanted = std::any_of(accounts.begin(), accounts.end(),
                                      [](const Account &account) { return isByHand(account.source); });
    const bool isThere = m_kinds->findData(int(Kind::ToDo)) >= 0;
    if (isWanted && !isThere) {
        m_kinds->addItem(tr("To do on LinkedIn", "changes"), int(Kind::ToDo));
        m_kinds->addItem(tr("Seen in your archive", "changes"), int(Kind::Seen));
    } else if (!isWanted && isThere) {
        for (const Kind kind : {Kind::ToDo, Kind::Seen})
            m_kinds->removeItem(m_kinds->findData(int(kind)));
    }
}

void ActivityPage::refreshHistory()
{
    m_model->readHistory();
}

void ActivityPage::clearFilter()
{
    m_kinds->setCurrentIndex(0);
    m_search->clear();
    focusTable();
}

bool ActivityPage::isFiltered() const
{
    return m_kinds->currentIndex() > 0 || !m_search->text().trimmed().isEmpty();
}

void ActivityPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ActivityPage::focusTable()
{
    if (m_filter->rowCount() == 0) {
        m_face->focusStep(); // refreshFace() passes the focus on when rows come
        return;
    }
    m_view->setFocus(Qt::OtherFocusReason);
    if (m_view->selectedRows().isEmpty())
        m_view->selectOnly(qMax(0, m_view->currentIndex().row()));
}

void ActivityPage::refresh()
{
    refreshFace();
    refreshSelected();
}

void ActivityPage::refreshSelected()
{
    m_commands->refresh();
    const QModelIndexList rows = m_view->selectedRows();
    QString text = tr("Select a change to see its details.");
    if (rows.size() == 1)
        text = rows.first().data(Activity::DetailsRole).toString();
    else if (rows.size() > 1)
        text = tr("%n change(s) selected", nullptr, int(rows.size()));
    if (text != m_details->text()) // else a selection in it would be lost
        m_details->setText(text);
}

EmptyFace::Content ActivityPage::face() const
{
    if (m_model->rowCount() > 0)
        return {u"find"_s, tr("Nothing matches"),
                tr("%n change(s) are hidden by the search and the filter.", nullptr, m_model->rowCount()),
                tr("Clear search")};
    if (const std::optional<Error> &error = m_model->historyError()) {
        const ErrorText text = errorText(*error);
        return {u"failed"_s, text.what, text.nextStep, tr("Retry")};
    }
    if (!m_model->isHistoryRead())
        return {{}, tr("Reading the history…"), {}, {}};
    return {u"done"_s,
            tr("Nothing was changed so far"),
            tr("What you hide, show, reject, withdraw or endorse is listed here."),
            {}};
}

void ActivityPage::refreshFace()
{
    const bool hadFocus = m_stack->isAncestorOf(window()->focusWidget());
    const bool wasEmpty = m_stack->currentWidget() == m_face;
    const bool isEmpty = m_filter->rowCount() == 0;
    if (isEmpty)
        m_face->setContent(face());
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_face) : m_view);
    if (isEmpty != wasEmpty && hadFocus)
        focusTable();
    const std::optional<Error> &error = m_model->historyError();
    m_trouble->setText(error ? errorText(*error).sentence() : QString());
    m_trouble->setVisible(error && !isEmpty);
}

void ActivityPage::takeStep()
{
    if (m_model->rowCount() > 0)
        clearFilter();
    else
        refreshHistory();
}

bool ActivityPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        // First what narrows the list, then what is chosen in it.
        if (!m_search->text().isEmpty())
            m_search->clear();
        else
            m_view->clearSelection();
        return true;
    case Qt::Key_Slash:
        focusSearch();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace Laurels
