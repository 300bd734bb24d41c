// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "todopage.h"

#include "models/todofilter.h"
#include "models/todomodel.h"
#include "plaintext.h"
#include "todocommands.h"
#include "widgets/badgebutton.h"
#include "widgets/flowlayout.h"
#include "widgets/pageopener.h"
#include "widgets/todoview.h"
#include "workspace.h"

#include <QAction>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

TodoPage::TodoPage(Workspace &workspace, const QAction &undo, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new TodoModel(workspace.outbox, workspace.store, workspace.accounts, workspace.archives, this))
    , m_filter(new TodoFilter(*m_model, this))
    , m_intro(dataLabel(tr("Laurels cannot change anything at LinkedIn for an archive. Do these there; your "
                           "next archive shows what became of them.")))
    , m_view(new TodoView(*m_filter))
    , m_face(new EmptyFace(u"todoFace"_s))
    , m_stack(new QStackedWidget)
    , m_what(dataLabel())
    , m_opener(new PageOpener(workspace, u"todo"_s))
    , m_commands(new TodoCommands(workspace, *m_view, *m_opener, undo))
    , m_newer(new QAction(tr("Open a newer archive…"), this))
{
    setObjectName(u"todoPage"_s);
    build();
    connectParts();
    refresh();
}

void TodoPage::build()
{
    m_intro->setObjectName(u"todoIntro"_s);
    m_intro->setWordWrap(true);
    m_what->setObjectName(u"todoWhat"_s);
    m_what->setAccessibleDescription(tr("What to do there")); // its name is what it says
    m_what->setWordWrap(true);
    m_what->setMinimumWidth(1); // else a very long word would keep everything else from wrapping
    m_what->setMinimumHeight(fontMetrics().lineSpacing() * 3); // the list stays where it is
    m_what->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_what->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_what->setFocusPolicy(Qt::StrongFocus);
    m_newer->setObjectName(u"todoNewer"_s);
    m_newer->setToolTip(tr("Reads the next archive that LinkedIn made for you"));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_face);
    m_stack->setMinimumHeight(fontMetrics().height() * 5);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_intro);
    column->addWidget(m_stack, 1);
    column->addWidget(m_what);
    column->addWidget(m_opener);
    column->addWidget(createButtons());
}

QWidget *TodoPage::createButtons()
{
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    buttons->setSizePolicy(policy);
    const QList<QAction *> actions = m_commands->actions() + QList{m_newer};
    for (QAction *action : actions) {
        auto *button = new BadgeButton(BadgeButton::Badge::Key);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setCommand(action);
        flow->addWidget(button);
    }
    return buttons;
}

void TodoPage::connectParts()
{
    connect(m_commands, &TodoCommands::hint, this, &TodoPage::hint);
    connect(m_newer, &QAction::triggered, this, [this] { emit newerArchiveWished(meantAccount()); });
    connect(m_face, &EmptyFace::stepWished, this, &TodoPage::receivedWished);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &TodoPage::refresh);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &TodoPage::refreshSelected);
    connect(m_view, &TodoView::selectionShifted, this, &TodoPage::refreshSelected);
    connect(m_view, &QAbstractItemView::doubleClicked, m_commands->actions().constFirst(), &QAction::trigger);
    const AccountStore &accounts = m_workspace.accounts;
    for (const auto signal :
         {&AccountStore::accountAdded, &AccountStore::accountChanged, &AccountStore::accountRemoved})
        connect(&accounts, signal, this, &TodoPage::refresh);
    connect(&m_workspace.archives, &ArchiveShelf::changed, this, &TodoPage::refreshSelected);
}

void TodoPage::showAccount(const std::optional<AccountId> &account)
{
    m_account = account;
    m_filter->setAccount(account);
    refresh();
}

void TodoPage::selectAll()
{
    m_view->selectAll();
}

void TodoPage::focusTable()
{
    if (m_filter->rowCount() == 0) {
        m_face->focusStep(); // refreshFace() passes the focus on when there is something to do
        return;
    }
    m_view->setFocus(Qt::OtherFocusReason);
    if (!m_view->selectionModel()->hasSelection())
        m_view->selectOnly(m_view->currentIndex().isValid() ? m_view->currentIndex() : m_filter->index(0, 0));
}

void TodoPage::refresh()
{
    refreshFace();
    refreshSelected();
}

void TodoPage::refreshSelected()
{
    m_commands->refresh();
    QString text;
    if (const QModelIndex page = m_view->currentPage(); page.isValid()) {
        const Account *account = currentAccount();
        text = page.data(TodoModel::InstructionRole).toString();
        if (account)
            text += u'\n' + signedInText(m_workspace, *account);
    } else if (m_filter->rowCount() > 0) {
        text = tr("Select a line to see what to do there.");
    }
    if (text != m_what->text()) // else a selection in it would be lost
        m_what->setText(text);
    const QUrl url = m_view->currentPage().data(TodoModel::UrlRole).toUrl();
    if (std::exchange(m_url, url) != url)
        m_opener->forget();
}

void TodoPage::refreshFace()
{
    const bool hadFocus = m_stack->isAncestorOf(window()->focusWidget());
    const bool wasEmpty = m_stack->currentWidget() == m_face;
    const bool isEmpty = m_filter->rowCount() == 0;
    m_face->setContent(face());
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_face) : m_view);
    m_intro->setVisible(!isEmpty);
    m_what->setVisible(!isEmpty);
    if (isEmpty)
        m_opener->forget();
    if (isEmpty != wasEmpty && hadFocus)
        focusTable();
}

EmptyFace::Content TodoPage::face() const
{
    const Account *chosen = m_account ? m_workspace.accounts.find(*m_account) : nullptr;
    const QString text =
        chosen && !isByHand(chosen->source)
            ? tr("Laurels itself makes the changes of this account.")
            : tr("What you hide, show, reject or withdraw in an archive is listed here until an archive "
                 "shows that it is done.");
    return {.icon = u"done"_s,
            .title = tr("Nothing to do on LinkedIn"),
            .text = text,
            .step = tr("Go to Received")};
}

const Account *TodoPage::currentAccount() const
{
    const auto id = AccountId::parse(m_view->currentPage().data(TodoModel::AccountIdRole).toString());
    return id ? m_workspace.accounts.find(*id) : nullptr;
}

std::optional<AccountId> TodoPage::meantAccount() const
{
    if (const Account *account = currentAccount())
        return account->id;
    QList<AccountId> possible;
    for (const Account &account : m_workspace.accounts.accounts()) {
        if (isByHand(account.source) && (!m_account || account.id == *m_account))
            possible.append(account.id);
    }
    return possible.size() == 1 ? std::optional(possible.constFirst()) : std::nullopt;
}

} // namespace Laurels
