// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldbar.h"

#include "models/words.h"
#include "plaintext.h"
#include "workspace.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Laurels {

HeldBar::HeldBar(Workspace &workspace, QWidget *parent)
    : ListBar(u"held"_s, tr("Changes that wait from last time"), parent)
    , m_workspace(workspace)
{
    const QPushButton *send = addButton(u"heldSend"_s, tr("Send"));
    const QPushButton *discard = addButton(u"heldDiscard"_s, tr("Discard…"));
    connect(send, &QPushButton::clicked, this, &HeldBar::send);
    connect(discard, &QPushButton::clicked, this, &HeldBar::askToDiscard);
    connect(&workspace.outbox, &Outbox::itemsChanged, this, &HeldBar::refresh);
    connect(&workspace.store, &EndorsementStore::peopleChanged, this, &HeldBar::refresh);
    // Before that, there are no rows on which a change could be taken back.
    workspace.cache.whenLoaded(this, [this] {
        m_isLoaded = true;
        refresh();
    });
}

void HeldBar::setAccount(const std::optional<AccountId> &account)
{
    m_account = account;
    refresh();
}

void HeldBar::refresh()
{
    const QList<OutboxItem> items = m_workspace.outbox.heldItems(m_account);
    if (!m_isLoaded || items.isEmpty()) {
        vanish();
        return;
    }
    QStringList lines;
    for (const OutboxItem &item : items)
        lines.append(describe(item));
    const QString now = tr("Waiting from last time: %n change(s), not sent yet.", nullptr, int(items.size()));
    present(now, lines, isHidden() || now != text());
}

QString HeldBar::describe(const OutboxItem &item) const
{
    const EndorsementStore &store = m_workspace.store;
    const auto known = store.findPerson(item.person);
    const Person person = known ? store.person(*known) : Person{item.person, {}, Person::Visibility::Unasked};
    const QString who = isolated(personText(person));
    const QString skill = isolated(skillText(item.skill));
    QString text;
    if (item.action == OutboxItem::Action::Endorse) {
        //: %1 is a skill, %2 a person.
        text = tr("%1 for %2: endorse").arg(skill, who);
    } else {
        const bool isGiven = item.to == Status::Deleted;
        const Direction direction = isGiven ? Direction::Given : Direction::Received;
        const QString from = statusText(item.from, direction);
        const QString to = statusText(item.to, direction);
        //: %1 is a skill, %2 a person, %3 and %4 are statuses.
        text = isGiven ? tr("%1 for %2: from %3 to %4").arg(skill, who, from, to)
                       //: %1 is a skill, %2 a person, %3 and %4 are statuses.
                       : tr("%1 by %2: from %3 to %4").arg(skill, who, from, to);
    }
    const Account *account = m_workspace.accounts.find(item.account);
    const bool isOneOfSeveral = !m_account && m_workspace.accounts.accounts().size() > 1;
    //: %1 is the name of an account, %2 a change.
    return account && isOneOfSeveral ? tr("%1: %2").arg(isolated(account->name), text) : text;
}

void HeldBar::send()
{
    const int count = m_workspace.outbox.heldCount(m_account);
    m_workspace.outbox.sendHeld(m_account);
    hide();
    emit hint(tr("Sending %n change(s) from last time.", nullptr, count));
}

void HeldBar::askToDiscard()
{
    const int count = m_workspace.outbox.heldCount(m_account);
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Discard changes"), {}, QMessageBox::NoButton, window());
    question->setObjectName(u"discardQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("Discard %n change(s) from last time?", nullptr, count));
    question->setInformativeText(tr("They are not sent, and nothing changes at LinkedIn."));
    auto *discard = question->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(discard, &QPushButton::clicked, this, [this, account = m_account] {
        m_workspace.outbox.discardHeld(account);
        refresh();
    });
    question->open();
}

} // namespace Laurels
