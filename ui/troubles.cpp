// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "troubles.h"

#include "models/endorsementmodel.h"
#include "models/errortext.h"
#include "plaintext.h"
#include "workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

Trouble::Help helpOf(ErrorHelp help)
{
    switch (help) {
    case ErrorHelp::None:
        return Trouble::Help::None;
    case ErrorHelp::Retry:
        return Trouble::Help::Retry;
    case ErrorHelp::SignIn:
        return Trouble::Help::SignIn;
    }
    return Trouble::Help::None;
}

Trouble *findKey(QList<Trouble> &list, const QString &key)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Trouble &trouble) { return trouble.key == key; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

Troubles::Troubles(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    const auto later = [this] {
        if (std::exchange(m_isRefreshing, true))
            return;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isRefreshing = false;
                refresh();
            },
            Qt::QueuedConnection);
    };
    connect(&workspace.sessions, &SessionRegistry::sessionStateChanged, this, later);
    connect(&workspace.sessions, &SessionRegistry::sessionAdded, this, later);
    connect(&workspace.accounts, &AccountStore::accountRemoved, this, later);
    connect(&workspace.accounts, &AccountStore::accountChanged, this, later);
    connect(&workspace.outbox, &Outbox::itemsChanged, this, later);
    connect(&workspace.pacer, &Pacer::changed, this, later);
    connect(&workspace.records, &Records::errorChanged, this, later);
    connect(&workspace.cache, &EndorsementCache::errorChanged, this, later);
    later();
}

void Troubles::addSession(QList<Trouble> &list, const AccountSession &session) const
{
    const std::optional<Error> &error = session.error();
    if (!error || error->kind == ErrorKind::Cancelled || session.isSyncing())
        return;
    const ErrorText text = errorText(*error);
    const QString key = u"account/"_s + text.sentence();
    const QString name = isolated(session.account().name);
    if (Trouble *known = findKey(list, key)) {
        known->accounts.append(session.account().id);
        known->text = tr("Several accounts: %1").arg(text.sentence());
        return;
    }
    const bool isOnly = m_workspace.accounts.accounts().size() == 1;
    //: %1 is the name of an account, %2 what is wrong with it.
    list.append({.key = key,
                 .text = isOnly ? text.sentence() : tr("%1: %2").arg(name, text.sentence()),
                 .details = errorDetails(*error),
                 .help = helpOf(text.help),
                 .accounts = {session.account().id},
                 .changes = {}});
}

/// After a sign that LinkedIn looks at an account it rests, until the service said or the person says so.
void Troubles::addHalt(QList<Trouble> &list, const Account &account) const
{
    const PacingDay today = m_workspace.pacer.today(account.id);
    if (today.haltCode.isEmpty())
        return;
    const bool hasEnd = today.haltedUntil.isValid();
    const Error error{.kind = hasEnd ? ErrorKind::RateLimited : ErrorKind::ActionNeeded,
                      .code = today.haltCode,
                      .retryAt = hasEnd ? std::optional(today.haltedUntil) : std::nullopt};
    //: %1 is the name of an account, %2 why.
    list.append(
        {.key = u"halt/"_s + account.id.toString(),
         .text =
             tr("%1 endorses nobody for now. %2").arg(isolated(account.name), errorText(error).sentence()),
         .help = hasEnd ? Trouble::Help::None : Trouble::Help::Resume,
         .accounts = {account.id}});
}

void Troubles::addFile(QList<Trouble> &list, const std::optional<Error> &error) const
{
    if (!error)
        return;
    const QString text = errorText(*error).sentence();
    // What is wrong with the disk is wrong with every file on it.
    if (!findKey(list, u"file/"_s + text))
        list.append({.key = u"file/"_s + text, .text = text, .details = errorDetails(*error)});
}

void Troubles::addChanges(QList<Trouble> &list) const
{
    const QList<OutboxItem> items = m_workspace.outbox.items();
    for (const OutboxItem &item : items) {
        if (item.state != OutboxItem::State::Failed || !item.error)
            continue;
        const ErrorText text = errorText(*item.error);
        const QString key = u"change/"_s + text.sentence();
        Trouble *known = findKey(list, key);
        if (!known) {
            list.append({.key = key,
                         .details = errorDetails(*item.error),
                         .help = helpOf(text.help),
                         .accounts = {item.account}});
            known = &list.last();
        }
        known->changes.append(item.id);
        //: %1 is the reason.
        known->text = tr("%n change(s) failed. %1", nullptr, int(known->changes.size())).arg(text.sentence());
    }
}

void Troubles::refresh()
{
    QList<Trouble> list;
    if (const std::optional<Error> &error = m_workspace.accounts.loadError()) {
        list.append({.key = u"accounts"_s,
                     .text = tr("The list of your accounts could not be read and was set aside. %1")
                                 .arg(errorText(*error).sentence()),
                     .details = errorDetails(*error)});
    }
    addFile(list, m_workspace.records.error());
    addFile(list, m_workspace.cache.error());
    const QList<AccountSession *> sessions = m_workspace.sessions.sessions();
    for (const AccountSession *session : sessions)
        addSession(list, *session);
    for (const Account &account : m_workspace.accounts.accounts())
        addHalt(list, account);
    addChanges(list);
    if (list == m_list)
        return;
    m_list = list;
    emit changed();
}

void Troubles::retry(const Trouble &trouble)
{
    m_workspace.outbox.retry(trouble.changes);
    if (!trouble.changes.isEmpty())
        return;
    for (const AccountId &id : trouble.accounts) {
        AccountSession *session = m_workspace.sessions.session(id);
        if (!session)
            continue;
        if (session->state() == AccountSession::State::Connected)
            session->sync();
        else
            session->open();
    }
}

void Troubles::resume(const Trouble &trouble)
{
    for (const AccountId &id : trouble.accounts)
        m_workspace.pacer.resume(id);
}

void Troubles::forget(const Trouble &trouble)
{
    m_workspace.outbox.cancel(trouble.changes);
}

} // namespace Laurels
